package dev.hindsight.finding;

import static dev.hindsight.finding.Markup.body;
import static dev.hindsight.finding.Markup.finding;
import static dev.hindsight.finding.Markup.only;
import static dev.hindsight.finding.Markup.panel;
import static dev.hindsight.finding.Markup.parameter;
import static dev.hindsight.finding.Markup.read;
import static dev.hindsight.finding.Markup.titled;
import static dev.hindsight.finding.Markup.titles;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** Which blocks are read from a page, and what of them. */
public class MacroBlockReaderTest {

    @Test
    public void readsAFindingWithAllThatItSays() throws BrokenMarkupException {
        FindingBlock block = only("<p>Before</p>"
                + finding(parameter("id", "7c1e")
                        + parameter("title", "Backfill the ledger")
                        + parameter("impact", "high")
                        + parameter("due", "2026-12-15")
                        + body("<p>It was late.</p>")));

        assertEquals(0, block.position());
        assertEquals(Optional.of("7c1e"), block.id());
        assertEquals(Optional.of("4f1c"), block.macroId());
        assertEquals(
                new Finding(
                        Map.of(
                                FindingField.TITLE, "Backfill the ledger",
                                FindingField.IMPACT, "high",
                                FindingField.DUE, "2026-12-15"),
                        "It was late."),
                block.finding());
    }

    @Test
    public void findsNothingOnAPageWithoutFindings() throws BrokenMarkupException {
        assertEquals(List.of(), read("<p>Nothing went wrong</p>" + panel(body("<p>At all</p>"))));
    }

    @Test
    public void findsNothingOnAnEmptyPage() throws BrokenMarkupException {
        assertEquals(List.of(), read(""));
    }

    @Test
    public void findsNothingInBrokenMarkupThatDoesNotNameTheMacro() throws BrokenMarkupException {
        assertEquals(List.of(), read("<p>Half a"));
    }

    @Test
    public void readsAFindingInsideATableCell() throws BrokenMarkupException {
        assertEquals(
                List.of("A"), titles("<table><tbody><tr><td><p>x</p>" + titled("A") + "</td></tr></tbody></table>"));
    }

    @Test
    public void readsAFindingInsideALayout() throws BrokenMarkupException {
        assertEquals(
                List.of("A"),
                titles("<ac:layout><ac:layout-section ac:type=\"single\"><ac:layout-cell>" + titled("A")
                        + "</ac:layout-cell></ac:layout-section></ac:layout>"));
    }

    @Test
    public void readsAFindingInsideTheBodyOfAnotherMacro() throws BrokenMarkupException {
        assertEquals(List.of("A"), titles(panel(parameter("title", "Panel") + body(panel(body(titled("A")))))));
    }

    @Test
    public void readsAMacroOfTheOldElementName() throws BrokenMarkupException {
        assertEquals(
                List.of("A"),
                titles("<ac:macro ac:name=\"postmortem-finding\">" + parameter("title", "A") + "</ac:macro>"));
    }

    @Test
    public void numbersFindingsByTheirStartTagsWhereTheyAreNested() throws BrokenMarkupException {
        String page = finding(parameter("title", "Outer") + body(titled("Inner"))) + titled("Last");

        assertEquals(List.of("Outer", "Inner", "Last"), titles(page));
        assertEquals(
                List.of(0, 1, 2),
                read(page).stream().map(FindingBlock::position).toList());
    }

    @Test
    public void readsParametersThatFollowANestedFinding() throws BrokenMarkupException {
        assertEquals(List.of("Outer", "Inner"), titles(finding(body(titled("Inner")) + parameter("title", "Outer"))));
    }

    @Test
    public void leavesTheParametersOfANestedMacroToThatMacro() throws BrokenMarkupException {
        Finding finding = only(finding(body(panel(parameter("title", "Panel")))
                        + panel(parameter("owner", "nobody"))
                        + parameter("title", "A")))
                .finding();

        assertEquals(new Finding(Map.of(FindingField.TITLE, "A")), finding);
    }

    @Test
    public void takesNoParameterThatDoesNotStandDirectlyBelowTheMacro() throws BrokenMarkupException {
        assertEquals(List.of(""), titles(finding(body("<p>" + parameter("title", "A") + "</p>"))));
    }

    @Test
    public void takesTheLastOfARepeatedParameterAsItIsRendered() throws BrokenMarkupException {
        assertEquals(List.of("Second"), titles(finding(parameter("title", "First") + parameter("title", "Second"))));
    }

    @Test
    public void ignoresParametersThatNoFindingHas() throws BrokenMarkupException {
        assertEquals(
                new Finding(Map.of()),
                only(finding(parameter("colour", "red") + parameter("", "x") + "<ac:parameter>y</ac:parameter>"))
                        .finding());
    }

    @Test
    public void seesNoFindingInACodeBlock() throws BrokenMarkupException {
        assertEquals(
                List.of("A"),
                titles("<ac:structured-macro ac:name=\"code\"><ac:plain-text-body><![CDATA[" + titled("Sample")
                        + "]]></ac:plain-text-body></ac:structured-macro>" + titled("A")));
    }

    @Test
    public void seesNoFindingInEscapedTextOrAComment() throws BrokenMarkupException {
        assertEquals(
                List.of(),
                read("<p>&lt;ac:structured-macro ac:name=\"postmortem-finding\"/&gt;</p><!-- " + titled("A") + " -->"));
    }

    @Test
    public void seesNoFindingInAnotherElementOfThatName() throws BrokenMarkupException {
        assertEquals(List.of(), read("<ac:link ac:name=\"postmortem-finding\"/><p ac:name=\"postmortem-finding\"/>"));
    }

