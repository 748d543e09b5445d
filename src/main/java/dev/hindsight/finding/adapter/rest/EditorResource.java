package dev.hindsight.finding.adapter.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import dev.hindsight.finding.FindingField;
import dev.hindsight.finding.FindingSettings;
import dev.hindsight.frame.ReaderMessages;
import dev.hindsight.frame.RestResponses;
import dev.hindsight.settings.Settings;
import dev.hindsight.status.ItemMessages;
import dev.hindsight.wiki.Messages;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.inject.Inject;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/**
 * What the script of the macro browser can't know: the themes that a finding can have, and its own texts, in the reader's language.
 * The form works without it.
 */
@Path("/editor/finding")
@Produces(MediaType.APPLICATION_JSON)
public final class EditorResource {

    private final ReaderMessages messages;
    private final Settings settings;
    private final RestResponses responses;

    @Inject
    public EditorResource(ReaderMessages messages, Settings settings, RestResponses responses) {
        this.messages = messages;
        this.settings = settings;
        this.responses = responses;
    }

    /**
     * Themes, each with the value that the block holds and its name, the parameters without which the site creates no issue at any
     * impact, and the texts of the script.
     */
    @GET
    @LicensedOnly
    public Response finding() {
        Messages current = messages.current();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("themes", themes(current));
        body.put("moreFields", current.text("editor.more-fields"));
        body.put("fewerFields", current.text("editor.fewer-fields"));
        body.put("needed", needed());
        body.put("neededText", current.text("editor.needed"));
        return responses.of(Response.ok(body), RestResponses.NO_STORE);
    }

    private List<String> needed() {
        Collection<Set<FindingField>> required =
                FindingSettings.rules(settings.site()).required().values();
        return Arrays.stream(FindingField.values())
                .filter(field -> required.stream().allMatch(fields -> fields.contains(field)))
                .map(FindingField::parameter)
                .toList();
    }

    private static List<Map<String, String>> themes(Messages messages) {
        return ItemMessages.themes(messages).entrySet().stream()
                .map(theme -> Map.of("value", theme.getKey(), "name", theme.getValue()))
                .toList();
    }
}
