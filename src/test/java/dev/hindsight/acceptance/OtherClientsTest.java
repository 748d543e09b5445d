package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.Assume;
import org.junit.ClassRule;
import org.junit.Test;

/**
 * Clients of Jira that others wrote go through an owner's day in the embedded one, so that it is not a Jira which only our own client
 * understands. Each where it is installed.
 */
public class OtherClientsTest {

    @ClassRule
    public static final Products PRODUCTS = Products.running();

    private static final String WORDS = "Looked at it: größer – ж 日本 😀";

    @Test
    public void pythonsJira() throws Exception {
        String python = "/usr/bin/python3";
        assumeThat("Skipped: python3-jira is not installed", python, "-c", "import jira");
        goesThroughTheDay(python, "src/test/resources/clients/owners_day.py");
    }

    @Test
    public void jiraJs() throws Exception {
        assumeThat("Skipped: jira.js is not installed for node", "node", "-e", "require('jira.js')");
        goesThroughTheDay("node", "src/test/resources/clients/owners-day.cjs");
    }

    private static void goesThroughTheDay(String... script) throws Exception {
        Assume.assumeTrue(PRODUCTS.embedded());
        JiraUser bob = PRODUCTS.owner();
        String key = bob.client()
                .post(
                        "/rest/api/2/issue",
                        Map.of(
                                "fields",
                                Map.of(
                                        "project", Map.of("key", "OPS"),
                                        "summary", "An owner's day",
                                        "issuetype", Map.of("name", "Task"))))
                .expect(201)
                .json()
                .get("key")
                .asText();
        List<String> command = new ArrayList<>(List.of(script));
        command.addAll(List.of(bob.client().base(), "bob", "bob", key, WORDS));

        JsonNode seen = new ObjectMapper().readTree(run(command));

        assertEquals("bob", seen.get("assignee").asText());
        assertEquals("indeterminate", seen.get("category").asText());
        assertEquals(WORDS, seen.get("comment").asText());
        assertEquals("[\"bob\"]", seen.get("watchers").toString());
    }

    private static void assumeThat(String otherwise, String... command) throws InterruptedException {
        boolean works;
        try {
            run(List.of(command));
            works = true;
        } catch (IOException | AssertionError e) {
            works = false;
        }
        Assume.assumeTrue(otherwise, works);
    }

    /** What a command prints; it must succeed. */
    private static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new AssertionError(printed);
        }
        return printed;
    }
}
