package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;

import dev.hindsight.connection.LinkState;
import dev.hindsight.frame.LogLines;
import dev.hindsight.issue.InMemoryJira.Call;
import dev.hindsight.issue.Issue;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.StatusCategory;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.WaitReason;
import dev.hindsight.wiki.PageBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.Test;

/** How far one run behind a link goes, and what it says of what it left. */
public class RunsTest {

    private final JiraException down = new JiraException.NotSent("down", null);

    private final World world = new World();
    private final EventfulJira jira = new EventfulJira(world.jira);
    private final Node node = new Node(world, world.ports().with(jira));

    @Test
    public void createsIssuesInTheOrderOfTheirBlocks() {
        List<String> titles = List.of("A", "B", "C", "D", "E", "F", "G");

        world.publish(titles.stream().map(FindingMarkup::complete).toArray(FindingMarkup[]::new));

        assertEquals(
                titles,
                world.jira.issues().all().stream()
                        .sorted(Comparator.comparing(issue -> Long.valueOf(issue.id())))
                        .map(Issue::summary)
                        .toList());
    }

    @Test
    public void tellsTheLogHowManyItemsJiraHasRefused() {
        try (LogLines log = new LogLines(SyncLink.class)) {
            world.publish(complete("A").with("project", "NONE"), complete("B"));

            assertEquals(
                    List.of("Jira behind link jira refused 1 of 2 action items; the health page lists them by reason"),
                    log.warnings());
        }
    }

    @Test
    public void tellsTheLogNothingOfWhatWentWell() {
        try (LogLines log = new LogLines(SyncLink.class)) {
            world.publish(complete("A"), complete("B"));

            assertEquals(List.of(), log.all());
        }
    }

    @Test
    public void saysUntilWhenNothingIsAskedOverAPausedLink() {
        Instant until = world.clock.instant().plus(Duration.ofMinutes(30));
        world.links.change(World.LINK, link -> link.pausedUntil(until));

        world.publish(complete("A"));

        assertEquals(Optional.of(WaitReason.Code.UNREACHABLE), world.reason());
        assertEquals(Optional.of(until), world.only().schedule().nextAt());
    }

    @Test
    public void asksNothingMoreOnceTheLinkIsPaused() {
        world.publish(due("2026-12-15", 6));
        jira.always(() ->
                world.jira.failures().failNext("update", new JiraException.OutcomeUnknown("The reply was lost", null)));

        node.publish(due("2027-01-31", 6));

        assertEquals(3, world.jira.callsOf("update"));
    }

    @Test
    public void asksNothingMoreOnceJiraWentDownThoughSomethingElseIsDueByThen() {
        world.publish(complete("A"));
        jira.before("update", () -> {
            world.jira.failures().breakLink(World.LINK, down);
            world.save(200, "alice", FindingMarkup.page(complete("B")));
            world.node.scan(200);
        });
        world.jira.forgetCalls();

        node.publish(complete("A").with("due", "2027-01-31"));

        assertEquals(
                List.of("identity", "read", "update"),
                world.jira.calls().stream().map(Call::operation).toList());
    }

    @Test
    public void leavesAnItemThatChangesAllTheTimeToTheNextRun() {
        world.publish(complete("A"));
        jira.always(this::webhook);
        world.jira.forgetCalls();

        node.sync.issueChanged(World.LINK, world.issue().id());
        node.executor.doWhatIsDue();

        assertEquals(3, world.jira.callsOf("read"));
    }

    @Test
    public void pausesNoLinkThatAnswersBetweenItsFailures() {
        world.publish(complete("A"));

        for (int failure = 0; failure < 3; failure++) {
            world.jira.failures().failNext("read", down);
            world.node.sync.issueChanged(World.LINK, world.issue().id());
            world.work();
            world.clock.pass(Duration.ofMinutes(1));
            world.node.sync.syncDue();
            world.work();
        }

        assertEquals(Optional.empty(), world.links.find(World.LINK).flatMap(LinkState::pausedUntil));
        assertEquals(Optional.empty(), world.reason());
    }

    @Test
    public void looksAnewForIssuesOfOursAfterWhatWasReadCouldNotBeStored() {
        EventfulItems items = new EventfulItems(world.items);
        Node storing = new Node(world, world.ports().with(items).with(jira));
        storing.publish(complete("A"));
        jira.after(
                "read",
                () -> items.before("change", () -> {
                    throw new IllegalStateException("The tables do not answer");
                }));
        storing.sync.issueChanged(World.LINK, world.issue().id());
        storing.executor.doWhatIsDue();

        storing.publish(complete("A"), complete("B"));

        assertEquals(1, storing.executor.failures().size());
        assertEquals(2, world.jira.callsOf("possiblyOurs"));
    }

    @Test
    public void readsAnIssueAtOnceThoughALongBacklogIsDueBehindAnotherLink() {
        world.publish(due("2026-12-15", 600));
        world.jira.withLink("other");
        world.settings.store(Optional.of("ENG"), Map.of(IssueSettings.LINK, "other"));
        world.pages.store(PageBuilder.page(300).inSpace("ENG").build());
        world.publish(300, "alice", FindingMarkup.page(complete("B")));
        String id = world.items.ofPage(300).get(0).issue().orElseThrow().id().issueId();
        world.all().forEach(this::bringForward);
        world.clock.pass(Duration.ofSeconds(1));
        world.jira.issues().close(id, "Done", StatusCategory.DONE, Optional.empty());

        world.node.sync.issueChanged("other", id);
        world.work();

        assertEquals(
                "Done", world.items.ofPage(300).get(0).issue().orElseThrow().statusName());
    }

    private void bringForward(ActionItem item) {
        world.items.change(
                item.uid(), stored -> stored.withSchedule(stored.schedule().broughtForward(world.clock.instant())));
    }

    /** A little later something asks for the next step of the one item. */
    private void webhook() {
        world.clock.pass(Duration.ofMillis(1));
        world.items.change(
                world.only().uid(), item -> item.withSchedule(item.schedule().broughtForward(world.clock.instant())));
    }

    private static FindingMarkup[] due(String day, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> complete("Finding " + number).with("due", day))
                .toArray(FindingMarkup[]::new);
    }
}
