package dev.hindsight.frame;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/**
 * The answers that say no: a status, a sentence and the name of the field that it is about, in the one shape that all
 * resources share.
 */
public final class ErrorResponses {

    private final ReaderMessages messages;

    public ErrorResponses(ReaderMessages messages) {
        this.messages = messages;
    }

    /** There is no such page, or the caller may not view it; the two read the same. */
    public Response noSuchPage(long pageId) {
        return no(Response.Status.NOT_FOUND, "id", "hindsight.rest.no-such-page", Long.toString(pageId));
    }

    public Response no(Response.Status status, String field, String key, Serializable... arguments) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("error", messages.text(key, arguments));
        body.put("field", field.isEmpty() ? null : field);
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(body)
                .build();
    }
}
