package dev.hindsight.status;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.connection.LinkState;
import dev.hindsight.finding.FindingField;
import dev.hindsight.issue.IssueId;
import dev.hindsight.issue.JiraLink;
import dev.hindsight.issue.Resolution;
import dev.hindsight.item.CopyChoice;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.WaitReason;
import dev.hindsight.wiki.InMemoryUsers;
import dev.hindsight.wiki.Messages;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** What is left of an item for a reader who does not see its issue, and what holds of one that cannot be read. */
public class VisibleItemTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final Messages MESSAGES =
            new Messages((locale, key, arguments) -> key, new InMemoryUsers(), Locale.ENGLISH, ZoneOffset.UTC);

    private final SampleItem item = SampleItem.tracked()
            .flag(ItemFlag.CONFLICT)
            .flag(ItemFlag.DUPLICATE)
            .flag(ItemFlag.LACKS_FIELDS)
            .stuck(new WaitReason(WaitReason.Code.REFUSED, "words"), "alice-key");

    @Test
    public void keepsEverythingForAReaderWhoSeesTheIssue() {
        VisibleItem seen = item.shown(TODAY);

        assertFalse(seen.isIssueHidden());
        assertEquals(Optional.of("OPS-12"), seen.issueKey());
        assertEquals(item.build().flags(), seen.flags());
        assertEquals(item.build().schedule().reason(), seen.reason());
    }

    @Test
    public void leavesNothingOfAHiddenIssue() {
        VisibleItem seen = item.hidden(TODAY);

        assertTrue(seen.isTrackedHidden());
        assertEquals(Optional.empty(), seen.issue());
        assertEquals(Optional.empty(), seen.reason());
        assertEquals(Set.of(ItemFlag.LACKS_FIELDS), seen.flags());
    }

    @Test
    public void looksTheSameWhateverHasBecomeOfAHiddenIssue() {
        assertEquals(
                SampleItem.tracked().hidden(TODAY).toString(),
                SampleItem.closed("10002").hidden(TODAY).toString());
    }

    @Test
    public void hasNothingToHideWithoutAnIssue() {
        assertFalse(SampleItem.in(ItemState.WAITING).hidden(TODAY).isIssueHidden());
    }

    @Test
    public void takesOwnerAndDueDateOfAMissingIssueFromThePage() {
        VisibleItem seen = SampleItem.in(ItemState.MISSING)
                .issue(SampleItem.openIssue())
                .with(FindingField.OWNER, "carol-key")
                .with(FindingField.DUE, "2026-11-21")
                .shown(TODAY);

        assertEquals("carol-key", seen.owner(MESSAGES));
        assertEquals(Optional.of(LocalDate.parse("2026-11-21")), seen.due());
        assertEquals(Optional.of(true), seen.overdue());
        assertEquals(Optional.of(CompletionStatus.OPEN), seen.completion());
        assertEquals(Optional.empty(), seen.status());
        assertEquals(Optional.empty(), seen.category());
        assertEquals(Optional.of("OPS-12"), seen.issueKey());
    }

    @Test
    public void saysHowAnIssueWasClosed() {
        VisibleItem seen = SampleItem.closed(Optional.of(new Resolution("10002", "Won't Do")))
                .shown(TODAY);

        assertEquals(Optional.of("Won't Do"), seen.resolution());
        assertEquals(Optional.of(CompletionStatus.NOT_DONE), seen.completion());
    }

    @Test
    public void saysNothingOfAStatusOrAResolutionWithoutAName() {
        assertEquals(Optional.empty(), SampleItem.closed("10002").shown(TODAY).resolution());
        assertEquals(
                Optional.empty(),
                SampleItem.tracked()
                        .issue(SampleItem.justCreated())
                        .shown(TODAY)
                        .status());
    }

    @Test
    public void saysNothingOfHowAnOpenIssueWasOnceClosed() {
        assertEquals(
                Optional.empty(),
                SampleItem.tracked()
                        .issue(SampleItem.reopened("Won't Do"))
                        .shown(TODAY)
                        .resolution());
    }

    @Test
    public void saysOfAnIssueThatThereIsOneWhetherItIsSeenOrNot() {
        assertTrue(item.shown(TODAY).hasIssue());
        assertTrue(item.hidden(TODAY).hasIssue());
        assertFalse(SampleItem.in(ItemState.WAITING).shown(TODAY).hasIssue());
        assertEquals(Optional.of("10042"), item.shown(TODAY).issueId().map(IssueId::issueId));
    }

    @Test
    public void isInConflictWhereTheIssueCanBeReadAndIsSeen() {
        SampleItem missing =
                SampleItem.in(ItemState.MISSING).issue(SampleItem.openIssue()).flag(ItemFlag.CONFLICT);

        assertTrue(item.shown(TODAY).isInConflict());
        assertFalse(item.hidden(TODAY).isInConflict());
        assertFalse(missing.shown(TODAY).isInConflict());
        assertFalse(SampleItem.tracked().shown(TODAY).isInConflict());
    }

    @Test
    public void tellsWhatThePageSaysOfADueDateThatIsNone() {
        assertEquals(
                Optional.of("soon"),
                SampleItem.in(ItemState.WAITING)
                        .with(FindingField.DUE, "soon")
                        .shown(TODAY)
                        .dueOnPage());
        assertEquals(
                Optional.empty(),
                SampleItem.in(ItemState.WAITING)
                        .with(FindingField.DUE, "")
                        .shown(TODAY)
                        .dueOnPage());
    }

    @Test
    public void tellsWhatItIsACopyOfAndWhatAwaitsAnApproval() {
        VisibleItem copy = SampleItem.in(ItemState.COPY)
                .copyOf("original")
                .decidedAs(CopyChoice.SHARED)
                .shown(TODAY);

        assertEquals(Optional.of("original"), copy.copyOf());
        assertEquals(Optional.of(CopyChoice.SHARED), copy.copyChoice());
        assertFalse(copy.awaitsApproval());
        assertTrue(SampleItem.in(ItemState.WAITING)
                .awaitingApproval(WaitReason.Code.DRAFT)
                .shown(TODAY)
                .awaitsApproval());
    }

    @Test
    public void isWrittenOutWithAllThatIsSeenOfIt() {
        assertFalse(SampleItem.tracked()
                .shown(TODAY)
                .toString()
                .equals(SampleItem.closed("10002").shown(TODAY).toString()));
        assertTrue(SampleItem.tracked().hidden(TODAY).toString().endsWith("without its issue"));
    }

    @Test
    public void takesWhatIsKnownOfTheIssuesOwnLink() {
        ProgressRules rules = new ProgressRules(SampleItem.NOT_DONE, LocalDate.parse("2026-11-22"), Instant.EPOCH);
        VisibilityFilter filter = new VisibilityFilter(
                item -> IssueVisibility.Answer.SHOWN,
                rules,
                () -> List.of(
                        new JiraLink("other", "Other", "https://other.example", "https://other.example"),
                        new JiraLink("link-1", "Jira", "https://jira.example", "https://jira.example")),
                () -> List.of(
                        LinkState.unknown("other").polledTo(SampleItem.SEEN.plusSeconds(60)),
                        LinkState.unknown("link-1").polledTo(SampleItem.SEEN.plusSeconds(30))));

        VisibleItem seen = filter.see(SampleItem.tracked().build());

        assertEquals(Optional.of("https://jira.example/browse/OPS-12"), seen.issueAddress());
        assertEquals(Optional.of(SampleItem.SEEN.plusSeconds(30)), seen.asOf());
    }
}
