package dev.hindsight.finding.adapter.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import dev.hindsight.frame.ReaderMessages;
import dev.hindsight.frame.RestResponses;
import dev.hindsight.status.ItemMessages;
import dev.hindsight.wiki.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final RestResponses responses;

    @Inject
    public EditorResource(ReaderMessages messages, RestResponses responses) {
        this.messages = messages;
        this.responses = responses;
    }

    /** Themes, each with the value that the block holds and its name, and the text of the button that shows the other fields. */
    @GET
    @LicensedOnly
    public Response finding() {
        Messages current = messages.current();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("themes", themes(current));
        body.put("moreFields", current.text("editor.more-fields"));
        return responses.of(Response.ok(body), RestResponses.NO_STORE);
    }

    private static List<Map<String, String>> themes(Messages messages) {
        return ItemMessages.themes(messages).entrySet().stream()
                .map(theme -> Map.of("value", theme.getKey(), "name", theme.getValue()))
                .toList();
    }
}
