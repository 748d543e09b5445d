package dev.hindsight.reviewing;

import static org.junit.Assert.assertEquals;

import dev.hindsight.assessment.Answer;
import dev.hindsight.assessment.Assessment;
import dev.hindsight.assessment.EffectChecks;
import dev.hindsight.assessment.InMemoryAssessments;
import dev.hindsight.figures.SampleHistory;
import dev.hindsight.finding.FindingField;
import dev.hindsight.issue.Resolution;
import dev.hindsight.issue.StatusCategory;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ItemState;
import dev.hindsight.reviewing.Difference.Kind;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.status.Progress;
import dev.hindsight.status.SampleItem;
import dev.hindsight.status.SampleReader;
import dev.hindsight.status.VisibleItem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.Test;

/** What a review finds: what was planted between two moments, and nothing else. The sample's issue is due on 15 December. */
public class DifferencesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-12-20");
    private static final Instant CLOSED = Instant.parse("2026-12-10T09:00:00Z");

    private final InMemoryAssessments assessments = new InMemoryAssessments();
    private final SampleHistory history = new SampleHistory().in("UTC");
    private SampleReader reader = SampleReader.ofAll(TODAY);
    private Standings before = Standings.NONE;

    @Test
    public void whatWasPlantedComesOutAndNothingElse() {
        history.tracked("new", "2026-12-12")
                .due("moved", "2026-12-11T09:00:00Z", "2026-12-21", "2027-01-15")
                .due("back", "2026-12-11T09:00:00Z", "2026-12-21", "2027-01-15")
                .due("back", "2026-12-12T09:00:00Z", "2027-01-15", "2026-12-21")
                .closed("reopened", "2026-12-01T09:00:00Z")
                .reopened("reopened", "2026-12-13T09:00:00Z");
        before(
                open("same"),
                open("done"),
                open("dropped"),
                open("moved"),
                open("back"),
                closed("reopened", "2026-12-01T09:00:00Z"),
                open("overdue").issueDue("2026-12-18"),
                SampleItem.in(ItemState.WAITING).uid("waiting").with(FindingField.DUE, "2026-12-21"));

        Differences found = found(
                open("same"),
                closed("done", "2026-12-10T09:00:00Z"),
                SampleItem.closed("10002").uid("dropped").issueDue("2026-12-21").closedAt(CLOSED, 0),
                open("moved").issueDue("2027-01-15"),
                open("back"),
                open("reopened"),
                open("overdue").issueDue("2026-12-18"),
                open("new"),
                SampleItem.in(ItemState.REFUSED).uid("waiting").with(FindingField.DUE, "2026-12-21"));

        assertEquals(
                List.of(
                        "done done 2026-12-10",
                        "moved moved 2026-12-11 2026-12-21 2027-01-15",
                        "reopened reopened 2026-12-13",
                        "dropped dropped 2026-12-10",
                        "new new 2026-12-12",
                        "overdue overdue 2026-12-18",
                        "not-in-jira waiting"),
                lines(found));
    }

    @Test
    public void heldAgainItIsEmptyButForWhatNeedsSomebody() {
        SampleItem[] items = {
            closed("done", "2026-12-10T09:00:00Z"), open("overdue").issueDue("2026-12-18")
        };
        before(items);

        Differences found = found(items);

        assertEquals(List.of(), found.changed());
        assertEquals(List.of("overdue overdue 2026-12-18"), lines(found));
    }

    @Test
    public void doneAgainIsDoneOnceAndNotReopened() {
        before(closed("a", "2026-12-01T09:00:00Z"));

        assertEquals(List.of("done a 2026-12-10"), lines(found(closed("a", "2026-12-10T09:00:00Z"))));
    }

    @Test
    public void whatIsNewAndDoneSinceIsBoth() {
        history.tracked("a", "2026-12-05").due("a", "2026-12-06T09:00:00Z", "2026-12-21", "2027-01-15");

        assertEquals(
                List.of("done a 2026-12-10", "moved a 2026-12-06 2026-12-21 2027-01-15", "new a 2026-12-05"),
                lines(found(closed("a", "2026-12-10T09:00:00Z").issueDue("2027-01-15"))));
    }

    @Test
    public void theNewestAnswerSinceSaysWhetherItWorkedAndWhatFollows() {
        SampleItem followUp = open("next").following("a");
        answer("a", 0, Answer.WORKS, "2026-12-11");
        before(closed("a", "2026-12-10T09:00:00Z").closedAt(CLOSED, 1), closed("b", "2026-12-10T09:00:00Z"));
        answer("a", 1, Answer.PARTLY, "2026-12-14");
        answer("a", 2, Answer.NO, "2026-12-15");
        answer("a", 3, Answer.EARLY, "2026-12-16");
        answer("b", 0, Answer.WORKS, "2026-12-16");

        Differences found = found(
                closed("a", "2026-12-10T09:00:00Z").closedAt(CLOSED, 4),
                closed("b", "2026-12-10T09:00:00Z").closedAt(CLOSED, 1),
                followUp);

        assertEquals(List.of("works b 2026-12-16", "no a 2026-12-15", "new next"), lines(found));
        assertEquals(
                List.of("next"),
                found.all().get(1).followUps().stream().map(VisibleItem::uid).toList());
        assertEquals(OptionalInt.of(2), found.answered());
        assertEquals(OptionalInt.of(1), found.count(Kind.WORKED));
    }

    @Test
    public void anAnswerBeforeItWasReopenedWasGivenAllTheSame() {
        before(closed("a", "2026-12-10T09:00:00Z"));
        answer("a", 0, Answer.NO, "2026-12-14");

        assertEquals(
                List.of("no a 2026-12-14", "reopened a"),
                lines(found(List.of(open("a").closedAt(CLOSED, 1).build().withClosing(Optional.empty())))));
    }

    @Test
    public void aCheckIsDueSinceItsDay() {
        before(closed("a", "2026-11-10T09:00:00Z"));

        assertEquals(
                List.of("check-due a 2026-12-10"),
                lines(found(closed("a", "2026-11-10T09:00:00Z").with(FindingField.SUCCESS, "None"))));
    }

    @Test
    public void anIssueThatCouldNotBeReadForAWhileIsNotDoneAnew() {
        before(SampleItem.in(ItemState.MISSING)
                .uid("a")
                .issue(SampleItem.openIssue())
                .closedAt(CLOSED, 0));

        assertEquals(List.of(), found(closed("a", CLOSED.toString())).changed());
    }

    @Test
    public void ofAnIssueThatIsHiddenNothingIsSaidAndNothingIsCounted() {
        history.tracked("hidden", "2026-12-05").closed("hidden", "2026-12-10T09:00:00Z");
        before(open("old"), open("gone"), open("shown"));
        reader = SampleReader.without("666", TODAY);

        Differences found = found(
                closed("old", "2026-12-10T09:00:00Z").issueId("666").issueDue("2027-01-15"),
                open("gone").issueId("666").issueDue("2026-12-18"),
                closed("hidden", "2026-12-10T09:00:00Z").issueId("666"),
                closed("shown", "2026-12-10T09:00:00Z"));

        assertEquals(List.of("done shown 2026-12-10", "new hidden 2026-12-05"), lines(found));
        assertEquals(OptionalInt.empty(), found.count(Kind.DONE));
        assertEquals(OptionalInt.empty(), found.count(Kind.OVERDUE));
        assertEquals(OptionalInt.of(1), found.count(Kind.NEW));
    }

    @Test
    public void whoDoesNotSeeTheIssueThatIsDuplicatedSeesThatItsOwnWasClosed() {
        SampleItem duplicate = SampleItem.duplicate(StatusCategory.DONE, Optional.of(new Resolution("10000", "Done")))
                .uid("a")
                .closedAt(CLOSED, 0);
        before(duplicate);
        assertEquals(List.of(), lines(found(duplicate)));

        reader = SampleReader.without("10007", TODAY);

        assertEquals(List.of(), lines(found(duplicate)));
        before = Standings.NONE;
        assertEquals(List.of("dropped a 2026-12-10", "new a"), lines(found(duplicate)));
    }

    @Test
    public void whatNeedsSomebodyIsAsManyAsTheProgressSays() {
        List<VisibleItem> seen = seen(
                open("a").issueDue("2026-12-18"),
                open("b").issueDue("2026-12-19"),
                closed("c", "2026-11-01T09:00:00Z").with(FindingField.SUCCESS, "None"),
                SampleItem.in(ItemState.WAITING).uid("d"),
                SampleItem.in(ItemState.REFUSED).uid("e"),
                SampleItem.in(ItemState.INCOMPLETE).uid("f"),
                SampleItem.in(ItemState.LATER).uid("g"),
                SampleItem.in(ItemState.REMOVED).uid("h").issue(SampleItem.openIssue()),
                SampleItem.in(ItemState.COPY).uid("i").copyOf("a"));
        Progress progress = Progress.of(seen);

        Differences found = Differences.between(Standings.NONE, Standings.of(seen, TODAY), seen, history.read());

        assertEquals(progress.overdue(), found.count(Kind.OVERDUE));
        assertEquals(4, progress.overdue().orElseThrow());
        assertEquals(progress.checksDue(), found.count(Kind.CHECK_DUE));
        assertEquals(
                progress.waiting() + progress.refused() + progress.missing(),
                found.count(Kind.NOT_IN_JIRA).orElseThrow());
        assertEquals(OptionalInt.of(progress.incomplete()), found.count(Kind.INCOMPLETE));
        assertEquals(
                progress.total() + progress.incomplete() + progress.later(),
                found.count(Kind.NEW).orElseThrow());
    }

    @Test
    public void whatHasLeftThePageSinceIsNothingThatChanged() {
        before(open("a"));

        assertEquals(
                List.of(), lines(found(SampleItem.in(ItemState.REMOVED).uid("a").issue(SampleItem.openIssue()))));
    }

    private static SampleItem open(String uid) {
        return SampleItem.tracked().uid(uid).issueDue("2026-12-21");
    }

    private static SampleItem closed(String uid, String at) {
        return SampleItem.closed("10000").uid(uid).issueDue("2026-12-21").closedAt(Instant.parse(at), 0);
    }

    private void answer(String uid, int number, Answer answer, String day) {
        Assessment given = new Assessment(
                uid,
                CLOSED,
                number,
                answer,
                "carol-key",
                Instant.parse(day + "T12:00:00Z"),
                false,
                "",
                "",
                Optional.empty(),
                "",
                7);
        assessments.add(given, () -> given);
    }

    /** What was kept of items then, with nothing hidden. */
    private void before(SampleItem... items) {
        before = Standings.of(seen(items), TODAY);
    }

    private Differences found(SampleItem... items) {
        return found(Stream.of(items).map(SampleItem::build).toList());
    }

    private Differences found(List<ActionItem> items) {
        List<VisibleItem> seen = seen(items);
        return Differences.between(before.asSeenIn(seen), Standings.of(seen, TODAY), seen, history.read());
    }

    private List<VisibleItem> seen(SampleItem... items) {
        return seen(Stream.of(items).map(SampleItem::build).toList());
    }

    private List<VisibleItem> seen(List<ActionItem> items) {
        EffectChecks checks = new EffectChecks(
                assessments,
                space -> new EffectiveSettings(Map.of(), Map.of()),
                TODAY.atStartOfDay(ZoneOffset.UTC).toInstant(),
                ZoneOffset.UTC);
        return reader.sees(items, checks);
    }

    private static List<String> lines(Differences found) {
        return found.all().stream().map(DifferencesTest::line).toList();
    }

    private static String line(Difference one) {
        StringBuilder line =
                new StringBuilder(one.kind().value() + " " + one.item().uid());
        Stream.of(one.day(), one.from(), one.to())
                .flatMap(Optional::stream)
                .forEach(day -> line.append(' ').append(day));
        return line.toString();
    }
}
