package dev.hindsight.quality;

import static org.junit.Assert.assertEquals;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.finding.Impact;
import dev.hindsight.quality.QualityHint.Code;
import dev.hindsight.wiki.User;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** What an author is told that could be written better, in both languages, and what is left alone. */
public class QualityHintsTest {

    /** A Sunday. */
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    private static final DuePolicy POLICY = new DuePolicy(Map.of(Impact.HIGH, 15, Impact.MEDIUM, 30));

    private static final Finding GOOD = Finding.ofParameters(Map.of(
            "title", "Check row counts",
            "cause", "The export left out rows without an owner.",
            "remedy", "Add a check of row counts before the switch.",
            "due", "2026-12-15",
            "success", "2 of 3 rehearsals find a row that is missing."));

    @Test
    public void aFindingThatSaysWhatChangesGetsNone() {
        assertEquals(List.of(), hints(GOOD));
    }

    @Test
    public void fieldsWithoutTextGetNone() {
        assertEquals(List.of(), hints(Finding.ofParameters(Map.of("title", "Check row counts"))));
    }

    @Test
    public void theyStandInTheOrderOfTheFields() {
        Finding finding = GOOD.with(FindingField.CAUSE, "@bob forgot it.")
                .with(FindingField.REMEDY, "Improve the tests")
                .with(FindingField.DUE, "2026-11-20")
                .with(FindingField.SUCCESS, "It works.");

        assertEquals(
                List.of(
                        new QualityHint(Code.PERSON_IN_CAUSE, "Bob Brown"),
                        new QualityHint(Code.VAGUE_REMEDY, "Improve"),
                        new QualityHint(Code.DUE_PAST, ""),
                        new QualityHint(Code.NO_NUMBER, "")),
                hints(finding));
    }

    @Test
    public void whatNobodyActsOnGetsNone() {
        Finding poor = GOOD.with(FindingField.REMEDY, "Improve the tests");

        assertEquals(List.of(), hints(poor.with(FindingField.TRACK, "no")));
        assertEquals(List.of(), hints(poor.with(FindingField.TRACK, "no").with(FindingField.REASON, "Too late")));
        assertEquals(List.of(), hints(poor.with(FindingField.TRACK, "later")));
        assertEquals(1, hints(poor.with(FindingField.TRACK, "yes")).size());
    }

    @Test
    public void aRemedyThatBeginsWithAVagueVerbIsQuoted() {
        assertVague("Improve", "Improve the communication between the teams.");
        assertVague("be more careful", "- be more careful with time zones");
        assertVague("Consider", "Consider a second rehearsal.");
        assertVague("ensure", "We should always ensure that backups exist.");
        assertVague("Review", "Review the process");
        assertVague("Review", "Review, by whoever is free, the runbook.");
        assertVague("Try", "Try to test earlier");
        assertVague("make sure", "In future, make sure that everybody knows.");
        assertVague("Raise awareness", "Raise awareness of the risk");
    }

    @Test
    public void aGermanRemedyThatBeginsWithAVagueVerbOrEndsItsFirstClauseWithOneIsQuoted() {
        assertVague("verbessern", "Die Kommunikation zwischen den Teams verbessern.");
        assertVague("Darauf achten", "Darauf achten, dass Sicherungen vorliegen.");
        assertVague("achten", "K\u00fcnftig auf Zeitzonen achten");
        assertVague("Pr\u00fcfen", "Pr\u00fcfen, ob ein zweiter Test n\u00f6tig ist.");
        assertVague("Pru\u0308fen".replace("u\u0308", "\u00fc"), "Pru\u0308fen, ob es reicht.");
        assertVague("sensibilisieren", "Mitarbeitende f\u00fcr das Risiko sensibilisieren");
        assertVague("Sicherstellen", "Sicherstellen, dass alle informiert sind");
        assertVague("optimieren", "Wir werden die Abl\u00e4ufe optimieren.");
        assertVague("Verbesserung", "\u2022 Verbesserung der Abstimmung");
    }

    @Test
    public void aRemedyThatNamesAStepIsLeftAlone() {
        for (String remedy : List.of(
                "Add a check that ensures equal row counts.",
                "To ensure equal counts, add a check.",
                "Compare row counts; improve the report where they differ.",
                "Review by a second person before each switch.",
                "Review board approves each window.",
                "Trying the restore becomes step 3 of the runbook.",
                "Improvement 12 of the list is built.",
                "We switch off the old export.",
                "Require two approvals for each switch",
                "\u2022",
                "Ein Skript vergleicht die Zeilenzahlen.",
                "Zeilenzahlen vor dem Umschalten pr\u00fcfen.",
                "Ein Skript soll gleiche Zeilenzahlen sicherstellen.",
                "Mit Pr\u00fcfsummen gleiche Inhalte sicherstellen.",
                "Ein Werkzeug zum Verbessern der Daten einf\u00fchren.",
                "Pr\u00fcfen der Zeilenzahlen automatisieren.",
                "Einen Schritt einf\u00fcgen, um die Abstimmung zu verbessern.",
                "Review durch eine zweite Person einf\u00fchren.",
                "Mehr Speicher einbauen.")) {
            assertEquals(remedy, List.of(), hints(GOOD.with(FindingField.REMEDY, remedy)));
        }
    }

    @Test
    public void onlyTheFirstLineOfARemedyIsItsBeginning() {
        assertEquals(List.of(), hints(GOOD.with(FindingField.REMEDY, "Add a check.\nImprove the report.")));
    }

