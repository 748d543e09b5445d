package dev.hindsight.reminder;

import dev.hindsight.assessment.EffectCheck;
import dev.hindsight.reminder.Letter.Line;
import dev.hindsight.reminder.Letter.Section;
import dev.hindsight.reminder.Letter.Words;
import dev.hindsight.status.ItemMessages;
import dev.hindsight.status.VisibleItem;
import dev.hindsight.wiki.Messages;
import dev.hindsight.wiki.Site;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of a mail, for its reader. */
final class LetterWords {

    private static final String NOTIFICATIONS = "/plugins/servlet/hindsight/notifications";

    private final Messages messages;
    private final Site site;
    private final PagesOfReader pages;

    LetterWords(Messages messages, Site site, PagesOfReader pages) {
        this.messages = messages;
        this.site = site;
        this.pages = pages;
    }

    /** What stands together, in the order of the mail, and as what the subject counts it. */
    enum Kind {
        DUE("due", "due"),
        CHECK("check", "check"),
        REVIEW("review", "review"),
        DECISION("decision", "decision"),
        OVERDUE("overdue", "due"),
        WEEK("week", "due"),
        OPEN_CHECK("open-check", "check"),
        DONE("done", "done");

        private final String value;
        private final String counted;

        Kind(String value, String counted) {
            this.value = value;
            this.counted = counted;
        }

        String value() {
            return value;
        }
    }

    /** An empty place for each kind. */
    Map<Kind, List<Line>> sections() {
        Map<Kind, List<Line>> sections = new EnumMap<>(Kind.class);
        Arrays.stream(Kind.values()).forEach(kind -> sections.put(kind, new ArrayList<>()));
        return sections;
    }

    /**
     * The mail.
     *
     * @param person user key of its reader
     */
    Letter letter(String person, LocalDate today, Map<Kind, List<Line>> lines) {
        List<Section> sections = lines.entrySet().stream()
                .filter(section -> !section.getValue().isEmpty())
                .map(section -> new Section(
                        messages.text("mail.section." + section.getKey().value()), section.getValue()))
                .toList();
        return new Letter(
                messages.language(),
                messages.text("mail.subject", messages.day(today), counts(lines)),
                messages.text("mail.greeting", messages.user(person)),
                sections,
                messages.text("mail.why"),
                Words.to(site.baseUrl() + NOTIFICATIONS, messages.text("mail.choose")));
    }

    private String counts(Map<Kind, List<Line>> lines) {
        return Stream.of("due", "check", "review", "decision", "done")
                .flatMap(counted -> {
                    int count = lines.entrySet().stream()
                            .filter(section -> section.getKey().counted.equals(counted))
                            .mapToInt(section -> section.getValue().size())
                            .sum();
                    return count == 0 ? Stream.empty() : Stream.of(messages.text("mail.count." + counted, count));
                })
                .collect(Collectors.joining(", "));
    }

    Line due(VisibleItem item, LocalDate day, LocalDate today) {
        long left = ChronoUnit.DAYS.between(today, day);
        String when = left == 0
                ? messages.text("mail.due.today")
                : left > 0 ? messages.text("mail.due.in", left) : messages.text("mail.due.over", -left);
        return line(item, Words.of(messages.text("mail.due", when, messages.day(day))));
    }

    Line check(VisibleItem item) {
        return line(item, Words.to(site.baseUrl() + EffectCheck.path(item.uid()), messages.text("mail.answer")));
    }

    Line done(VisibleItem item, LocalDate day) {
        Words when = Words.of(messages.text("mail.done-on", messages.day(day)));
        String owner = item.owner(messages);
        if (owner.isEmpty()) {
            return line(item, List.of(when));
        }
        String thanks = messages.isReader(messages.userKey(owner))
                ? messages.text("mail.thank-you")
                : messages.text("mail.thanks", messages.user(owner));
        return line(item, List.of(when, Words.of(thanks)));
    }

    Line decision(VisibleItem item, LocalDate day) {
        return line(item, Words.of(messages.day(day)));
    }

    Line review(Duties.ReviewToHold planned, String pageTitle) {
        return new Line(
                Words.to(pages.address(planned.pageId()), pageTitle),
                List.of(
                        Words.of(messages.day(planned.review().day())),
                        Words.to(
                                site.baseUrl() + planned.review().path(planned.pageId()),
                                messages.text("review.name", planned.review().after()))));
    }

    private Line line(VisibleItem item, Words first) {
        List<Words> facts = new ArrayList<>(List.of(first));
        Optional.of(item.owner(messages))
                .filter(owner -> !owner.isEmpty() && !messages.isReader(messages.userKey(owner)))
                .ifPresent(owner -> facts.add(Words.of(messages.user(owner))));
        return line(item, facts);
    }

    private Line line(VisibleItem item, List<Words> facts) {
        String address = pages.address(item.location().pageId()) + "#finding-"
                + item.follows().orElse(item.uid());
        List<Words> all = new ArrayList<>(facts);
        item.issueKey()
                .ifPresent(key -> all.add(new Words(
                        Stream.concat(Stream.of(key), item.status().stream()).collect(Collectors.joining(" ")),
                        item.issueAddress())));
        return new Line(Words.to(address, ItemMessages.title(messages, item.finding())), all);
    }
}
