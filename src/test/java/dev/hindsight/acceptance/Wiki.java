package dev.hindsight.acceptance;

import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What an author and a reader do in Confluence, over its official REST. */
public record Wiki(Client client, String space) {

    private static final Pattern TOKEN = Pattern.compile("name=\"atl_token\" value=\"([^\"]+)\"");

    /** A published page. */
    public record PublishedPage(String id, String title, int version) {}

    /** Publishes a page under a title of its own. */
    public PublishedPage publish(String body) {
        return publish("Postmortem " + UUID.randomUUID(), body);
    }

    PublishedPage publish(String title, String body) {
        return created(Map.of("type", "page", "title", title, "space", Map.of("key", space), "body", body(body)));
    }

    /** Stores a page that only its author knows of. */
    PublishedPage draft(String body) {
        String title = "Draft " + UUID.randomUUID();
        return created(Map.of(
                "type", "page", "status", "draft", "title", title, "space", Map.of("key", space), "body", body(body)));
    }

    PublishedPage blogPost(String body) {
        String title = "Blog post " + UUID.randomUUID();
        return created(Map.of("type", "blogpost", "title", title, "space", Map.of("key", space), "body", body(body)));
    }

    PublishedPage comment(PublishedPage page, String body) {
        return created(
                Map.of("type", "comment", "container", Map.of("type", "page", "id", page.id()), "body", body(body)));
    }

    private PublishedPage created(Map<String, Object> content) {
        JsonNode made = client.post("/rest/api/content", content).expect(200).json();
        return new PublishedPage(made.get("id").asText(), made.get("title").asText(), 1);
    }

    /** Publishes a new version of a page. */
    PublishedPage republish(PublishedPage page, String body) {
        return republish(page, page.title(), body);
    }

    PublishedPage republish(PublishedPage page, String title, String body) {
        int next = page.version() + 1;
        client.put(
                        "/rest/api/content/" + page.id(),
                        Map.of("type", "page", "title", title, "version", Map.of("number", next), "body", body(body)))
                .expect(200);
        return new PublishedPage(page.id(), title, next);
    }

    void trash(PublishedPage page) {
        client.delete("/rest/api/content/" + page.id()).expect(204, 200);
    }

    /** The page as HTML, as its readers get it. */
    public String view(PublishedPage page) {
        return view(page, "?status=any&expand=body.view");
    }

    String viewOfVersion(PublishedPage page, int version) {
        return view(page, "?status=historical&version=" + version + "&expand=body.view");
    }

    private String view(PublishedPage page, String query) {
        return client.get("/rest/api/content/" + page.id() + query)
                .expect(200)
                .json()
                .at("/body/view/value")
                .asText();
    }

    /** A text as HTML that belongs to no content, as a template does not. */
    String viewOf(String storage) {
        return client.post("/rest/api/contentbody/convert/view", Map.of("value", storage, "representation", "storage"))
                .expect(200)
                .json()
                .get("value")
                .asText();
    }

    /** What the host's editor shows of a page before it is published again. */
    String preview(PublishedPage page) {
        Client.Answer editor =
                client.get("/pages/editpage.action?pageId=" + page.id()).expect(200);
        Matcher token = TOKEN.matcher(editor.text());
        assertTrue(editor.text(), token.find());
        String form =
                "atl_token=" + token.group(1) + "&pageId=" + page.id() + "&version=2&preview=true&title=Preview&body="
                        + URLEncoder.encode(storage(page), StandardCharsets.UTF_8);
        return client.form(
                        "/pages/editpage.action",
                        form,
                        editor.header("Set-Cookie").replaceAll(";.*", ""))
                .expect(200)
                .text();
    }

    /** Leaves a text in the editor of a page, unpublished, as only the host lets a test do. */
    void keepDraft(PublishedPage page, String body) {
        client.post("/rest/host/1.0/pages/" + page.id() + "/draft", Map.of("body", body))
                .expect(200);
    }

    /** The shared draft of a page, as the product's own REST answers it. */
    Client.Answer sharedDraft(PublishedPage page) {
        return client.get(
                "/rest/api/content/" + page.id() + "?status=draft&expand=version,history.lastUpdated,body.storage");
    }

    /** Publishes what the host's editor shows of a page: its draft, where there is one. */
    void publishFromEditor(PublishedPage page) {
        Client.Answer editor =
                client.get("/pages/editpage.action?pageId=" + page.id()).expect(200);
        Document html = Jsoup.parse(editor.text());
        String form =
                "publish=true&atl_token=" + html.select("[name=atl_token]").attr("value")
                        + "&pageId=" + page.id()
                        + "&version=" + html.select("[name=version]").attr("value")
                        + "&title="
                        + URLEncoder.encode(html.select("#title").attr("value"), StandardCharsets.UTF_8)
                        + "&body="
                        + URLEncoder.encode(html.select("#body").get(0).wholeText(), StandardCharsets.UTF_8);
        client.form("/pages/editpage.action", form, editor.header("Set-Cookie").replaceAll(";.*", ""))
                .expect(302);
    }

    /** The body of a page in storage format, as it is stored. */
    String storage(PublishedPage page) {
        return client.get("/rest/api/content/" + page.id() + "?expand=body.storage")
                .expect(200)
                .json()
                .at("/body/storage/value")
                .asText();
    }

    /** The facts that the rendered findings carry. */
    List<FindingFacts> findings(PublishedPage page) {
        return FindingFacts.in(view(page));
    }

    public String ownUserKey() {
        return client.get("/rest/api/user/current")
                .expect(200)
                .json()
                .get("userKey")
                .asText();
    }

    /** Lets nobody else view a page. */
    void restrictToOneself(PublishedPage page) {
        keepToOneself(page, "read");
    }

    /** Nobody else edits the page from now on. */
    void restrictEditingToOneself(PublishedPage page) {
        keepToOneself(page, "update");
    }

    private void keepToOneself(PublishedPage page, String operation) {
        Map<String, Object> oneself = Map.of("type", "known", "userKey", ownUserKey());
        Map<String, Object> restrictions =
                Map.of("user", Map.of("results", List.of(oneself)), "group", Map.of("results", List.of()));
        client.put(
                        "/rest/api/content/" + page.id() + "/restriction",
                        List.of(Map.of("operation", operation, "restrictions", restrictions)))
                .expect(200);
    }

    private static Map<String, Object> body(String storage) {
        return Map.of("storage", Map.of("value", storage, "representation", "storage"));
    }
}
