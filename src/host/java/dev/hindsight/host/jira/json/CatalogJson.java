package dev.hindsight.host.jira.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hindsight.host.jira.catalog.Choice;
import dev.hindsight.host.jira.catalog.Field;
import dev.hindsight.host.jira.catalog.IssueType;
import dev.hindsight.host.jira.catalog.LinkType;
import dev.hindsight.host.jira.catalog.Option;
import dev.hindsight.host.jira.catalog.Priority;
import dev.hindsight.host.jira.catalog.Project;
import dev.hindsight.host.jira.catalog.Resolution;
import dev.hindsight.host.jira.catalog.Status;
import dev.hindsight.host.server.People;
import java.util.List;
import java.util.Locale;

/** Projects and the values of choice fields in Jira's JSON. */
public record CatalogJson(String baseUrl) {

    public ObjectNode status(Status status) {
        ObjectNode json = named("status", status).put("description", "").put("iconUrl", baseUrl + "/");
        Status.Category category = status.category();
        json.putObject("statusCategory")
                .put("self", baseUrl + "/rest/api/2/statuscategory/" + category.number())
                .put("id", category.number())
                .put("key", category.key())
                .put("colorName", category.color())
                .put("name", ReaderLanguage.name(category));
        return json;
    }

    public ObjectNode priority(Priority priority) {
        return named("priority", priority)
                .put("statusColor", priority.color())
                .put("description", "")
                .put("iconUrl", icon("priorities", priority));
    }

    public ObjectNode resolution(Resolution resolution) {
        return named("resolution", resolution).put("description", resolution.description());
    }

    public ObjectNode issueType(IssueType type) {
        return named("issuetype", type)
                .put("description", type.description())
                .put("iconUrl", icon("issuetypes", type))
                .put("subtask", type.isSubTask());
    }

    public ObjectNode linkType(LinkType type) {
        return named("issueLinkType", type).put("inward", type.inward()).put("outward", type.outward());
    }

    /** A value that a field was set up with. */
    public ObjectNode option(Option option) {
        return option.field() == Field.COMPONENTS
                ? named("component", option)
                : Json.object()
                        .put("self", baseUrl + "/rest/api/2/customFieldOption/" + option.id())
                        .put("value", option.label())
                        .put("id", option.id())
                        .put("disabled", false);
    }

    /** The same as a screen offers it, with the values of the second level below it. */
    public ObjectNode allowed(Option option) {
        ObjectNode json = option(option);
        if (option.children().length > 0) {
            json.set("children", Json.array(List.of(option.children()), this::option));
        }
        return json;
    }

    /** As inside issues. */
    public ObjectNode project(Project project) {
        ObjectNode json = Json.object();
        json.put("self", baseUrl + "/rest/api/2/project/" + project.id());
        json.put("id", project.id());
        json.put("key", project.key());
        json.put("name", project.label());
        json.put("projectTypeKey", "software");
        ObjectNode avatars = json.putObject("avatarUrls");
        for (String size : new String[] {"16x16", "24x24", "32x32", "48x48"}) {
            avatars.put(size, baseUrl + "/secure/projectavatar?pid=" + project.id() + "&size=" + size);
        }
        return json;
    }

    /** As an answer of its own. */
    public ObjectNode fullProject(Project project) {
        ObjectNode json = project(project);
        json.put("expand", "description,lead,issueTypes,url,projectKeys");
        json.put("description", "");
        json.set("lead", new UserJson(baseUrl).brief(People.ADMIN));
        json.putArray("components");
        json.set("issueTypes", Json.array(List.of(IssueType.values()), this::issueType));
        json.put("assigneeType", "UNASSIGNED");
        json.putArray("versions");
        json.putObject("roles").put("Administrators", baseUrl + "/rest/api/2/project/" + project.id() + "/role/10002");
        json.put("archived", false);
        return json;
    }

    private ObjectNode named(String kind, Choice choice) {
        return Json.object()
                .put("self", baseUrl + "/rest/api/2/" + kind + "/" + choice.id())
                .put("id", choice.id())
                .put("name", ReaderLanguage.name(choice));
    }

    private String icon(String folder, Choice choice) {
        return baseUrl + "/images/icons/" + folder + "/"
                + choice.label().toLowerCase(Locale.ROOT).replace(' ', '-') + ".svg";
    }
}
