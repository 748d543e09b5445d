package dev.hindsight.host.contract;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where the descriptions do not say what the products do, and the embedded host follows the products. */
enum KnownDeviation {

    /** What had no value before or has none after is null in real changelogs; the description says string. */
    EMPTY_SIDE_OF_A_CHANGE(
            "/jira/.* 200 response.body.schema.type (/issues/\\d+)?/changelog/histories/\\d+/items/\\d+/(from|fromString|to|toString): .*\\(null\\).*"),

    /** The value of a property is any JSON; the description has it as a string, meaning the text of the body. */
    VALUE_OF_A_PROPERTY("PUT /jira/rest/api/.*/properties/.* 20[01] request.body.schema.type.*"),

    /** A bulk of which nothing could be made answers the failures one by one; the description has a plain error body. */
    BULK_OF_FAILURES("POST /jira/rest/api/.*/issue/bulk 400 response.body.schema.type /errors: .*\\(array\\).*"),

    /** Names with commas between them; the description has an object, which no query can hold. */
    EXPANSION_OF_A_SEARCH("GET /jira/rest/api/.*/search 200 request.parameter.schema.invalidJson.*"),

    /** A list of users; the description has one user. */
    USERS_WITH_A_PERMISSION(
            "GET /jira/rest/api/.*/user/permission/search 200 response.body.schema.type /: .*\\(array\\).*"),

    /** The Jira REST Java Client sends a transition to the address from which it read them; Jira ignores the expansion. */
    EXPANSION_OF_A_TRANSITION(
            "POST /jira/rest/api/.*/transitions 204 request.parameter.query.unexpected: Query parameter 'expand' .*"),

    /** Jira ignores a secret that stands beside the configuration; the description wants what it does not know to be objects. */
    SECRET_IN_THE_WRONG_PLACE("(POST|PUT) /jira/rest/jira-webhook/.* 20[01] request.body.schema.type /secret: .*"),

    /** The sign-in refuses wrong credentials with a page, before any REST is asked. */
    PAGE_OF_THE_SIGN_IN("/(jira|confluence)/.* 401 response.contentType.notAllowed.*text/html.*"),

    /** An assignee without a name is nobody; the description wants a text. */
    NOBODY_AS_ASSIGNEE("PUT /jira/rest/api/.*/assignee 204 request.body.schema.type /name: .*\\(null\\).*"),

    /** An injected fault: the link's signature or token is refused before any REST is asked. */
    PROBLEM_OF_THE_LINK("/jira/.* 401 response.contentType.notAllowed.*text/plain.*"),

    /** An injected fault: what stands before a product answers with a page of its own, a login page with 200 among them. */
    PAGE_OF_A_PROXY("/jira/.* (200|502|503) response.contentType.notAllowed.*text/html.*");

    private final Pattern line;

    KnownDeviation(String line) {
        this.line = Pattern.compile(line.startsWith("/") ? "[A-Z]+ " + line : line);
    }

    /** Whether the line of a violation is about one of them. */
    static boolean covers(String violation) {
        return Stream.of(values())
                .anyMatch(known -> known.line.matcher(violation).matches());
    }
}
