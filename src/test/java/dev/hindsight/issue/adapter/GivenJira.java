package dev.hindsight.issue.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.acceptance.Client;
import dev.hindsight.issue.Changelog.Author;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.Assume;

/**
 * A Jira that is given to the tests by properties: where it is, who works in it and in which projects. All that a test does in it
 * beside what it tests goes over its public REST API. What is not given lets a test be skipped; a
 * Jira that is given without what every test needs is a mistake.
 */
final class GivenJira {

    /** The property that gives the base address. */
    static final String URL = "jira.contract.url";

    private static final String ISSUE = "/rest/api/2/issue/";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ", Locale.ROOT);

    private final Function<String, Optional<String>> properties;
    private final Map<String, JsonNode> accounts = new LinkedHashMap<>();
    private final List<String> left = new CopyOnWriteArrayList<>();

    GivenJira(Function<String, Optional<String>> properties) {
        this.properties = properties;
    }

    /** The one that system properties give. */
    static Optional<GivenJira> ofSystemProperties() {
        Function<String, Optional<String>> properties =
                name -> Optional.ofNullable(System.getProperty(name)).filter(value -> !value.isBlank());
        return properties.apply(URL).map(url -> new GivenJira(properties));
    }

    URI url() {
        return URI.create(needed(URL).replaceFirst("/+$", ""));
    }

    /** The person in whose name most is done. */
    Client first() {
        return client("jira.contract.", this::needed);
    }

    /** A person who need not see everything. */
    Client second() {
        return client("jira.contract.second.", this::orSkipped);
    }

    private Client client(String person, UnaryOperator<String> wanted) {
        String name = wanted.apply(person + "user");
        return properties
                .apply(person + "token")
                .map(token -> Client.withToken(url().toString(), name, token))
                .orElseGet(() -> new Client(url().toString(), name + ":" + wanted.apply(person + "password")));
    }

    String project() {
        return needed("jira.contract.project");
    }

    String issueType() {
        return properties.apply("jira.contract.type").orElse("Task");
    }

    /** A property without which nothing can be tested in a Jira that is given. */
    private String needed(String name) {
        return properties
                .apply(name)
                .orElseThrow(() -> new IllegalStateException(
                        "The system property " + URL + " gives a Jira, so " + name + " must be given too"));
    }

    /** A property that some tests need. */
    String orSkipped(String name) {
        Optional<String> value = properties.apply(name);
        Assume.assumeTrue("Skipped: the system property " + name + " is not set", value.isPresent());
        return value.orElseThrow();
    }

    /** What Jira calls a person. */
    String nameOf(Client person) {
        return account(person).get("name").asText();
    }

    private JsonNode account(Client person) {
        return accounts.computeIfAbsent(
                person.userName(),
                unknown -> person.get("/rest/api/2/myself").expect(200).json());
    }

    Instant time() {
        String time = first().get("/rest/api/2/serverInfo")
                .expect(200)
                .json()
                .get("serverTime")
                .asText();
        return OffsetDateTime.parse(time, TIME).toInstant();
    }

    String issueTypeId() {
        JsonNode types = first().get(ISSUE + "createmeta/" + project() + "/issuetypes?maxResults=100")
                .expect(200)
                .json()
                .get("values");
        for (JsonNode type : types) {
            if (type.get("name").asText().equals(issueType())) {
                return type.get("id").asText();
            }
        }
        throw new AssertionError(project() + " has no issue type " + issueType() + ": " + types);
    }

    /** The first person sets an issue to a status of the category "In Progress". */
    Author start(String key) {
        String address = ISSUE + key + "/transitions";
        JsonNode transitions = first().get(address).expect(200).json().get("transitions");
        for (JsonNode transition : transitions) {
            if (transition.at("/to/statusCategory/key").asText().equals("indeterminate")) {
                first().post(
                                address,
                                Map.of(
                                        "transition",
                                        Map.of("id", transition.get("id").asText())))
                        .expect(204);
                return new Author(
                        Optional.empty(),
                        nameOf(first()),
                        account(first()).get("displayName").asText());
            }
        }
        throw new AssertionError("No transition of " + key + " leads to work in progress: " + transitions);
    }

    /** Deletes an issue, and remembers it where the first person may not. */
    void remove(String issueId) {
        Client.Answer answer = first().delete(ISSUE + issueId).expect(204, 401, 403, 404);
        if (answer.status() == 401 || answer.status() == 403) {
            left.add(issueId);
        }
    }

    /** Says which issues are still there; empty text when none. */
    String leftBehind() {
        return left.isEmpty()
                ? ""
                : nameOf(first()) + " may not delete issues in " + url() + "; the tests leave those with the ids "
                        + String.join(", ", left);
    }
}
