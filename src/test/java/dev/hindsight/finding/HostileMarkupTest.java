package dev.hindsight.finding;

import static dev.hindsight.finding.Markup.read;
import static dev.hindsight.finding.Markup.titled;
import static dev.hindsight.finding.Markup.titles;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Markup that somebody wrote to do harm, or that no Confluence would have stored. */
public class HostileMarkupTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void refusesADocumentTypeThatNamesAFile() throws IOException {
        Path secret = folder.newFile().toPath();
        Files.writeString(secret, "secret");

        assertBroken("<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>" + titled("&e;"));
    }

    @Test
    public void refusesADocumentTypeBehindAnEarlyEndOfTheWrapper() {
        assertBroken("</storage><!DOCTYPE x><storage>" + titled("A"));
        assertBroken("</storage>" + titled("A"));
        assertBroken(titled("A") + "</storage><!--");
        assertBroken(titled("A") + "</storage><storage>");
    }

    @Test
    public void refusesABillionLaughs() {
        assertBroken("<!DOCTYPE lolz [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>" + titled("&c;"));
    }

    @Test
    public void refusesAnXmlDeclaration() {
        assertBroken("<?xml version=\"1.1\"?>" + titled("A"));
    }

    @Test(timeout = 20_000)
    public void refusesElementsNestedWithoutEnd() {
        assertBroken("<p>".repeat(100_000) + titled("A") + "</p>".repeat(100_000));
        assertBroken("<p>".repeat(100_000) + titled("A"));
    }

    @Test(timeout = 20_000)
    public void refusesFindingsNestedWithoutEnd() {
        assertBroken("<ac:structured-macro ac:name=\"postmortem-finding\">".repeat(100_000));
    }

    @Test
    public void readsAFindingThatIsDeepButNotTooDeep() throws BrokenMarkupException {
        int depth = StorageFormat.DEPTH_LIMIT - 3;

        assertEquals(List.of("A"), titles("<b>".repeat(depth) + titled("A") + "</b>".repeat(depth)));
    }

    @Test(timeout = 20_000)
    public void readsAPageOfNothingButEntities() throws BrokenMarkupException {
        assertEquals(List.of("A"), titles("&nbsp;".repeat(400_000) + titled("A")));
    }

    @Test(timeout = 20_000)
    public void readsAnAttributeOfAMegabyte() throws BrokenMarkupException {
        assertEquals(List.of("A"), titles("<img src=\"" + "x".repeat(1_000_000) + "\"/>" + titled("A")));
    }

    @Test(timeout = 20_000)
    public void readsMoreElementNamesThanItCanRemember() throws BrokenMarkupException {
        StringBuilder page = new StringBuilder();
        for (int i = 0; i < 60_000; i++) {
            page.append("<n").append(i).append("/>");
        }

        assertEquals(List.of("A"), titles(page + titled("A")));
    }

    @Test
    public void readsAPageWithCharactersThatXmlForbids() throws BrokenMarkupException {
        for (String character : List.of(
                "\0", "\u0001", "\u000B", "\u001F", "\uFFFE", "\uFFFF", "\uD83D", "\uDE80", "\uD800", "\uDFFF")) {
            assertEquals(List.of("A"), titles(titled("A" + character)));
            assertEquals(List.of("A B"), titles(titled("A" + character + "B")));
            assertEquals(List.of("A"), titles("<p>" + character + "</p>" + titled("A")));
            assertEquals(List.of("A"), titles(titled("A") + "<!--" + character + "-->"));
        }
    }

    @Test
    public void readsAPageWithReferencesToCharactersThatXmlForbids() throws BrokenMarkupException {
        for (String reference :
                List.of("&#0;", "&#1;", "&#xB;", "&#x1F;", "&#xD83D;", "&#xFFFE;", "&#x110000;", "&#99999999999;")) {
            assertEquals(List.of("A B"), titles(titled("A" + reference + "B")));
            assertEquals(List.of("A"), titles("<p title=\"" + reference + "\"/>" + titled("A")));
        }
    }

    @Test
    public void leavesTheCharactersAndReferencesThatXmlAllows() throws BrokenMarkupException {
        assertEquals(List.of("A \uD83D\uDE80 &#1; B"), titles(titled("A&#xa0;&#x1F680; <![CDATA[&#1; B]]>")));
    }

    @Test
    public void leavesTheLastCharactersBeforeAndTheFirstAfterThoseThatXmlForbids() throws BrokenMarkupException {
        for (String reference : List.of("&#xD7FF;", "&#xE000;", "&#xFFFD;", "&#x10000;", "&#1114111;")) {
            int codePoint = Integer.decode(reference.replaceAll("&#(.*);", "$1").replace("x", "0x"));

            assertEquals(List.of("A" + Character.toString(codePoint)), titles(titled("A" + reference)));
        }
    }

    @Test
    public void leavesAReferenceToABlankOneBlank() throws BrokenMarkupException {
        assertEquals(
                "A B",
                Markup.only(Markup.finding(Markup.parameter("cause", "A&#32;B")))
                        .finding()
                        .text(FindingField.CAUSE));
    }

    @Test
    public void leavesReferencesInCdataOnAPageThatBeginsWithCdata() throws BrokenMarkupException {
        assertEquals(List.of("&#1; B"), titles("<![CDATA[x]]>" + titled("<![CDATA[&#1; B]]>")));
    }

    @Test
    public void aFindingHasTheSameTextWhetherConfluenceOrWeReadItsCharacters() throws BrokenMarkupException {
        assertEquals(Markup.only(titled("A\u000BB")).finding(), Finding.ofParameters(Map.of("title", "A\u000BB")));
    }

    @Test
    public void namesTheLineAtWhichMarkupIsBroken() {
        String page = titled("A") + "\r\n\n\r<p>\u000B</i>";

        assertEquals(
                4, assertThrows(BrokenMarkupException.class, () -> read(page)).line());
    }

    @Test
    public void refusesMarkupThatIsNotWellFormed() {
        for (String broken : List.of(
                "<p>",
                "</p>",
                "<p></div>",
                "<p",
                "<p a=b/>",
                "<p a=\"1\" a=\"2\"/>",
                "<p a=\"<\"/>",
                "&",
                "& ",
                "&nbsp",
                "&#;",
                "<",
                "<!",
                "<![CDATA[",
                "<!-- -- -->",
                "<?",
                "]]>",
                "<1/>")) {
            assertBroken(titled("A") + broken);
        }
    }

    private static void assertBroken(String page) {
        Throwable cause =
                assertThrows(BrokenMarkupException.class, () -> read(page)).getCause();
        assertTrue("a defect of the reader: " + cause, cause instanceof XMLStreamException);
    }
}
