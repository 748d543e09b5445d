package dev.hindsight.status.adapter;

import static dev.hindsight.frame.Golden.assertGolden;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.finding.FindingField;
import dev.hindsight.frame.Conversion;
import dev.hindsight.frame.SampleProgramme;
import dev.hindsight.frame.Scenery;
import dev.hindsight.item.ItemState;
import dev.hindsight.review.ReviewSettings;
import dev.hindsight.reviewing.ReviewRecord;
import dev.hindsight.reviewing.ReviewStart;
import dev.hindsight.reviewing.Standings;
import dev.hindsight.status.SampleItem;
import dev.hindsight.wiki.PageBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.ws.rs.core.Response;
import org.jsoup.Jsoup;
import org.junit.Test;

/** How far the postmortems below a page, of a space and of the site have come, as one reader sees it. */
public class ScopeMacroTest {

    private static final Pattern PAGE = Pattern.compile("<article class=\"postmortem-page\" data-page-id=\"(\\d+)\"");

    private final Scenery scenery = new Scenery();
    private final SampleProgramme programme = new SampleProgramme(scenery);

    @Test
    public void showsACardForEachPostmortemTheMostUrgentFirst() {
        assertGolden("scope-space", programme().status(Map.of("scope", "space")));
        assertGolden(
                "scope-space-de",
                programme(new Scenery().readIn(Locale.GERMANY, ZoneOffset.UTC)).status(Map.of("scope", "space")));
    }

    @Test
    public void showsATableInACopyThatLivesOn() {
        String html = programme().in("pdf").status(Map.of("scope", "space"));

        assertGolden("scope-copy", html);
        assertFalse(html, html.contains("<svg") || html.contains("style="));
    }

    @Test
    public void countsPagesAndItemsThatTheReaderMayViewAndNoOthers() {
        programme().notViewable(201);

        String html = scenery.status(Map.of("scope", "space"));

        assertEquals(List.of("203", "202"), pages(html));
        assertTrue(html, html.contains(" data-pages=\"2\" data-total=\"2\" data-done=\"1\""));
        assertFalse(html, html.contains("Order archive"));
        String limited = scenery.status(Map.of("scope", "space", "limit", "1"));
        assertEquals(List.of("203"), pages(limited));
        assertTrue(limited, limited.contains("<p class=\"postmortem-more\">and 1 more</p>"));
    }

    /** It is 2026-11-22. */
    @Test
    public void theNextReviewFollowsThePageThenTheSpaceThenTheSite() {
        programme
                .page(PageBuilder.page(201).titled("A"), "", "2026-11-01")
                .page(PageBuilder.page(202).titled("B"), "", "2026-11-01")
                .page(PageBuilder.page(203).titled("C").inSpace("ENG"), "", "2026-11-01")
                .page(PageBuilder.page(204).titled("D"), "", "2026-11-01")
                .page(PageBuilder.page(205).titled("E"), "", "")
                .reviewed(202, 7, 21, 30)
                .reviewed(204, 7, 20)
                .set("ENG", ReviewSettings.DAYS, "45");
        List.of(201, 202, 203, 204, 205)
                .forEach(page ->
                        scenery.holding(SampleItem.tracked().uid("of" + page).onPage(page)));

        String html = scenery.status(Map.of("scope", "site"));

        assertEquals(List.of("2026-12-01", "2026-12-16"), days(html, "Next review"));
        assertEquals(List.of("2026-11-08", "2026-11-21"), days(html, "Review due since"));
    }

    @Test
    public void aReviewIsDueUntilItWasHeldAndTheOneAfterItIsNext() {
        programme.page(201, "A", "", "2026-11-01").reviewed(201, 7, 30);
        scenery.holding(SampleItem.tracked().uid("a").onPage(201));
        assertEquals(List.of("2026-11-08"), days(scenery.status(Map.of("scope", "site")), "Review due since"));

        scenery.reviewRecords.add(new ReviewRecord(
                201,
                7,
                0,
                "alice-key",
                Instant.parse("2026-11-10T09:00:00Z"),
                "",
                1,
                new ReviewStart(LocalDate.parse("2026-11-01"), true),
                Standings.NONE));

        String html = scenery.status(Map.of("scope", "site"));
        assertEquals(List.of(), days(html, "Review due since"));
        assertEquals(List.of("2026-12-01"), days(html, "Next review"));
    }

    private static List<String> days(String html, String label) {
        return Jsoup.parse(html).select("li:contains(" + label + ") time").eachAttr("datetime");
    }

    @Test
    public void tellsTheSameWhateverHasBecomeOfAHiddenIssue() {
        assertEquals(
                hidden(SampleItem.tracked()).replaceAll("Last change.*", ""),
                hidden(SampleItem.closed("10000")).replaceAll("Last change.*", ""));
    }

    private static String hidden(SampleItem item) {
        Scenery scenery = new Scenery();
        new SampleProgramme(scenery).page(201, "Secret");
        return scenery.hiding("one").holding(item.uid("one").onPage(201)).status(Map.of("scope", "space"));
    }

    @Test
    public void showsWhatIsBelowThePageHoweverDeep() {
        programme();
        scenery.pages.putBelow(123, 300);
        scenery.pages.putBelow(300, 201);

        assertEquals(List.of("201"), pages(scenery.status(Map.of("scope", "children"))));

        scenery.pages.move(300, 999);
        scenery.pages.putBelow(123, 202);

        assertEquals(List.of("202"), pages(scenery.status(Map.of("scope", "children"))));
    }

