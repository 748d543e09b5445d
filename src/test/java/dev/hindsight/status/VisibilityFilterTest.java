package dev.hindsight.status;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.issue.JiraLink;
import dev.hindsight.issue.StatusCategory;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ItemState;
import dev.hindsight.status.IssueVisibility.Answer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.Test;

/** What the reader gets to see of issues. */
public class VisibilityFilterTest {

    @Test
    public void findsAnIssueWhereItsJiraIs() {
        assertEquals(Optional.of("https://jira.example.org/browse/OPS-12"), address("https://jira.example.org"));
        assertEquals(Optional.of("https://example.org/jira/browse/OPS-12"), address("https://example.org/jira/"));
    }

    @Test
    public void findsNoIssueBehindAnAddressThatIsNoLink() {
        assertEquals(Optional.empty(), address("javascript:alert(1)"));
    }

    @Test
    public void hidesAnIssueOfWhichItIsUnknownWhoSeesIt() {
        assertTrue(seen(Answer.UNKNOWN, "https://jira.example.org").isIssueHidden());
        assertTrue(seen(Answer.HIDDEN, "https://jira.example.org").isIssueHidden());
        assertFalse(seen(Answer.SHOWN, "https://jira.example.org").isIssueHidden());
    }

    @Test
    public void asksForTheLinksOnceAndOnlyForAnIssueThatIsShown() {
        List<String> asked = new ArrayList<>();
        VisibilityFilter shown = filter(Answer.SHOWN, "https://jira.example.org", asked);
        filter(Answer.HIDDEN, "https://jira.example.org", asked)
                .see(SampleItem.tracked().build());
        shown.see(SampleItem.tracked().build()).issueAddress();
        shown.see(SampleItem.closed("").build()).issueAddress();

        assertEquals(List.of("asked"), asked);
    }

    @Test
    public void tellsNothingOfADuplicatesSurvivorWhoseDetailsTheReaderDoesNotSee() {
        ActionItem duplicate =
                SampleItem.duplicate(StatusCategory.NEW, Optional.empty()).build();
        VisibilityFilter blind = filter(
                item -> item.issue().orElseThrow().key().equals("PLAT-7") ? Answer.UNKNOWN : Answer.SHOWN,
                "https://jira.example.org",
                new ArrayList<>());

        VisibleItem seen = blind.see(duplicate);

        assertEquals(Optional.of("OPS-12"), seen.issueKey());
        assertEquals(Optional.empty(), seen.survivor());
        assertEquals(Optional.of(CompletionStatus.NOT_DONE), seen.completion());
        assertFalse(seen.toString(), seen.toString().contains("PLAT-7"));
        VisibleItem all = filter(Answer.SHOWN, "https://jira.example.org", new ArrayList<>())
                .see(duplicate);
        assertEquals(
                Optional.of("https://jira.example.org/browse/PLAT-7"),
                all.survivor().flatMap(VisibleItem::issueAddress));
        assertEquals(Optional.of(CompletionStatus.OPEN), all.completion());
    }

    @Test
    public void tellsWhatAFollowUpFollowsToWhoSeesThatOnesIssueAlone() {
        ActionItem followed = SampleItem.closed("10000").uid("a").build();
        ActionItem next =
                SampleItem.in(ItemState.WAITING).uid("next").following("a").build();

        VisibleItem shown = following(Answer.SHOWN, followed).see(next);
        assertEquals(Optional.of("a"), shown.follows());
        assertTrue(shown.isFollowUp());

        for (Answer answer : List.of(Answer.HIDDEN, Answer.UNKNOWN)) {
            VisibleItem hidden = following(answer, followed).see(next);
            assertEquals(Optional.empty(), hidden.follows());
            assertTrue(hidden.isFollowUp());
            assertFalse(hidden.isIssueHidden());
            assertFalse(hidden.toString(), hidden.toString().contains("follows=Optional[a]"));
        }
        assertEquals(
                Optional.empty(),
                filter(Answer.SHOWN, "", new ArrayList<>()).see(next).follows());
    }

    private static VisibilityFilter following(Answer answer, ActionItem followed) {
        return filter(answer, "https://jira.example.org", new ArrayList<>())
                .following(Map.of(followed.uid(), followed));
    }

    private static Optional<String> address(String base) {
        return seen(Answer.SHOWN, base).issueAddress();
    }

    private static VisibleItem seen(Answer answer, String base) {
        return filter(answer, base, new ArrayList<>()).see(SampleItem.tracked().build());
    }

    private static VisibilityFilter filter(Answer answer, String base, List<String> asked) {
        return filter(item -> answer, base, asked);
    }

    private static VisibilityFilter filter(Function<ActionItem, Answer> answers, String base, List<String> asked) {
        ProgressRules rules = new ProgressRules(SampleItem.NOT_DONE, LocalDate.parse("2026-11-22"), Instant.EPOCH);
        return new VisibilityFilter(
                answers,
                rules,
                () -> {
                    asked.add("asked");
                    return List.of(new JiraLink("link-1", "Jira", base, base));
                },
                List::of);
    }
}