    @Test
    public void readsAFindingWithoutContent() throws BrokenMarkupException {
        FindingBlock block = only("<ac:structured-macro ac:name=\"postmortem-finding\"/>");

        assertEquals(new Finding(Map.of()), block.finding());
        assertEquals(Optional.empty(), block.id());
        assertEquals(Optional.empty(), block.macroId());
    }

    @Test
    public void takesNoKeyFromABlankOrAnEndlessId() throws BrokenMarkupException {
        assertEquals(Optional.empty(), only(finding(parameter("id", " "))).id());
        assertEquals(
                Optional.empty(),
                only(finding(parameter("id", "x".repeat(101)))).id());
    }

    @Test
    public void takesTheLongestKeyThatIsKept() throws BrokenMarkupException {
        String longest = "x".repeat(100);

        assertEquals(
                Optional.of(longest), only(finding(parameter("id", longest))).id());
    }

    @Test
    public void itsItemIsKeptByItsIdAndWithoutOneByItsMacroId() throws BrokenMarkupException {
        assertEquals("7c1e", only(finding(parameter("id", "7c1e"))).macroKey());
        assertEquals("4f1c", only(finding("")).macroKey());
        assertEquals(
                "",
                only("<ac:structured-macro ac:name=\"postmortem-finding\"/>").macroKey());
    }

    @Test
    public void joinsTextAroundCdataCommentsAndInstructions() throws BrokenMarkupException {
        assertEquals(List.of("A <b> & c"), titles(titled("A <![CDATA[<b> &]]><!-- not this --><?nor this?> c")));
    }

    @Test
    public void readsTheOwnerFromAUserKey() throws BrokenMarkupException {
        assertEquals("ff80", owner(" <ri:user ri:userkey=\"ff80\"/> "));
    }

    @Test
    public void readsTheOwnerFromTheUserNameOfAnOldPage() throws BrokenMarkupException {
        assertEquals("alice", owner("<ac:link><ri:user ri:username=\"alice\"/></ac:link>"));
    }

    @Test
    public void readsTheOwnerFromTheUserNameWhereTheUserKeyIsBlank() throws BrokenMarkupException {
        assertEquals("alice", owner("<ri:user ri:userkey=\" \" ri:username=\"alice\"/>"));
    }

    @Test
    public void readsTheOwnerFromPlainText() throws BrokenMarkupException {
        assertEquals("alice", owner("alice"));
    }

    private static String owner(String inner) throws BrokenMarkupException {
        return only(finding(parameter("owner", inner))).finding().text(FindingField.OWNER);
    }

    @Test
    public void readsEvidenceFromLinksWithTheirAddressInsideAndNotTheirLabel() throws BrokenMarkupException {
        Finding finding = only(finding(parameter(
                        "evidence",
                        "<ri:url ri:value=\"https://a.example/1\"/>, <ac:link><ri:url ri:value=\"https://a.example/2\"/>"
                                + "<ac:plain-text-link-body><![CDATA[Chart]]></ac:plain-text-link-body></ac:link>")))
                .finding();

        assertEquals(List.of("https://a.example/1", "https://a.example/2"), finding.evidence());
    }

    @Test
    public void readsTheAddressOfAPlainLinkAndNotItsText() throws BrokenMarkupException {
        Finding finding = only(finding(parameter("evidence", "<a href=\"https://a.example/1\">the chart</a>")))
                .finding();

        assertEquals(List.of("https://a.example/1"), finding.evidence());
    }

    @Test
    public void doesNotJoinTheAddressesOfTwoLinksIntoOne() throws BrokenMarkupException {
        Finding finding = only(finding(parameter(
                        "evidence",
                        "<ri:url ri:value=\"https://a.example/1,2\"/><ri:url ri:value=\"mailto:bob@b.example\"/>")))
                .finding();

        assertEquals(List.of("https://a.example/1,2", "mailto:bob@b.example"), finding.evidence());
    }

    @Test
    public void resolvesHtmlEntitiesInText() throws BrokenMarkupException {
        assertEquals(
                List.of("Pr\u00e9 \u2014 \u20ac 5 \u2264 6 & \"x\" <y> 'z' \u00e9\u00e9"),
                titles(titled("Pr&eacute;&nbsp;&mdash; &euro; 5 &le; 6 &amp; &quot;x&quot; &lt;y&gt; &apos;z&apos; "
                        + "&#233;&#xE9;")));
    }

    @Test
    public void resolvesHtmlEntitiesInAttributes() throws BrokenMarkupException {
        assertEquals("Andr\u00e9 & \u00d6", owner("<ri:user ri:userkey=\"Andr&eacute; &amp; &Ouml;\"/>"));
    }

    @Test
    public void reportsAnUnknownEntityInsteadOfDroppingIt() {
        assertEquals(2, brokenLine(titled("A\n&nosuch;")));
        assertEquals(1, brokenLine("<p title=\"&nosuch;\"/>" + titled("A")));
    }

    @Test
    public void reportsTheLineAtWhichReadingStopped() {
        assertEquals(3, brokenLine(titled("A") + "\r\n<p>\r\n</div>"));
    }

    @Test
    public void readsPrefixesAndAttributesThatItDoesNotKnow() throws BrokenMarkupException {
        assertEquals(
                List.of("A"),
                titles("<at:declarations><at:var at:name=\"x\"/></at:declarations><new:thing new:x=\"1\" x:y=\"2\"/>"
                        + titled("A")));
    }

    private static int brokenLine(String page) {
        return assertThrows(BrokenMarkupException.class, () -> read(page)).line();
    }
}
