package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;

import dev.hindsight.finding.FindingField;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.InMemoryActionItems;
import dev.hindsight.scan.ScanRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** Findings of the same title do not get each other's issues, whatever tables have lost. */
public class FindingsOfTheSameTitleTest {

    private static final long OTHER_PAGE = 200;

    private final World world = new World();

    @Test
    public void aFindingOfAnotherPageDoesNotGetTheIssueThatWasLostOfOneOfItsTitle() {
        world.publish(complete("A"));
        String id = world.issue().id();
        InMemoryActionItems restored = new InMemoryActionItems(world.wikiClock);
        Node node = new Node(world, world.ports().with(restored));
        node.publish(OTHER_PAGE, FindingMarkup.page(complete("A").with("id", "B")));

        scan(node);

        assertEquals(id, issueOf(restored.ofPage(World.PAGE).get(0)));
    }

    @Test
    public void theSecondIssueOfARenamedFindingIsNotTakenForThatOfAnotherOfItsFormerTitle() {
        world.publish(complete("A"));
        world.jira.lagIndexBy(Duration.ofDays(1));
        scan(new Node(world, world.ports().with(new InMemoryActionItems(world.wikiClock))));
        world.jira.lagIndexBy(Duration.ZERO);
        assertEquals(2, world.jira.issues().createdFor(world.only().uid()).size());
        FindingMarkup renamed = complete("A").with("title", "Renamed");
        world.publish(renamed);

        new Node(world).publish(renamed, complete("B").with("title", "A"));

        assertEquals(1, world.jira.issues().createdFor(world.titled("A").uid()).size());
    }

    @Test
    public void aNewFindingDoesNotGetTheIssueThatWasLostOfOneThatHasToWait() {
        world.publish(complete("A"));
        String id = world.issue().id();
        InMemoryActionItems restored = new InMemoryActionItems(world.wikiClock);
        Node node = new Node(world, world.ports().with(restored));
        world.settings.store(Optional.empty(), Map.of(IssueSettings.PROJECT, ""));
        FindingMarkup second =
                complete("B").with("title", "A").with("owner", "carol").with("project", "OPS");
        world.save(World.PAGE, "alice", FindingMarkup.page(complete("A"), second));
        scan(node);

        world.settings.store(Optional.empty(), Map.of(IssueSettings.PROJECT, "OPS"));
        node.passMinutes(20);

        List<ActionItem> items = restored.ofPage(World.PAGE);
        assertEquals(
                id,
                issueOf(items.stream()
                        .filter(item ->
                                !item.finding().text(FindingField.PROJECT).equals("OPS"))
                        .findFirst()
                        .orElseThrow()));
        assertEquals(2, world.jira.issues().all().size());
    }

    private void scan(Node node) {
        node.scanner.request(World.PAGE, ScanRequest.ANY_VERSION, "alice-key");
        node.passMinutes(5);
    }

    private static String issueOf(ActionItem item) {
        return item.issue().orElseThrow().id().issueId();
    }
}
