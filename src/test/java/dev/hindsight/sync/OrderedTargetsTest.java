package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static dev.hindsight.sync.FindingMarkup.page;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.finding.Finding;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.Change;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.WaitReason;
import dev.hindsight.scan.ScanRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;

/**
 * What a block names counts with the rights of who ordered it, and with nobody else's: erin may not see the project SEC, in which
 * alice may do everything.
 */
public class OrderedTargetsTest {

    private static final long OTHER_PAGE = 200;

    private final World world = new World();
    private final SecretProject secret = SecretProject.addedTo(world);

    @Test
    public void nobodyElsesSaveOrdersTheIssueThatABlockNames() {
        world.publish("erin", complete("A").with("issue", "SEC-1"));

        world.publish("alice", complete("A").with("issue", "SEC-1"), complete("B"));
        world.pass(Duration.ofHours(2));

        assertEquals(ItemState.REFUSED, world.titled("A").state());
        assertEquals(Set.of("erin-key"), actorsOf("resolve"));
        assertEquals(Optional.empty(), secret.issue().assignee());
    }

    @Test
    public void nobodyElsesSaveTakesAwayWhyItIsRefused() {
        world.publish("erin", complete("A").with("issue", "SEC-1"));
        ActionItem refused = world.only();

        world.save(World.PAGE, "alice", page(complete("A").with("issue", "SEC-1"), complete("B")));
        world.node.scan(World.PAGE, "alice");

        assertEquals(ItemState.REFUSED, world.titled("A").state());
        assertEquals(refused.schedule().reason(), world.titled("A").schedule().reason());
    }

    @Test
    public void nobodyElsesSaveOrdersTheProjectThatABlockNames() {
        world.publish("erin", complete("A").with("project", "SEC"));

        world.publish("alice", complete("A").with("project", "SEC"), complete("B"));
        world.pass(Duration.ofHours(2));

        assertEquals(ItemState.REFUSED, world.titled("A").state());
        assertEquals(1, secret.size());
    }

    @Test
    public void neitherDoesAMoveNorAnotherLookNorAnEdit() {
        world.publish("erin", complete("A").with("issue", "SEC-1"));

        world.users.signIn("alice");
        world.node.scanner.requestByCurrentUser(World.PAGE);
        world.node.scanner.rescan(World.PAGE);
        world.pass(Duration.ofMinutes(5));
        world.publish("alice", complete("A").with("issue", "SEC-1").with("cause", "A typo less"));

        assertEquals(ItemState.REFUSED, world.only().state());
        assertEquals(Set.of("erin-key"), actorsOf("resolve"));
    }

    @Test
    public void neitherDoesRestoringAVersionThatNamedIt() {
        world.publish("erin", complete("A").without("owner").with("issue", "SEC-1"));
        world.publish("alice", complete("A").without("owner"));

        world.publish("alice", complete("A").with("issue", "SEC-1"));

        assertEquals(ItemState.REFUSED, world.only().state());
        assertEquals(Set.of("erin-key"), actorsOf("resolve"));
    }

    @Test
    public void neitherDoesCopyingTheBlockAndTrackingTheCopy() {
        world.publish("erin", complete("A").with("project", "SEC"));
        world.publish(OTHER_PAGE, "alice", page(complete("A").with("project", "SEC")));
        ActionItem copy = world.items.ofPage(OTHER_PAGE).get(0);

        world.node.sync.trackSeparately(OTHER_PAGE, copy.uid(), copy.finding(), "alice-key");
        world.pass(Duration.ofMinutes(5));

        assertEquals(1, secret.size());
    }

    @Test
    public void whoeverNamesSomethingElseOrdersThat() {
        world.publish("erin", complete("A").with("issue", "OPS-9"));

        world.publish("alice", complete("A").with("issue", "SEC-1"));

        assertEquals(ItemState.TRACKED, world.only().state());
        assertEquals(Optional.of("bob"), secret.issue().assignee());
    }

    @Test
    public void whereVersionsOfSeveralPeopleWereSkippedItAsks() {
        world.save(World.PAGE, "erin", page(complete("A").with("issue", "SEC-1")));
        world.publish("alice", complete("A").with("issue", "SEC-1"), complete("B"));
        world.pass(Duration.ofMinutes(5));

        assertEquals(ItemState.WAITING, world.titled("A").state());
        assertEquals(
                Optional.of(new WaitReason(WaitReason.Code.NOT_ORDERED, "SEC-1")),
                world.titled("A").schedule().reason());
        assertEquals(ItemState.TRACKED, world.titled("B").state());
        assertEquals(Set.of(), actorsOf("resolve"));
    }

    @Test
    public void whereItAsksNobodysEditIsAnOrder() {
        world.save(World.PAGE, "erin", page(complete("A").with("issue", "SEC-1")));
        world.publish("bob", complete("A").with("issue", "SEC-1"));

        world.publish("alice", complete("A").with("issue", "SEC-1").with("cause", "A typo less"));
        world.pass(Duration.ofMinutes(5));

        assertEquals(Optional.of(WaitReason.Code.NOT_ORDERED), world.reason());
        assertEquals(Set.of(), actorsOf("resolve"));
    }

    @Test
    public void whereOnePersonPublishedAllVersionsItDoesNot() {
        world.publish("bob", complete("B"));
        world.save(World.PAGE, "alice", page(complete("A").with("issue", "SEC-1"), complete("B")));
        world.node.scanner.request(World.PAGE, 2, "alice-key");
        world.save(World.PAGE, "alice", page(complete("A").with("issue", "SEC-1"), complete("B"), complete("C")));
        world.node.scanner.request(World.PAGE, 3, "alice-key");
        world.work();

        assertEquals(ItemState.TRACKED, world.titled("A").state());
    }

