package dev.hindsight.issue.adapter;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Replies as Jira gives them. */
final class JiraReplies {

    private JiraReplies() {}

    static final String CREATED =
            "{\"id\":\"10001\",\"key\":\"OPS-1\",\"self\":\"http://jira.example/rest/api/2/issue/10001\"}";

    static String issue(int id) {
        return """
                {"expand":"renderedFields","id":"%d","key":"OPS-%d","self":"http://jira.example/rest/api/2/issue/%d",
                 "fields":{"summary":"Fix it","description":null,"resolution":null,"issuelinks":[],"priority":{"id":"2","name":"High"},"duedate":"2026-12-15",
                  "assignee":{"name":"bob","key":"JIRAUSER10100","displayName":"Bob"},"labels":["postmortem"],"updated":"2026-11-22T09:30:00.123+0100",
                  "status":{"name":"In Progress","id":"3","statusCategory":{"id":4,"key":"indeterminate"}}}}""".formatted(id, id - 10000, id);
    }

    static String found(int startAt, int maxResults, int total, int... ids) {
        String issues = Arrays.stream(ids).mapToObj(JiraReplies::issue).collect(Collectors.joining(","));
        return "{\"startAt\":" + startAt + ",\"maxResults\":" + maxResults + ",\"total\":" + total + ",\"issues\":["
                + issues + "]}";
    }

    static String issueTypes(String... names) {
        String values = Stream.of(names)
                .map(name -> "{\"self\":\"http://jira.example/rest/api/2/issuetype/10002\",\"id\":\"10002\","
                        + "\"description\":\"\",\"name\":\"" + name + "\",\"subtask\":false}")
                .collect(Collectors.joining(","));
        return page(true, names.length, values);
    }

    static String fields(boolean last, String... ids) {
        String values = Stream.of(ids)
                .map(id -> "{\"required\":false,\"schema\":{\"type\":\"string\"},\"name\":\"" + id + "\",\"fieldId\":\""
                        + id + "\",\"hasDefaultValue\":false,\"operations\":[\"set\",\"copy\"]}")
                .collect(Collectors.joining(","));
        return page(last, ids.length, values);
    }

    private static String page(boolean last, int total, String values) {
        return "{\"maxResults\":50,\"startAt\":0,\"total\":" + total + ",\"isLast\":" + last + ",\"values\":[" + values
                + "]}";
    }

    static String refusal(String field, String words) {
        return "{\"errorMessages\":[],\"errors\":{\"" + field + "\":\"" + words + "\"}}";
    }

    static String bulk(List<String> issues, List<String> errors) {
        return "{\"issues\":[" + String.join(",", issues) + "],\"errors\":[" + String.join(",", errors) + "]}";
    }
}
