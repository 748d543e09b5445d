package dev.hindsight.finding;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import dev.hindsight.finding.FindingProblem.Code;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.Test;

/** What is read from the texts of a finding, and what is said of those that cannot be read. */
public class FindingTest {

    private static final Finding EMPTY = new Finding(Map.of());

    @Test
    public void takesFieldsFromParametersAndIgnoresOtherNames() {
        assertEquals(
                EMPTY.with(FindingField.OWNER, "alice"),
                Finding.ofParameters(Map.of("owner", "alice", "Owner", "bob", "id", "1")));
    }

    @Test
    public void dropsBlanksAroundATextAsAnAuthorSeesThem() {
        assertEquals(
                "a b",
                of(FindingField.CAUSE, "\u00A0\u200B\uFEFF\u2003\t\r\n a b \u202F\n")
                        .text(FindingField.CAUSE));
    }

    @Test
    public void hasNoFieldWhoseTextIsBlank() {
        assertEquals(EMPTY, of(FindingField.TITLE, " \u00A0\u200B\n"));
    }

    @Test
    public void removesAFieldThatIsGivenAnEmptyText() {
        assertEquals(EMPTY, of(FindingField.OWNER, "alice").with(FindingField.OWNER, ""));
    }

    @Test
    public void keepsItsTextsWhenTheMapItWasMadeOfChanges() {
        Map<FindingField, String> texts = new EnumMap<>(FindingField.class);
        Finding finding = new Finding(texts);
        texts.put(FindingField.TITLE, "A");

        assertEquals(EMPTY, finding);
        assertThrows(UnsupportedOperationException.class, () -> finding.texts().put(FindingField.TITLE, "A"));
    }

    @Test
    public void writesTheTitleOnOneLine() {
        assertEquals(
                "Backfill the ledger",
                of(FindingField.TITLE, "Backfill\r\n\u00A0 the\tledger").title());
    }

    @Test
    public void readsImpactAndKindWhateverTheirCase() {
        assertEquals(Impact.HIGH, of(FindingField.IMPACT, "High").impact());
        assertEquals(Kind.PROCESS, of(FindingField.KIND, "PROCESS").kind());
    }

    @Test
    public void fallsBackToMediumAndTechnical() {
        assertEquals(Impact.MEDIUM, EMPTY.impact());
        assertEquals(Impact.MEDIUM, of(FindingField.IMPACT, "huge").impact());
        assertEquals(Kind.TECHNICAL, EMPTY.kind());
    }

    @Test
    public void readsADueDate() {
        assertEquals(
                Optional.of(LocalDate.of(2028, 2, 29)),
                of(FindingField.DUE, "2028-02-29").due());
    }

    @Test
    public void readsNoDueDateFromAnythingElse() {
        for (String text : List.of(
                "soon",
                "2026-02-29",
                "2026-13-01",
                "2026-1-1",
                "+12026-01-01",
                "-2026-01-01",
                "26-01-01",
                "01/02/2026",
                "2026-01-01T00:00")) {
            assertEquals(text, Optional.empty(), of(FindingField.DUE, text).due());
        }
    }

    @Test
    public void readsDaysUntilVerificationUpToTenYears() {
        assertEquals(OptionalInt.of(0), of(FindingField.VERIFY, "0").verifyAfterDays());
        assertEquals(OptionalInt.of(3650), of(FindingField.VERIFY, "3650").verifyAfterDays());
        for (String text : List.of("3651", "-1", "1.5", "30 days", "99999999999", "\u0663")) {
            assertEquals(
                    text, OptionalInt.empty(), of(FindingField.VERIFY, text).verifyAfterDays());
        }
    }

    @Test
    public void splitsEvidenceAtCommas() {
        assertEquals(
                List.of("https://a.example/1", "INC-7"),
                of(FindingField.EVIDENCE, " https://a.example/1 ,,\u00A0INC-7, ")
                        .evidence());
        assertEquals(List.of(), EMPTY.evidence());
    }

    @Test
    public void keepsACommaWithinALinkOfTheEvidence() {
        assertEquals(
                List.of("https://a.example/d?panels=1,2", "HTTPS://b.example/,c", "http://d.example"),
                of(FindingField.EVIDENCE, "https://a.example/d?panels=1,2,HTTPS://b.example/,c, http://d.example,")
                        .evidence());
    }

    @Test
    public void takesAbsoluteWebAddressesForLinks() {
        for (String link : List.of(
                "http://a.example",
                "HTTPS://A.EXAMPLE:8443/x?y=1#z",
                "https://grafana_prod/d/x?var={a}|b",
                "https://[::1]/x",
                "https://b\u00fccher.example/\u00e9")) {
            assertTrue(link, Finding.isLink(link));
        }
    }

    @Test
    public void takesNothingElseForALink() {
        for (String text : List.of(
                "",
                "a.example",
                "//a.example",
                "/x",
                "https://",
                "https:///x",
                "https://?x",
                "http:a.example",
                "ftp://a.example",
                "javascript:alert(1)",
                "data:text/html,x",
                " https://a.example",
                "https://a.example/a b",
                "https://a.example/\"onclick=",
                "https://a.example/<b>",
                "https://a.example/\n",
                "https://\\evil")) {
            assertFalse(text, Finding.isLink(text));
        }
    }

