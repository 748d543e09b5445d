package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.ClassRule;
import org.junit.Test;

/** What is saved by the form while somebody has a draft of the page open is told and put back when the draft drops it. */
public class OpenDraftTest {

    @ClassRule
    public static final Products PRODUCTS = Products.embedded("drafts", Map.of());

    private static final String STATUS = "<ac:structured-macro ac:name=\"postmortem-status\"/>";

    private final Wiki alice = PRODUCTS.author();
    private final Wiki carol = new Wiki(alice.client().as("carol:carol"), alice.space());

    @Test
    public void theOpenDraftDoesNotEatTheEdit() {
        String title = "Added " + UUID.randomUUID();
        PublishedPage page = alice.publish(STATUS + finding("There " + UUID.randomUUID()));
        tracked(page, 0);
        carol.keepDraft(page, alice.storage(page));
        Map<String, String> entered = Map.of("title", title, "owner", "bob", "due", "2099-10-31", "draft", "open");
        FindingPage form = FindingPage.adding(alice.client(), page);

        String asked = form.save(entered).expect(400).text();
        assertTrue(asked, asked.contains("Save although a draft is open"));
        assertTrue(asked, asked.contains("This page has an unpublished draft, so nothing was saved."));
        assertFalse(alice.storage(page).contains(title));
        Map<String, String> confirmed = new HashMap<>(entered);
        confirmed.put("although", "yes");
        form.save(confirmed).expect(302);
        FindingFacts added = tracked(page, 1);
        JsonNode issue = PRODUCTS.owner().issue(added.get("issue-key"));
        assertEquals(
                carol.ownUserKey(),
                alice.sharedDraft(page).json().at("/version/by/userKey").asText());

        carol.publishFromEditor(page);

        assertFalse(alice.storage(page).contains(title));
        Element told = told(page, ".postmortem-status .postmortem-edit-lost[data-edit=gone]");
        assertTrue(told.text(), told.text().contains(title));
        assertTrue(told.text(), told.text().matches(".*The edit of .* by Alice \\S+ is no longer on this page\\..*"));
        String health = health();
        assertTrue(health, health.contains("data-page-id=\"" + page.id() + "\" data-edit=\"gone\""));
        assertTrue(health, health.contains(title));

        EditorForm review = new EditorForm(alice.client(), path(told.select("a").attr("href")));
        assertEquals(
                302,
                review.pressOn(review.client().get(review.path()), "put-back").status());

        FindingFacts back = Await.until(
                        "back",
                        PRODUCTS.patience(),
                        () -> alice.findings(page),
                        facts -> facts.size() == 2 && facts.get(1).tracked())
                .get(1);
        assertEquals(added.get("issue-key"), back.get("issue-key"));
        assertEquals(
                issue.get("fields"),
                PRODUCTS.owner().issue(added.get("issue-key")).get("fields"));
        assertEquals(
                List.of(added.get("issue-key")),
                PRODUCTS.owner().keysWithSummary(title.replace("Added ", "").substring(0, 8)));
        assertEquals(0, lost(page).size());
        assertFalse(health().contains("data-page-id=\"" + page.id() + "\""));
    }

    @Test
    public void anEditByFormLeavesTheDraftAsItIs() {
        PublishedPage page = alice.publish(finding("Draft stays " + UUID.randomUUID()));
        String uid = tracked(page, 0).get("finding");
        carol.keepDraft(page, "<p>Carol writes</p>");
        JsonNode before = alice.sharedDraft(page).json();

        FindingPage.of(alice.client(), page, uid)
                .save(Map.of("due", "2099-11-30"))
                .expect(302);

        JsonNode after = alice.sharedDraft(page).expect(200).json();
        assertEquals(before.get("body"), after.get("body"));
        assertEquals(before.at("/version/when"), after.at("/version/when"));

        PublishedPage other = alice.publish(finding("No draft " + UUID.randomUUID()));
        FindingPage.of(alice.client(), other, tracked(other, 0).get("finding"))
                .save(Map.of("due", "2099-11-30"))
                .expect(302);
        assertEquals(404, alice.sharedDraft(other).status());
    }

