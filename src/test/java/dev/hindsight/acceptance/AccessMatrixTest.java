package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import dev.hindsight.acceptance.Client.Answer;
import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

/** Every request that we answer, by every kind of caller: what docs/security.md says of it is so. */
public class AccessMatrixTest {

    @ClassRule
    public static final Products PRODUCTS = Products.running();

    private static final Pattern ROW = Pattern.compile("\\| `(GET|POST) ([^`]+)` \\|(.*)\\|");

    /** In the order of the columns. */
    private static final List<String> CALLERS = List.of(
            "", "alice:wrong", "dave:dave", "bob:bob", "erin:erin", "carol:carol", "alice:alice", "admin:admin");

    private static final List<String> OTHER_METHODS = List.of("PUT", "DELETE", "PATCH", "PROPFIND");

    private static final Set<Integer> REFUSED = Set.of(403, 404, 405, 501);

    private static final Set<String> OF_EACH_ANSWER = Set.of("date", "set-cookie", "connection", "keep-alive");

    private final Wiki author = new Wiki(PRODUCTS.author().client(), "ENG");
    private final List<Row> rows = new ArrayList<>();
    private Map<String, String> places = Map.of();

    private record Row(String method, String address, List<String> statuses) {}

    @Before
    public void readTheMatrix() throws IOException {
        assumeTrue("The matrix names the people of the embedded host", PRODUCTS.embedded());
        for (String line : Files.readAllLines(Path.of("docs", "security.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                List<String> statuses = Arrays.stream(row.group(3).split("\\|"))
                        .map(String::strip)
                        .toList();
                rows.add(new Row(row.group(1), row.group(2), statuses));
            }
        }
        places = new TreeMap<>(Map.of(
                "{open}",
                restricted("update"),
                "{hidden}",
                restricted("read"),
                "{none}",
                "9".repeat(restricted("update").length()),
                "{space}",
                "ENG",
                "{no-space}",
                "XYZ",
                "{link}",
                "x"));
        places.put("{done}", done("update"));
        places.put("{hidden-done}", done("read"));
        places.put("{no-finding}", "00000000-0000-0000-0000-000000000000");
    }

    @Test
    public void everyAnswerHasTheStatusThatTheMatrixSays() {
        List<String> wrong = new ArrayList<>();
        for (Row row : rows) {
            List<String> statuses = CALLERS.stream()
                    .map(caller -> String.valueOf(answer(row, caller).status()))
                    .toList();
            if (!statuses.equals(row.statuses())) {
                wrong.add(row.method() + " " + row.address() + " " + statuses);
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(rows.size() > 30);
    }

    @Test
    public void whatMayNotBeViewedIsAnsweredLikeWhatDoesNotExist() {
        for (Row row : rows) {
            if (row.address().contains("{hidden}")) {
                for (String caller : List.of("", "bob:bob", "erin:erin", "admin:admin")) {
                    Row none = new Row(row.method(), row.address().replace("{hidden}", "{none}"), row.statuses());
                    assertEquals(
                            row.method() + " " + row.address() + " by " + caller,
                            told(answer(none, caller), filled("{none}")),
                            told(answer(row, caller), filled("{hidden}")));
                }
            }
        }
    }

    @Test
    public void noBrowserGuessesTypesAndNobodyKeepsWhatIsNotToBeKept() {
        List<String> wrong = new ArrayList<>();
        for (Row row : rows) {
            for (String caller : CALLERS) {
                Answer answer = answer(row, caller);
                String caching = answer.header("Cache-Control").toLowerCase(Locale.ROOT);
                boolean kept =
                        caching.contains("private") && !answer.header("ETag").isEmpty() && answer.status() == 200;
                // Who is not signed in, or does not administer, is sent away before we are asked
                boolean ours = answer.status() != 401
                        && answer.status() != 302
                        && !answer.text().contains("<title>HTTP Status 403");
                if (ours
                        && !(answer.header("X-Content-Type-Options").equals("nosniff")
                                && (kept || caching.contains("no-store")))) {
                    wrong.add(row.method() + " " + row.address() + " by " + caller + ": " + answer.headers());
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    public void otherMethodsAreRefused() {
        List<String> wrong = new ArrayList<>();
        for (Row row : rows) {
            for (String method : OTHER_METHODS) {
                int status = client("admin:admin")
                        .method(method, filled(row.address()))
                        .status();
                if (!REFUSED.contains(status)) {
                    wrong.add(method + " " + row.address() + ": " + status);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** What an answer tells, but for what differs each time and the number that was asked for. */
    private static Map<String, String> told(Answer answer, String pageId) {
        Map<String, String> told = new TreeMap<>(answer.headers());
        told.keySet().removeIf(OF_EACH_ANSWER::contains);
        told.put("status", String.valueOf(answer.status()));
        told.put("body", answer.text().replaceAll(" value=\"[^\"]*\"", ""));
        told.replaceAll((name, value) -> value.replace(pageId, "ID"));
        return told;
    }

    private Answer answer(Row row, String caller) {
        String path = filled(row.address());
        return row.method().equals("POST") && path.startsWith("/plugins/servlet/")
                ? client(caller).form(path, "")
                : client(caller).method(row.method(), path);
    }

    private String filled(String address) {
        String path = address;
        for (Map.Entry<String, String> place : places.entrySet()) {
            path = path.replace(place.getKey(), place.getValue());
        }
        return path;
    }

    private Client client(String caller) {
        return author.client().as(caller);
    }

    /** A page on which editors alone may do something. */
    private String restricted(String operation) {
        PublishedPage page =
                author.publish("<p>Nothing to find.</p><ac:structured-macro ac:name=\"postmortem-reviews\"/>");
        restrict(page, operation);
        return page.id();
    }

    /** A finding that is done, on such a page. */
    private String done(String operation) {
        PublishedPage page = author.publish(FindingMarkup.titled("Done " + UUID.randomUUID())
                .owner(PRODUCTS.ownerInWiki().ownUserKey())
                .with("due", "2099-12-31")
                .with("success", "None")
                .storage());
        String uid = PRODUCTS.done(author, page).get("finding");
        restrict(page, operation);
        return uid;
    }

    private void restrict(PublishedPage page, String operation) {
        List<Map<String, String>> editors =
                List.of(Map.of("type", "known", "username", "alice"), Map.of("type", "known", "username", "carol"));
        author.client()
                .put(
                        "/rest/api/content/" + page.id() + "/restriction",
                        List.of(Map.of(
                                "operation", operation, "restrictions", Map.of("user", editors, "group", List.of()))))
                .expect(200);
    }
}
