package dev.hindsight.host.jira.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hindsight.host.jira.issue.Comment;
import dev.hindsight.host.jira.issue.Issue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Comments in Jira's JSON. */
public record CommentJson(String baseUrl) {

    public ObjectNode comment(Issue issue, Comment comment) {
        ObjectNode json = Json.object();
        json.put("self", baseUrl + "/rest/api/2/issue/" + issue.id() + "/comment/" + comment.id());
        json.put("id", String.valueOf(comment.id()));
        json.set("author", new UserJson(baseUrl).named(comment.author()));
        json.put("body", comment.body());
        json.set("updateAuthor", new UserJson(baseUrl).named(comment.author()));
        json.put("created", Times.text(comment.created()));
        json.put("updated", Times.text(Math.max(comment.created(), comment.updated())));
        return json;
    }

    /** Some of an issue's, which are kept in the order in which they were made. */
    public ObjectNode page(Issue issue, boolean newestFirst, int startAt, int maxResults) {
        List<Comment> all = new ArrayList<>(issue.comments());
        if (newestFirst) {
            Collections.reverse(all);
        }
        ObjectNode json = Json.object();
        List<Comment> some = all.stream().skip(startAt).limit(maxResults).toList();
        json.set("comments", Json.array(some, comment -> comment(issue, comment)));
        json.put("maxResults", Math.min(maxResults, all.size()));
        json.put("total", all.size());
        json.put("startAt", startAt);
        return json;
    }
}
