package dev.hindsight.host.jira.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hindsight.host.jira.catalog.Project;
import dev.hindsight.host.jira.json.Json;
import dev.hindsight.host.jira.json.Times;
import dev.hindsight.host.jira.json.UserJson;
import dev.hindsight.host.server.JiraVersion;
import dev.hindsight.host.server.Person;
import javax.inject.Inject;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.core.Response;

/** What Jira says about itself and about the caller. For one request. */
@Path("api/{version: 2|latest}")
public final class ServerResource {

    private static final String BUILD_DATE = "2025-09-01T00:00:00.000+0000";

    private final Call call;

    @Inject
    public ServerResource(Call call) {
        this.call = call;
    }

    @GET
    @Path("serverInfo")
    public Response serverInfo() {
        JiraVersion version = call.site().options().jiraVersion();
        ObjectNode json = Json.object();
        json.put("baseUrl", call.site().baseUrl());
        json.put("version", version.number());
        var numbers = json.putArray("versionNumbers");
        version.numbers().forEach(numbers::add);
        json.put("deploymentType", "Server");
        json.put("buildNumber", version.buildNumber());
        json.put("buildDate", BUILD_DATE);
        json.put("databaseBuildNumber", version.buildNumber());
        json.put("serverTime", Times.text(call.site().clock().instant()));
        json.put("scmInfo", "embedded");
        json.put("serverTitle", "Jira");
        return Call.ok(json);
    }

    /** What the caller may do, in a project where one is named. */
    @GET
    @Path("mypermissions")
    public Response permissions() {
        Person person = call.person();
        boolean some = call.text("projectKey")
                .map(key -> call.site().access().project(person, key).isVisibleTo(person))
                .orElseGet(() -> !Project.visibleTo(person).isEmpty());
        ObjectNode json = Json.object();
        ObjectNode permissions = json.putObject("permissions");
        permission(permissions, "27", "USER_PICKER", "Browse Users", "GLOBAL", true);
        permission(permissions, "10", "BROWSE_PROJECTS", "Browse Projects", "PROJECT", some);
        permission(permissions, "11", "CREATE_ISSUES", "Create Issues", "PROJECT", some);
        permission(permissions, "12", "EDIT_ISSUES", "Edit Issues", "PROJECT", some);
        permission(permissions, "13", "ASSIGN_ISSUES", "Assign Issues", "PROJECT", some);
        permission(permissions, "17", "ASSIGNABLE_USER", "Assignable User", "PROJECT", some);
        return Call.ok(json);
    }

    private static void permission(
            ObjectNode all, String id, String key, String name, String type, boolean havePermission) {
        all.putObject(key)
                .put("id", id)
                .put("key", key)
                .put("name", name)
                .put("type", type)
                .put("description", name)
                .put("havePermission", havePermission);
    }

    @GET
    @Path("myself")
    public Response myself() {
        return Call.ok(new UserJson(call.site().baseUrl()).full(call.person()));
    }
}
