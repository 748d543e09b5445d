package dev.hindsight.finding;

import static dev.hindsight.finding.Markup.body;
import static dev.hindsight.finding.Markup.finding;
import static dev.hindsight.finding.Markup.only;
import static dev.hindsight.finding.Markup.panel;
import static dev.hindsight.finding.Markup.parameter;
import static dev.hindsight.finding.Markup.read;
import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.junit.Test;

/** What authors write at length may stand in the body. */
public class BodyFieldsTest {

    @Test
    public void aFieldStandsBelowTheHeadingThatNamesIt() throws BrokenMarkupException {
        FindingBlock block =
                written("<p>It was late.</p><h3>Root cause</h3><p>No <em>index</em> &amp; no&nbsp;plan.</p>"
                        + "<h3>Remedy</h3><p>Build it first.</p><p>Then load.</p>");

        assertEquals("No index & no\u00a0plan.", block.finding().text(FindingField.CAUSE));
        assertEquals("Build it first.\n\nThen load.", block.finding().text(FindingField.REMEDY));
        assertEquals(Set.of(FindingField.CAUSE, FindingField.REMEDY), block.inBody());
    }

    @Test
    public void aLabelIsKnownInBothLanguagesWithoutRegardToCaseBlanksAndAColon() throws BrokenMarkupException {
        for (String label : List.of(
                "Root cause",
                "ROOT CAUSE:",
                " root\n cause ",
                "Root&nbsp;cause :",
                "<strong>Root</strong> cause",
                "Ursache",
                "ursache:",
                "<![CDATA[Root cause]]>")) {
            assertEquals(label, "Why", text(FindingField.CAUSE, "<h2>" + label + "</h2><p>Why</p>"));
        }
    }

    @Test
    public void theLabelsAreThoseOfTheMacroInEachOfItsLanguages() throws IOException {
        for (String file : List.of("hindsight.properties", "hindsight_de.properties")) {
            Properties texts = new Properties();
            try (Reader reader = Files.newBufferedReader(
                    Path.of("src", "main", "resources", "i18n", file), StandardCharsets.ISO_8859_1)) {
                texts.load(reader);
            }
            for (FindingField field : FindingField.values()) {
                String label =
                        texts.getProperty("dev.hindsight.postmortem-finding.param." + field.parameter() + ".label");
                assertEquals(
                        label,
                        Optional.of(field).filter(FieldText::mayBeOf),
                        FieldText.labeled(label).map(FieldText::field));
            }
        }
    }

    @Test
    public void aSectionGoesOnBelowALowerHeadingAndEndsAtTheNextOfItsLevel() throws BrokenMarkupException {
        FindingBlock block = written("<h3>Ursache</h3><p>a</p><h4>Details</h4><p>b</p><h3>Notes</h3><p>c</p>"
                + "<h2>Abhilfe</h2><p>d</p><h2>Else</h2><p>e</p>");

        assertEquals("a\n\nDetails\n\nb", block.finding().text(FindingField.CAUSE));
        assertEquals("d", block.finding().text(FindingField.REMEDY));
    }

    @Test
    public void aSectionEndsAtTheNextLabelWhateverItsLevel() throws BrokenMarkupException {
        FindingBlock block = written("<h2>Root cause</h2><p>a</p><h4>Remedy</h4><p>b</p>");

        assertEquals("a", block.finding().text(FindingField.CAUSE));
        assertEquals("b", block.finding().text(FindingField.REMEDY));
    }

    @Test
    public void aSectionEndsWithWhatItsHeadingStandsIn() throws BrokenMarkupException {
        assertEquals(
                "inside", text(FindingField.CAUSE, panel(body("<h3>Root cause</h3><p>inside</p>")) + "<p>outside</p>"));
    }