    @Test
    public void aBlockThatIsAddedToAPageWithoutBlocksIsTheOrderOfWhoPublishedIt() {
        world.save(World.PAGE, "bob", "<p>Nothing yet</p>");

        world.save(World.PAGE, "alice", page(complete("A").with("issue", "SEC-1")));
        world.node.scanner.requestFirst(World.PAGE, 2, "alice-key");
        world.work();

        assertEquals(ItemState.TRACKED, world.only().state());
    }

    @Test
    public void anEditorHasItDoneInTheOwnName() {
        world.publish(
                "erin", complete("A").with("issue", "SEC-1"), complete("B").with("project", "SEC"));

        assertTrue(world.node.sync.orderInOwnName(
                World.PAGE, world.titled("A").uid(), world.titled("A").finding(), "alice-key"));
        assertTrue(world.node.sync.orderInOwnName(
                World.PAGE, world.titled("B").uid(), world.titled("B").finding(), "alice-key"));
        world.work();

        assertEquals(ItemState.TRACKED, world.titled("A").state());
        assertEquals(ItemState.TRACKED, world.titled("B").state());
        assertEquals(2, secret.size());
        assertEquals(List.of("[alice-key]  > SEC", "[alice-key]  > SEC-1"), world.decisions(Change.What.ORDER));
    }

    @Test
    public void anEditorOrdersWhatNobodyIsKnownToHaveOrdered() {
        world.save(World.PAGE, "erin", page(complete("A").with("issue", "SEC-1")));
        world.publish("bob", complete("A").with("issue", "SEC-1"));

        world.node.sync.orderInOwnName(
                World.PAGE, world.only().uid(), world.only().finding(), "alice-key");
        world.work();
        world.publish("erin", complete("A").with("issue", "SEC-1"), complete("B"));

        assertEquals(ItemState.TRACKED, world.titled("A").state());
        assertEquals(Optional.of("alice-key"), world.titled("A").schedule().actor());
    }

    @Test
    public void anEditorOrdersNothingThatWasNotShown() {
        world.publish("erin", complete("A").with("project", "PLAT"));
        Finding shown = world.only().finding();
        world.publish("erin", complete("A").with("issue", "SEC-1"));

        assertFalse(world.node.sync.orderInOwnName(World.PAGE, world.only().uid(), shown, "alice-key"));
        world.work();

        assertEquals(ItemState.REFUSED, world.only().state());
        assertEquals(List.of(), world.decisions(Change.What.ORDER));
    }

    @Test
    public void nobodyOrdersOnAnotherPageOrForABlockThatNamesNothing() {
        world.publish("erin", complete("A").with("issue", "SEC-1"), complete("B"));

        assertFalse(world.node.sync.orderInOwnName(
                OTHER_PAGE, world.titled("A").uid(), world.titled("A").finding(), "alice-key"));
        assertFalse(world.node.sync.orderInOwnName(
                World.PAGE, world.titled("B").uid(), world.titled("B").finding(), "alice-key"));
        world.work();

        assertEquals(ItemState.REFUSED, world.titled("A").state());
        assertEquals(Optional.of("erin-key"), world.titled("B").schedule().actor());
        assertEquals(List.of(), world.decisions(Change.What.ORDER));
    }

    @Test
    public void aChangeThatItsAuthorMayNotMakeIsMadeByNobodyElsesSave() {
        world.publish("alice", complete("A").with("issue", "SEC-1"));
        world.publish("erin", complete("A").with("issue", "SEC-1").with("due", "2027-01-31"));

        world.publish("alice", complete("A").with("issue", "SEC-1").with("due", "2027-01-31"), complete("B"));
        world.pass(Duration.ofHours(2));

        assertEquals(Optional.of("2026-12-15"), secret.issue().due().map(Object::toString));
    }

    @Test
    public void aChangeOfWhichNobodyKnowsWhoMadeItWaitsForAnEditor() {
        world.publish("alice", complete("A").with("issue", "SEC-1"));
        world.save(World.PAGE, "erin", page(complete("A").with("issue", "SEC-1").with("due", "2027-01-31")));
        world.publish("alice", complete("A").with("issue", "SEC-1").with("due", "2027-01-31"), complete("B"));
        world.pass(Duration.ofMinutes(40));
        assertEquals(Optional.of("2026-12-15"), secret.issue().due().map(Object::toString));
        assertEquals(
                Optional.of(WaitReason.Code.NOT_ORDERED),
                world.titled("A").schedule().reason().map(WaitReason::code));

        world.node.sync.orderInOwnName(
                World.PAGE, world.titled("A").uid(), world.titled("A").finding(), "alice-key");
        world.work();

        assertEquals(Optional.of("2027-01-31"), secret.issue().due().map(Object::toString));
        assertEquals(Optional.empty(), world.titled("A").schedule().reason());
        assertEquals(List.of("[alice-key]  > SEC-1"), world.decisions(Change.What.ORDER));
    }

    @Test
    public void aVersionOfWhichAnEventComesLateIsNotSkipped() {
        world.publish("erin", complete("A").with("issue", "SEC-1"));
        world.node.scanner.request(World.PAGE, ScanRequest.ANY_VERSION, "alice-key");
        world.node.scanner.request(World.PAGE, 1, "alice-key");
        world.pass(Duration.ofMinutes(5));

        assertEquals(ItemState.REFUSED, world.only().state());
    }

    private Set<String> actorsOf(String operation) {
        List<String> actors = world.jira.calls().stream()
                .filter(call -> call.operation().equals(operation))
                .map(call -> call.actor().userKey())
                .toList();
        return actors.stream().collect(Collectors.toSet());
    }
}
