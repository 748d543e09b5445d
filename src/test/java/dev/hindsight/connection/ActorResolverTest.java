package dev.hindsight.connection;

import static dev.hindsight.item.SampleItems.LINK;
import static dev.hindsight.item.SampleItems.NOON;
import static dev.hindsight.item.SampleItems.tracked;
import static dev.hindsight.item.SampleItems.waiting;
import static org.junit.Assert.assertEquals;

import dev.hindsight.finding.FindingField;
import dev.hindsight.issue.Actor;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.PendingCreation;
import dev.hindsight.item.SyncSchedule;
import dev.hindsight.item.WaitReason;
import dev.hindsight.settings.InMemorySettings;
import dev.hindsight.wiki.InMemoryUsers;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** Over which link, into which project and in whose name the next call for an item goes. */
public class ActorResolverTest {

    private final InMemorySettings settings = new InMemorySettings();
    private final InMemoryLinkStates links = new InMemoryLinkStates();
    private final InMemoryUsers users =
            new InMemoryUsers().with("alice").with("robot").withInactive("dave");
    private final ActorResolver actors = new ActorResolver(settings, links, users);

    @Test
    public void anIssueStaysBehindItsLinkWhateverIsSet() {
        settings.store(Optional.empty(), Map.of(IssueSettings.LINK, "set"));
        SyncSchedule creating =
                SyncSchedule.NONE.creating(new PendingCreation(NOON, "pending"), "alice-key", NOON.plusSeconds(120));

        assertEquals(Optional.of(LINK), actors.link(tracked("a", "1", NOON)));
        assertEquals(Optional.of("pending"), actors.link(waiting("a").withSchedule(creating)));
        assertEquals(Optional.of("set"), actors.link(waiting("a")));
    }

    @Test
    public void anIssueIsCreatedOverTheLinkAndInTheProjectOfItsSpace() {
        settings.store(Optional.empty(), Map.of(IssueSettings.LINK, "site", IssueSettings.PROJECT, "SITE"));
        settings.store(Optional.of("OPS"), Map.of(IssueSettings.LINK, "space", IssueSettings.PROJECT, "SPACE"));

        assertEquals(Optional.of("space"), actors.link(waiting("a")));
        assertEquals(Optional.of("SPACE"), actors.project(waiting("a")));
    }

    @Test
    public void aBlocksOwnProjectGoesBeforeTheOneThatIsSet() {
        settings.store(Optional.empty(), Map.of(IssueSettings.PROJECT, "SITE"));
        ActionItem item = waiting("a");

        assertEquals(
                Optional.of("OWN"),
                actors.project(item.withBlock(item.location(), item.finding().with(FindingField.PROJECT, "OWN"))));
    }

    @Test
    public void nothingIsSetAtFirst() {
        assertEquals(Optional.empty(), actors.link(waiting("a")));
        assertEquals(Optional.empty(), actors.project(waiting("a")));
        assertEquals(Optional.empty(), actors.reader(by("alice")));
    }

    @Test
    public void nobodyCanActForAnItemWithoutAnActorOrWithAnInactiveOne() {
        assertEquals(Optional.of(new WaitReason(WaitReason.Code.NO_ACTOR)), actors.whyNobody(waiting("a")));
        assertEquals(
                Optional.of(new WaitReason(WaitReason.Code.ACTOR_INACTIVE, "dave-key")), actors.whyNobody(by("dave")));
        assertEquals(
                Optional.of(new WaitReason(WaitReason.Code.ACTOR_INACTIVE, "nobody-key")),
                actors.whyNobody(by("nobody")));
        assertEquals(Optional.empty(), actors.whyNobody(by("alice")));
    }

    @Test
    public void anIssueIsReadInTheNameOfTheAccountThatReadsForTheSite() {
        settings.store(Optional.empty(), Map.of(IssueSettings.LINK, LINK));
        links.change(LINK, link -> link.withServiceAccount(Optional.of("robot-key")));

        assertEquals(Optional.of(new Actor(LINK, "robot-key")), actors.reader(by("alice")));
    }

    @Test
    public void anIssueIsReadInTheNameOfItsOwnActorWhereNoOtherAccountCan() {
        settings.store(Optional.empty(), Map.of(IssueSettings.LINK, LINK));
        links.change(LINK, link -> link.withServiceAccount(Optional.of("dave-key")));

        assertEquals(Optional.of(new Actor(LINK, "alice-key")), actors.reader(by("alice")));
        assertEquals(Optional.empty(), actors.reader(by("dave")));
        assertEquals(Optional.empty(), actors.reader(waiting("a")));
    }

    private static ActionItem by(String userName) {
        return waiting("a").withSchedule(SyncSchedule.NONE.dueAt(NOON, Optional.of(userName + "-key")));
    }
}
