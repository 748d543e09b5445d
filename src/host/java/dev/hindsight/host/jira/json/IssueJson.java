package dev.hindsight.host.jira.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.hindsight.host.jira.catalog.Field;
import dev.hindsight.host.jira.catalog.IssueType;
import dev.hindsight.host.jira.catalog.Option;
import dev.hindsight.host.jira.catalog.Priority;
import dev.hindsight.host.jira.catalog.Project;
import dev.hindsight.host.jira.catalog.Resolution;
import dev.hindsight.host.jira.issue.Issue;
import dev.hindsight.host.jira.issue.IssueAccess;
import dev.hindsight.host.jira.issue.IssueLinks;
import dev.hindsight.host.jira.issue.JiraStore;
import dev.hindsight.host.jira.issue.Watchers;
import dev.hindsight.host.server.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Issues in Jira's JSON.
 *
 * @param reader who is shown them, without links to issues that this person may not see
 */
public record IssueJson(String baseUrl, JiraStore store, Person reader) {

    /** Id, key and address: the answer to a create request. */
    public ObjectNode reference(Issue issue) {
        return Json.object()
                .put("id", String.valueOf(issue.id()))
                .put("key", issue.key())
                .put("self", self(issue));
    }

    /** With the wanted fields, and nothing that has to be asked for by {@code expand}. */
    public ObjectNode issue(Issue issue, FieldChoice choice) {
        ObjectNode json = Json.object()
                .put("expand", "renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations");
        json.put("id", String.valueOf(issue.id()));
        json.put("self", self(issue));
        json.put("key", issue.key());
        ObjectNode fields = json.putObject("fields");
        for (Field field : Field.values()) {
            if (choice.fields().contains(field) && has(issue, field)) {
                fields.set(field.id(), value(issue, field));
            }
        }
        return json;
    }

    public String self(Issue issue) {
        return baseUrl + "/rest/api/2/issue/" + issue.id();
    }

    private static boolean has(Issue issue, Field field) {
        return switch (field) {
            case EPIC_LINK -> issue.project() == Project.PLAT;
            case TEAM -> issue.project() == Project.STRICT;
            case RISK_CLASS, SYSTEMS, LOCATION, EFFORT, GO_LIVE, AUDITOR, TAGS, EXPOSURE ->
                issue.project() == Project.RISK;
            case PARENT -> issue.value(Field.PARENT).isPresent();
            default -> true;
        };
    }

    private JsonNode value(Issue issue, Field field) {
        CatalogJson catalog = new CatalogJson(baseUrl);
        return switch (field) {
            case PROJECT -> catalog.project(issue.project());
            case ISSUE_TYPE ->
                catalog.issueType(issue.choice(field, IssueType.values()).orElse(IssueType.TASK));
            case STATUS -> catalog.status(issue.status());
            case PRIORITY -> orNull(issue.choice(field, Priority.values()).map(catalog::priority));
            case RESOLUTION -> orNull(issue.choice(field, Resolution.values()).map(catalog::resolution));
            case ASSIGNEE, REPORTER, CREATOR, ARCHIVED_BY, AUDITOR ->
                orNull(issue.value(field).map(new UserJson(baseUrl)::named));
            case CREATED -> TextNode.valueOf(Times.text(issue.created()));
            case UPDATED -> TextNode.valueOf(Times.text(issue.updated()));
            case RESOLUTION_DATE, ARCHIVED_DATE ->
                orNull(issue.value(field).map(text -> TextNode.valueOf(Times.text(Instant.parse(text)))));
            case LABELS -> Json.texts(issue.labels());
            case COMMENT -> new CommentJson(baseUrl).page(issue, false, 0, Integer.MAX_VALUE);
            case PARENT -> orNull(issue.value(field).flatMap(store::issue).map(this::relative));
            case SUB_TASKS -> Json.array(new IssueAccess(store).subTasks(issue), this::relative);
            case VOTES ->
                Json.object()
                        .put("self", keyed(issue) + "/votes")
                        .put("votes", 0)
                        .put("hasVoted", false);
            case WATCHES -> watchers(issue);
            case ISSUE_LINKS -> issueLinks(issue);
            case COMPONENTS, SYSTEMS -> options(issue, field);
            case RISK_CLASS, EXPOSURE -> orNull(issue.value(field).map(id -> catalog.option(Option.withId(id))));
            case LOCATION -> orNull(issue.value(field).map(this::location));
            case EFFORT -> orNull(issue.value(field).map(text -> DoubleNode.valueOf(Double.parseDouble(text))));
            case TAGS -> Json.texts(texts(issue, field));
            case VERSIONS, FIX_VERSIONS, ATTACHMENT -> Json.texts(List.of());
            case SUMMARY, DESCRIPTION, DUE_DATE, TEAM, GO_LIVE, EPIC_LINK ->
                orNull(issue.value(field).map(TextNode::valueOf));
        };
    }

    private ArrayNode issueLinks(Issue issue) {
        ArrayNode all = Json.texts(List.of());
        IssueLinks.from(issue)
                .forEach(link -> store.issue(link.target())
                        .filter(this::isVisible)
                        .ifPresent(target -> all.add(issueLink(link, "outwardIssue", target))));
        for (Issue other : store.issues()) {
            IssueLinks.from(other).stream()
                    .filter(link -> link.target() == issue.id() && isVisible(other))
                    .forEach(link -> all.add(issueLink(link, "inwardIssue", other)));
        }
        return all;
    }

    private boolean isVisible(Issue issue) {
        return issue.project().isVisibleTo(reader);
    }

    private ObjectNode issueLink(IssueLinks.Link link, String end, Issue other) {
        ObjectNode json = Json.object()
                .put("id", String.valueOf(link.id()))
                .put("self", baseUrl + "/rest/api/2/issueLink/" + link.id());
        json.set("type", new CatalogJson(baseUrl).linkType(link.type()));
        json.set(end, relative(other));
        return json;
    }

    private JsonNode options(Issue issue, Field field) {
        return Json.array(texts(issue, field), id -> new CatalogJson(baseUrl).option(Option.withId(id)));
    }

    private static List<String> texts(Issue issue, Field field) {
        return issue.value(field).map(text -> List.of(text.split(" "))).orElse(List.of());
    }

    private ObjectNode location(String value) {
        String[] levels = value.split("/");
        CatalogJson catalog = new CatalogJson(baseUrl);
        ObjectNode json = catalog.option(Option.withId(levels[0]));
        if (levels.length > 1) {
            json.set("child", catalog.option(Option.withId(levels[1])));
        }
        return json;
    }

    private ObjectNode relative(Issue issue) {
        ObjectNode json = reference(issue);
        ObjectNode fields = json.putObject("fields");
        for (Field field : List.of(Field.SUMMARY, Field.STATUS, Field.PRIORITY, Field.ISSUE_TYPE)) {
            fields.set(field.id(), value(issue, field));
        }
        return json;
    }

    /** How many watch an issue, and whether the reader does; not who. */
    public ObjectNode watchers(Issue issue) {
        return Json.object()
                .put("self", keyed(issue) + "/watchers")
                .put("watchCount", Watchers.of(issue).size())
                .put("isWatching", Watchers.of(issue).contains(reader));
    }

    private String keyed(Issue issue) {
        return baseUrl + "/rest/api/2/issue/" + issue.key();
    }

    private static JsonNode orNull(Optional<? extends JsonNode> json) {
        return json.isPresent() ? json.get() : JsonNodeFactory.instance.nullNode();
    }
}
