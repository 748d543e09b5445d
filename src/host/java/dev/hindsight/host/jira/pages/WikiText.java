package dev.hindsight.host.jira.pages;

import dev.hindsight.host.server.Html;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shows wiki markup as text, with only its links made to work and its escapes taken away. Far from Jira's renderer. Stateless.
 */
final class WikiText {

    private static final Pattern ESCAPE = Pattern.compile("\\\\([^\\s\\p{Alnum}])");
    private static final Pattern MARKUP =
            Pattern.compile(ESCAPE + "|\\[(?:((?:\\\\.|[^\\]|\\[\\\\])+)\\|)?(https?://[^\\]|\\s]+)]");

    private WikiText() {}

    static String html(String text) {
        Matcher matcher = MARKUP.matcher(text);
        StringBuilder html = new StringBuilder("<pre class=\"text\">");
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
        return html.append(Html.escape(text.substring(done))).append("</pre>").toString();
    }
}
