package dev.hindsight.host.jira.rest;

import dev.hindsight.host.jira.json.Json;
import java.util.Optional;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;

/** Answers what no resource takes (unknown path, method or media type) in the shape that Atlassian's REST module uses. */
public final class UnknownMapper implements ExceptionMapper<WebApplicationException> {

    @Override
    public Response toResponse(WebApplicationException failure) {
        int status = failure.getResponse().getStatus();
        String message = Optional.ofNullable(failure.getMessage()).orElse("");
        return Call.answer(status, Json.object().put("message", message).put("status-code", status));
    }
}
