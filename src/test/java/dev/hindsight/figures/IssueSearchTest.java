package dev.hindsight.figures;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.frame.Scenery;
import dev.hindsight.item.ItemState;
import dev.hindsight.status.SampleItem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.Test;

/** Which issues the link to Jira finds. */
public class IssueSearchTest {

    private static final Pattern LINK = Pattern.compile("class=\"postmortem-search\" href=\"([^\"]*)\"");

    @Test
    public void findsTheIssuesThatTheReaderSees() {
        String html = new Scenery()
                .holding(
                        SampleItem.tracked().uid("a"),
                        SampleItem.in(ItemState.WAITING).uid("b"),
                        SampleItem.in(ItemState.MISSING)
                                .issue(SampleItem.openIssue())
                                .uid("c"))
                .status(Map.of());

        assertEquals(Optional.of("https://jira.example.org/issues/?jql=id%20in%20%2810042%29"), link(html));
    }

    @Test
    public void isNotThereWithoutSuchIssuesAndInCopies() {
        assertFalse(link(new Scenery()
                        .hiding("a")
                        .holding(SampleItem.tracked().uid("a"))
                        .status(Map.of()))
                .isPresent());
        assertFalse(link(new Scenery().in("pdf").holding(SampleItem.tracked()).status(Map.of()))
                .isPresent());
    }

    @Test
    public void isNotThereForMoreThanItCanHold() {
        List<SampleItem> many = IntStream.range(0, 51)
                .mapToObj(number -> SampleItem.tracked().uid("uid-" + number))
                .toList();

        assertTrue(link(new Scenery()
                        .holding(many.subList(0, 50).toArray(SampleItem[]::new))
                        .status(Map.of()))
                .isPresent());
        assertFalse(link(new Scenery().holding(many.toArray(SampleItem[]::new)).status(Map.of()))
                .isPresent());
    }

    private static Optional<String> link(String html) {
        return LINK.matcher(html).results().map(found -> found.group(1)).findFirst();
    }
}
