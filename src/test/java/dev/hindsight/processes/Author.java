package dev.hindsight.processes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.acceptance.Await;
import dev.hindsight.acceptance.Client;
import dev.hindsight.acceptance.FindingFacts;
import dev.hindsight.acceptance.FindingMarkup;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Somebody who publishes at one node and, when it does not answer, looks whether that was saved before trying again. */
final class Author {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String SPACE = "OPS";

    private final Client node;

    Author(Client node) {
        this.node = node;
    }

    /** Publishes a page of this title with findings. */
    void publish(String title, List<String> findings) {
        persist(
                "published " + title,
                () -> page(title).isPresent()
                        || node.post(
                                                "/rest/api/content",
                                                Map.of(
                                                        "type",
                                                        "page",
                                                        "title",
                                                        title,
                                                        "space",
                                                        Map.of("key", SPACE),
                                                        "body",
                                                        body(markup(findings))))
                                        .status()
                                == 200);
    }

    /** Adds findings to a page that somebody else publishes or changes at the same time. */
    void add(String title, List<String> findings) {
        persist(
                "added to " + title,
                () -> page(title).filter(page -> added(page, findings)).isPresent());
    }

    private boolean added(JsonNode page, List<String> findings) {
        String storage = page.at("/body/storage/value").asText();
        if (findings.stream().map(FindingMarkup::escaped).allMatch(storage::contains)) {
            return true;
        }
        Map<String, Object> next = Map.of(
                "type",
                "page",
                "title",
                page.get("title").asText(),
                "version",
                Map.of("number", page.at("/version/number").asInt() + 1),
                "body",
                body(storage + markup(findings)));
        return node.put("/rest/api/content/" + page.get("id").asText(), next).status() == 200;
    }

    private Optional<JsonNode> page(String title) {
        JsonNode found = node.get("/rest/api/content?spaceKey=" + SPACE + "&expand=version,body.storage&title="
                        + URLEncoder.encode(title, StandardCharsets.UTF_8))
                .expect(200)
                .json()
                .get("results");
        return Optional.ofNullable(found.get(0));
    }

    /** What a page shows of its findings. */
    List<FindingFacts> findings(String title) {
        String id = page(title).orElseThrow().get("id").asText();
        return FindingFacts.in(node.get("/rest/api/content/" + id + "?expand=body.view")
                .expect(200)
                .json()
                .at("/body/view/value")
                .asText());
    }

    /** Nodes are killed while they are asked, so one asks again. */
    private static void persist(String wanted, BooleanSupplier attempt) {
        Boolean done = Await.until(
                wanted,
                PATIENCE,
                () -> {
                    try {
                        return attempt.getAsBoolean();
                    } catch (UncheckedIOException | AssertionError e) {
                        return false;
                    }
                },
                success -> success);
        assert done;
    }

    private static Map<String, Object> body(String storage) {
        return Map.of("storage", Map.of("value", storage, "representation", "storage"));
    }

    private String markup(List<String> findings) {
        String owner = node.get("/rest/api/user/current")
                .expect(200)
                .json()
                .get("userKey")
                .asText();
        return findings.stream()
                .map(title -> FindingMarkup.titled(title)
                        .owner(owner)
                        .with("due", "2099-12-31")
                        .storage())
                .collect(Collectors.joining());
    }
}
