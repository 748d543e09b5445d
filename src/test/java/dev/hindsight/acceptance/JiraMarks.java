package dev.hindsight.acceptance;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What in a text Jira takes for markup: macros, links, images, headings, lists, tables, mentions, emphasis, line breaks. */
final class JiraMarks {

    /** Jira shows the character after it as it is. */
    private static final Pattern ESCAPED = Pattern.compile("\\\\[-#*_+?^~|%{}\\[\\]()!@]");

    /** What Jira makes a link of by itself. */
    private static final Pattern ADDRESS = Pattern.compile("\\[https?://[^\\[\\]|\\s{}!^~*\\\\]+]");

    private static final Pattern MARK = Pattern.compile(
            "\\{[^}\\s]*}?|\\[[^\\]\\s]{0,12}|!\\S|(?m:^\\s*(?:(?:h[1-6]\\.|bq\\.|\\|).{0,5}|[*#-]+ ))|\\||-{2,}|\\?\\?|@\\w|\\\\\\\\"
                    + "|[:;]-?[()]|\\([*!?xyin/+-]\\)|(?<!\\w)[*_+^~-](?=\\S)|(?<=\\S)[*_+^~-](?!\\w)");

    private JiraMarks() {}

    static List<String> in(String text) {
        return MARK.matcher(ESCAPED.matcher(ADDRESS.matcher(text).replaceAll("\u00B7"))
                        .replaceAll("\u00B7"))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
