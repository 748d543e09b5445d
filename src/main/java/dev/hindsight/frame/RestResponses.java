package dev.hindsight.frame;

import dev.hindsight.wiki.Messages;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/**
 * The answers of our resources. None lets a browser guess its type. Those that say no are a status, a sentence and the name of
 * the field that it is about, in the one shape that all resources share, and nobody keeps them.
 */
public final class RestResponses {

    /** Nobody keeps the answer. */
    public static final String NO_STORE = "no-store";

    private final ReaderMessages messages;

    public RestResponses(ReaderMessages messages) {
        this.messages = messages;
    }

    /** The texts of the caller, for one answer. */
    public Messages messages() {
        return messages.current();
    }

    /** There is no such page, or the caller may not view it; the two read the same. */
    public Response noSuchPage(long pageId) {
        return no(Response.Status.NOT_FOUND, "id", "hindsight.rest.no-such-page", Long.toString(pageId));
    }

    public Response no(Response.Status status, String field, String key, Serializable... arguments) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("error", messages.text(key, arguments));
        body.put("field", field.isEmpty() ? null : field);
        return of(Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body), NO_STORE);
    }

    /**
     * An answer with the headers that all have.
     *
     * @param caching who may keep it, as the header {@code Cache-Control} has it
     */
    public Response of(Response.ResponseBuilder answer, String caching) {
        return answer.header("Cache-Control", caching)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
