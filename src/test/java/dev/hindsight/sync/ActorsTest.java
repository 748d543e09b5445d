package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;

import dev.hindsight.issue.JiraException;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.WaitReason;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** In whose name Jira is asked, and what becomes of items for which nobody can act. */
public class ActorsTest {

    private static final URI AUTHORIZE = URI.create("http://jira.example/authorize");

    private final World world = new World();

    @Test
    public void waitsForAPublisherWhoseAccountIsInactive() {
        world.publish("dave", complete("A"));

        assertEquals(ItemState.WAITING, world.only().state());
        assertEquals(
                Optional.of(new WaitReason(WaitReason.Code.ACTOR_INACTIVE, "dave-key")),
                world.only().schedule().reason());
        assertEquals(List.of(), world.jira.calls());
    }

    @Test
    public void createsTheIssueInTheNameOfTheNextEditorWhoPublishes() {
        world.publish("dave", complete("A"));

        world.publish("carol", complete("A"));

        assertEquals(ItemState.TRACKED, world.only().state());
        assertEquals(List.of("carol-key"), actorsOf("create"));
        assertEquals(Optional.empty(), world.reason());
    }

    @Test
    public void createsTheIssueOnceTheAccountIsActiveAgain() {
        world.publish("dave", complete("A"));

        world.users.with("dave");
        world.pass(Duration.ofMinutes(16));

        assertEquals(ItemState.TRACKED, world.only().state());
    }

    @Test
    public void saysWhereThePublisherCanAuthorizeTheLink() {
        world.jira.failures().shutOut("alice-key", new JiraException.NotAuthorized(AUTHORIZE));

        world.publish(complete("A"));

        assertEquals(ItemState.WAITING, world.only().state());
        assertEquals(
                Optional.of(new WaitReason(WaitReason.Code.NOT_AUTHORIZED, "alice-key", AUTHORIZE.toString())),
                world.only().schedule().reason());
    }

    @Test
    public void createsTheIssueOnceThePublisherHasAuthorizedTheLink() {
        world.jira.failures().shutOut("alice-key", new JiraException.NotAuthorized(AUTHORIZE));
        world.publish(complete("A"));

        world.jira.failures().readmit("alice-key");
        world.pass(Duration.ofMinutes(3));

        assertEquals(ItemState.TRACKED, world.only().state());
        assertEquals(Optional.empty(), world.reason());
    }

    @Test
    public void doesNotHoldUpOthersForOneWhoHasNotAuthorizedTheLink() {
        world.jira.failures().shutOut("alice-key", new JiraException.NotAuthorized(AUTHORIZE));
        world.publish(complete("A"));

        world.publish(200, "carol", FindingMarkup.page(complete("B")));

        assertEquals(ItemState.TRACKED, world.items.ofPage(200).get(0).state());
    }

    @Test
    public void writesWhatAPageEditCausesInTheNameOfItsPublisher() {
        world.publish("alice", complete("A"));

        world.publish("carol", complete("A").with("due", "2027-01-31"));

        assertEquals(List.of("carol-key"), actorsOf("update"));
    }

    @Test
    public void readsInTheNameOfTheAccountThatTheAdministratorNamed() {
        world.publish("alice", complete("A"));
        world.links.change(World.LINK, link -> link.withServiceAccount(Optional.of("bob-key")));
        world.jira.forgetCalls();

        world.node.sync.issueChanged(World.LINK, world.issue().id());
        world.round();

        assertEquals(List.of("bob-key"), actorsOf("read"));
        assertEquals(List.of("bob-key"), actorsOf("changedWithin"));
    }

    @Test
    public void readsInTheNameOfTheItemsOwnActorWhenTheNamedAccountIsInactive() {
        world.publish("alice", complete("A"));
        world.links.change(World.LINK, link -> link.withServiceAccount(Optional.of("dave-key")));
        world.jira.forgetCalls();

        world.node.sync.issueChanged(World.LINK, world.issue().id());
        world.round();

        assertEquals(List.of("alice-key"), actorsOf("read"));
    }

    @Test
    public void makesAnActorOfWhoeverPublishesAnUnchangedPageWhenNobodyElseCanAct() {
        world.publish("carol", complete("A"));
        world.users.withInactive("carol");
        world.pass(Duration.ofHours(25));
        assertEquals(Optional.of(WaitReason.Code.ACTOR_INACTIVE), world.reason());

        world.publish("alice", complete("A"));

        assertEquals(Optional.empty(), world.reason());
        assertEquals(Optional.of("alice-key"), world.only().schedule().actor());
    }

    @Test
    public void takesWhatChangedInJiraThoughNobodyCanWrite() {
        world.publish("alice", complete("A"));
        world.links.change(World.LINK, link -> link.withServiceAccount(Optional.of("bob-key")));
        world.publish("dave", complete("A").with("due", "2027-01-31"));

        world.inJira().assign("carol");
        world.pass(Duration.ofMinutes(2));

        assertEquals(Optional.of("carol"), world.only().issue().orElseThrow().assignee());
        assertEquals(Optional.of(WaitReason.Code.ACTOR_INACTIVE), world.reason());
    }

    @Test
    public void takesWhatChangedInJiraThoughTheWriterHasNotAuthorizedTheLink() {
        world.publish("alice", complete("A"));
        world.links.change(World.LINK, link -> link.withServiceAccount(Optional.of("bob-key")));
        world.jira.failures().shutOut("carol-key", new JiraException.NotAuthorized(URI.create("http://jira.example")));
        world.publish("carol", complete("A").with("due", "2027-01-31"));

        world.inJira().close();
        world.pass(Duration.ofMinutes(5));

        assertEquals("Done", world.only().issue().orElseThrow().statusName());
        assertEquals(
                Optional.of(new WaitReason(WaitReason.Code.NOT_AUTHORIZED, "carol-key", "http://jira.example")),
                world.only().schedule().reason());
    }

    @Test
    public void takesWhatChangedInJiraThoughEveryWriteFails() {
        world.publish("alice", complete("A"));
        EventfulJira failing = new EventfulJira(world.jira)
                .always(() ->
                        world.jira.failures().failNext("update", new JiraException.WrongAnswer("Status 500", null)));
        Node node = new Node(world, world.ports().with(failing));
        world.inJira().close();

        node.publish(complete("A").with("due", "2027-01-31"));

        assertEquals("Done", world.only().issue().orElseThrow().statusName());
        assertEquals(Optional.of(WaitReason.Code.WRONG_ANSWER), world.reason());
    }

    @Test
    public void writesNothingInTheNameOfTheReader() {
        world.publish("alice", complete("A"));
        world.links.change(World.LINK, link -> link.withServiceAccount(Optional.of("bob-key")));

        world.publish("carol", complete("A").with("due", "2027-01-31"));

        assertEquals(List.of("carol-key"), actorsOf("update"));
    }

    private List<String> actorsOf(String operation) {
        return world.jira.calls().stream()
                .filter(call -> call.operation().equals(operation))
                .map(call -> call.actor().userKey())
                .distinct()
                .toList();
    }
}