    @Test
    public void aFieldStandsBesideItsLabelInATableOfTwoColumns() throws BrokenMarkupException {
        FindingBlock block = written("<table><tbody><tr><th><p>Field</p></th><th><p>Text</p></th></tr>"
                + "<tr><th><p>Root cause:</p></th><td><p>a</p><p>b</p></td></tr>"
                + "<tr><td>Success criterion</td><td><p>No row is lost.</p></td></tr></tbody></table>");

        assertEquals("a\n\nb", block.finding().text(FindingField.CAUSE));
        assertEquals("No row is lost.", block.finding().text(FindingField.SUCCESS));
        assertEquals(Set.of(FindingField.CAUSE, FindingField.SUCCESS), block.inBody());
    }

    @Test
    public void aTableOfOtherWidthSaysNothing() throws BrokenMarkupException {
        assertEquals(
                Set.of(),
                written(
                                "<table><tbody><tr><td>Remedy</td></tr><tr><td>Remedy</td><td>a</td><td>b</td></tr></tbody></table>")
                        .inBody());
    }

    @Test
    public void whatARowSaysIsNotSaidByTheSectionAroundIt() throws BrokenMarkupException {
        FindingBlock block = written("<h3>Root cause</h3><p>a</p><table><tbody>"
                + "<tr><td>Remedy</td><td>b</td></tr></tbody></table><p>c</p>");

        assertEquals("a\n\nc", block.finding().text(FindingField.CAUSE));
        assertEquals("b", block.finding().text(FindingField.REMEDY));
    }

    @Test
    public void aTableInACellIsRead() throws BrokenMarkupException {
        assertEquals(
                "deep",
                text(
                        FindingField.REMEDY,
                        "<table><tbody><tr><td>x</td><td>y</td><td><table><tbody><tr><td>Remedy</td><td>deep</td></tr>"
                                + "</tbody></table></td></tr></tbody></table>"));
    }

    @Test
    public void itemsOfListsAreLines() throws BrokenMarkupException {
        assertEquals(
                "Ids with a prefix\nA check before",
                text(
                        FindingField.REMEDY,
                        "<h3>Remedy</h3><ul><li>Ids with a prefix</li><li><p>A check before</p></li></ul>"));
    }

    @Test
    public void evidenceIsTheLinksOrWhatStandsInTheirPlace() throws BrokenMarkupException {
        assertEquals(
                "https://a.example/?x=1&y, http://b.example/log",
                text(
                        FindingField.EVIDENCE,
                        "<h3>Evidence</h3><ul><li>See <a href=\"https://a.example/?x=1&amp;y\">errors <b>now</b></a>, on 3 Nov</li>"
                                + "<li>http://b.example/log</li></ul>"));
        assertEquals("the log of 3 Nov", text(FindingField.EVIDENCE, "<h3>Belege</h3><p>the log of 3 Nov</p>"));
        assertEquals(
                "mail",
                text(FindingField.EVIDENCE, "<h3>Evidence</h3><p><a href=\"javascript:alert(1)\">mail</a></p>"));
    }

    @Test
    public void aLinkElsewhereIsItsText() throws BrokenMarkupException {
        assertEquals(
                "See the log",
                text(FindingField.CAUSE, "<h3>Root cause</h3><p>See <a href=\"https://a.example\">the log</a></p>"));
    }

    @Test
    public void aParameterCountsAndNotTheBody() throws BrokenMarkupException {
        FindingBlock block =
                only(finding(parameter("cause", "The parameter") + body("<h3>Root cause</h3><p>The body</p>")));

        assertEquals("The parameter", block.finding().text(FindingField.CAUSE));
        assertEquals(Set.of(), block.inBody());
    }

    @Test
    public void anEmptyParameterDoesNotCount() throws BrokenMarkupException {
        FindingBlock block = only(finding(parameter("cause", " ") + body("<h3>Root cause</h3><p>The body</p>")));

        assertEquals("The body", block.finding().text(FindingField.CAUSE));
        assertEquals(new Finding(Map.of()), block.parameters());
    }