    @Test
    public void showsPagesOfAllSpacesThatTheReaderMayView() {
        programme();
        programme.page(PageBuilder.page(400).inSpace("ENG").titled("Elsewhere"), "", "");
        scenery.holding(SampleItem.tracked().uid("eng").onPage(400));

        assertEquals(4, pages(scenery.status(Map.of("scope", "site"))).size());
        assertEquals(3, pages(scenery.status(Map.of("scope", "space"))).size());
        programme.spaceNotViewable("ENG");
        assertEquals(3, pages(scenery.status(Map.of("scope", "site"))).size());
    }

    @Test
    public void leavesOutWhatIsInTheTrashOrHasNoFindings() {
        programme().holding(SampleItem.in(ItemState.REMOVED).uid("gone").onPage(501));
        programme
                .page(500, "Empty")
                .page(501, "Removed")
                .page(PageBuilder.page(502).labeled("postmortem").titled("Fresh"), "", "");
        scenery.pages.store(PageBuilder.page(201).trashed(true).build());

        assertEquals(List.of("203", "502", "202"), pages(scenery.status(Map.of("scope", "space"))));
    }

    @Test
    public void countsFindingsThatShareAnIssueOnceInAllAndOnEachOfTheirPages() {
        programme.page(201, "One").page(202, "Two");
        scenery.holding(
                SampleItem.tracked().uid("one").onPage(201),
                SampleItem.tracked().uid("two").onPage(202));

        String html = scenery.status(Map.of("scope", "space"));

        assertTrue(html, html.contains(" data-pages=\"2\" data-total=\"1\""));
        assertEquals(html, 3, html.split("data-total=\"1\"", -1).length - 1);
    }

    @Test
    public void sumsUpInASummary() {
        String html = programme().status(Map.of("scope", "space", "view", "summary"));

        assertEquals(List.of(), pages(html));
        assertTrue(html, html.contains(" data-pages=\"3\""));
        assertTrue(html, html.contains("3 postmortems"));
    }

    @Test
    public void saysWhereNothingIsToBeShown() {
        String none = scenery.status(Map.of("scope", "children"));
        assertTrue(none, none.contains(" data-pages=\"0\" data-total=\"0\""));
        assertTrue(none, none.contains("No postmortems to show."));

        String preview = programme().in("preview").status(Map.of("scope", "space"));
        assertTrue(preview, preview.contains("appears here when you publish the page."));
        assertFalse(preview, preview.contains("data-total") || preview.contains("Payroll"));

        String comment = scenery.on(null).in("display").status(Map.of("scope", "site"));
        assertTrue(comment, comment.contains("on published pages only"));
        assertFalse(comment, comment.contains("data-total"));
    }

    @Test
    public void belongsToTheIncludedPageInsideAnotherOne() {
        programme();
        scenery.pages.putBelow(202, 203);
        scenery.on(Conversion.page(202, 202, 1, true));

        assertEquals(List.of("203"), pages(scenery.status(Map.of("scope", "children"))));
    }

    @Test
    public void answersProgramsLikewise() throws Exception {
        programme().notViewable(203);

        Response answer = scenery.progress("space");

        var json = new ObjectMapper().valueToTree(answer.getEntity());
        assertEquals("space", json.at("/scope").asText());
        assertEquals(4, json.at("/total").asInt());
        assertEquals("Order archive to PostgreSQL", json.at("/pages/0/title").asText());
        assertEquals("2026-11-03", json.at("/pages/0/goLive").asText());
        assertEquals("alice", json.at("/pages/0/facilitator").asText());
        assertEquals(2, json.at("/pages").size());
        assertTrue(answer.getEntityTag().isWeak());
        assertEquals(400, scenery.progress("world").getStatus());
        assertEquals(404, scenery.notViewable(123).progress("site").getStatus());
    }

    private Scenery programme() {
        return programme(scenery);
    }

    private static Scenery programme(Scenery scenery) {
        new SampleProgramme(scenery)
                .page(201, "Order archive to PostgreSQL", "alice-key", "2026-11-03")
                .page(202, "Payroll <cutover>", "nobody & co", "")
                .page(203, "Search to OpenSearch", "", "2026-11-20");
        return scenery.holding(
                issue(SampleItem.tracked().issueDue("2026-11-01").uid("late"), 201),
                issue(SampleItem.closed("10000").uid("done"), 201),
                issue(SampleItem.in(ItemState.WAITING).uid("waits"), 201),
                issue(SampleItem.in(ItemState.INCOMPLETE).uid("lacks").with(FindingField.DUE, ""), 201),
                issue(SampleItem.closed("10001").uid("worked"), 202),
                issue(SampleItem.tracked().issueDue("2026-12-24").uid("open"), 203));
    }

    private static SampleItem issue(SampleItem item, long page) {
        return item.issueId("1" + Math.floorMod(item.build().uid().hashCode(), 1_000_000))
                .onPage(page);
    }

    private static List<String> pages(String html) {
        return PAGE.matcher(html)
                .results()
                .map(MatchResult::group)
                .map(found -> found.replaceAll("\\D", ""))
                .toList();
    }
}
