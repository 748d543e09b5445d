package dev.hindsight.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.acceptance.Wiki.PublishedPage;
import dev.hindsight.guard.Surface;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A space full of texts: in each place where an author can write something stands each of them once. */
final class HostilePages {

    private static final String FINDING = "postmortem-finding";
    private static final String STATUS = "postmortem-status";
    private static final String REVIEWS = "postmortem-reviews";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LONGEST_TITLE = 180;

    /** So many texts are the title of one page. */
    private static final int IN_A_TITLE = 4;

    private static final int LONGEST_IN_A_TITLE = 60;

    /** What decides whether a finding gets an issue, and which; and what is no text. */
    private static final Set<String> DECISIVE =
            Set.of("id", "title", "impact", "kind", "owner", "due", "evidence", "issue", "project", "track");

    private static final List<String> OWNERS = List.of("alice", "bob", "carol", "erin", "admin");

    private final HostileSite site;
    private final Wiki wiki;
    private final List<String> texts;
    private final List<String> owners;
    private final PublishedPage tracked;
    private final PublishedPage views;
    private final PublishedPage reviews;
    private final PublishedPage copies;
    private final PublishedPage restricted;
    private final HostileEdits edits;
    private final HostileChecks checks;
    private final List<PublishedPage> refused = new ArrayList<>();

    /** Publishes everything, and waits for what becomes of it. */
    HostilePages(HostileSite site, String space, List<String> texts) {
        this.site = site;
        this.wiki = new Wiki(site.wiki("alice"), space);
        this.texts = texts;
        this.owners = OWNERS.stream()
                .map(name -> new Wiki(site.wiki(name), space).ownUserKey())
                .toList();
        site.createSpace(space, joined(0, IN_A_TITLE));
        for (int number = 0; number < texts.size(); number += IN_A_TITLE) {
            refused.add(refused(number, Math.min(number + IN_A_TITLE, texts.size())));
        }
        PublishedPage first = wiki.publish("Tracked " + title(1), all("2099-12-31"));
        views = wiki.publish("Views " + title(2), complete("views", 0).storage() + told(STATUS));
        reviews = wiki.publish("Reviews " + title(5), told(REVIEWS));
        restricted = wiki.publish("Restricted " + title(3), each(number -> complete("restricted", number)));
        wiki.restrictToOneself(restricted);
        settled(first, item -> item.path("state").asText().equals("tracked"));
        refused.forEach(page -> await(
                "refused", page, items -> items.get(0).path("state").asText().equals("refused")));
        copies = wiki.publish(
                "Copies " + title(4), each(this::strict) + status(Map.of()) + status(Map.of("scope", "space")));
        tracked = conflict(first);
        edits = new HostileEdits(wiki, texts, title(6));
        checks = new HostileChecks(site, wiki, storable(String.join(" ", texts)));
        await("copied", copies, items -> items.size() == texts.size());
        await("asked", restricted, items -> items.size() == texts.size());
    }

    /** The page with findings in all states, tables of them, and a conflict in each that is tracked. */
    PublishedPage tracked() {
        return tracked;
    }

    /** The page with a table for each text in place of what a table can be told. */
    PublishedPage views() {
        return views;
    }

    /** The page with reviews for each text in place of what they can be told. */
    PublishedPage reviews() {
        return reviews;
    }

    /** The page with copies of all findings that were refused. */
    PublishedPage copies() {
        return copies;
    }

    /** The page that awaits an approval. */
    PublishedPage restricted() {
        return restricted;
    }

    /** What was entered into the form and dropped by a later version. */
    HostileEdits edits() {
        return edits;
    }

    /** What was answered of a finding that is done. */
    HostileChecks checks() {
        return checks;
    }

    /** The pages with a finding for each text that Jira has refused, in which the titles hold all texts. */
    List<PublishedPage> refused() {
        return refused;
    }

    String space() {
        return wiki.space();
    }

    Client author() {
        return wiki.client();
    }

    Client admin() {
        return site.wiki("admin");
    }

    List<String> texts() {
        return texts;
    }

    /** What Jira holds of the findings that are tracked, in the order of the texts. */
    List<JsonNode> issues() {
        Map<String, String> keys = new LinkedHashMap<>();
        items(tracked)
                .forEach(item -> keys.putIfAbsent(
                        item.path("issueKey").asText(), item.path("issueKey").asText()));
        keys.remove("");
        return keys.keySet().stream().map(site.jira("admin")::issue).toList();
    }

    List<JsonNode> remoteLinks() {
        return issues().stream()
                .map(issue -> site.jira("admin").remoteLinks(issue.get("key").asText()))
                .toList();
    }

    /** Some texts after one another, each as far as there is room. */
    String joined(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(this::title)
                .map(title -> title.substring(0, Math.min(title.length(), LONGEST_IN_A_TITLE)))
                .collect(Collectors.joining(" "));
    }

