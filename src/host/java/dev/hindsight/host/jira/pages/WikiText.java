package dev.hindsight.host.jira.pages;

import dev.hindsight.host.server.Html;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shows wiki markup as text, with only its links made to work and its escapes taken away. Far from Jira's renderer. Stateless.
 */
final class WikiText {

    private static final Pattern MARKUP =
            Pattern.compile("\\\\([^\\s\\p{Alnum}])|\\[(?:([^\\]|\\[]+)\\|)?(https?://[^\\]|\\s]+)]");

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
                String shown = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
                html.append(Html.link(matcher.group(3), shown));
            }
            done = matcher.end();
        }
        return html.append(Html.escape(text.substring(done))).append("</pre>").toString();
    }
}
