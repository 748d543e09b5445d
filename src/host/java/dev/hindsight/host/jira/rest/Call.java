package dev.hindsight.host.jira.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.host.jira.fault.FaultFilter;
import dev.hindsight.host.jira.issue.Issue;
import dev.hindsight.host.jira.issue.JiraProblem;
import dev.hindsight.host.jira.json.IssueJson;
import dev.hindsight.host.jira.site.JiraSite;
import dev.hindsight.host.server.People;
import dev.hindsight.host.server.Person;
import dev.hindsight.host.server.SignIn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.Response;

/** One REST call: who makes it, and the services that it may use. For one request. */
public final class Call {

    private final JiraSite site;
    private final HttpServletRequest request;

    @Inject
    public Call(JiraSite site, @Context HttpServletRequest request) {
        this.site = site;
        this.request = request;
    }

    JiraSite site() {
        return site;
    }

    /** Throws JiraProblem with status 401 when anonymous. */
    Person person() {
        return SignIn.person(request).orElseThrow(JiraProblem::unauthenticated);
    }

    Person administrator() {
        Person person = person();
        if (!person.administrator()) {
            throw JiraProblem.forbidden("You do not have permission to perform this operation. Administrators only.");
        }
        return person;
    }

    /** An issue that the caller may see. */
    Issue issue(String idOrKey) {
        Optional<Person> person = SignIn.person(request);
        if (person.isEmpty()) {
            throw new JiraProblem(
                    401,
                    List.of("You do not have the permission to see the specified issue.", "Login Required"),
                    Map.of());
        }
        return site.access().read(person.get(), idOrKey);
    }

    /** An issue that the caller may see and change: nobody changes an archived one. */
    Issue writable(String idOrKey) {
        return writable(issue(idOrKey));
    }

    Issue writable(Issue issue) {
        if (issue.isArchived()) {
            throw JiraProblem.forbidden("The issue " + issue.key() + " is archived and cannot be changed.");
        }
        return issue;
    }

    IssueJson issueJson() {
        // Without anybody signed in only tests get here, by what is theirs alone
        return new IssueJson(
                site.baseUrl(), site.store(), SignIn.person(request).orElse(People.ADMIN));
    }

    /** Throws JiraProblem with status 500 for an element of a bulk that a fault is waiting for. */
    void requireNoFault(JsonNode element) {
        if (FaultFilter.fails(request, element.toString())) {
            throw new JiraProblem(500, List.of("Internal server error"), Map.of());
        }
    }

    /** All values of a query parameter, each cut at its commas. */
    Set<String> words(String parameter) {
        Set<String> words = new HashSet<>();
        for (String value : texts(parameter)) {
            for (String word : value.split(",")) {
                words.add(word.trim());
            }
        }
        return words;
    }

    List<String> texts(String parameter) {
        String[] values = request.getParameterValues(parameter);
        return values == null ? List.of() : new ArrayList<>(List.of(values));
    }

    Optional<String> text(String parameter) {
        return Optional.ofNullable(request.getParameter(parameter)).filter(value -> !value.isEmpty());
    }

    /** True for {@code true} in any case, false for any other text, as Jira reads booleans in a query; never refused. */
    boolean flag(String parameter, boolean otherwise) {
        return text(parameter).map(Boolean::parseBoolean).orElse(otherwise);
    }

    /** Throws JiraProblem with status 400 for what is no number. */
    int number(String parameter, int otherwise) {
        Optional<String> text = text(parameter);
        if (text.isPresent() && !text.get().matches("-?[0-9]{1,9}")) {
            throw JiraProblem.refused(
                    "The parameter " + parameter + " is '" + text.get() + "', which is not a number.");
        }
        return text.map(Integer::valueOf).orElse(otherwise);
    }

    static Response ok(JsonNode json) {
        return answer(200, json);
    }

    static Response answer(int status, JsonNode json) {
        return Response.status(status)
                .entity(json.toString())
                .type("application/json;charset=UTF-8")
                .header("Cache-Control", "no-cache, no-store, no-transform")
                .build();
    }

    static Response nothing() {
        return Response.noContent().build();
    }
}
