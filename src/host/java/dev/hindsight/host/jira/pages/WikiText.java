package dev.hindsight.host.jira.pages;

import dev.hindsight.host.server.Html;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Shows wiki markup as text, with only its links made to work, its escapes taken away, and quotes and labels at the start of a line
 * set apart. Far from Jira's renderer.
 */
final class WikiText {

    private static final Pattern ESCAPE = Pattern.compile("\\\\([^\\s\\p{Alnum}])");
    private static final Pattern MARKUP =
            Pattern.compile(ESCAPE + "|\\[(?:((?:\\\\.|[^\\]|\\[\\\\])+)\\|)?(https?://[^\\]|\\s]+)]");

    private static final String QUOTE = "bq. ";
    private static final Pattern LABEL = Pattern.compile("^\\*([^*\\\\]+)\\*(?=\\s|$)");

    private WikiText() {}

    static String html(String text) {
        return Stream.of(text.split("\\R", -1))
                .map(WikiText::line)
                .collect(Collectors.joining("\n", "<pre class=\"text\">", "</pre>"));
    }

    private static String line(String text) {
        if (text.startsWith(QUOTE)) {
            return "<em class=\"muted\">" + inline(text.substring(QUOTE.length())) + "</em>";
        }
        Matcher label = LABEL.matcher(text);
        return label.find()
                ? "<strong>" + inline(label.group(1)) + "</strong>" + inline(text.substring(label.end()))
                : inline(text);
    }

    private static String inline(String text) {
        Matcher matcher = MARKUP.matcher(text);
        StringBuilder html = new StringBuilder();
        int done = 0;
        while (matcher.find()) {
            html.append(Html.escape(text.substring(done, matcher.start())));
            if (matcher.group(1) != null) {
                html.append(Html.escape(matcher.group(1)));
            } else {
                String label = matcher.group(2);
                String shown =
                        label == null ? matcher.group(3) : ESCAPE.matcher(label).replaceAll("$1");
                html.append(Html.link(matcher.group(3), shown));
            }
            done = matcher.end();
        }
        return html.append(Html.escape(text.substring(done))).toString();
    }
}
