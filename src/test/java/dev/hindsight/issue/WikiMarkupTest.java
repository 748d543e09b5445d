package dev.hindsight.issue;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.Map;
import org.junit.Test;

/** Page text stays text in Jira, whatever it tries to be. */
public class WikiMarkupTest {

    private static final int LIMIT = 7_000;

    private static final Map<String, String> TABLE = Map.ofEntries(
            Map.entry("Disk full: 100 percent; again & again", "Disk full: 100 percent; again & again"),
            Map.entry("{code}rm{code}", "\\{code\\}rm\\{code\\}"),
            Map.entry("[x|javascript:alert(1)]", "\\[x\\|javascript:alert\\(1\\)\\]"),
            Map.entry("!http://x/i.png!", "\\![http://x/i.png]\\!"),
            Map.entry(
                    "*bold* _it_ -out- +in+ ^up^ ~down~ ??cite??",
                    "\\*bold\\* \\_it\\_ \\-out\\- \\+in\\+ \\^up\\^ \\~down\\~ \\?\\?cite\\?\\?"),
            Map.entry("a roll-back, - no, well-", "a roll-back, \\- no, well\\-"),
            Map.entry("See https://x/a_b-c?d=(1).", "See [https://x/a_b-c?d=(1]\\)."),
            Map.entry("h2. x h3. y", "h2&#46; x h3. y"),
            Map.entry("|cell|", "\\|cell\\|"),
            Map.entry(":) (!) (x)", ":\\) \\(\\!\\) \\(x\\)"),
            Map.entry("C:\\temp", "C:&#92;temp"),
            Map.entry("\\{code}", "&#92;\\{code\\}"),
            Map.entry("\\\\{code}", "&#92;&#92;\\{code\\}"),
            Map.entry("one\nh1. two\r\n* three\n\nbq. four", "one h1. two \\* three bq. four"),
            Map.entry("a\u2028h1. b\u0085bq. c\u2029d", "a h1. b bq. c d"),
            Map.entry("  ends  ", "ends"),
            Map.entry("", ""),
            Map.entry("\uD83D\uDE00", "\uD83D\uDE00"));

    @Test
    public void escapesWhatTheTableSays() {
        TABLE.forEach((text, escaped) -> assertEquals(escaped, WikiMarkup.escaped(text, LIMIT)));
    }

    @Test
    public void neverLeavesAMarkBehindTwoBackslashes() {
        String escaped = WikiMarkup.escaped("\\\\\\{a}\\[b]\\!c!", LIMIT);

        assertTrue(escaped, !escaped.contains("\\\\"));
    }

    @Test
    public void cutsALongText() {
        String escaped = WikiMarkup.escaped("a".repeat(100), 10);

        assertEquals("a".repeat(9) + "\u2026", escaped);
    }

    @Test
    public void cutsNoEscapeInHalf() {
        String escaped = WikiMarkup.escaped("*".repeat(100), 10);

        assertEquals("\\*".repeat(4) + "\u2026", escaped);
    }

    @Test
    public void cutsNoCharacterInHalf() {
        String escaped = WikiMarkup.escaped("\uD83D\uDE00".repeat(100), 10);

        assertEquals("\uD83D\uDE00".repeat(4) + "\u2026", escaped);
    }

    @Test
    public void mentionsAPersonWhomAMentionCanHold() {
        assertEquals("[~bob.okafor@example.com]", WikiMarkup.mention("bob.okafor@example.com"));
        assertEquals("bob\\]\\{color\\}", WikiMarkup.mention("bob]{color}"));
    }

    @Test
    public void makesALinkOfAnAddress() {
        assertEquals("[http://wiki/x?a=b&c=d#e]", WikiMarkup.link("http://wiki/x?a=b&c=d#e"));
    }

    @Test
    public void encodesInALinkWhatWouldEndItOrBeginAnother() {
        assertEquals("[http://x/%7Bcode%7D%7C%5Da%21%5C]", WikiMarkup.link("http://x/{code}|]a!\\"));
    }
}
