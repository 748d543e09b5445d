package dev.hindsight.finding.adapter;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.atlassian.confluence.pages.Page;
import dev.hindsight.finding.FindingField;
import dev.hindsight.frame.Conversion;
import dev.hindsight.frame.SampleFindings;
import dev.hindsight.frame.Scenery;
import dev.hindsight.item.ItemState;
import dev.hindsight.status.SampleItem;
import java.util.List;
import java.util.Map;
import org.junit.Test;

/** A block in which nothing is written yet is one quiet line and no alarm, wherever it is shown or counted. */
public class EmptyFindingTest {

    private static final Page JUST_PUBLISHED = Conversion.page(123, 123, 4, true);
    private static final Map<String, String> BLOCK =
            Map.of("id", "two", "impact", "medium", "objective", "2027-Q1 Reliability", "project", "OPS");
    private static final String LINE = "<p class=\"postmortem-empty\">Empty finding.</p>";

    private final Scenery scenery = new Scenery();

    @Test
    public void isOneLineThatLeadsToTheFormForWhoMayEdit() {
        String html = empty(scenery.editable().holding(item()));

        assertTrue(html, html.contains("data-finding=\"uid-1\" data-state=\"empty\" data-flags=\"\""));
        assertTrue(html, html.contains("id=\"finding-uid-1\""));
        assertTrue(
                html,
                html.contains("Empty finding. <a href=\"https://wiki.example.org/plugins/servlet/hindsight/finding?"
                        + "pageId=123&amp;finding=uid-1\" aria-label=\"Edit \u201cEmpty finding\u201d\">Edit</a></p>"));
        for (String loud : List.of("Untitled", "incomplete", "fill in", "Recommended", "postmortem-body", "table")) {
            assertFalse(loud + " in " + html, html.contains(loud));
        }
    }

    @Test
    public void isThatLineForReadersInPreviewsInCopiesAndBeforeItWasScanned() {
        assertTrue(empty(new Scenery().holding(item())).contains(LINE));
        assertTrue(empty(new Scenery().holding(item()).in("pdf")).contains(LINE));
        assertTrue(empty(new Scenery().holding(item()).in("preview")).contains(LINE));
        assertTrue(empty(new Scenery().on(Conversion.page(0, 0, 1, false)).in("preview"))
                .contains(LINE));
        assertTrue(empty(new Scenery().on(null)).contains(LINE));
        String unscanned = empty(new Scenery().on(JUST_PUBLISHED));
        assertTrue(unscanned, unscanned.contains(LINE) && unscanned.contains("data-state=\"empty\""));
    }

    @Test
    public void isAFindingAsSoonAsSomethingStandsInItsBody() {
        for (String body : List.of("<p>It broke.</p>", "<p><img src=\"x.png\"/></p>", "<ul><li></li></ul>")) {
            scenery.on(JUST_PUBLISHED);
            String html = block(scenery, body, scenery.rendering());

            assertFalse(html, html.contains("postmortem-empty"));
            assertTrue(html, html.contains(body));
        }
    }

    @Test
    public void staysTheFindingThatItWasWhereItHasItsIssue() {
        SampleItem tracked = SampleItem.tracked().macroKey("two");

        String html = empty(new Scenery().on(JUST_PUBLISHED).holding(tracked));

        assertTrue(html, html.contains("OPS-12"));
        assertFalse(html, html.contains(LINE));
    }

    @Test
    public void showsWhatAnOldVersionSaidOfWhatIsEmptyToday() {
        String html = scenery.holding(item())
                .onOldVersion()
                .finding(Map.of("id", "two", "title", "Written once"), scenery.rendering());

        assertTrue(html, html.contains("Written once"));
        assertFalse(html, html.contains(LINE));
    }

    @Test
    public void isNeitherCountedNorListedNorExported() {
        scenery.holding(item(), SampleItem.in(ItemState.INCOMPLETE).uid("uid-2").with(FindingField.OWNER, ""));

        String status = scenery.status(Map.of());

        assertTrue(status, status.contains("data-incomplete=\"1\""));
        assertTrue(status, status.contains("data-total=\"0\""));
        assertEquals(status, 1, status.split("class=\"action-item\"", -1).length - 1);
        assertFalse(scenery.export().toString().contains("uid-1"));
        String progress = scenery.progress().getEntity().toString();
        assertTrue(progress, progress.contains("uid-2") && !progress.contains("uid-1"));
    }

    @Test
    public void aPageWithNothingElseHasNoFindingsYet() {
        String status = scenery.holding(item()).status(Map.of());

        assertTrue(status, status.contains("No findings yet"));
        assertTrue(status, status.contains("Add the macro Postmortem finding to track one."));
    }

    @Test
    public void publishingDoesNothingAboutItThatIsCounted() {
        scenery.on(Conversion.page(0, 0, 1, false)).in("preview");
        Conversion page = scenery.rendering();
        block(scenery, "<p></p>", page);
        assertTrue(scenery.status(Map.of(), page).contains("Progress appears here when you publish the page."));

        scenery.finding(Map.of("title", "A"), page);

        assertTrue(scenery.status(Map.of(), page).contains("<li>1 incomplete finding without an issue</li>"));
    }

    private static SampleItem item() {
        SampleItem item = SampleFindings.untouched().macroKey("two");
        return item.with(FindingField.OBJECTIVE, "2027-Q1 Reliability").with(FindingField.PROJECT, "OPS");
    }

    private static String empty(Scenery scenery) {
        return block(scenery, "<p>&nbsp;<br/></p>", scenery.rendering());
    }

    private static String block(Scenery scenery, String body, Conversion page) {
        return new FindingMacro(scenery.macros).execute(BLOCK, body, page);
    }
}
