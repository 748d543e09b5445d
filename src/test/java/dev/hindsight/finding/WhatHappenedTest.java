package dev.hindsight.finding;

import static dev.hindsight.finding.Markup.body;
import static dev.hindsight.finding.Markup.finding;
import static dev.hindsight.finding.Markup.only;
import static dev.hindsight.finding.Markup.parameter;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import org.junit.Test;

/** Of a block's body, what stands in no field goes into the issue. */
public class WhatHappenedTest {

    @Test
    public void isTheTextWithItsListsAndWithoutTheFields() throws BrokenMarkupException {
        assertEquals(
                "It was late.\n\n- one\n- two\n\nAfter all.",
                happened(
                                "<p>It was <b>late</b>.</p><h3>Root cause</h3><p>No index</p><ul><li>x</li></ul>"
                                        + "<h2>More</h2><ul><li>one</li><li><p>two</p></li></ul>"
                                        + "<table><tbody><tr><th>Remedy</th><td>Build it</td></tr></tbody></table><p>After all.</p>")
                        .replace("More\n\n", ""));
    }

    @Test
    public void namesAddressesPeopleAndPages() throws BrokenMarkupException {
        assertEquals(
                "See the graph (http://g/1), http://g/2 and Rota, says [~key-1] \uD83D\uDE00.",
                happened("<p>See <a href=\"http://g/1\">the graph</a>, <a href=\"http://g/2\">http://g/2</a> and "
                        + "<ac:link><ri:page ri:content-title=\"Rota\"/></ac:link>, says "
                        + "<ac:link><ri:user ri:userkey=\"key-1\"/></ac:link> "
                        + "<ac:emoticon ac:name=\"blue-star\" ac:emoji-fallback=\"\uD83D\uDE00\"/>.</p>"));
    }

    @Test
    public void theWordsOfALinkToAPageStandForItsTitle() throws BrokenMarkupException {
        assertEquals(
                "Read this.",
                happened("<p>Read <ac:link><ri:page ri:content-title=\"Rota\"/>"
                        + "<ac:plain-text-link-body><![CDATA[this]]></ac:plain-text-link-body></ac:link>.</p>"));
    }

    @Test
    public void codeKeepsItsLines() throws BrokenMarkupException {
        assertEquals(
                "Ran:\n\nSELECT 1;\nSELECT 2;",
                happened("<p>Ran:</p><ac:structured-macro ac:name=\"code\"><ac:parameter ac:name=\"language\">sql"
                        + "</ac:parameter><ac:plain-text-body><![CDATA[SELECT 1;\n\n  SELECT 2;]]></ac:plain-text-body>"
                        + "</ac:structured-macro>"));
    }

    @Test
    public void saysNothingOfHintsOrOfFindingsInsideOfIt() throws BrokenMarkupException {
        assertEquals("", happened("<p><ac:placeholder>What happened?</ac:placeholder></p>"));
    }

    @Test
    public void isCutBetweenTwoWords() throws BrokenMarkupException {
        String happened = happened("<p>" + "word ".repeat(3_000) + "</p>");

        assertTrue(happened, happened.endsWith("word\u2026"));
        assertTrue(happened.length() <= WhatHappened.LIMIT);
        assertTrue(happened.length() > WhatHappened.LIMIT - 10);
    }

    @Test
    public void aLongFieldTakesNoRoomFromIt() throws BrokenMarkupException {
        assertEquals(
                "Before\n\nAfter",
                happened("<p>Before</p><table><tbody><tr><td>Remedy</td><td>" + "long ".repeat(2_000)
                        + "</td></tr></tbody></table><p>After</p>"));
    }

    @Test
    public void aTextWithoutBlanksIsCutBetweenTwoCharacters() throws BrokenMarkupException {
        String happened = happened("<p>" + "\uD83D\uDE00".repeat(3_000) + "</p>");

        assertEquals("\uD83D\uDE00".repeat(happened.length() / 2) + "\u2026", happened);
    }

    private static String happened(String body) throws BrokenMarkupException {
        return only(finding(parameter("title", "T") + body(body))).finding().happened();
    }
}