    @Test
    public void ofAFieldThatStandsThereTwiceTheFirstTextCounts() throws BrokenMarkupException {
        assertEquals(
                "b",
                text(
                        FindingField.CAUSE,
                        "<h3>Root cause</h3><p> </p><h3>Root cause</h3><p>b</p><table><tbody>"
                                + "<tr><td>Root cause</td><td>c</td></tr></tbody></table><h3>Ursache</h3><p>d</p>"));
    }

    @Test
    public void anEmptySectionSaysNothing() throws BrokenMarkupException {
        FindingBlock block = written("<h3>Root cause</h3><p>&nbsp;</p><h3>Remedy</h3>"
                + "<p><ac:placeholder>What will you change?</ac:placeholder></p><h3>Evidence</h3>");

        assertEquals(Set.of(), block.inBody());
    }

    @Test
    public void otherHeadingsAndShortFieldsStayText() throws BrokenMarkupException {
        assertEquals(
                Set.of(),
                written(
                                "<h3>Root causes</h3><p>a</p><h3>Owner</h3><p>bob</p><h3>Due date</h3><p>2026-12-15</p><h7>Remedy</h7>"
                                        + "<p><strong>Remedy</strong></p><p>b</p>")
                        .inBody());
    }

    @Test
    public void aFindingInsideKeepsItsOwnFields() throws BrokenMarkupException {
        List<FindingBlock> blocks = read(finding(parameter("title", "Outer")
                + body("<h3>Root cause</h3><p>outer</p>"
                        + finding(parameter("title", "Inner") + body("<h3>Remedy</h3><p>inner</p>"))
                        + "<p>still</p>")));

        assertEquals("outer\n\nstill", blocks.get(0).finding().text(FindingField.CAUSE));
        assertEquals(Set.of(FindingField.CAUSE), blocks.get(0).inBody());
        assertEquals("inner", blocks.get(1).finding().text(FindingField.REMEDY));
    }

    @Test
    public void anotherMacroInASectionSaysItsTextAndNotItsParameters() throws BrokenMarkupException {
        assertEquals(
                "Run:select 1 < 2",
                text(
                        FindingField.REMEDY,
                        "<h3>Remedy</h3><p>Run:<ac:structured-macro ac:name=\"code\">"
                                + "<ac:parameter ac:name=\"language\">sql</ac:parameter>"
                                + "<ac:plain-text-body><![CDATA[select 1 < 2]]></ac:plain-text-body></ac:structured-macro></p>"));
    }

    @Test
    public void markupInTextStaysText() throws BrokenMarkupException {
        assertEquals(
                "<script>alert(1)</script>",
                text(FindingField.CAUSE, "<h3>Root cause</h3><p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"));
    }

    @Test
    public void aRenderedBodySaysTheSame() {
        assertEquals(
                Map.of(FindingField.CAUSE, "No index.", FindingField.REMEDY, "Build it"),
                BodyFields.ofRendered(
                        "<p>Late.</p><h3 id=\"Page-Rootcause\">Root cause</h3><p>No <em>index</em>.<br/></p>"
                                + "<div class=\"table-wrap\"><table class=\"confluenceTable\"><tbody><tr>"
                                + "<th class=\"confluenceTh\">Remedy:</th><td class=\"confluenceTd\">Build it</td></tr></tbody></table></div>"));
    }

    @Test
    public void aRenderedFindingInsideKeepsItsOwnFields() {
        assertEquals(
                Map.of(),
                BodyFields.ofRendered("<section class=\"postmortem-finding\" data-state=\"tracked\"><table><tbody><tr>"
                        + "<th>Root cause</th><td>inner</td></tr></tbody></table></section>"));
    }

    @Test
    public void aRenderedBodyThatIsNoMarkupSaysNothing() {
        assertEquals(Map.of(), BodyFields.ofRendered("<h3>Root cause</h3><p>Half a<br></p>"));
    }

    private static String text(FindingField field, String body) throws BrokenMarkupException {
        return written(body).finding().text(field);
    }

    private static FindingBlock written(String body) throws BrokenMarkupException {
        return only(finding(parameter("title", "T") + body(body)));
    }
}
