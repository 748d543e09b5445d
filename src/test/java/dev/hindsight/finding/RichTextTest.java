package dev.hindsight.finding;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.finding.RichText.Loss;
import java.util.List;
import java.util.Set;
import org.junit.Test;

/** The body of a block as text, and text as the body of a block. */
public class RichTextTest {

    @Test
    public void wordsOfTwoCellsStayTwo() throws BrokenMarkupException {
        assertEquals(
                "Root cause None\n\nRemedy Some",
                RichText.of("<table><tbody><tr><th>Root cause</th><td>None</td></tr>"
                                + "<tr><th>Remedy</th><td>Some</td></tr></tbody></table>")
                        .text());
    }

    @Test
    public void isTheTextOfParagraphsAndLists() throws BrokenMarkupException {
        RichText text = RichText.of(
                "<p>The import\n stopped.<br/>Twice &amp; more&nbsp;so.</p>\n<p>Because:</p>\n<ul>\n<li>one</li>\n"
                        + "<li><p>two</p></li></ul><p>After</p>");

        assertEquals("The import stopped.\nTwice & more\u00a0so.\n\nBecause:\n\n- one\n- two\n\nAfter", text.text());
        assertEquals(Set.of(), text.losses());
    }

    @Test
    public void knowsWhatTextCannotCarry() throws BrokenMarkupException {
        assertEquals(Set.of(Loss.LINK), losses("<p><a href=\"https://x\">x</a></p>"));
        assertEquals(Set.of(Loss.LINK), losses("<ac:link><ri:page ri:content-title=\"X\" /></ac:link>"));
        assertEquals(Set.of(Loss.LINK, Loss.MENTION), losses("<ac:link><ri:user ri:userkey=\"k\" /></ac:link>"));
        assertEquals(Set.of(Loss.IMAGE), losses("<ac:image><ri:attachment ri:filename=\"a\" /></ac:image>"));
        assertEquals(Set.of(Loss.TABLE), losses("<table><tbody><tr><td>1</td></tr></tbody></table>"));
        assertEquals(
                Set.of(Loss.MACRO),
                losses("<ac:structured-macro ac:name=\"info\"><ac:parameter ac:name=\"t\">p</ac:parameter>"
                        + "<ac:rich-text-body><p>x</p></ac:rich-text-body></ac:structured-macro>"));
        assertEquals(
                Set.of(Loss.COMMENT),
                losses("<p><ac:inline-comment-marker ac:ref=\"r\">x</ac:inline-comment-marker></p>"));
        assertEquals(Set.of(Loss.FORMATTING), losses("<p><strong>x</strong></p>"));
        assertEquals(Set.of(Loss.FORMATTING), losses("<p style=\"text-align: right;\">x</p>"));
        assertEquals(Set.of(Loss.FORMATTING), losses("<ol><li>x</li></ol>"));
        assertEquals(Set.of(Loss.FORMATTING), losses("<ul><li>x<ul><li>y</li></ul></li></ul>"));
    }

    @Test
    public void saysNothingOfParameters() throws BrokenMarkupException {
        assertEquals(
                "x",
                RichText.of("<ac:structured-macro ac:name=\"info\"><ac:parameter ac:name=\"t\">p</ac:parameter>"
                                + "<ac:rich-text-body><p>x</p></ac:rich-text-body></ac:structured-macro>")
                        .text());
    }

    /** They are there to be written over. */
    @Test
    public void losesNothingWithTheHintsOfATemplate() throws BrokenMarkupException {
        RichText text = RichText.of("<p>Then <ac:placeholder>what happened</ac:placeholder></p>");

        assertEquals("Then", text.text());
        assertEquals(Set.of(), text.losses());
    }

    @Test
    public void isWrittenAsParagraphsAndLists() {
        assertEquals(
                "<p>One<br />two</p><p>Because:</p><ul><li>a &lt; b</li><li>c</li></ul><p>End</p>",
                RichText.storageFormat("One\r\ntwo\r\n\r\nBecause:\r\n- a < b\r\n- c\r\nEnd\r\n\r\n"));
        assertEquals("", RichText.storageFormat(" \r\n "));
        assertEquals("<p>a b</p>", RichText.storageFormat("a\u000bb"));
    }

    @Test
    public void comesBackAsItWasWritten() throws BrokenMarkupException {
        for (String text :
                List.of("", "One", "One\ntwo\n\nthree", "- a\n- b", "Why:\n\n- a\n- b\n\nEnd & <more> \"so\"")) {
            assertEquals(text, RichText.of(RichText.storageFormat(text)).text());
        }
    }

    @Test
    public void tellsWhetherATextSaysSomethingElse() throws BrokenMarkupException {
        RichText text = RichText.of("<p>One</p><ul><li>a</li></ul>");

        assertTrue(text.saysTheSameAs("One\r\n\r\n- a\r\n"));
        assertFalse(text.saysTheSameAs("One\n\n- b"));
    }

    private static Set<Loss> losses(String body) throws BrokenMarkupException {
        return RichText.of(body).losses();
    }
}
