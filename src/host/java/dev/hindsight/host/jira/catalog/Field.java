package dev.hindsight.host.jira.catalog;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The fields of an issue as the REST API names and describes them. Values are not checked here.
 */
public enum Field {
    PROJECT("project", "Project", "project"),
    ISSUE_TYPE("issuetype", "Issue Type", "issuetype", "type", "issuetype"),
    SUMMARY("summary", "Summary", "string"),
    DESCRIPTION("description", "Description", "string"),
    PRIORITY("priority", "Priority", "priority"),
    STATUS("status", "Status", "status"),
    RESOLUTION("resolution", "Resolution", "resolution"),
    RESOLUTION_DATE("resolutiondate", "Resolved", "datetime", "resolutiondate", "resolved"),
    ASSIGNEE("assignee", "Assignee", "user"),
    REPORTER("reporter", "Reporter", "user"),
    CREATOR("creator", "Creator", "user"),
    DUE_DATE("duedate", "Due Date", "date", "due", "duedate"),
    LABELS("labels", "Labels", "array:string"),
    CREATED("created", "Created", "datetime", "created", "createdDate"),
    UPDATED("updated", "Updated", "datetime", "updated", "updatedDate"),
    ARCHIVED_DATE("archiveddate", "Archived", "datetime"),
    ARCHIVED_BY("archivedby", "Archiver", "user"),
    PARENT("parent", "Parent", "issuelink"),
    SUB_TASKS("subtasks", "Sub-Tasks", "array:issuelinks"),
    ISSUE_LINKS("issuelinks", "Linked Issues", "array:issuelinks"),
    COMPONENTS("components", "Component/s", "array:component"),
    VERSIONS("versions", "Affects Version/s", "array:version"),
    FIX_VERSIONS("fixVersions", "Fix Version/s", "array:version"),
    ATTACHMENT("attachment", "Attachment", "array:attachment"),
    VOTES("votes", "Votes", "votes"),
    WATCHES("watches", "Watchers", "watches"),
    COMMENT("comment", "Comment", "comments-page"),
    TEAM("customfield_10100", "Team", "string", "cf[10100]", "Team"),
    RISK_CLASS("customfield_10101", "Risk class", "option"),
    SYSTEMS("customfield_10102", "Affected systems", "array:option"),
    LOCATION("customfield_10103", "Location", "option-with-child"),
    EFFORT("customfield_10104", "Effort", "number"),
    GO_LIVE("customfield_10105", "Go-live", "date"),
    AUDITOR("customfield_10106", "Auditor", "user"),
    TAGS("customfield_10107", "Tags", "array:string"),
    EXPOSURE("customfield_10108", "Exposure", "option"),
    EPIC_LINK("customfield_10109", "Epic Link", "any");

    private final String id;
    private final String label;
    private final String type;

    @SuppressWarnings("ImmutableEnumChecker") // always a List.of
    private final List<String> clauseNames;

    Field(String id, String label, String type, String... clauseNames) {
        this.id = id;
        this.label = label;
        this.type = type;
        this.clauseNames = clauseNames.length == 0 ? List.of(id) : List.of(clauseNames);
    }

    public static Optional<Field> withId(String id) {
        return Stream.of(values()).filter(field -> field.id.equals(id)).findFirst();
    }

    public String id() {
        return id;
    }

    public String label() {
        return label;
    }

    /** The schema's type, such as {@code array}. */
    public String type() {
        return isList() ? "array" : type;
    }

    /** The schema's type of list items, such as {@code string}; empty for other types. */
    public String items() {
        return isList() ? type.substring("array:".length()) : "";
    }

    public boolean isList() {
        return type.startsWith("array:");
    }

    public boolean isCustom() {
        return id.startsWith("customfield_");
    }

    /** The kind of custom field, as Jira's own are called. */
    public String customType() {
        if (this == EPIC_LINK) {
            return "com.pyxis.greenhopper.jira:gh-epic-link";
        }
        String kind = switch (type) {
            case "option" -> "select";
            case "array:option" -> "multiselect";
            case "option-with-child" -> "cascadingselect";
            case "number" -> "float";
            case "date" -> "datepicker";
            case "user" -> "userpicker";
            case "array:string" -> "labels";
            default -> "textfield";
        };
        return "com.atlassian.jira.plugin.system.customfieldtypes:" + kind;
    }

    /** In the set that {@code *navigable} stands for: all but those that only the issue's own page shows. */
    public boolean isNavigable() {
        return this != COMMENT && this != ATTACHMENT;
    }

    public List<String> clauseNames() {
        return clauseNames;
    }
}
