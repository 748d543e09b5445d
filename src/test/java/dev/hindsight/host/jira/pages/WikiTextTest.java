package dev.hindsight.host.jira.pages;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

/** How descriptions and comments are shown. */
public class WikiTextTest {

    @Test
    public void showsMarkupAsTextButLetsLinksWork() {
        assertEquals(shown("h2. &lt;b&gt; *bold*"), WikiText.html("h2. <b> *bold*"));
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
    public void setsQuotesAndLabelsApart() {
        assertEquals(
                shown("<em class=\"muted\">Quoted</em>\n<strong>Label:</strong> *text*\n*not bold*"),
                WikiText.html("bq. Quoted\n*Label:* *text*\n\\*not bold\\*"));
    }

    private static String shown(String html) {
        return "<pre class=\"text\">" + html + "</pre>";
    }
}
