package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;

import dev.hindsight.issue.IssueSettings;
import dev.hindsight.issue.JiraException;
import dev.hindsight.item.ItemState;
import dev.hindsight.wiki.PageBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.Test;

/** Much that is due, or that cannot be done, is in nobody else's way. */
public class BacklogTest {

    private final World world = new World();

    @Test
    public void putsOffAllThatIsDueBehindAPausedLink() {
        world.jira.failures().breakLink(World.LINK, new JiraException.NotSent("down", null));
        for (int page = 0; page < 3; page++) {
            world.publish(1000 + page, "alice", FindingMarkup.page(complete("Page " + page)));
        }

        world.publish(World.PAGE, "alice", FindingMarkup.page(many(600)));

        assertEquals(List.of(), world.items.due(world.clock.instant(), 2000));
    }

    @Test
    public void doesNotLetALongBacklogOfOneLinkHoldUpAnother() {
        world.jira.withLink("other");
        world.settings.store(Optional.of("ENG"), Map.of(IssueSettings.LINK, "other"));
        world.publish(World.PAGE, "alice", FindingMarkup.page(many(1100)));

        world.pages.store(PageBuilder.page(300).inSpace("ENG").build());
        world.publish(300, "alice", FindingMarkup.page(complete("B")));

        assertEquals(ItemState.TRACKED, world.items.ofPage(300).get(0).state());
    }

    private static FindingMarkup[] many(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> complete("Finding " + number))
                .toArray(FindingMarkup[]::new);
    }
}
