package dev.hindsight.action;

import static dev.hindsight.action.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** The tracker says no. */
public class RefusalsTest {

    private final World world = new World();

    @Test
    public void showsTheTrackersOwnWords() {
        world.publish(complete("A").with("project", "NONE"));

        assertEquals(ItemState.REFUSED, world.only().state());
        assertEquals(
                Optional.of(new Reason(Reason.Code.REFUSED, "project: There is no project NONE.")),
                world.only().attempt().reason());
    }

    @Test
    public void triesAgainAfterAnHour() {
        world.publish(complete("A").with("project", "NONE"));
        world.tracker.issues().addProject("NONE");

        world.pass(Duration.ofMinutes(59));
        assertEquals(ItemState.REFUSED, world.only().state());

        world.pass(Duration.ofMinutes(3));
        assertEquals(ItemState.TRACKED, world.only().state());
        assertEquals(Optional.empty(), world.reason());
    }

    @Test
    public void triesAgainWhenThePageChanges() {
        world.publish(complete("A").with("project", "NONE"));

        world.publish(complete("A").with("project", "OPS"));

        assertEquals(ItemState.TRACKED, world.only().state());
    }

    @Test
    public void asksNotMoreThanOnceAnHourForARefusedTicket() {
        world.publish(complete("A").with("project", "NONE"));
        world.tracker.forgetCalls();

        world.pass(Duration.ofHours(5));

        assertTrue(world.tracker.callsOf("create") <= 5);
    }

    @Test
    public void declinesARefusedFinding() {
        world.publish(complete("A").with("project", "NONE"));

        world.publish(complete("A").with("track", "no").with("reason", "Too dear"));
        world.pass(Duration.ofHours(2));

        assertEquals(ItemState.DECLINED, world.only().state());
        assertEquals(Optional.empty(), world.only().attempt().nextAt());
    }

    @Test
    public void makesTheTicketWhoseWholeRequestWasNotPermittedOnceItIs() {
        world.tracker.failures().shutOut("alice-key", new TrackerException.NotPermitted("No browse permission"));
        world.publish(complete("A"));
        assertEquals(
                Optional.of(new Reason(Reason.Code.NOT_PERMITTED, "alice-key", "No browse permission")),
                world.only().attempt().reason());

        world.tracker.failures().readmit("alice-key");
        world.pass(Duration.ofMinutes(62));

        assertEquals(ItemState.TRACKED, world.only().state());
    }

    @Test
    public void keepsTrackingWhenAChangeIsRefused() {
        world.publish(complete("A"));
        world.tracker.failures().failNext("update", refusal());

        world.publish(complete("A").with("due", "2027-01-31"));

        assertEquals(ItemState.TRACKED, world.only().state());
        assertEquals(Optional.of(Reason.Code.REFUSED), world.reason());
    }

    @Test
    public void writesARefusedChangeAfterAnHour() {
        world.publish(complete("A"));
        world.tracker.failures().failNext("update", refusal());
        world.publish(complete("A").with("due", "2027-01-31"));

        world.pass(Duration.ofMinutes(62));

        assertEquals(Optional.of(LocalDate.parse("2027-01-31")), world.issue().due());
        assertEquals(Optional.empty(), world.reason());
    }

    @Test
    public void neverTakesAnIssueForMissingThatCanBeReadButNotWritten() {
        world.publish(complete("A"));
        world.links.change(World.LINK, link -> link.readingAs(Optional.of("bob-key")));
        world.tracker.issues().addProject("OPS").hiddenFrom("carol-key");

        world.publish("carol", complete("A").with("due", "2027-01-31"));
        world.pass(Duration.ofHours(60));

        assertEquals(ItemState.TRACKED, world.only().state());
        assertEquals(Optional.of(Reason.Code.NOT_PERMITTED), world.reason());
    }

    @Test
    public void writesWhatIsLeftWhenOneFieldIsRefused() {
        world.publish(complete("A"));
        world.tracker
                .failures()
                .failNext("update", new TrackerException.Refused(Map.of("duedate", "Not on the screen"), List.of()));

        world.publish(complete("A").with("due", "2027-01-31").with("owner", "carol"));

        assertEquals(Optional.of("carol"), world.issue().assignee());
        assertEquals(Set.of(Flag.FIELD_NOT_IN_JIRA), world.only().flags());
        assertEquals(Optional.empty(), world.only().attempt().nextAt());
    }

    @Test
    public void takesTheFlagOfARefusedFieldDownOnceItIsWritten() {
        writesWhatIsLeftWhenOneFieldIsRefused();

        world.publish(complete("A").with("due", "2027-02-28").with("owner", "carol"));

        assertEquals(Optional.of(LocalDate.parse("2027-02-28")), world.issue().due());
        assertEquals(Set.of(), world.only().flags());
    }

    @Test
    public void keepsTheTrackersWordsShort() {
        world.tracker
                .failures()
                .failNext("create", new TrackerException.Refused(Map.of(), List.of("\uD83D\uDE00".repeat(2000))));

        world.publish(complete("A"));

        String words = world.only().attempt().reason().orElseThrow().arguments().get(0);
        assertTrue(words.length() <= 1000);
        assertTrue(Character.isLowSurrogate(words.charAt(words.length() - 1)));
    }

    private static TrackerException refusal() {
        return new TrackerException.Refused(Map.of(), List.of("The workflow does not allow it"));
    }
}
