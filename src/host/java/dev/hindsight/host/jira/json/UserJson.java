package dev.hindsight.host.jira.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hindsight.host.server.Html;
import dev.hindsight.host.server.People;
import dev.hindsight.host.server.Person;

/** People in Jira's JSON. */
public record UserJson(String baseUrl) {

    /** As inside issues, comments and lists. */
    public ObjectNode brief(Person person) {
        ObjectNode user = Json.object();
        user.put("self", baseUrl + "/rest/api/2/user?username=" + Html.urlPart(person.userName()));
        user.put("name", person.userName());
        user.put("key", person.jiraKey());
        user.put("emailAddress", person.email());
        ObjectNode avatars = user.putObject("avatarUrls");
        for (String size : new String[] {"16x16", "24x24", "32x32", "48x48"}) {
            avatars.put(
                    size, baseUrl + "/secure/useravatar?ownerId=" + Html.urlPart(person.jiraKey()) + "&size=" + size);
        }
        user.put("displayName", person.fullName());
        user.put("active", person.active());
        user.put("timeZone", person.timeZone().getId());
        return user;
    }

    /** By user name; JSON null when there is nobody. */
    public JsonNode named(String userName) {
        return People.named(userName).<JsonNode>map(this::brief).orElse(JsonNodeFactory.instance.nullNode());
    }

    /** As an answer of its own. */
    public ObjectNode full(Person person) {
        ObjectNode user = brief(person);
        user.put("deleted", false);
        user.put("locale", "en_US");
        ArrayNode groups = counted(user.putObject("groups"), person.administrator() ? 2 : 1);
        addGroup(groups, "jira-software-users");
        if (person.administrator()) {
            addGroup(groups, "jira-administrators");
        }
        counted(user.putObject("applicationRoles"), 1)
                .addObject()
                .put("key", "jira-software")
                .put("name", "Jira Software");
        user.put("expand", "groups,applicationRoles");
        return user;
    }

    private static ArrayNode counted(ObjectNode list, int size) {
        return list.put("size", size).putArray("items");
    }

    private void addGroup(ArrayNode groups, String name) {
        groups.addObject().put("name", name).put("self", baseUrl + "/rest/api/2/group?groupname=" + name);
    }
}
