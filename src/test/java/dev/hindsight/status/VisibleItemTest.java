package dev.hindsight.status;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.finding.FindingField;
import dev.hindsight.issue.Resolution;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.WaitReason;
import dev.hindsight.wiki.InMemoryUsers;
import dev.hindsight.wiki.Messages;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
}
