package dev.hindsight.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What an author and a reader do in Confluence, over its official REST. Threads may share it. */
record Wiki(Client client, String space) {

    /** A published page. */
    record PublishedPage(String id, String title, int version) {}

    /** Publishes a page under a title of its own. */
    PublishedPage publish(String body) {
        String title = "Postmortem " + UUID.randomUUID();
        JsonNode page = client.post(
                        "/rest/api/content",
                        Map.of("type", "page", "title", title, "space", Map.of("key", space), "body", body(body)))
                .expect(200)
                .json();
        return new PublishedPage(page.get("id").asText(), title, 1);
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
    String view(PublishedPage page) {
        return client.get("/rest/api/content/" + page.id() + "?expand=body.view")
                .expect(200)
                .json()
                .at("/body/view/value")
                .asText();
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

    String ownUserKey() {
        return client.get("/rest/api/user/current")
                .expect(200)
                .json()
                .get("userKey")
                .asText();
    }

    /** Lets nobody else view a page. */
    void restrictToOneself(PublishedPage page) {
        Map<String, Object> oneself = Map.of("type", "known", "userKey", ownUserKey());
        Map<String, Object> restrictions =
                Map.of("user", Map.of("results", List.of(oneself)), "group", Map.of("results", List.of()));
        client.put(
                        "/rest/api/content/" + page.id() + "/restriction",
                        List.of(Map.of("operation", "read", "restrictions", restrictions)))
                .expect(200);
    }

    private static Map<String, Object> body(String storage) {
        return Map.of("storage", Map.of("value", storage, "representation", "storage"));
    }
}