    @Test
    public void isDeclinedByNoTogetherWithAReason() {
        assertTrue(of(FindingField.TRACK, "no")
                .with(FindingField.REASON, "Too late")
                .declined());
        assertTrue(of(FindingField.TRACK, "False")
                .with(FindingField.REASON, "Too late")
                .declined());
        assertFalse(of(FindingField.TRACK, "no").declined());
        assertFalse(of(FindingField.TRACK, "yes")
                .with(FindingField.REASON, "Too late")
                .declined());
        assertFalse(of(FindingField.REASON, "Too late").declined());
    }

    @Test
    public void isAnIdeaForLaterBySayingSoWithOrWithoutAReason() {
        assertTrue(of(FindingField.TRACK, "later").later());
        assertTrue(of(FindingField.TRACK, "Later")
                .with(FindingField.REASON, "No time")
                .later());
        assertFalse(of(FindingField.TRACK, "yes").later());
        assertFalse(EMPTY.later());
    }

    @Test
    public void wantsNoIssueOnceItIsDeclinedOrAnIdeaForLater() {
        assertTrue(of(FindingField.TRACK, "later").wantsNoIssue());
        assertTrue(of(FindingField.TRACK, "no")
                .with(FindingField.REASON, "Too late")
                .wantsNoIssue());
        assertFalse(of(FindingField.TRACK, "no").wantsNoIssue());
        assertFalse(EMPTY.wantsNoIssue());
    }

    @Test
    public void isUntouchedAsLongAsItSaysOnlyWhatIsFilledInBeforehand() {
        Finding asTheBlueprintGivesIt =
                Finding.ofParameters(Map.of("impact", "high", "objective", "2027-Q1 Reliability", "project", "OPS"));

        assertTrue(EMPTY.isUntouched());
        assertTrue(asTheBlueprintGivesIt.isUntouched());
        assertTrue(asTheBlueprintGivesIt.with(FindingField.KIND, "technical").isUntouched());
        for (String written :
                List.of("title", "owner", "due", "cause", "remedy", "success", "evidence", "theme", "track")) {
            FindingField field = FindingField.ofParameter(written).orElseThrow();
            assertFalse(written, asTheBlueprintGivesIt.with(field, "x").isUntouched());
        }
        assertFalse(new Finding(Map.of(), "The window was exceeded.").isUntouched());
    }

    @Test
    public void saysNothingOfFieldsWithoutText() {
        assertEquals(List.of(), EMPTY.problems());
    }

    @Test
    public void saysNothingOfTextsThatCanBeUsed() {
        Finding finding = of(FindingField.TITLE, "x".repeat(200))
                .with(FindingField.IMPACT, "low")
                .with(FindingField.THEME, "anything")
                .with(FindingField.KIND, "decision")
                .with(FindingField.DUE, "2026-12-15")
                .with(FindingField.VERIFY, "30")
                .with(FindingField.EVIDENCE, "https://a.example, http://b.example")
                .with(FindingField.ISSUE, "OPS_2-12")
                .with(FindingField.PROJECT, "OPS")
                .with(FindingField.AFFECTS, "region:eu, vendor:acme")
                .with(FindingField.TRACK, "yes");

        assertEquals(List.of(), finding.problems());
        assertEquals(List.of(), finding.with(FindingField.TRACK, "later").problems());
    }

    @Test
    public void saysOfEachTextWhyItCannotBeUsed() {
        assertProblem(Code.TOO_LONG, FindingField.TITLE, "x".repeat(201));
        assertProblem(Code.UNREADABLE, FindingField.IMPACT, "huge");
        assertProblem(Code.UNREADABLE, FindingField.KIND, "other");
        assertProblem(Code.UNREADABLE, FindingField.DUE, "soon");
        assertProblem(Code.UNREADABLE, FindingField.VERIFY, "later");
        assertProblem(Code.UNREADABLE, FindingField.EVIDENCE, "https://a.example, INC-7");
        assertProblem(Code.UNREADABLE, FindingField.EVIDENCE, ",");
        assertProblem(Code.UNREADABLE, FindingField.TRACK, "maybe");
        for (String issue : List.of("OPS", "OPS-", "ops-12", "O-12", "OPS-1a", "https://jira.example/browse/OPS-12")) {
            assertProblem(Code.UNREADABLE, FindingField.ISSUE, issue);
        }
        for (String project : List.of("ops", "O", "2OPS", "OPS-1", "Operations", "O".repeat(256))) {
            assertProblem(Code.UNREADABLE, FindingField.PROJECT, project);
        }
    }

    @Test
    public void listsProblemsInTheOrderInWhichFieldsAreShown() {
        Finding finding = Finding.ofParameters(Map.of("project", "x", "due", "soon", "impact", "huge", "verify", "?"));

        assertEquals(
                List.of(FindingField.IMPACT, FindingField.DUE, FindingField.VERIFY, FindingField.PROJECT),
                finding.problems().stream().map(FindingProblem::field).toList());
    }

    private static void assertProblem(Code code, FindingField field, String text) {
        assertEquals(
                text, List.of(new FindingProblem(field, code)), of(field, text).problems());
    }

    private static Finding of(FindingField field, String text) {
        return EMPTY.with(field, text);
    }
}