    @Test
    public void anUndoneEditIsToldOnItsCardToWhoMayEditAndPutBackOrLeft() {
        PublishedPage page = alice.publish(finding("Undone " + UUID.randomUUID()));
        String uid = tracked(page, 0).get("finding");
        carol.keepDraft(page, alice.storage(page));
        FindingPage form = FindingPage.of(alice.client(), page, uid);
        form.save(Map.of("due", "2099-11-30", "cause", "Disks were <full>")).expect(302);
        String saved = alice.storage(page);

        carol.publishFromEditor(page);

        Element told = told(page, ".postmortem-finding .postmortem-edit-lost[data-edit=undone]");
        assertTrue(
                told.text(),
                told.text().contains("Disks were <full>") && told.text().contains("2099-11-30"));
        alice.restrictEditingToOneself(page);
        assertEquals(
                0, Jsoup.parse(carol.view(page)).select(".postmortem-edit-lost").size());
        EditorForm review = new EditorForm(alice.client(), path(told.select("a").attr("href")));
        assertEquals(404, carol.client().get(review.path()).status());
        Client.Answer shown = review.client().get(review.path());
        assertEquals(302, review.pressOn(shown, "put-back").status());
        assertEquals(saved, alice.storage(page));
        assertEquals(0, lost(page).size());
        assertEquals(409, review.pressOn(shown, "put-back").status());

        alice.republish(
                new PublishedPage(page.id(), page.title(), 4),
                saved.replace("2099-11-30", "2099-12-31")
                        .replaceFirst("<ac:parameter ac:name=\"cause\">.*?</ac:parameter>", ""));
        told(page, ".postmortem-finding .postmortem-edit-lost[data-edit=undone]");
        assertEquals(
                302, review.pressOn(review.client().get(review.path()), "leave").status());
        assertEquals(0, lost(page).size());
        assertFalse(alice.storage(page).contains("2099-11-30"));
    }

    @Test
    public void aBlockThatTheEditorDoubledHasOneIssueAndIsToldTwice() {
        String title = "Doubled " + UUID.randomUUID();
        PublishedPage page = alice.publish(FindingMarkup.titled(title)
                .with("id", UUID.randomUUID().toString())
                .owner(PRODUCTS.ownerInWiki().ownUserKey())
                .with("due", "2099-12-31")
                .storage());
        String key = tracked(page, 0).get("issue-key");

        alice.republish(page, alice.storage(page) + alice.storage(page));

        List<FindingFacts> both = Await.until(
                "both known",
                PRODUCTS.patience(),
                () -> alice.findings(page),
                facts -> facts.size() == 2 && facts.get(1).get("state").equals("copied"));
        assertEquals(key, both.get(0).get("issue-key"));
        assertTrue(alice.view(page).contains("This block stands twice on this page. Remove one of them."));
        assertEquals(
                List.of(key),
                PRODUCTS.owner().keysWithSummary(title.replace("Doubled ", "").substring(0, 8)));
    }

    @Test
    public void theChoiceOfNotifyingWatchersIsRememberedWhenItWasSaved() {
        PublishedPage page = alice.publish(finding("Watched " + UUID.randomUUID()));
        FindingPage form = FindingPage.of(alice.client(), page, tracked(page, 0).get("finding"));
        assertFalse(isNotifying(form));

        form.save(Map.of("notify", "yes", "title", " ")).expect(400);
        assertFalse(isNotifying(form));
        form.save(Map.of("notify", "yes", "due", "2099-11-30")).expect(302);
        assertTrue(isNotifying(form));
        assertFalse(isNotifying(new FindingPage(carol.client(), form.address())));
        form.save(Map.of("notify", "none", "due", "2099-11-29")).expect(302);
        assertFalse(isNotifying(form));
    }

    private static boolean isNotifying(FindingPage form) {
        return Jsoup.parse(form.open().text())
                .select("[name=notify][type=checkbox]")
                .hasAttr("checked");
    }

    private Element told(PublishedPage page, String selector) {
        return Await.until(
                        selector,
                        PRODUCTS.patience(),
                        () -> Jsoup.parse(alice.view(page)).select(selector),
                        found -> !found.isEmpty())
                .get(0);
    }

    private List<Element> lost(PublishedPage page) {
        Document html = Jsoup.parse(alice.view(page));
        return html.select(".postmortem-edit-lost");
    }

    private static String health() {
        return new SettingsPages(PRODUCTS.admin().client(), "/plugins/servlet/hindsight/health").shown();
    }

    private String path(String address) {
        return address.substring(address.indexOf("/plugins/"));
    }

    private FindingFacts tracked(PublishedPage page, int place) {
        Predicate<List<FindingFacts>> there =
                facts -> facts.size() > place && facts.get(place).tracked();
        return Await.until("tracked", PRODUCTS.patience(), () -> alice.findings(page), there)
                .get(place);
    }

    private static String finding(String title) {
        return FindingMarkup.titled(title)
                .owner(PRODUCTS.ownerInWiki().ownUserKey())
                .with("due", "2099-12-31")
                .storage();
    }
}
