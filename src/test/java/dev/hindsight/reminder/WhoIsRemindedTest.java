package dev.hindsight.reminder;

import static org.junit.Assert.assertEquals;

import dev.hindsight.finding.FindingField;
import dev.hindsight.status.SampleItem;
import dev.hindsight.wiki.PageCreation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** Who is written to where the first who comes to mind is not the right one. */
public class WhoIsRemindedTest extends MailFixture {

    @Test
    public void theFacilitatorHearsOfWhatNobodyOwns() {
        switchOff("alice-key", "digest");
        item(SampleItem.tracked().assignedTo("").issueDue("2026-12-16"));
        tickAt("2026-12-16T08:00:00Z");
        assertEquals(List.of("alice@example.com"), roots.mailServer.addresses());
    }

    @Test
    public void nobodyIsAskedWhoseAnswerIsRefused() {
        set("owners-answer", "another");
        switchOff("bob-key", "digest");
        switchOff("alice-key", "digest");
        dueOn("2027-12-16");
        roots.pages.created(PAGE, new PageCreation("bob-key", Optional.empty()));
        item(SampleItem.closed("10000")
                .uid("uid-2")
                .with(FindingField.SUCCESS, "None")
                .with(FindingField.CHECKER, "bob-key")
                .closedAt(Instant.parse("2026-11-01T10:00:00Z"), 0));
        tickAt("2026-12-02T08:00:00Z");
        assertEquals(List.of("alice@example.com"), roots.mailServer.addresses());
    }
}
