package dev.hindsight.assessment;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.Closing;
import dev.hindsight.settings.EffectiveSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Knows of action items whether they had their effect, and when that is checked: so many days after they were last closed as the
 * finding says or, where it does not, as administrators have set for its impact. Only where the finding says how one knows that
 * it worked, or said so when it was closed, is there anything to check. Made for one piece of work: what it has read, it keeps. For one thread.
 */
public final class EffectChecks {

    private final Assessments assessments;
    private final Function<String, EffectiveSettings> settings;
    private final Function<Instant, LocalDate> days;
    private final LocalDate today;
    private final Map<String, List<Assessment>> read = new HashMap<>();
    private final Map<String, EffectiveSettings> known = new HashMap<>();

    /**
     * @param settings gives what is set for a space, by its key
     * @param now this moment
     * @param zone in which days end, the same for all readers
     */
    public EffectChecks(
            Assessments assessments, Function<String, EffectiveSettings> settings, Instant now, ZoneId zone) {
        this.assessments = assessments;
        this.settings = settings;
        this.days = instant -> LocalDate.ofInstant(instant, zone);
        this.today = days.apply(now);
    }

    /** Reads at once what {@link #of} will be asked. */
    public EffectChecks reading(Collection<ActionItem> items) {
        List<String> uids = items.stream()
                .filter(item -> item.answers() > 0)
                .map(ActionItem::uid)
                .toList();
        if (!uids.isEmpty()) {
            read.putAll(assessments.of(uids).stream().collect(Collectors.groupingBy(Assessment::itemUid)));
        }
        return this;
    }

    /** What is known of an item, whoever may see it. */
    public Effect of(ActionItem item) {
        List<Assessment> answers = answers(item);
        String criterion = criterion(item);
        return new Effect(
                item.closing(),
                item.closing().map(closing -> days.apply(closing.at())),
                criterion,
                item.closing().filter(closing -> !criterion.isEmpty()).map(closing -> replayed(item, closing, answers)),
                answers);
    }

    private List<Assessment> answers(ActionItem item) {
        return item.answers() == 0 ? List.of() : read.computeIfAbsent(item.uid(), uid -> assessments.of(List.of(uid)));
    }

    private EffectCheck replayed(ActionItem item, Closing closing, List<Assessment> answers) {
        EffectCheck check = EffectCheck.on(days.apply(closing.at()).plusDays(daysUntil(item)), today);
        for (Assessment given : answers) {
            if (given.closedAt().equals(closing.at())) {
                check = check.answered(given, today);
            }
        }
        return check;
    }

    private int daysUntil(ActionItem item) {
        Finding finding = item.finding();
        return finding.verifyAfterDays()
                .orElseGet(() -> CheckSettings.days(
                        known.computeIfAbsent(item.location().spaceKey(), settings), finding.impact()));
    }

    /** By what it is judged whether an item worked: what its finding says or, where that was taken away, said when it was closed. */
    public static String criterion(ActionItem item) {
        String now = item.finding().text(FindingField.SUCCESS);
        return now.isEmpty() ? item.closing().map(Closing::criterion).orElse("") : now;
    }
}