    @Test
    public void aSuccessCriterionWithNothingToMeasureIsNamed() {
        for (String success : List.of(
                "The next migration runs better.",
                "Everybody is happy and knows somehow.",
                "Noise in the log has gone down.",
                "Die n\u00e4chste Migration l\u00e4uft besser.",
                "Eine Verbesserung ist sp\u00fcrbar.")) {
            assertEquals(
                    success,
                    List.of(new QualityHint(Code.NO_NUMBER, "")),
                    hints(GOOD.with(FindingField.SUCCESS, success)));
        }
    }

    @Test
    public void aNumberIsOneInWordsTooAndSoIsZero() {
        for (String success : List.of(
                "2 of 3",
                "Error rate below 0.1 %",
                "Three rehearsals in a row succeed.",
                "Nobody had to ask.",
                "The next rehearsal finds no difference.",
                "Weniger als f\u00fcnf Nachfragen",
                "Keine Abweichung im n\u00e4chsten Probelauf",
                "Niemand muss nachfragen.")) {
            assertEquals(success, List.of(), hints(GOOD.with(FindingField.SUCCESS, success)));
        }
    }

    @Test
    public void aPersonInTheCauseIsNamed() {
        for (String cause : List.of(
                "@bob forgot the check.",
                "Weil @bob, wie immer, nicht gefragt hat",
                "The step of [~bob] was skipped.",
                "See https://wiki.example.org/display/~bob for who it was",
                "bob",
                "bob-key")) {
            assertEquals(
                    cause,
                    List.of(new QualityHint(Code.PERSON_IN_CAUSE, "Bob Brown")),
                    hints(GOOD.with(FindingField.CAUSE, cause)));
        }
    }

    @Test
    public void theOwnersFullNameInTheCauseIsAPersonToo() {
        Finding owned = GOOD.with(FindingField.OWNER, "bob-key");

        assertEquals(
                List.of(new QualityHint(Code.PERSON_IN_CAUSE, "Bob Brown")),
                hints(owned.with(FindingField.CAUSE, "Because Bob Brown was on leave.")));
        assertEquals(List.of(), hints(owned.with(FindingField.CAUSE, "The bob account had no rights.")));
        assertEquals(List.of(), hints(GOOD.with(FindingField.CAUSE, "Because Bob Brown was on leave.")));
    }

    @Test
    public void whatOnlyLooksLikeAPersonIsLeftAlone() {
        for (String cause : List.of(
                "The method lacked @Transactional.",
                "@bob/core 2.1 was pinned.",
                "Mails to ops@bob were bounced.",
                "The package @bobs/core was pinned.",
                "The account carol had no rights, see @carol.",
                "Communication")) {
            assertEquals(cause, List.of(), hints(GOOD.with(FindingField.CAUSE, cause)));
        }
    }

    @Test
    public void aDueDateThatHasEndedIsNamedAndTodayHasNot() {
        assertEquals(List.of(new QualityHint(Code.DUE_PAST, "")), hints(GOOD.with(FindingField.DUE, "2026-11-21")));
        assertEquals(
                List.of(), QualityHints.of(GOOD, LocalDate.parse("2026-12-15"), POLICY, QualityHintsTest::account));
    }

    @Test
    public void aDueDateThatIsLaterThanThePolicyForTheImpactIsNamedWithItsDays() {
        Finding high = GOOD.with(FindingField.IMPACT, "high");
        QualityHint beyond = new QualityHint(Code.DUE_BEYOND, "15");

        assertEquals(List.of(), hints(high.with(FindingField.DUE, "2026-12-07")));
        assertEquals(List.of(beyond), hints(high.with(FindingField.DUE, "2026-12-08")));
        assertEquals(
                List.of(new QualityHint(Code.DUE_WEEKEND, ""), beyond),
                hints(high.with(FindingField.DUE, "2026-12-12")));
        assertEquals(List.of(new QualityHint(Code.DUE_BEYOND, "30")), hints(GOOD.with(FindingField.DUE, "2026-12-23")));
        assertEquals(List.of(), hints(GOOD.with(FindingField.IMPACT, "low").with(FindingField.DUE, "2099-12-31")));
    }

    @Test
    public void aDueDateOnAWeekendIsNamed() {
        assertEquals(List.of(new QualityHint(Code.DUE_WEEKEND, "")), hints(GOOD.with(FindingField.DUE, "2026-12-12")));
        assertEquals(List.of(new QualityHint(Code.DUE_WEEKEND, "")), hints(GOOD.with(FindingField.DUE, "2026-12-13")));
        assertEquals(List.of(), hints(GOOD.with(FindingField.DUE, "2026-12-11")));
        assertEquals(List.of(), hints(GOOD.with(FindingField.DUE, "2026-12-14")));
    }

    @Test
    public void aDueDateThatCannotBeReadGetsNone() {
        assertEquals(List.of(), hints(GOOD.with(FindingField.DUE, "soon")));
    }

    private static void assertVague(String words, String remedy) {
        assertEquals(
                remedy,
                List.of(new QualityHint(Code.VAGUE_REMEDY, words)),
                hints(GOOD.with(FindingField.REMEDY, remedy)));
    }

    /** Nobody has an account but Bob Brown. */
    private static Optional<User> account(String keyOrUserName) {
        User bob = new User("bob-key", "bob", "Bob Brown", true);
        return Optional.of(bob)
                .filter(user -> List.of(user.key(), user.userName()).contains(keyOrUserName));
    }

    private static List<QualityHint> hints(Finding finding) {
        return QualityHints.of(finding, TODAY, POLICY, QualityHintsTest::account);
    }
}
