package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;

import dev.hindsight.issue.JiraException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.Test;

/** What cannot come further remembers since when. */
public class StuckSinceTest {

    private final World world = new World();

    @Test
    public void remembersSinceWhenItFailsUntilItSucceeds() {
        world.jira.failures().breakLink(World.LINK, new JiraException.NotSent("down", null));
        world.publish(complete("A"));
        Instant failed = world.clock.instant();

        world.pass(Duration.ofHours(25));
        assertEquals(Optional.of(failed), world.only().schedule().stuckSince());

        world.jira.failures().repair(World.LINK);
        world.pass(Duration.ofMinutes(17));
        assertEquals(Optional.empty(), world.only().schedule().stuckSince());
    }

    @Test
    public void remembersItWhenThePageIsPublishedAgainMeanwhile() {
        world.jira.failures().breakLink(World.LINK, new JiraException.NotSent("down", null));
        world.publish(complete("A"));
        Instant failed = world.clock.instant();

        world.pass(Duration.ofHours(25));
        world.publish(complete("A").with("due", "2027-01-31"));

        assertEquals(Optional.of(failed), world.only().schedule().stuckSince());
    }
}
