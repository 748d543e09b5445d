package dev.hindsight.assessment.adapter;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.assessment.Assessment;
import dev.hindsight.finding.FindingField;
import dev.hindsight.frame.FormBrowser;
import dev.hindsight.issue.Actor;
import dev.hindsight.issue.JiraException;
import dev.hindsight.status.SampleItem;
import dev.hindsight.status.StatusSettings;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.Before;
import org.junit.Test;

/** The page on which somebody answers whether a finding worked, where it is up to Jira who sees its issue. */
public class CheckRightsTest extends CheckFixture {

    private static final String AUTHORIZE = "https://jira.example.org/authorize";

    @Before
    public void jiraSaysWhoSeesTheIssue() {
        roots.settings.store(Optional.empty(), Map.of(StatusSettings.ISSUE_DETAILS, "issue"));
        roots.jira.withLink("link-1");
        String id = roots.jira
                .issues()
                .put(new Actor("link-1", "bob-key"), "OPS", "Check row counts")
                .id();
        close(SampleItem.closed("10000")
                .with(FindingField.SUCCESS, "No <duplicate> id")
                .issueId(id));
        roots.clock.pass(Duration.ofMinutes(10));
    }

    @Test
    public void whoHasNotAuthorizedTheLinkIsToldWhere() {
        roots.jira.failures().shutOut("bob-key", new JiraException.NotAuthorized(URI.create(AUTHORIZE)));

        FormBrowser.Answer reply = as("bob").get("finding", "uid-1");

        assertEquals(200, reply.status());
        Document page = Jsoup.parse(reply.html());
        assertEquals(AUTHORIZE, page.expectFirst(".aui-message a").attr("href"));
        assertSaysNothingOfTheIssue(page);

        roots.jira.failures().readmit("bob-key");
        roots.clock.pass(Duration.ofMinutes(1));
        assertEquals(
                4,
                Jsoup.parse(as("bob").get("finding", "uid-1").html())
                        .select("[name=answer]")
                        .size());
    }

    @Test
    public void whileJiraIsDownThePageSaysSo() {
        jiraIsDown();

        FormBrowser.Answer reply = as("mallory").get("finding", "uid-1");

        assertEquals(200, reply.status());
        assertTrue(reply.html(), reply.html().contains("Not all issues could be checked."));
        assertSaysNothingOfTheIssue(Jsoup.parse(reply.html()));
    }

    @Test
    public void whatWasEnteredIsKeptWhileJiraDoesNotAnswerAndCanBeSentAgain() {
        FormBrowser browser = as("mallory");
        String[] sent = sent(
                browser,
                "answer",
                "no",
                "note",
                "Two <more>",
                "follow-up",
                "yes",
                "title",
                "Count again",
                "owner",
                "carol",
                "due",
                "2027-01-31");
        roots.clock.pass(Duration.ofMinutes(6));
        jiraIsDown();

        FormBrowser.Answer refused = browser.post(sent);

        assertEquals(409, refused.status());
        Document page = Jsoup.parse(refused.html());
        assertTrue(refused.html(), refused.html().contains("Not all issues could be checked."));
        assertTrue(refused.html(), refused.html().contains("nothing was recorded"));
        assertEquals("Two <more>", page.expectFirst("textarea[name=note]").text());
        assertEquals("no", page.expectFirst("[name=answer][checked]").val());
        assertEquals("Count again", page.expectFirst("[name=title]").val());
        assertFalse(refused.html(), refused.html().contains("duplicate"));
        assertEquals(List.of(), answers());
        assertEquals(List.of(), followUps());

        roots.jira.failures().repair("link-1");
        roots.clock.pass(Duration.ofMinutes(1));
        assertEquals(302, browser.post(entered(page)).status());
        assertEquals(
                List.of("Two <more>"), answers().stream().map(Assessment::note).toList());
        assertEquals(1, followUps().size());
    }

    @Test
    public void isNotThereForWhomJiraDoesNotShowTheIssue() {
        roots.jira.failures().shutOut("mallory-key", new JiraException.NotPermitted("No"));

        assertEquals(404, as("mallory").get("finding", "uid-1").status());
        assertEquals(
                404,
                as("mallory")
                        .post("finding", "uid-1", "answer", "no", "do", "answer")
                        .status());
    }

    private void jiraIsDown() {
        roots.jira.failures().breakLink("link-1", new JiraException.NotSent("Down", null));
    }

    /** The title is on the wiki's page; whether and when it was done, and by what that is judged, stands with the issue. */
    private static void assertSaysNothingOfTheIssue(Document page) {
        assertEquals("Did “Check row counts” work?", page.expectFirst("h2").text());
        assertEquals(
                0,
                page.select("[name=answer], blockquote, button, input[name=closed]")
                        .size());
        assertFalse(page.text(), page.text().contains("Done on"));
    }

    /** What a browser sends of the form as it was left. */
    private static String[] entered(Document page) {
        List<String> entered = new ArrayList<>(List.of("finding", "uid-1", "do", "answer"));
        page.select("form").forms().get(0).formData().stream()
                .filter(field -> !field.key().equals("atl_token"))
                .forEach(field -> entered.addAll(List.of(field.key(), field.value())));
        return entered.toArray(String[]::new);
    }
}
