package dev.hindsight.finding;

import static dev.hindsight.finding.Markup.body;
import static dev.hindsight.finding.Markup.finding;
import static dev.hindsight.finding.Markup.only;
import static dev.hindsight.finding.Markup.parameter;
import static dev.hindsight.finding.Markup.read;
import static dev.hindsight.finding.Markup.titled;
import static org.junit.Assert.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.Test;

/** Where blocks and parameters stand in the text that was given, character by character. */
public class FindingRangesTest {

    private static final String BLOCK =
            finding(parameter("title", "A &amp; B &eacute; \uD83D\uDE80\r\nC") + body("<p>\r\n&nbsp;</p>"));

    @Test
    public void coversTheBlockFromItsFirstToItsLastCharacter() throws BrokenMarkupException {
        assertEquals(new TextRange(0, BLOCK.length()), only(BLOCK).source().whole());
    }

    @Test
    public void coversEachParameterElement() throws BrokenMarkupException {
        String title = parameter("title", "A &eacute; <![CDATA[<x>]]>");
        String owner = "<ac:parameter\r\n ac:name='owner' ><ri:user ri:userkey=\"k\"/></ac:parameter >";
        String empty = "<ac:parameter ac:name=\"due\"/>";
        String page = "<p>&mdash;</p>" + finding(title + "\r\n" + owner + empty + body("<p>x</p>"));

        Map<String, TextRange> parameters = only(page).source().parameters();

        assertEquals(3, parameters.size());
        assertEquals(title, text(page, parameters, "title"));
        assertEquals(owner, text(page, parameters, "owner"));
        assertEquals(empty, text(page, parameters, "due"));
    }

    @Test
    public void coversTheFirstOfARepeatedParameter() throws BrokenMarkupException {
        String page = finding(parameter("title", "First") + parameter("title", "Second"));

        assertEquals(parameter("title", "First"), text(page, only(page).source().parameters(), "title"));
    }

    private static String text(String page, Map<String, TextRange> parameters, String name) {
        TextRange range = parameters.get(name);
        if (range == null) {
            throw new AssertionError("No range of the parameter " + name);
        }
        return range.in(page);
    }

    @Test
    public void coversASelfClosingBlock() throws BrokenMarkupException {
        String block = "<ac:structured-macro ac:name=\"postmortem-finding\" />";
        String page = "<p>a</p>" + block + "<p>b</p>";

        assertEquals(block, only(page).source().whole().in(page));
    }

    @Test
    public void coversNestedBlocksEach() throws BrokenMarkupException {
        String inner = titled("Inner");
        String outer = finding(body("<p/>" + inner) + parameter("title", "Outer"));

        assertEquals(List.of(outer, inner), wholes("x" + outer + "y"));
    }

    @Test
    public void isNotMisledByWhatStandsBeforeABlock() throws BrokenMarkupException {
        for (String before : before()) {
            for (int times : new int[] {1, 3, 1000}) {
                String page = before.repeat(times) + BLOCK + before + BLOCK;

                assertEquals("after " + before, List.of(BLOCK, BLOCK), wholes(page));
            }
        }
    }

    private static List<String> before() {
        return List.of(
                " ",
                "plain text",
                "\uFEFF",
                "\n",
                "\r",
                "\r\n",
                "&eacute;&nbsp;",
                "&amp;&#233;&#x1F680;",
                "<p title=\"&nbsp;&eacute;\r\n&lt;\">&nbsp;</p>",
                "\uD83D\uDE80",
                "<p>\uD83D\uDE80\r\n</p>",
                "<![CDATA[ <ac:structured-macro>\r\n&eacute;]]>",
                "<!-- <p> \r\n -->",
                "<?pi some\r\nthing?>",
                "<ac:structured-macro ac:name=\"toc\"/>");
    }

    @Test
    public void isExactWhereverTheParsersBufferEnds() throws BrokenMarkupException {
        for (int length = 3500; length < 4100; length++) {
            for (String filler : List.of("x", "\r\n", "&eacute;", "\uD83D\uDE80")) {
                String page = "y".repeat(length % 13) + filler.repeat(length / filler.length()) + BLOCK + "<p>z</p>";

                assertEquals("after " + length + " of " + filler, List.of(BLOCK), wholes(page));
            }
        }
    }

    @Test
    public void isExactWhereABlockIsLongerThanManyBuffers() throws BrokenMarkupException {
        String block = finding(parameter("cause", "caf&eacute; \uD83D\uDE80\r\n".repeat(5000))
                + parameter("title", "A")
                + body("<p>x&nbsp;</p>".repeat(5000)));
        String page = "<p>x</p>".repeat(1000) + block + block;

        assertEquals(List.of(block, block), wholes(page));
        assertEquals(
                parameter("title", "A"), text(page, read(page).get(1).source().parameters(), "title"));
    }

    private static List<String> wholes(String page) throws BrokenMarkupException {
        List<String> wholes = new ArrayList<>();
        for (FindingBlock block : read(page)) {
            wholes.add(block.source().whole().in(page));
        }
        return wholes;
    }
}
