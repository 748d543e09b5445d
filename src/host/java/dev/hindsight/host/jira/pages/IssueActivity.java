package dev.hindsight.host.jira.pages;

import dev.hindsight.host.jira.catalog.Field;
import dev.hindsight.host.jira.issue.Change;
import dev.hindsight.host.jira.issue.Comment;
import dev.hindsight.host.jira.issue.Issue;
import dev.hindsight.host.server.Html;
import dev.hindsight.host.server.People;
import dev.hindsight.host.server.Person;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The part of an issue's page that tells what was said and done. */
final class IssueActivity {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH);

    private IssueActivity() {}

    /** Times are in the reader's time zone. */
    static String html(Issue issue, Person reader, String address, String token) {
        ZoneId zone = reader.timeZone();
        StringBuilder html = new StringBuilder("<h2>Comments</h2><div id=\"comments\">");
        for (Comment comment : issue.comments()) {
            html.append(head(comment.author(), comment.created(), zone)).append(WikiText.html(comment.body()));
        }
        html.append("</div>");
        html.append("""
                <form id="comment" method="post" action="%s/comment">%s
                <div class="field"><label for="body">Comment</label><textarea id="body" name="body" rows="3"></textarea></div>
                <button>Add</button></form>
                """.formatted(Html.escape(address), token));
        html.append("<h2>History</h2><div id=\"history\">");
        html.append(head(issue.value(Field.CREATOR).orElse(""), issue.created(), zone));
        html.append("<p>created the issue</p>");
        for (Change change : issue.history()) {
            html.append(head(change.author(), change.at(), zone)).append("<ul>");
            for (Change.Item item : change.items()) {
                html.append("<li>").append(Html.escape(item.field())).append(": ");
                html.append(Html.escape(shown(item.fromString()))).append(" &rarr; ");
                html.append(Html.escape(shown(item.shownTo()))).append("</li>");
            }
            html.append("</ul>");
        }
        return html.append("</div>").toString();
    }

    private static String head(String userName, long at, ZoneId zone) {
        String name = People.named(userName).map(Person::fullName).orElse(userName);
        String time = TIME.format(Instant.ofEpochMilli(at).atZone(zone));
        return "<p class=\"muted\">" + Html.escape(name) + ", " + time + "</p>";
    }

    private static String shown(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isEmpty()).orElse("none");
    }
}
