package dev.hindsight.finding;

import static dev.hindsight.finding.Markup.body;
import static dev.hindsight.finding.Markup.finding;
import static dev.hindsight.finding.Markup.panel;
import static dev.hindsight.finding.Markup.parameter;
import static dev.hindsight.finding.Markup.read;
import static dev.hindsight.finding.Markup.titled;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Random;
import javax.xml.stream.XMLStreamException;
import org.junit.Test;

/** Thousands of damaged pages: each is either read or called broken. */
public class MutatedMarkupTest {

    private static final String PAGE = "<h1>Caf&eacute; \uD83D\uDE80</h1>\r\n"
            + finding(parameter("id", "7c1e") + parameter("title", "A &amp; B") + "<ac:parameter ac:name=\"due\"/>"
                    + parameter("owner", "<ri:user ri:userkey=\"k&ouml;\"/>")
                    + body("<p>&nbsp;</p>" + panel(body(titled("Inner <![CDATA[<b>]]>")))))
            + "<!-- c --><?pi d?><ac:structured-macro ac:name=\"code\"><ac:plain-text-body><![CDATA[" + titled("Code")
            + "]]></ac:plain-text-body></ac:structured-macro><ac:macro ac:name=\"postmortem-finding\"/>";

    private static final List<String> SPLINTERS = List.of(
            "<",
            ">",
            "/",
            "&",
            ";",
            "\"",
            "'",
            "]]>",
            "<![CDATA[",
            "<!--",
            "-->",
            "<?x ",
            "?>",
            "<!DOCTYPE x>",
            "\0",
            "\uD83D",
            "\uFFFF",
            "\r\n",
            "&nbsp;",
            "&x;",
            "<p>",
            "</p>",
            "<ac:parameter ac:name=\"title\">",
            "</ac:parameter>",
            "<ac:structured-macro ac:name=\"postmortem-finding\">",
            "</ac:structured-macro>");

    @Test
    public void readsTheUndamagedPage() throws BrokenMarkupException {
        assertEquals(
                List.of("A & B", "Inner <b>", ""),
                read(PAGE).stream().map(block -> block.finding().title()).toList());
    }

    @Test
    public void copesWithEveryTruncation() {
        for (int end = 0; end <= PAGE.length(); end++) {
            assertCopesWith(PAGE.substring(0, end));
            assertCopesWith(PAGE.substring(end));
        }
    }

    @Test
    public void copesWithRandomDamage() {
        Random random = new Random(20261122);
        int read = 0;
        for (int round = 0; round < 20_000; round++) {
            StringBuilder page = new StringBuilder(round % 10 == 0 ? "x".repeat(3500) + PAGE : PAGE);
            for (int damage = random.nextInt(4); damage >= 0; damage--) {
                int start = random.nextInt(page.length());
                int end = Math.min(page.length(), start + random.nextInt(12));
                page.replace(start, end, random.nextBoolean() ? SPLINTERS.get(random.nextInt(SPLINTERS.size())) : "");
            }
            read += assertCopesWith(page.toString()) ? 1 : 0;
        }
        assertTrue("only " + read + " pages were still readable", read > 1000);
    }

    /** Whether the page could still be read. */
    private static boolean assertCopesWith(String page) {
        try {
            List<FindingBlock> blocks = read(page);
            for (int position = 0; position < blocks.size(); position++) {
                assertEquals(position, blocks.get(position).position());
            }
            return true;
        } catch (BrokenMarkupException e) {
            assertTrue("a defect of the reader in " + page, e.getCause() instanceof XMLStreamException);
            return false;
        }
    }
}
