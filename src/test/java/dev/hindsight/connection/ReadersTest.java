package dev.hindsight.connection;

import static dev.hindsight.item.SampleItems.LINK;
import static dev.hindsight.item.SampleItems.NOON;
import static dev.hindsight.item.SampleItems.tracked;
import static org.junit.Assert.assertEquals;

import dev.hindsight.issue.Actor;
import dev.hindsight.item.InMemoryActionItems;
import dev.hindsight.item.SyncSchedule;
import dev.hindsight.settings.InMemorySettings;
import dev.hindsight.wiki.InMemoryUsers;
import dev.hindsight.wiki.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** In whose names it is asked what has changed behind a link, and since when. */
public class ReadersTest {

    private static final Actor ALICE = new Actor(LINK, "alice-key");
    private static final Actor BOB = new Actor(LINK, "bob-key");
    private static final Actor CAROL = new Actor(LINK, "carol-key");
    private static final List<String> PROJECTS = List.of("OPS");

    private final SettableClock clock = new SettableClock(NOON);
    private final InMemoryActionItems items = new InMemoryActionItems(clock);
    private final InMemoryLinkStates links = new InMemoryLinkStates();
    private final InMemoryUsers users =
            new InMemoryUsers().with("alice").with("bob").with("carol").withInactive("dave");
    private final Readers readers = new Readers(items, links, clock);

    @Test
    public void looksForTheChangesOfADayBeforeTheFirstTimeAndWhereAWrongClockWasAhead() {
        assertEquals(NOON.minus(Duration.ofDays(1)), readers.from(ALICE));

        links.change(LINK, link -> link.polledTo(NOON.plusSeconds(1)));
        assertEquals(NOON.minus(Duration.ofDays(1)), readers.from(ALICE));
    }

    @Test
    public void asksInTheNamesOfAllActivePeopleWithItems() {
        actsFor("1", "alice-key");
        actsFor("2", "bob-key");
        actsFor("3", "dave-key");

        assertEquals(Map.of(ALICE, Set.of("OPS"), BOB, Set.of("OPS")), readers.inTurn(LINK, PROJECTS, actors()));
    }

    @Test
    public void asksInTheNameOfTheAccountForReadingAlone() {
        actsFor("1", "alice-key");
        links.change(LINK, link -> link.withServiceAccount(Optional.of("carol-key")));

        assertEquals(Map.of(CAROL, Set.of("OPS")), readers.inTurn(LINK, PROJECTS, actors()));
    }

    @Test
    public void whoeverHasNotTakenPartIsAskedForSinceTheyLastDid() {
        actsFor("1", "alice-key");
        actsFor("2", "bob-key");
        poll(Set.of(ALICE, BOB));
        clock.pass(Duration.ofMinutes(1));
        poll(Set.of(BOB));
        clock.pass(Duration.ofMinutes(1));
        poll(Set.of(BOB));

        assertEquals(NOON, readers.from(ALICE));
        assertEquals(NOON.plusSeconds(120), readers.from(BOB));
        assertEquals(Optional.of(NOON), links.find(LINK).orElseThrow().polledFor(Optional.of("alice-key")));
    }

    @Test
    public void theAccountForReadingLooksForWhatAnybodyHasMissed() {
        actsFor("1", "alice-key");
        actsFor("2", "bob-key");
        poll(Set.of(ALICE, BOB));
        clock.pass(Duration.ofMinutes(1));
        poll(Set.of(BOB));
        links.change(LINK, link -> link.withServiceAccount(Optional.of("carol-key")));

        assertEquals(NOON, readers.from(CAROL));
        poll(Set.of(CAROL));
        assertEquals(NOON.plusSeconds(60), readers.from(CAROL));
        assertEquals(NOON.plusSeconds(60), readers.from(ALICE));
    }

    private void poll(Set<Actor> read) {
        readers.havePolled(LINK, PROJECTS, clock.instant(), read, actors());
    }

    private void actsFor(String issueId, String userKey) {
        items.add(List.of(tracked(issueId, issueId, NOON)
                .withSchedule(
                        SyncSchedule.NONE.dueAt(NOON, Optional.of(userKey)).idle())));
    }

    private ActorResolver actors() {
        return new ActorResolver(new InMemorySettings(), links, users);
    }
}
