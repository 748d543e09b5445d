package dev.hindsight.authoring.adapter;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.finding.FindingField;
import dev.hindsight.frame.DeclaredSettings;
import dev.hindsight.frame.FormBrowser;
import dev.hindsight.frame.FormRoots;
import dev.hindsight.item.SampleItems;
import dev.hindsight.status.SampleItem;
import dev.hindsight.wiki.PageBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.Before;
import org.junit.Test;

/** What the form says beside the finding that is written in it, before anything is saved. */
public class FindingAdviceTest {

    private static final long PAGE = 123;
    private static final String BODY = block("k", "<h3>Root cause</h3><p>No index</p>") + block("new", "<p>Why</p>");

    private final FormRoots roots = new FormRoots();
    private final FormBrowser form =
            new FormBrowser(roots.findingForm(roots.site.as("alice").frame()), "/plugins/servlet/hindsight/finding");

    @Before
    public void publish() {
        roots.pages.store(PageBuilder.page(PAGE).published("bob-key", BODY).build());
        roots.items.add(List.of(SampleItems.at(SampleItems.tracked("uid", "15", SampleItems.NOON), PAGE, "k", 0)));
        set("project", "OPS");
        set("issue-details", "page");
    }

    @Test
    public void aNewFindingLacksWhatAnIssueNeeds() {
        String html = form.get("pageId", "123").html();

        assertEquals(
                List.of(
                        "To create an issue, fill in: title, owner, due date.",
                        "Proposed due date: 22 Dec 2026. For this impact, 30 days are set."),
                lines(html));
        assertEquals("This finding will get no issue yet.", forecast(html));
    }

    @Test
    public void checkingSaysWhatSavingDoesKeepsWhatWasEnteredAndSavesNothing() {
        FormBrowser.Answer answer =
                check("", "title", "Build <indexes>", "owner", "bob", "due", "2020-01-31", "remedy", "Improve it");

        assertEquals(200, answer.status());
        assertEquals(
                List.of(
                        "Remedy: \u201cImprove\u201d doesn\u2019t say what changes. Begin with the concrete step.",
                        "Due date: it has already passed.",
                        "Proposed due date: 22 Dec 2026. For this impact, 30 days are set."),
                lines(answer.html()));
        assertEquals("This finding will get an issue in OPS for Bob Brown.", forecast(answer.html()));
        assertTrue(answer.html(), answer.html().contains("value=\"Build &lt;indexes&gt;\""));
        assertEquals(BODY, roots.pages.find(PAGE).orElseThrow().body());
    }

    @Test
    public void theFieldsInTheTextCountAsLongAsTheTextStays() {
        set("required-medium", "cause,owner,due");

        assertEquals(List.of(), about(check("uid", "body", "Root cause\n\nNo index"), "The issue exists, but"));
        assertEquals(
                List.of("The issue exists, but these fields are missing or invalid: root cause."),
                about(check("uid", "body", "Another text"), "The issue exists, but"));
    }

    @Test
    public void ofAFindingWithItsIssueItSaysWhatTheIssueTakesOver() {
        FormBrowser.Answer answer =
                check("uid", "owner", "carol", "remedy", "Build them first", "body", "Root cause\n\nNo index");

        assertEquals(
                "OPS-15 will be updated with what you change here. You changed: Remedy, Owner.",
                forecast(answer.html()));
    }

    @Test
    public void theDueDateThatHoldsIsJudgedWhereSomebodyHasMovedItInJira() {
        roots.items.add(List.of(SampleItem.tracked()
                .uid("moved")
                .macroKey("new")
                .issueDue("2027-03-01")
                .build()));

        assertEquals(
                List.of(
                        "In Jira: 1 Mar 2027. That counts unless you change it here.",
                        "Due date: it is later than the 30 days from today that are set for this impact.",
                        "Proposed due date: 22 Dec 2026. For this impact, 30 days are set."),
                lines(form.get("pageId", "123", "finding", "moved").html()));
        assertEquals(
                List.of("Nothing is missing."),
                lines(check("moved", "due", "2026-12-16").html()));
        assertEquals(
                List.of("Due date: it is later than the 30 days from today that are set for this impact."),
                about(check("moved", "due", "2027-04-01"), "Due date"));
    }

    @Test
    public void whatIsForLaterIsNotProposedADate() {
        FormBrowser.Answer answer = check("", "title", "Perhaps", "track", "later");

        assertEquals(List.of("Nothing is missing."), lines(answer.html()));
    }

    @Test
    public void whatFewNeedIsFoldedUntilItIsUsedOrWrong() {
        assertFalse(form.get("pageId", "123").html().contains("<details class=\"hindsight-folded\" open>"));
        assertTrue(check("", "title", "T", "evidence", "https://logs.example.com")
                .html()
                .contains("<details class=\"hindsight-folded\" open>"));
    }

    @Test
    public void whatTheSpaceSaysAlreadyIsOffered() {
        roots.items.add(List.of(SampleItems.saying(
                SampleItems.at(SampleItems.waiting("other"), PAGE, "other", 1),
                FindingField.THEME,
                "Vendor <contracts>")));

        String html = form.get("pageId", "123").html();

        assertTrue(html, html.contains("<option value=\"Vendor &lt;contracts&gt;\">Vendor &lt;contracts&gt;</option>"));
        assertTrue(html, html.contains("<option value=\"data-integrity\">Data integrity</option>"));
    }

    private FormBrowser.Answer check(String uid, String... fields) {
        List<String> all = new ArrayList<>(List.of("pageId", "123", "finding", uid, "do", "check"));
        all.addAll(List.of(fields));
        return form.post(all.toArray(String[]::new));
    }

    private void set(String name, String text) {
        roots.settings.store(
                Optional.empty(), Map.of(DeclaredSettings.find(name).orElseThrow(), text));
    }

    private static List<String> about(FormBrowser.Answer answer, String beginning) {
        return lines(answer.html()).stream()
                .filter(line -> line.startsWith(beginning))
                .toList();
    }

    private static List<String> lines(String html) {
        return Jsoup.parse(html).select(".hindsight-advice li").eachText();
    }

    private static String forecast(String html) {
        return Jsoup.parse(html).select(".hindsight-advice p").text();
    }

    private static String block(String key, String body) {
        return "<ac:structured-macro ac:name=\"postmortem-finding\"><ac:parameter ac:name=\"id\">" + key
                + "</ac:parameter><ac:parameter ac:name=\"title\">Build indexes " + key
                + "</ac:parameter><ac:parameter ac:name=\"owner\">bob-key</ac:parameter>"
                + "<ac:parameter ac:name=\"due\">2026-12-15</ac:parameter><ac:rich-text-body>" + body
                + "</ac:rich-text-body></ac:structured-macro>";
    }
}
