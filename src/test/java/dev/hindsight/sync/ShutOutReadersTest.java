package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.connection.LinkState;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.StatusCategory;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.Test;

/** Where no account reads for the site, a poll counts for those in whose names it was made; others see later what they missed. */
public class ShutOutReadersTest {

    private final World world = new World();

    @Test
    public void doesNotSayThatItKnowsIssuesWhoseReaderIsShutOutAsTheyAreNow() {
        shutOutWhileBobReadsOn();
        world.inJira("A").close();

        world.pass(Duration.ofHours(2));

        assertEquals(Optional.of(world.clock.instant()), knownAsOf("B"));
        assertTrue(knownAsOf("A").orElseThrow().isBefore(world.clock.instant().minus(Duration.ofMinutes(119))));
    }

    @Test
    public void seesWhatChangedWhileAReaderWasShutOutAsSoonAsThatPersonIsBack() {
        shutOutWhileBobReadsOn();
        world.inJira("A").close();
        world.pass(Duration.ofHours(2));

        world.jira.failures().readmit("alice-key");
        world.pass(Duration.ofMinutes(1));

        assertEquals(
                StatusCategory.DONE, world.itemOf("A").issue().orElseThrow().category());
        assertEquals(Optional.of(world.clock.instant()), knownAsOf("A"));
    }

    @Test
    public void seesWhatChangedWhileAReaderWasInactive() {
        aliceAndBobHaveIssues();
        world.users.withInactive("alice");
        world.pass(Duration.ofMinutes(1));
        world.inJira("A").close();
        world.pass(Duration.ofHours(2));
        assertTrue(knownAsOf("A").orElseThrow().isBefore(world.clock.instant().minus(Duration.ofMinutes(119))));

        world.users.with("alice");
        world.pass(Duration.ofMinutes(1));

        assertEquals(
                StatusCategory.DONE, world.itemOf("A").issue().orElseThrow().category());
    }

    @Test
    public void anAccountForReadingSeesWhatOthersMissed() {
        shutOutWhileBobReadsOn();
        world.inJira("A").close();
        world.pass(Duration.ofHours(2));

        world.links.change(World.LINK, link -> link.withServiceAccount(Optional.of("carol-key")));
        world.pass(Duration.ofMinutes(1));

        assertEquals(
                StatusCategory.DONE, world.itemOf("A").issue().orElseThrow().category());
        assertEquals(Optional.of(world.clock.instant()), knownAsOf("A"));
    }

    @Test
    public void movesItsMarkThoughOneActorIsShutOut() {
        world.publish(complete("A"));
        world.publish(200, "carol", FindingMarkup.page(complete("B")));
        world.jira.failures().shutOut("alice-key", new JiraException.NotAuthorized(URI.create("http://jira.example")));

        world.pass(Duration.ofMinutes(3));

        assertEquals(
                Optional.of(world.clock.instant()), world.links.find(World.LINK).flatMap(LinkState::polledTo));
    }

    private void aliceAndBobHaveIssues() {
        world.jira.issues().addProject("PLAT");
        world.publish(complete("A"));
        world.publish(200, "bob", FindingMarkup.page(complete("B").with("project", "PLAT")));
        world.pass(Duration.ofMinutes(5));
    }

    private void shutOutWhileBobReadsOn() {
        aliceAndBobHaveIssues();
        world.jira.failures().shutOut("alice-key", new JiraException.NotAuthorized(URI.create("http://jira.example")));
        world.pass(Duration.ofMinutes(1));
    }

    private Optional<Instant> knownAsOf(String title) {
        return world.links
                .find(World.LINK)
                .orElseThrow()
                .polledFor(world.itemOf(title).schedule().actor());
    }
}
