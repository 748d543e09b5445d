package dev.hindsight.host.confluence.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.host.confluence.content.ContentRefusal;
import dev.hindsight.host.confluence.content.Operation;
import dev.hindsight.host.confluence.content.Restriction;
import dev.hindsight.host.confluence.content.StoredPage;
import dev.hindsight.host.confluence.rendering.Wiki;
import dev.hindsight.host.server.Group;
import dev.hindsight.host.server.People;
import dev.hindsight.host.server.Person;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

/** Restrictions of a page to people and groups over REST. */
@Path("/content/{id}/restriction")
@Produces(MediaType.APPLICATION_JSON)
public final class RestrictionResource {

    private final Wiki wiki;
    private final PersonJson people;

    RestrictionResource(Wiki wiki, String baseUrl) {
        this.wiki = wiki;
        this.people = new PersonJson(baseUrl);
    }

    @GET
    @Path("/byOperation")
    public Map<String, Object> byOperation(@PathParam("id") long id) {
        StoredPage page = wiki.visible(id);
        Map<String, Object> json = new LinkedHashMap<>();
        for (Operation operation : Operation.values()) {
            json.put(operation.word(), restriction(page, operation));
        }
        return json;
    }

    @GET
    @Path("/byOperation/{operation}")
    public Map<String, Object> one(@PathParam("id") long id, @PathParam("operation") String operation) {
        return restriction(wiki.visible(id), operation(operation));
    }

    /** The operations that are named get just the people and groups who are named. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Map<String, Object> replace(@PathParam("id") long id, JsonNode body) {
        StoredPage page = wiki.editable(id);
        for (JsonNode restriction : body.isArray() ? body : body.path("results")) {
            Operation operation = operation(restriction.path("operation").asText(""));
            List<String> keys = new ArrayList<>();
            named(restriction.at("/restrictions/user")).forEach(user -> keys.add(key(user)));
            List<String> groups = new ArrayList<>();
            named(restriction.at("/restrictions/group")).forEach(group -> groups.add(groupName(group)));
            wiki.site().restrictions().replace(page.id(), operation, new Restriction(keys, groups));
        }
        List<Map<String, Object>> restrictions = Stream.of(Operation.values())
                .map(operation -> restriction(page, operation))
                .toList();
        return ListJson.of(restrictions, 0, 100);
    }

    private Map<String, Object> restriction(StoredPage page, Operation operation) {
        Restriction restriction = wiki.site().restrictions().of(page.id(), operation);
        List<Map<String, Object>> users =
                restriction.users().stream().map(people::ofKey).toList();
        List<Map<String, String>> groups = restriction.groups().stream()
                .map(name -> Map.of("type", "group", "name", name))
                .toList();
        return Map.of(
                "operation",
                operation.word(),
                "restrictions",
                Map.of("user", ListJson.of(users, 0, 100), "group", ListJson.of(groups, 0, 100)));
    }

    private static Operation operation(String word) {
        return Stream.of(Operation.values())
                .filter(operation -> operation.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new ContentRefusal(400, "There is no operation '" + word + "'."));
    }

    private static JsonNode named(JsonNode list) {
        return list.isArray() ? list : list.path("results");
    }

    private static String groupName(JsonNode group) {
        return Group.named(group.path("name").asText(""))
                .orElseThrow(() -> new ContentRefusal(400, "There is no such group: " + group))
                .label();
    }

    private static String key(JsonNode user) {
        Optional<Person> person = People.withConfluenceKey(user.path("userKey").asText(""));
        return person.or(() -> People.named(user.path("username").asText("")))
                .orElseThrow(() -> new ContentRefusal(400, "There is no such user: " + user))
                .confluenceKey();
    }
}
