package dev.hindsight.health;

import static dev.hindsight.item.SampleItems.NOON;
import static dev.hindsight.item.SampleItems.item;
import static dev.hindsight.item.SampleItems.saying;
import static dev.hindsight.item.SampleItems.tracked;
import static dev.hindsight.item.SampleItems.waiting;
import static org.junit.Assert.assertEquals;

import dev.hindsight.finding.FindingField;
import dev.hindsight.health.OwnersWithoutAccount.Found;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.InMemoryActionItems;
import dev.hindsight.item.InMemoryItemCursor;
import dev.hindsight.item.ItemState;
import dev.hindsight.wiki.Addressee;
import dev.hindsight.wiki.User;
import dev.hindsight.wiki.Users;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.Test;

/** Which items are found whose owner has no active account, and what finding them costs. */
public class OwnersWithoutAccountTest {

    private static final User DAVE = new User("dave-key", "dave", "Dave Dunn", false);

    private final InMemoryActionItems items = new InMemoryActionItems(Clock.systemUTC());
    private final List<String> lookedUp = new ArrayList<>();
    private final OwnersWithoutAccount owners = new OwnersWithoutAccount(new InMemoryItemCursor(items), new Users() {
        @Override
        public Optional<User> find(String keyOrUserName) {
            lookedUp.add(keyOrUserName);
            return switch (keyOrUserName) {
                case "alice-key" -> Optional.of(new User("alice-key", "alice", "Alice Adams", true));
                case "dave-key" -> Optional.of(DAVE);
                default -> Optional.empty();
            };
        }

        @Override
        public Optional<User> current() {
            return Optional.empty();
        }

        @Override
        public Addressee addressee(User user) {
            return new Addressee("", Addressee.License.UNKNOWN);
        }
    });

    @Test
    public void findsInactiveAndUnknownOwners() {
        add(waiting("active"), "alice-key");
        add(waiting("inactive"), "dave-key");
        add(waiting("unknown"), "Nobody Known");
        add(item("nobody"), "");

        Found found = owners.find(item -> true);

        assertEquals(2, found.count());
        assertEquals(List.of("inactive", "unknown"), uids(found));
        assertEquals(Optional.of(DAVE), found.first().get(0).account());
        assertEquals(Optional.empty(), found.first().get(1).account());
    }

    @Test
    public void asksForWhatWantsAnIssueOrHasOne() {
        add(item("incomplete"), "gone");
        add(waiting("waiting"), "gone");
        add(tracked("tracked", "1", NOON), "gone");
        add(waiting("refused").withState(ItemState.REFUSED), "gone");
        add(tracked("missing", "2", NOON).withState(ItemState.MISSING), "gone");
        add(item("declined").withState(ItemState.WONT_DO), "gone");
        add(item("later").withState(ItemState.LATER), "gone");
        add(item("copy").withState(ItemState.COPY), "gone");
        add(item("removed").withState(ItemState.REMOVED), "gone");

        assertEquals(
                List.of("incomplete", "waiting", "tracked", "refused", "missing"), uids(owners.find(item -> true)));
    }

    @Test
    public void leavesOutWhatDoesNotCount() {
        add(waiting("a"), "gone");
        add(waiting("b"), "gone");

        Found found = owners.find(item -> item.uid().equals("b"));

        assertEquals(1, found.count());
        assertEquals(List.of("b"), uids(found));
    }

    @Test
    public void looksEachOwnerUpOnceAndGivesTheFirstFifty() {
        IntStream.range(0, 1200)
                .forEach(number -> add(waiting("item " + number), number % 2 == 0 ? "gone" : "alice-key"));

        Found found = owners.find(item -> true);

        assertEquals(600, found.count());
        assertEquals(50, found.first().size());
        assertEquals("item 98", uids(found).get(49));
        assertEquals(List.of("gone", "alice-key"), lookedUp);
    }

    private void add(ActionItem item, String owner) {
        items.add(List.of(saying(item, FindingField.OWNER, owner)));
    }

    private static List<String> uids(Found found) {
        return found.first().stream().map(owned -> owned.item().uid()).toList();
    }
}
