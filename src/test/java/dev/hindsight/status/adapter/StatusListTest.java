package dev.hindsight.status.adapter;

import static dev.hindsight.frame.Golden.assertGolden;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.finding.FindingField;
import dev.hindsight.frame.SampleFindings;
import dev.hindsight.frame.Scenery;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.WaitReason;
import dev.hindsight.status.SampleItem;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.Test;

/** How the action items of a page are listed: in groups, on a board, some of them, and what is said once for several. */
public class StatusListTest {
    private final Scenery scenery = new Scenery();

    @Test
    public void takesAThemeForOursThatIsWrittenAsItIsCalled() {
        String html = scenery.readIn(Locale.GERMANY, ZoneOffset.UTC)
                .holding(
                        SampleItem.tracked().uid("words").with(FindingField.THEME, "Data  Integrity"),
                        SampleItem.tracked().uid("value").with(FindingField.THEME, "data-integrity"))
                .status(Map.of("group", "theme"));

        assertTrue(html, html.contains("Datenintegrit\u00e4t <span class=\"postmortem-share\">0 von 2</span>"));
    }

    @Test
    public void saysOnceWhySeveralAreNotFurtherAndElsewhereWhyOneIs() {
        WaitReason shared = new WaitReason(WaitReason.Code.REFUSED, "Team is required.");
        scenery.holding(
                SampleItem.in(ItemState.REFUSED).uid("one").stuck(shared, "alice-key"),
                SampleItem.in(ItemState.REFUSED).uid("two").stuck(shared, "alice-key"),
                SampleItem.in(ItemState.WAITING)
                        .uid("three")
                        .stuck(new WaitReason(WaitReason.Code.UNREACHABLE), "alice-key"));

        for (String view : List.of("table", "board")) {
            String html = scenery.status(Map.of("view", view));
            assertEquals(html, 1, html.split("Team is required", -1).length - 1);
            assertTrue(html, html.contains("postmortem-reason\"><p><strong>2 action items:</strong> Jira rejected"));
        }
        String html = scenery.status(Map.of());
        assertEquals(html, 1, html.split("<ul class=\"postmortem-notes\">", -1).length - 1);
    }

    @Test
    public void showsABoardByTheStatusInJira() {
        assertGolden("status-board", everyState().status(Map.of("view", "board")));
    }

    @Test
    public void limitsRowsAndSaysHowManyMoreThereAre() {
        String html = everyState().status(Map.of("limit", "2", "columns", "finding,theme"));

        assertEquals(html, 2, html.split("class=\"action-item\"", -1).length - 1);
        assertTrue(html, html.contains("<p class=\"postmortem-more\">and 9 more</p>"));
        assertTrue(html, html.contains("<th scope=\"col\" data-column=\"theme\">Theme</th>\n</tr>"));
    }

    @Test
    public void groupsByTheme() {
        scenery.holding(
                SampleItem.tracked().uid("none"),
                SampleItem.tracked().uid("own").with(FindingField.THEME, "Vendor"),
                SampleItem.tracked().uid("known").with(FindingField.THEME, "communication"));

        assertGolden("status-grouped", scenery.status(Map.of("group", "theme")));
    }

    @Test
    public void listsWhatNobodyOwnsLast() {
        String html = scenery.holding(
                        SampleItem.in(ItemState.WAITING).uid("none").with(FindingField.OWNER, ""),
                        SampleItem.in(ItemState.WAITING).uid("zoe").with(FindingField.OWNER, "zoe"))
                .status(Map.of("group", "owner"));

        List<String> titles = Pattern.compile("scope=\"rowgroup\" colspan=\"5\">([^<]*?) ?<")
                .matcher(html)
                .results()
                .map(title -> title.group(1))
                .toList();
        assertEquals(html, List.of("zoe", "No owner"), titles);
    }

    private Scenery everyState() {
        return scenery.holding(SampleFindings.everyState());
    }
}
