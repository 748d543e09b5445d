package dev.hindsight.status;

import dev.hindsight.assessment.EffectChecks;
import dev.hindsight.item.ActionItem;
import dev.hindsight.status.IssueVisibility.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What readers see of items of which it is known whether they worked. */
public final class SampleReader {

    private final Function<ActionItem, Answer> answers;
    private final LocalDate today;

    private SampleReader(Function<ActionItem, Answer> answers, LocalDate today) {
        this.answers = answers;
        this.today = today;
    }

    /** A reader of all issues, on a day. */
    public static SampleReader ofAll(LocalDate today) {
        return new SampleReader(item -> Answer.SHOWN, today);
    }

    /** A reader who does not see one issue, on a day. */
    public static SampleReader without(String issueId, LocalDate today) {
        return new SampleReader(
                item -> item.issue()
                                .filter(issue -> issue.id().issueId().equals(issueId))
                                .isPresent()
                        ? Answer.HIDDEN
                        : Answer.SHOWN,
                today);
    }

    public List<VisibleItem> sees(List<ActionItem> items, EffectChecks checks) {
        VisibilityFilter filter = new VisibilityFilter(
                answers, new ProgressRules(SampleItem.NOT_DONE, today, SampleItem.SEEN), List::of, List::of);
        Map<String, ActionItem> all = items.stream().collect(Collectors.toMap(ActionItem::uid, item -> item));
        return items.stream().map(filter.judging(checks).following(all)::see).toList();
    }
}
