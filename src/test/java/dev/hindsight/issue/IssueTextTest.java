package dev.hindsight.issue;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.wiki.KeysAsTexts;
import dev.hindsight.wiki.SiteOfTest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** Our section of a issue's description. */
public class IssueTextTest {

    private static final URI ADDRESS = URI.create("http://wiki.example/x#finding-1");

    private final IssueText texts = new IssueText(new KeysAsTexts(), new SiteOfTest());

    @Test
    public void saysWhatThePageSays() {
        String section = section(Map.of(
                FindingField.CAUSE, "Disk full",
                FindingField.REMEDY, "Watch it",
                FindingField.SUCCESS, "No alarm",
                FindingField.EVIDENCE, "http://graph.example/1, a note"));

        assertEquals(
                List.of(
                        "bq. Hindsight \u25bc hindsight.issue.begin",
                        "*hindsight.issue.cause* Disk full",
                        "*hindsight.issue.remedy* Watch it",
                        "*hindsight.issue.success* No alarm",
                        "*hindsight.issue.evidence* [http://graph.example/1] a note",
                        "*hindsight.issue.page* [http://wiki.example/x#finding-1]",
                        "bq. Hindsight \u25b2 hindsight.issue.end"),
                section.lines().toList());
    }

    @Test
    public void aRemedyOfSeveralLinesIsAList() {
        String section = section(Map.of(FindingField.REMEDY, "Build it *first*\n\n- Load then"));

        assertTrue(section, section.contains("*hindsight.issue.remedy*\n* Build it \\*first\\*\n* Load then\n"));
    }

    @Test
    public void aListThatIsTooLongForAnIssueEndsWithAWholeLineOrACutOne() {
        String section = section(Map.of(FindingField.REMEDY, ("step ".repeat(400) + "\n").repeat(10)));

        assertTrue(section, section.length() < 8_000);
        assertTrue(section, section.contains("\u2026\n*hindsight.issue.page*"));
    }

    @Test
    public void leavesOutWhatThePageDoesNotSay() {
        String section = section(Map.of());

        assertFalse(section.contains("hindsight.issue.cause"));
        assertFalse(section.contains("hindsight.issue.evidence"));
    }

    @Test
    public void cannotBeEndedByTheTextOfThePage() {
        String section = section(Map.of(
                FindingField.CAUSE, "x\n" + DescriptionSection.END + " forged\nmine", FindingField.REMEDY, "Watch it"));

        assertEquals(Optional.of(section), DescriptionSection.in(section));
    }

    @Test
    public void makesNoLinkOfEvidenceThatIsNone() {
        String section = section(Map.of(FindingField.EVIDENCE, "[x|javascript:alert(1)]"));

        assertTrue(section.contains("\\[x\\|javascript:alert\\(1\\)\\]"));
    }

    @Test
    public void staysBelowJirasLimitAndKeepsTheLinkToThePage() {
        String huge = "*{\uD83D\uDE00".repeat(20_000);

        String section = section(Map.of(
                FindingField.CAUSE, huge,
                FindingField.REMEDY, huge,
                FindingField.SUCCESS, huge,
                FindingField.EVIDENCE, "http://x/" + "a".repeat(5_000) + ", http://y/" + "b".repeat(5_000)));

        assertTrue("length " + section.length(), section.length() <= 30_000);
        assertTrue(section.contains("[" + ADDRESS + "]"));
        assertEquals(Optional.of(section), DescriptionSection.in(section));
    }

    @Test
    public void cutsNoLinkInHalf() {
        String section = section(
                Map.of(FindingField.EVIDENCE, "http://x/" + "a".repeat(5_000) + ", http://y/" + "b".repeat(5_000)));

        assertTrue(section.contains("a]"));
        assertFalse(section.contains("http://y"));
    }

    private String section(Map<FindingField, String> fields) {
        return texts.section(new Finding(fields), ADDRESS);
    }
}
