package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.ClassRule;
import org.junit.Test;

/** Pages that not everybody may view, and drafts: nothing is told to Jira before somebody who may has said so. */
public class RestrictedPagesTest {

    @ClassRule
    public static final Products PRODUCTS = Products.embedded("restricted", Map.of());

    private static final String OFFER = "/plugins/servlet/hindsight/approve?pageId=";
    private static final String NEUTRAL_TITLE = "Restricted postmortem page";

    private final Wiki author = PRODUCTS.author();
    private final EditorForm approvals = EditorForm.approval(author.client());

    @Test
    public void aRestrictedPageGetsItsIssuesOnceAnEditorApprovesIt() {
        policy("ask");
        PublishedPage page = restrictedPage("Rotate the leaked keys");

        String html = waiting(page, "after an editor approves");
        assertTrue(html, html.contains(OFFER + page.id()));
        assertTrue(html, html.contains("Review 1 issue"));
        assertEquals(List.of(), PRODUCTS.jiraAdmin().keysWithSummary("leaked"));
        assertTrue(approvals.ask(page).expect(200).text().contains("Rotate the leaked keys"));
        approvals.press(page).expect(302);

        String key = tracked(page).get("issue-key");
        assertEquals(
                "Rotate the leaked keys",
                PRODUCTS.jiraAdmin().issue(key).at("/fields/summary").asText());
        assertFalse(author.view(page).contains(OFFER));
    }

    @Test
    public void aPageThatIsRestrictedToAGroupIsRestrictedAndItsMembersReadIt() {
        policy("ask");
        PublishedPage page = author.publish("<p>For a group.</p>");
        author.client()
                .put("/rest/api/content/" + page.id() + "/restriction", List.of(groupRestriction("operations")))
                .expect(200);
        PublishedPage written = author.republish(page, finding("Grouped secret"));

        waiting(written, "after an editor approves");

        assertEquals(List.of(), PRODUCTS.jiraAdmin().keysWithSummary("Grouped"));
        Client bob = PRODUCTS.ownerInWiki().client();
        bob.get("/rest/hindsight/1.0/pages/" + page.id() + "/progress").expect(200);
        bob.as("carol:carol")
                .get("/rest/hindsight/1.0/pages/" + page.id() + "/progress")
                .expect(404);
    }

    @Test
    public void aChildOfARestrictedPageIsRestrictedToo() {
        policy("ask");
        PublishedPage parent = author.publish("<p>For a few.</p>");
        restrict(parent, "alice");
        PublishedPage child = publishBelow(parent, finding("Inherited secret"));

        waiting(child, "after an editor approves");

        assertEquals(List.of(), PRODUCTS.jiraAdmin().keysWithSummary("Inherited"));
    }

    @Test
    public void aNeutralIssueHoldsNoWordOfItsPage() {
        policy("neutral");
        PublishedPage page = restrictedPage("Rehearse quietly");

        String key = tracked(page).get("issue-key");

        Await.until("a link back", PRODUCTS.patience(), () -> linkTitle(key), NEUTRAL_TITLE::equals);
        String issue =
                PRODUCTS.jiraAdmin().issue(key) + " " + PRODUCTS.jiraAdmin().remoteLinks(key);
        for (String word : List.of("Rehearse", "quietly", "Nobody planned it", "data-integrity", page.title())) {
            assertFalse(word + " in " + issue, issue.contains(word));
        }
        assertTrue(
                issue,
                issue.contains(
                        "Postmortem action " + finding(page).get("finding").substring(0, 8)));
        assertEquals(
                "bob",
                PRODUCTS.jiraAdmin().issue(key).at("/fields/assignee/name").asText());
    }

    @Test
    public void aPageThatIsRestrictedLaterHidesItsTitleInJiraAndShowsItAgainAfterwards() {
        policy("ask");
        PublishedPage page = author.publish(finding("Known already"));
        String key = tracked(page).get("issue-key");
        Await.until("a link back", PRODUCTS.patience(), () -> linkTitle(key), page.title()::equals);

        restrict(page, "alice");
        noticed(page, key, NEUTRAL_TITLE);
        assertEquals(
                "Known already",
                PRODUCTS.jiraAdmin().issue(key).at("/fields/summary").asText());
        restrict(page);
        noticed(page, key, page.title());
    }

    @Test
    public void whoMayNotViewAPageLearnsNothingOfIt() {
        policy("ask");
        PublishedPage page = restrictedPage("Not for Bob");
        waiting(page, "after an editor approves");
        Client bob = PRODUCTS.ownerInWiki().client();

        bob.get("/rest/hindsight/1.0/pages/" + page.id() + "/progress").expect(404);
        Client.Answer answer = EditorForm.approval(bob).ask(page).expect(404);

        assertFalse(answer.text(), answer.text().contains("Not for Bob"));
        assertFalse(answer.text(), answer.text().contains(page.title()));
        EditorForm.approval(bob).forge(page, "approve").expect(404);
    }

