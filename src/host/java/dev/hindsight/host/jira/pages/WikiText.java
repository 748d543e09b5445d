package dev.hindsight.host.jira.pages;

import dev.hindsight.host.server.Html;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Shows wiki markup as text, with its links made to work, its escapes taken away, and headings, items of lists, labels and lines in
 * another color set apart. Far from Jira's renderer.
 */
final class WikiText {

    private static final Pattern ESCAPE = Pattern.compile("\\\\([^\\s\\p{Alnum}])");
    private static final Pattern ENTITY = Pattern.compile("&#(\\d{2,3});");
    private static final Pattern MARKUP = Pattern.compile(ESCAPE
            + "|\\[(?:((?:\\\\.|[^\\]|\\[\\\\])+)\\|)?(https?://[^\\]|\\s]+)]|(?<=^|\\s)\\*([^*\\\\]+:)\\*(?=\\s|$)");
    private static final Pattern HEADING = Pattern.compile("^h[1-6]\\. ");
    private static final Pattern COLORED = Pattern.compile("^\\{color:[^}]+}(.*)\\{color}$");
    private static final String ITEM = "* ";

    private WikiText() {}

    static String html(String text) {
        return Stream.of(text.split("\\R", -1))
                .map(WikiText::line)
                .collect(Collectors.joining("\n", "<pre class=\"text\">", "</pre>"));
    }

    private static String line(String text) {
        Matcher heading = HEADING.matcher(text);
        if (heading.find()) {
            return "<strong>" + inline(text.substring(heading.end())) + "</strong>";
        }
        Matcher colored = COLORED.matcher(text);
        if (colored.find()) {
            return "<em class=\"muted\">" + inline(colored.group(1)) + "</em>";
        }
        return text.startsWith(ITEM) ? "\u2022 " + inline(text.substring(ITEM.length())) : inline(text);
    }

    private static String inline(String text) {
        Matcher matcher = MARKUP.matcher(text);
        StringBuilder html = new StringBuilder();
        int done = 0;
        while (matcher.find()) {
            html.append(plain(text.substring(done, matcher.start())));
            if (matcher.group(1) != null) {
                html.append(Html.escape(matcher.group(1)));
            } else if (matcher.group(4) != null) {
                html.append("<strong>").append(Html.escape(matcher.group(4))).append("</strong>");
            } else {
                String label = matcher.group(2);
                String shown = label == null
                        ? matcher.group(3)
                        : unescaped(ESCAPE.matcher(label).replaceAll("$1"));
                html.append(Html.link(matcher.group(3), shown));
            }
            done = matcher.end();
        }
        return html.append(plain(text.substring(done))).toString();
    }

    private static String plain(String text) {
        return Html.escape(unescaped(text));
    }

    private static String unescaped(String text) {
        return ENTITY.matcher(text)
                .replaceAll(
                        entity -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(entity.group(1)))));
    }
}
