package dev.hindsight.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What keeps people from using the page that a browser shows, as axe-core finds it: WCAG 2.2, levels A and AA, serious or worse. */
record Axe(Chromium browser) {

    private static final String SOURCE = source();

    private static final String OPTIONS = """
            {
              runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
              rules: {'target-size': {enabled: true}, 'landmark-unique': {enabled: true}},
              resultTypes: ['violations']
            }""";

    private static String source() {
        try (InputStream in = Axe.class.getResourceAsStream("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
            return new String(Optional.ofNullable(in).orElseThrow().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line for each finding of what these selectors, with commas between them, choose in the page. */
    List<String> findings(String selectors) {
        if (browser.evaluate("typeof window.axe").equals("undefined")) {
            browser.run(SOURCE);
        }
        JsonNode violations = json(browser.evaluate("axe.run(Array.from(document.querySelectorAll("
                + Chromium.quoted(selectors) + ")), " + OPTIONS + ").then(found => JSON.stringify(found.violations))"));
        List<String> findings = new ArrayList<>();
        for (JsonNode violation : violations) {
            // That two regions have one name is called moderate; here each has its own
            boolean grave = violation.path("impact").asText().matches("serious|critical")
                    || violation.path("id").asText().equals("landmark-unique");
            if (grave) {
                violation
                        .path("nodes")
                        .forEach(node -> findings.add(violation.path("id").asText() + ": " + node.path("target") + " "
                                + node.path("failureSummary").asText().replaceAll("\\s+", " ")));
            }
        }
        return findings;
    }

    private static JsonNode json(String text) {
        try {
            return Client.JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
