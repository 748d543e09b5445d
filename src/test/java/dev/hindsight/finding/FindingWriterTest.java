package dev.hindsight.finding;

import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** Of a page with a finding that is changed only that finding's characters differ, and of those only what was changed. */
public class FindingWriterTest {

    private static final String BEFORE =
            "<h1>&Uuml;ber\u000b \uD83D\uDE00</h1>\r\n<ac:layout><ac:layout-section ac:type=\"single\">"
                    + "<ac:layout-cell><p>a<![CDATA[ <b> ]]></p>";
    private static final String START = "<ac:structured-macro ac:macro-id=\"m\"  ac:name='postmortem-finding' >\r\n  ";
    private static final String TITLE = "<ac:parameter ac:name=\"title\">A &amp; B</ac:parameter>";
    private static final String DUE = " <ac:parameter ac:name=\"due\">2027-01-31</ac:parameter> ";
    private static final String BODY =
            "<ac:rich-text-body><p>Hi&nbsp;<ac:inline-comment-marker ac:ref=\"r\">you</ac:inline-comment-marker>"
                    + "<ac:link><ri:user ri:userkey=\"k\" /></ac:link></p></ac:rich-text-body>";
    private static final String AFTER = "</ac:structured-macro><table><tbody><tr><td>&eacute;</td></tr></tbody></table>"
            + "</ac:layout-cell></ac:layout-section></ac:layout>";
    private static final String PAGE = BEFORE + START + TITLE + DUE + BODY + AFTER;

    @Test
    public void replacesTheParameterThatIsChanged() throws BrokenMarkupException {
        assertEquals(PAGE.replace("2027-01-31", "2027-02-28"), changed(PAGE, Map.of(FindingField.DUE, "2027-02-28")));
        assertEquals(
                PAGE.replace("A &amp; B", "&lt;b&gt; &quot;c&quot;"),
                changed(PAGE, Map.of(FindingField.TITLE, "<b> \"c\"")));
    }

    @Test
    public void addsAParameterBehindTheOthersAndTakesOneAway() throws BrokenMarkupException {
        String owner = "<ac:parameter ac:name=\"owner\"><ri:user ri:userkey=\"key-bob\" /></ac:parameter>";
        assertEquals(
                BEFORE + START + TITLE + DUE.stripTrailing() + owner + " " + BODY + AFTER,
                changed(PAGE, Map.of(FindingField.OWNER, "key-bob")));
        assertEquals(BEFORE + START + TITLE + "  " + BODY + AFTER, changed(PAGE, Map.of(FindingField.DUE, "")));
    }

    @Test
    public void replacesTheBodyAndNothingElse() throws BrokenMarkupException {
        assertEquals(
                BEFORE + START + TITLE + DUE + "<ac:rich-text-body><p>New</p></ac:rich-text-body>" + AFTER,
                FindingWriter.changed(PAGE, blocks(PAGE).get(0), Map.of(), Optional.of("<p>New</p>")));
    }

    @Test
    public void writesIntoAMacroThatIsOneTag() throws BrokenMarkupException {
        String page = "<p/><ac:structured-macro ac:name=\"postmortem-finding\" /><p/>";

        assertEquals(
                "<p/><ac:structured-macro ac:name=\"postmortem-finding\"><ac:parameter ac:name=\"title\">A</ac:parameter>"
                        + "<ac:rich-text-body><p>B</p></ac:rich-text-body></ac:structured-macro><p/>",
                FindingWriter.changed(
                        page, blocks(page).get(0), Map.of(FindingField.TITLE, "A"), Optional.of("<p>B</p>")));
    }

    @Test
    public void writesWithoutParametersOrABodyBefore() throws BrokenMarkupException {
        String page = "<ac:structured-macro ac:name=\"postmortem-finding\"></ac:structured-macro>";

        assertEquals(
                "<ac:structured-macro ac:name=\"postmortem-finding\"><ac:parameter ac:name=\"title\">A</ac:parameter>"
                        + "<ac:rich-text-body><p>B</p></ac:rich-text-body></ac:structured-macro>",
                FindingWriter.changed(
                        page, blocks(page).get(0), Map.of(FindingField.TITLE, "A"), Optional.of("<p>B</p>")));
    }

    @Test
    public void writesOnlyTheLastOfAParameterThatStandsTwice() throws BrokenMarkupException {
        String page =
                "<ac:structured-macro ac:name=\"postmortem-finding\"><ac:parameter ac:name=\"due\">1</ac:parameter>"
                        + "<ac:parameter ac:name=\"due\">2</ac:parameter></ac:structured-macro>";

        assertEquals(page.replace(">2<", ">3<"), changed(page, Map.of(FindingField.DUE, "3")));
        assertEquals(
                "<ac:structured-macro ac:name=\"postmortem-finding\"></ac:structured-macro>",
                changed(page, Map.of(FindingField.DUE, "")));
    }

    @Test
    public void addsABlockBehindTheLastOne() throws BrokenMarkupException {
        String added =
                "<ac:structured-macro ac:name=\"postmortem-finding\" ac:schema-version=\"1\"><ac:parameter ac:name=\"id\">u</ac:parameter>"
                        + "<ac:parameter ac:name=\"title\">N</ac:parameter><ac:rich-text-body><p>x</p></ac:rich-text-body></ac:structured-macro>";

        assertEquals(
                BEFORE + START + TITLE + DUE + BODY + "</ac:structured-macro>" + added
                        + AFTER.substring("</ac:structured-macro>".length()),
                FindingWriter.inserted(
                        PAGE, blocks(PAGE), FindingWriter.block("u", Map.of(FindingField.TITLE, "N"), "<p>x</p>")));
    }

    @Test
    public void addsTheFirstBlockAtTheEndOfThePageInsideOfItsLayout() {
        String block = FindingWriter.block("u", Map.of(), "");
        assertEquals("<p>a</p>" + block, FindingWriter.inserted("<p>a</p>", List.of(), block));
        String layout =
                "<ac:layout><ac:layout-section><ac:layout-cell><p/></ac:layout-cell></ac:layout-section></ac:layout>";
        assertEquals(layout.replace("<p/>", "<p/>" + block), FindingWriter.inserted(layout, List.of(), block));
    }

    private static String changed(String page, Map<FindingField, String> fields) throws BrokenMarkupException {
        return FindingWriter.changed(page, blocks(page).get(0), fields, Optional.empty());
    }

    private static List<MacroSource> blocks(String page) throws BrokenMarkupException {
        return new MacroBlockReader(Set.of(FindingBlock.MACRO)).sources(page);
    }
}
