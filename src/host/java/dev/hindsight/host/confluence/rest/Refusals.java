package dev.hindsight.host.confluence.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.hindsight.host.confluence.content.ContentRefusal;
import java.util.Map;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what goes wrong into Confluence's error body; a fault of ours is logged and tells no stack trace. */
public final class Refusals implements ExceptionMapper<Throwable> {

    private static final Logger log = LoggerFactory.getLogger(Refusals.class);

    @Override
    public Response toResponse(Throwable fault) {
        if (fault instanceof ContentRefusal refusal) {
            return answer(refusal.status(), String.valueOf(refusal.getMessage()));
        }
        if (fault instanceof WebApplicationException web) {
            return answer(web.getResponse().getStatus(), String.valueOf(web.getMessage()));
        }
        if (fault instanceof JsonProcessingException json) {
            return answer(400, "The JSON cannot be read: " + json.getOriginalMessage());
        }
        log.warn("A REST call failed: {}", fault.toString());
        return answer(500, String.valueOf(fault.getMessage()));
    }

    private static Response answer(int status, String message) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of(
                        "statusCode", status,
                        "message", message,
                        "reason", String.valueOf(Response.Status.fromStatusCode(status))))
                .build();
    }
}
