package dev.hindsight.issue;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.wiki.InMemoryUsers;
import dev.hindsight.wiki.KeysAsTexts;
import dev.hindsight.wiki.SiteOfTest;
import dev.hindsight.wiki.Users;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** Our section of a issue's description. */
public class IssueTextTest {

    private static final URI ADDRESS = URI.create("http://wiki.example/x#finding-1");
    private static final RemoteLink PAGE = new RemoteLink("id", ADDRESS, "Cutover [EU] | 2027", "action item of");

    private final Users users = new InMemoryUsers().with("bob");
    private final IssueText texts = new IssueText(new KeysAsTexts(), new SiteOfTest(), users);

    @Test
    public void saysWhatThePageSays() {
        Finding finding = new Finding(
                Map.of(
                        FindingField.CAUSE, "Disk full",
                        FindingField.REMEDY, "Watch it",
                        FindingField.SUCCESS, "No alarm",
                        FindingField.KIND, "process",
                        FindingField.OBJECTIVE, "2027-Q1",
                        FindingField.EVIDENCE, "http://graph.example/1, a note"),
                "It stopped.\n\n- at one\n- at two, says [~bob-key] to [~gone]");

        assertEquals(
                List.of(
                        "h3. hindsight.issue.happened",
                        "It stopped.",
                        "",
                        "* at one",
                        "* at two, says bob to hindsight.issue.unknown-person",
                        "",
                        "h3. hindsight.issue.cause",
                        "Disk full",
                        "",
                        "h3. hindsight.issue.remedy",
                        "* Watch it",
                        "",
                        "h3. hindsight.issue.success",
                        "No alarm",
                        "",
                        "*hindsight.issue.impact* hindsight.impact.medium \u00B7 *hindsight.issue.kind* hindsight.kind.process"
                                + " \u00B7 *hindsight.issue.objective* 2027-Q1"
                                + " \u00B7 *hindsight.issue.evidence* [http://graph.example/1] a note",
                        "*hindsight.issue.page* [Cutover &#91;EU&#93; &#124; 2027|http://wiki.example/x#finding-1]",
                        "",
                        "{color:#6b778c}hindsight.issue.end [[hindsight.issue.finding|http://wiki.example/x#finding-1]]{color}"),
                texts.section(finding, PAGE).lines().toList());
    }

    @Test
    public void aRemedyOfSeveralLinesIsAList() {
        String section = section(Map.of(FindingField.REMEDY, "Build it *first*\n\n- Load then"));

        assertTrue(section, section.contains("h3. hindsight.issue.remedy\n* Build it \\*first\\*\n* Load then\n"));
    }

    @Test
    public void aListThatIsTooLongForAnIssueEndsWithAWholeLineOrACutOne() {
        String section = section(Map.of(FindingField.REMEDY, ("step ".repeat(400) + "\n").repeat(10)));

        assertTrue(section, section.length() < 7_000);
        assertTrue(section, section.contains("\u2026\n\n*hindsight.issue.impact*"));
    }

    @Test
    public void aLinkToAFindingEndsNothing() {
        String section =
                section(Map.of(FindingField.EVIDENCE, ADDRESS.toString(), FindingField.CAUSE, "See " + ADDRESS));

        assertTrue(section, section.contains("*hindsight.issue.evidence* [http://wiki.example/x#finding%2D1]\n"));
        assertTrue(section, section.contains("See [http://wiki.example/x#finding%2D1]\n"));
        assertEquals(Optional.of(english(section)), DescriptionSection.in(english(section) + "\nmine"));
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
                FindingField.CAUSE,
                "x\n[y|" + ADDRESS + "]\n\n[z|" + ADDRESS + "]\nh3. Remedy",
                FindingField.REMEDY,
                "Watch it"));

        assertEquals(Optional.of(english(section)), DescriptionSection.in(english(section)));
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
        assertTrue(section.contains("|" + ADDRESS + "]"));
        assertEquals(Optional.of(english(section)), DescriptionSection.in(english(section)));
    }

    @Test
    public void cutsNoLinkInHalf() {
        String section = section(
                Map.of(FindingField.EVIDENCE, "http://x/" + "a".repeat(5_000) + ", http://y/" + "b".repeat(5_000)));

        assertTrue(section.contains("a]"));
        assertFalse(section.contains("http://y"));
    }

    private String section(Map<FindingField, String> fields) {
        return texts.section(new Finding(fields), PAGE);
    }

    private static String english(String section) {
        return section.replace("hindsight.issue.cause", "Root cause")
                .replace("hindsight.issue.remedy", "Remedy")
                .replace("hindsight.issue.success", "Done when");
    }
}