    @Test
    public void whoMayNotEditAPageIsNotAskedAndNothingIsDoneWithoutProof() {
        policy("ask");
        PublishedPage page = restrictedPage("For two");
        PRODUCTS.author()
                .client()
                .put(
                        "/rest/api/content/" + page.id() + "/restriction",
                        List.of(restriction("read", "alice", "bob"), restriction("update", "alice")))
                .expect(200);
        waiting(page, "after an editor approves");
        Wiki bob = PRODUCTS.ownerInWiki();

        assertFalse(bob.view(page).contains(OFFER));
        EditorForm.approval(bob.client()).ask(page).expect(404);
        EditorForm.approval(bob.client()).forge(page, "approve").expect(404);
        approvals.forge(page, "approve").expect(403);

        assertEquals("waiting", finding(page).get("state"));
    }

    @Test
    public void aDraftGetsItsIssuesWhenAnEditorApprovesThem() {
        policy("ask");
        PublishedPage page = author.publish("<p>Nothing yet.</p>");
        author.client()
                .post("/rest/api/content/" + page.id() + "/label", List.of(Map.of("name", "postmortem-draft")))
                .expect(200);
        PublishedPage draft = author.republish(page, finding("Draft first"));
        waiting(draft, "labeled as a draft");

        approvals.press(draft).expect(302);

        tracked(draft);
    }

    private static void policy(String value) {
        SettingsPages settings = SettingsPages.of(PRODUCTS.admin().client());
        Map<String, String> fields = new LinkedHashMap<>(settings.fields("OPS"));
        fields.put("restricted-pages", value);
        settings.submit(fields).expect(302);
    }

    private PublishedPage restrictedPage(String title) {
        PublishedPage page = author.publish("<p>Nothing yet.</p>");
        restrict(page, "alice");
        return author.republish(page, finding(title));
    }

    private void restrict(PublishedPage page, String... readers) {
        author.client()
                .put("/rest/api/content/" + page.id() + "/restriction", List.of(restriction("read", readers)))
                .expect(200);
    }

    private static Map<String, Object> groupRestriction(String group) {
        Map<String, Object> groups = Map.of("group", List.of(Map.of("type", "group", "name", group)));
        return Map.of("operation", "read", "restrictions", groups);
    }

    private static Map<String, Object> restriction(String operation, String... users) {
        List<Map<String, String>> named = List.of(users).stream()
                .map(user -> Map.of("type", "known", "username", user))
                .toList();
        return Map.of("operation", operation, "restrictions", Map.of("user", named, "group", List.of()));
    }

    private PublishedPage publishBelow(PublishedPage parent, String body) {
        String title = "Child of " + parent.title();
        String id = author.client()
                .post(
                        "/rest/api/content",
                        Map.of(
                                "type",
                                "page",
                                "title",
                                title,
                                "space",
                                Map.of("key", author.space()),
                                "ancestors",
                                List.of(Map.of("id", parent.id())),
                                "body",
                                Map.of("storage", Map.of("value", body, "representation", "storage"))))
                .expect(200)
                .json()
                .get("id")
                .asText();
        return new PublishedPage(id, title, 1);
    }

    /** The page's HTML once the page has been read and its findings wait and say why; that they will is said before, too. */
    private String waiting(PublishedPage page, String why) {
        return Await.until(
                "read, and waiting: " + why,
                PRODUCTS.patience(),
                () -> author.view(page),
                html -> html.contains(why) && !html.contains("data-unread"));
    }

    private FindingFacts tracked(PublishedPage page) {
        return Await.until("tracked", PRODUCTS.patience(), () -> finding(page), FindingFacts::tracked);
    }

    private FindingFacts finding(PublishedPage page) {
        return author.findings(page).get(0);
    }

    /** Views are what notices a change of restrictions; here the author's. */
    private void noticed(PublishedPage page, String key, String title) {
        Await.until(
                "a link back called " + title,
                PRODUCTS.patience(),
                () -> author.findings(page).isEmpty() ? "" : linkTitle(key),
                title::equals);
    }

    private static String linkTitle(String key) {
        return PRODUCTS.jiraAdmin().remoteLinks(key).at("/0/object/title").asText();
    }

    private static String finding(String title) {
        return FindingMarkup.titled(title)
                        .with("cause", "Nobody planned it")
                        .with("theme", "data-integrity")
                        .owner(PRODUCTS.ownerInWiki().ownUserKey())
                        .with("due", LocalDate.now(ZoneOffset.UTC).plusDays(30).toString())
                        .storage()
                + "<ac:structured-macro ac:name=\"postmortem-status\"/>";
    }
}
