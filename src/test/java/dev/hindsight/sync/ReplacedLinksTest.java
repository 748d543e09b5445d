package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.connection.ReplacedLinks.Replacement;
import dev.hindsight.issue.IssueId;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.issue.JiraException;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.WaitReason;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** Links that were deleted and created again, and links behind which another Jira answers. */
public class ReplacedLinksTest {

    private static final String NEW_LINK = "new-link";
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final String ADDRESSES = "link:" + World.LINK + " http://jira.example>http://another.example";

    private final World world = new World();

    @Test
    public void itemsGoOnOverTheLinkThatLeadsToTheSameJiraNow() {
        world.publish(complete("A"));
        world.jira.relink(World.LINK, NEW_LINK);
        world.inJira().due("2027-03-01");

        world.pass(Duration.ofDays(1).plus(AN_HOUR));

        assertEquals(
                new IssueId(NEW_LINK, world.issue().id()),
                world.only().issue().orElseThrow().id());
        assertEquals(
                Optional.of(LocalDate.parse("2027-03-01")),
                world.only().issue().orElseThrow().due());
        assertEquals(Optional.empty(), world.reason());
    }

    @Test
    public void newFindingsGetTheirIssuesOverTheNewLinkAsItIsSet() {
        world.publish(complete("A"));
        world.jira.relink(World.LINK, NEW_LINK);

        world.publish(complete("A"), complete("B"));
        world.pass(AN_HOUR);

        assertEquals(ItemState.TRACKED, world.titled("B").state());
        assertEquals(Optional.of(NEW_LINK), world.settings.site().get(IssueSettings.LINK));
        assertEquals(Optional.empty(), world.links.find(World.LINK));
    }

    @Test
    public void anIssueWhoseReplyWasLostOverTheOldLinkIsAdoptedOverTheNewOne() {
        world.publish(complete("A"));
        world.jira.failures().loseNextReply("create");
        world.publish(complete("A"), complete("B"));
        world.jira.relink(World.LINK, NEW_LINK);

        world.pass(AN_HOUR);

        assertEquals(2, world.jira.issues().all().size());
        assertEquals(ItemState.TRACKED, world.titled("B").state());
    }

    @Test
    public void aLinkToAnotherJiraDoesNotTakeThePlaceOfOneThatIsGone() {
        world.publish(complete("A"));
        world.jira.withoutLink(World.LINK).withLink(NEW_LINK).callItself("http://another.example");

        world.publish(complete("A").with("due", "2027-01-31"));
        world.pass(AN_HOUR);

        assertEquals(World.LINK, world.only().issue().orElseThrow().id().linkId());
        assertEquals(Optional.of(WaitReason.Code.LINK_GONE), world.reason());
    }

    @Test
    public void anotherJiraIsWrittenToOnlyAfterItWasAccepted() {
        anotherJiraAnswers();

        assertEquals(
                Optional.of(new Replacement("http://jira.example", "http://another.example")),
                world.node.connections.replaced().of(World.LINK));
        assertEquals(Optional.of(WaitReason.Code.OTHER_JIRA), world.reason());
        assertEquals(Optional.of(LocalDate.parse("2026-12-15")), world.issue().due());
    }

    @Test
    public void theSameJiraUnderAnotherAddressIsAcceptedWhereItHasOurIssues() {
        anotherJiraAnswers();

        assertTrue(world.node.sync.acceptMovedJira(World.LINK, "alice-key"));
        world.pass(AN_HOUR);

        assertEquals(Optional.empty(), world.reason());
        assertEquals(Optional.of(LocalDate.parse("2027-01-31")), world.issue().due());
        assertEquals(Optional.empty(), world.node.connections.replaced().of(World.LINK));
        assertEquals(List.of("alice-key same-jira " + ADDRESSES), world.audit.told());
    }

    @Test
    public void aJiraWithoutOurIssuesIsNotAcceptedAsTheSame() {
        anotherJiraAnswers();
        world.inJira().delete();

        assertFalse(world.node.sync.acceptMovedJira(World.LINK, "alice-key"));
        world.pass(AN_HOUR);

        assertEquals(Optional.of(WaitReason.Code.OTHER_JIRA), world.reason());
        assertEquals(List.of(), world.audit.told());
    }

