package dev.hindsight.host.jira.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hindsight.host.jira.issue.JiraProblem;
import dev.hindsight.host.jira.json.Json;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;

/** Answers a refusal with Jira's ErrorCollection. */
public final class ProblemMapper implements ExceptionMapper<JiraProblem> {

    @Override
    public Response toResponse(JiraProblem problem) {
        return Call.answer(problem.status(), json(problem));
    }

    static ObjectNode json(JiraProblem problem) {
        ObjectNode json = Json.object();
        json.set("errorMessages", Json.texts(problem.messages()));
        ObjectNode errors = json.putObject("errors");
        problem.errors().forEach(errors::put);
        return json;
    }
}