    /** Page and Jira have got another due date each. */
    private PublishedPage conflict(PublishedPage page) {
        issues(page).forEach(key -> site.jira("admin").edit(key, Map.of("duedate", "2099-11-30")));
        Await.until(
                "read",
                PATIENCE,
                () -> {
                    site.hurry();
                    return items(page);
                },
                items -> of(items, item -> item.path("due").asText().equals("2099-11-30")) == texts.size());
        PublishedPage again = wiki.republish(page, all("2099-10-31"));
        settled(again, item -> item.path("flags").toString().contains("conflict"));
        return again;
    }

    private List<String> issues(PublishedPage page) {
        return items(page).stream()
                .map(item -> item.path("issueKey").asText())
                .filter(key -> !key.isEmpty())
                .toList();
    }

    private void settled(PublishedPage page, Predicate<JsonNode> settled) {
        await("settled", page, items -> of(items, settled) == texts.size());
    }

    private void await(String wanted, PublishedPage page, Predicate<List<JsonNode>> right) {
        Await.until(wanted, PATIENCE, () -> items(page), items -> !items.isEmpty() && right.test(items));
    }

    private static long of(List<JsonNode> items, Predicate<JsonNode> wanted) {
        return items.stream().filter(wanted).count();
    }

    private List<JsonNode> items(PublishedPage page) {
        List<JsonNode> items = new ArrayList<>();
        wiki.client()
                .get("/rest/hindsight/1.0/pages/" + page.id() + "/progress")
                .expect(200)
                .json()
                .path("items")
                .forEach(items::add);
        return items;
    }

    private PublishedPage refused(int from, int to) {
        return wiki.publish(
                joined(from, to),
                IntStream.range(from, to)
                        .mapToObj(number -> strict(number).storage())
                        .collect(Collectors.joining()));
    }

    private String all(String due) {
        return each(number -> complete("complete", number).with("due", due))
                + each(this::incomplete)
                + each(number -> FindingMarkup.titled(title(number))
                        .with("id", text(number))
                        .with("track", "no")
                        .with("reason", text(number)))
                + status(Map.of("group", "theme"))
                + status(Map.of("group", "owner", "show", "open"))
                + status(Map.of("view", "board", "limit", "1"))
                + status(Map.of("view", "summary"));
    }

    /** A macro for each text, which is the value of all its parameters. */
    private String told(String macro) {
        return texts.stream()
                .map(text -> Surface.parameters(macro).stream()
                        .collect(Collectors.toMap(name -> name, name -> storable(text))))
                .map(parameters -> macro(macro, parameters))
                .collect(Collectors.joining());
    }

    private String each(IntFunction<FindingMarkup> block) {
        return IntStream.range(0, texts.size())
                .mapToObj(number -> block.apply(number).storage())
                .collect(Collectors.joining());
    }

    private FindingMarkup strict(int number) {
        return complete("strict", number).with("project", "STRICT");
    }

    private FindingMarkup complete(String kind, int number) {
        Set<String> free = new TreeSet<>(Surface.parameters(FINDING));
        free.removeAll(DECISIVE);
        return filled(kind, number, free)
                .with("impact", "high")
                .with("kind", "process")
                .with("evidence", text(number) + ", https://e.example/'onmouseover='x(1)`{html}[~admin]")
                .owner(owners.get(number % owners.size()))
                .with("due", "2099-12-31");
    }

    private FindingMarkup incomplete(int number) {
        Set<String> all = new TreeSet<>(Surface.parameters(FINDING));
        all.removeAll(Set.of("id", "title"));
        return filled("incomplete", number, all);
    }

    private FindingMarkup filled(String kind, int number, Collection<String> fields) {
        FindingMarkup block = FindingMarkup.titled(title(number)).with("id", wiki.space() + "-" + kind + "-" + number);
        for (String field : fields) {
            block = block.with(field, text(number));
        }
        return block;
    }

    private static String status(Map<String, String> parameters) {
        return macro(STATUS, parameters);
    }

    private static String macro(String name, Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(one -> "<ac:parameter ac:name=\"" + one.getKey() + "\">" + FindingMarkup.escaped(one.getValue())
                        + "</ac:parameter>")
                .collect(Collectors.joining(
                        "", "<ac:structured-macro ac:name=\"" + name + "\">", "</ac:structured-macro>"));
    }

    private String text(int number) {
        return storable(texts.get(number));
    }

    /** Without the characters that no storage format can hold. */
    private static String storable(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF\\uD800-\\uDFFF]", "");
    }

    private String title(int number) {
        String text = text(number).strip();
        return text.substring(0, Math.min(text.length(), LONGEST_TITLE));
    }
}