    @Test
    public void anotherJiraGetsNewIssuesAndIsNeverTakenForTheOneBefore() {
        anotherJiraAnswers();

        world.node.sync.acceptOtherJira(World.LINK, "alice-key");
        world.publish(complete("A").with("due", "2027-02-28"), complete("B"));
        world.pass(AN_HOUR);

        assertEquals(ItemState.TRACKED, world.titled("B").state());
        assertEquals(World.LINK, world.titled("B").issue().orElseThrow().id().linkId());
        assertEquals(
                Optional.of(WaitReason.Code.LINK_GONE),
                world.titled("A").schedule().reason().map(WaitReason::code));
        assertEquals(
                Optional.of(LocalDate.parse("2026-12-15")),
                world.titled("A").issue().orElseThrow().due());
        assertTrue(world.jira.issues().all().stream()
                .noneMatch(issue -> issue.due().equals(Optional.of(LocalDate.parse("2027-02-28")))));
        assertEquals(List.of("alice-key other-jira " + ADDRESSES), world.audit.told());
    }

    @Test
    public void theJiraBeforeIsFoundAgainOnceALinkLeadsThere() {
        anotherJiraAnswers();
        world.node.sync.acceptOtherJira(World.LINK, "alice-key");
        world.pass(AN_HOUR);
        world.jira.relink(World.LINK, NEW_LINK);
        world.jira.callItself("http://jira.example");

        world.pass(AN_HOUR);

        assertEquals(NEW_LINK, world.only().issue().orElseThrow().id().linkId());
        assertEquals(Optional.of(LocalDate.parse("2027-01-31")), world.issue().due());
    }

    @Test
    public void aNewLinkIsFoundInTheNameOfTheServiceAccountWhenThePublisherHasLeft() {
        world.publish(complete("A"));
        world.links.change(World.LINK, link -> link.withServiceAccount(Optional.of("bob-key")));
        world.users.withInactive("alice");
        world.jira.relink(World.LINK, NEW_LINK);

        world.pass(Duration.ofDays(1).plus(AN_HOUR));

        assertEquals(NEW_LINK, world.only().issue().orElseThrow().id().linkId());
    }

    @Test
    public void aNewLinkIsFoundInTheNameOfThePublisherWhenTheServiceAccountIsShutOut() {
        world.publish(complete("A"));
        world.links.change(World.LINK, link -> link.withServiceAccount(Optional.of("bob-key")));
        world.jira.failures().shutOut("bob-key", new JiraException.NotPermitted("No"));
        world.jira.relink(World.LINK, NEW_LINK);

        world.pass(Duration.ofDays(1).plus(AN_HOUR));

        assertEquals(NEW_LINK, world.only().issue().orElseThrow().id().linkId());
    }

    @Test
    public void whatWaitedIsWrittenAtOnceWhenTheJiraIsAcceptedAsTheSame() {
        anotherJiraAnswers();

        world.node.sync.acceptMovedJira(World.LINK, "alice-key");
        world.work();

        assertEquals(Optional.of(LocalDate.parse("2027-01-31")), world.issue().due());
    }

    @Test
    public void whatWaitedIsCreatedAtOnceWhenAnotherJiraIsAccepted() {
        anotherJiraAnswers();
        world.publish(complete("A").with("due", "2027-01-31"), complete("B"));
        assertEquals(ItemState.WAITING, world.titled("B").state());

        world.node.sync.acceptOtherJira(World.LINK, "alice-key");
        world.work();

        assertEquals(ItemState.TRACKED, world.titled("B").state());
    }

    @Test
    public void whatIsBehindARetiredLinkRestsAtOnce() {
        anotherJiraAnswers();

        world.node.sync.acceptOtherJira(World.LINK, "alice-key");

        assertTrue(world.only().schedule().restsFor(WaitReason.Code.LINK_GONE));
        world.pass(AN_HOUR);
        assertTrue(world.only().schedule().restsFor(WaitReason.Code.LINK_GONE));
    }

    private void anotherJiraAnswers() {
        world.publish(complete("A"));
        world.jira.callItself("http://another.example");
        world.node.connections.guard().liftPauses();
        world.publish(complete("A").with("due", "2027-01-31"));
        world.pass(AN_HOUR);
    }
}
