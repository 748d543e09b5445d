package dev.hindsight.host.jira.pages;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

/** How descriptions and comments are shown. */
public class WikiTextTest {

    @Test
    public void showsMarkupAsTextButLetsLinksWork() {
        assertEquals(shown("&lt;b&gt; *bold*"), WikiText.html("<b> *bold*"));
        assertEquals(
                shown("see <a href=\"http://c/p?a=1&amp;b=2\">the &lt;page&gt;</a>."),
                WikiText.html("see [the <page>|http://c/p?a=1&b=2]."));
        assertEquals(shown("<a href=\"https://c/\">https://c/</a>"), WikiText.html("[https://c/]"));
        assertEquals(shown("[x|javascript:alert(1)]"), WikiText.html("[x|javascript:alert(1)]"));
    }

    @Test
    public void takesEscapesAway() {
        assertEquals(shown("{not a macro} *"), WikiText.html("\\{not a macro\\} \\*"));
        assertEquals(shown("<a href=\"http://c/\">a]b*</a>"), WikiText.html("[a\\]b\\*|http://c/]"));
        assertEquals(shown("[not|http://c/]"), WikiText.html("\\[not\\|http://c/\\]"));
    }

    @Test
    public void setsHeadingsItemsLabelsAndColoredLinesApart() {
        assertEquals(
                shown(
                        "<strong>Remedy</strong>\n\u2022 one\n<strong>Label:</strong> *text* \u00B7 <strong>More:</strong> x\n*not bold*"),
                WikiText.html("h3. Remedy\n* one\n*Label:* *text* \u00B7 *More:* x\n\\*not bold\\*"));
        assertEquals(
                shown("<em class=\"muted\">see <a href=\"http://c/\">a[b]</a></em>"),
                WikiText.html("{color:#6b778c}see [a&#91;b&#93;|http://c/]{color}"));
    }

    private static String shown(String html) {
        return "<pre class=\"text\">" + html + "</pre>";
    }
}
