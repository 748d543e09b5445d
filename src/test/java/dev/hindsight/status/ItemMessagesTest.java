package dev.hindsight.status;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.approval.ApprovalDecision;
import dev.hindsight.finding.FieldRules;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.CopyChoice;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.SyncSchedule;
import dev.hindsight.item.WaitReason;
import dev.hindsight.scan.ScanProblem;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.status.RenderContext.ContentStatus;
import dev.hindsight.status.RenderContext.OutputTarget;
import dev.hindsight.wiki.InMemoryUsers;
import dev.hindsight.wiki.KeysAsTexts;
import dev.hindsight.wiki.Messages;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** Which sentences are told of an item and of its page; the keys of the texts stand for the sentences. */
public class ItemMessagesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final PageView.Rules RULES =
            new PageView.Rules(new EffectiveSettings(Map.of(), Map.of()), FieldRules.DEFAULT, ApprovalDecision.FULL);

    private static final ProgressRules MEASURED = new ProgressRules(SampleItem.NOT_DONE, TODAY, SampleItem.SEEN);

    private final InMemoryUsers users = new InMemoryUsers().with("alice").with("bob");
    private final Messages messages = new Messages(new KeysAsTexts(), users, Locale.ENGLISH, ZoneOffset.UTC);

    @Test
    public void anIncompleteFindingIsToldWhatItLacksAndWhatCannotBeRead() {
        Finding finding = Finding.ofParameters(Map.of("title", "x".repeat(201), "due", "soon"));

        assertEquals(
                List.of("problem.required [field.owner]", "problem.too-long [200]", "problem.unreadable.due [soon]"),
                texts(notes(SampleItem.in(ItemState.INCOMPLETE), finding)));
    }

    @Test
    public void aDecisionNotToActNeedsNothingButItsReason() {
        assertEquals(
                List.of("problem.decision"),
                texts(notes(SampleItem.in(ItemState.INCOMPLETE), Finding.ofParameters(Map.of("track", "no")))));
    }

    @Test
    public void aDeclinedFindingIsToldWithItsReason() {
        assertEquals(
                List.of("wont-do.reason [Too late]"),
                texts(notes(SampleItem.in(ItemState.WONT_DO), Finding.ofParameters(Map.of("reason", "Too late")))));
    }

    @Test
    public void aTrackedFindingIsToldNothingOfWhatItsPageLacks() {
        assertEquals(List.of(), texts(notes(SampleItem.tracked(), new Finding(Map.of()))));
    }

    @Test
    public void adviceIsWhatIsRecommendedAndWhatCannotBeReadWithoutMatteringMuch() {
        Finding finding = Finding.ofParameters(
                Map.of("impact", "high", "remedy", "R", "success", "S", "verify", "later", "due", "soon"));

        assertEquals(
                List.of("problem.recommended [field.evidence]", "problem.unreadable.verify [later]"),
                texts(spoken(page(EditorLinks.NONE)).advice(finding)));
    }

    @Test
    public void nothingIsAdvisedOfAFindingThatLacksNothing() {
        Finding complete = Finding.ofParameters(Map.of("title", "A", "owner", "bob-key", "due", "2026-12-15"));

        assertEquals(List.of(), spoken(page(EditorLinks.NONE)).advice(complete));
        assertEquals(List.of(), spoken(page(EditorLinks.NONE)).blockers(complete));
        assertEquals(
                List.of("problem.required [field.title]"),
                texts(spoken(page(EditorLinks.NONE)).blockers(complete.with(FindingField.TITLE, ""))));
    }

    @Test
    public void aCopyIsToldWithItsOriginalAndLeadsWhoMayEditToItsDecision() {
        SampleItem copy = SampleItem.in(ItemState.COPY).copyOf("original");
        EditorLinks links = new EditorLinks(
                Optional.of("http://write"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("http://copies"),
                Optional.empty(),
                Optional.empty(),
                List.of());

        List<Message> undecided = notes(copy, page(links));
        List<Message> decided = notes(copy.decidedAs(CopyChoice.SHARED), page(links));

        assertEquals(List.of("copy.original", "copy.choice.none"), texts(undecided));
        assertEquals(
                Optional.of(new Message.Hyperlink("http://wiki.example/1#finding-original", "Outage")),
                undecided.get(0).link());
        assertEquals(Optional.of("http://copies"), addressOf(undecided.get(1)));
        assertTrue(undecided.get(1).link().orElseThrow().text().endsWith("copy.decide"));
        assertEquals(List.of("copy.original", "copy.choice.shared"), texts(decided));
        assertTrue(decided.get(1).link().orElseThrow().text().endsWith("copy.change"));
    }

    @Test
    public void aCopyThatHasNothingToDoWithAnIssueIsToldWithoutItsOriginal() {
        SampleItem copy = SampleItem.in(ItemState.COPY).copyOf("original").decidedAs(CopyChoice.STOPPED);

        assertEquals(List.of("copy.choice.stopped"), texts(notes(copy)));
    }

    @Test
    public void whatKeepsAnItemFromGoingOnIsToldWithSinceWhenWhereThatIsLong() {
        WaitReason reason = new WaitReason(WaitReason.Code.UNREACHABLE);
        Instant longAgo = SampleItem.SEEN.minus(Duration.ofDays(2));
        ActionItem item = SampleItem.tracked().build();
        SyncSchedule stuck = SyncSchedule.NONE.deferred(reason, SampleItem.SEEN);

        List<String> told = texts(spoken(page(EditorLinks.NONE))
                .urgent(shown(item.withSchedule(stuck.stuckSince(longAgo))), item.finding()));

        assertEquals(List.of("reason.unreachable", "stuck-since [Nov 20, 2026, 10:15 AM UTC]"), told);
        assertEquals(
                List.of("reason.unreachable"),
                texts(spoken(page(EditorLinks.NONE)).urgent(shown(item.withSchedule(stuck)), item.finding())));
    }

    @Test
    public void aPageThatCouldNotBeReadIsToldWithWhereItIsBroken() {
        ScanProblem broken =
                new ScanProblem(ScanProblem.Code.BROKEN_MARKUP, 3, 17, SampleItem.SEEN, 1, Optional.empty());
        ScanProblem failed =
                new ScanProblem(ScanProblem.Code.FAILED, 3, 0, SampleItem.SEEN, 1, Optional.of(SampleItem.SEEN));

        assertEquals(
                Optional.of("page-problem.broken-markup [3, 17]"),
                spoken(unreadable(Optional.of(broken))).pageProblem().map(ItemMessagesTest::text));
        assertEquals(
                Optional.of("page-problem.failed"),
                spoken(unreadable(Optional.of(failed))).pageProblem().map(ItemMessagesTest::text));
        assertEquals(Optional.empty(), spoken(unreadable(Optional.empty())).pageProblem());
    }

    @Test
    public void whatHasNoNameIsToldAsSuch() {
        ItemMessages spoken = spoken(page(EditorLinks.NONE));

        assertEquals("A", spoken.title(Finding.ofParameters(Map.of("title", "A"))));
        assertEquals("hindsight.untitled", spoken.title(Finding.ofParameters(Map.of("cause", "No index"))));
        assertEquals("hindsight.untouched", spoken.title(new Finding(Map.of())));
        assertEquals("bob", spoken.owner(SampleItem.tracked().shown(TODAY)));
        assertEquals(
                "hindsight.nobody",
                spoken.owner(SampleItem.in(ItemState.WAITING)
                        .with(FindingField.OWNER, "")
                        .shown(TODAY)));
    }

    @Test
    public void ourThemesHaveNamesAndOthersAreTheirOwn() {
        ItemMessages spoken = spoken(page(EditorLinks.NONE));

        assertEquals("hindsight.theme.scaling", spoken.theme("scaling"));
        assertEquals("Our own", spoken.theme("Our own"));
        assertEquals("hindsight.field.due", spoken.field(FindingField.DUE));
    }

    private ItemMessages spoken(PageView page) {
        return new ItemMessages(messages, page);
    }

    private List<Message> notes(SampleItem item) {
        return notes(item, page(EditorLinks.NONE));
    }

    private List<Message> notes(SampleItem item, PageView page) {
        VisibleItem seen = item.shown(TODAY);
        return spoken(page).urgent(seen, seen.finding());
    }

    private List<Message> notes(SampleItem item, Finding finding) {
        return spoken(page(EditorLinks.NONE)).urgent(item.shown(TODAY), finding);
    }

    private static VisibleItem shown(ActionItem item) {
        return new VisibilityFilter(of -> IssueVisibility.Answer.SHOWN, MEASURED, List::of, List::of).see(item);
    }

    private static PageView page(EditorLinks links) {
        VisibleItem original = SampleItem.tracked().uid("original").shown(TODAY);
        CopySource source = new CopySource(original, "Outage", URI.create("http://wiki.example/1"));
        return new PageView(
                context(),
                new StoredPage(List.of(), Map.of("original", source), Optional.empty(), false, key -> List.of()),
                RULES,
                links,
                MEASURED);
    }

    private static PageView unreadable(Optional<ScanProblem> problem) {
        return new PageView(
                context(),
                new StoredPage(List.of(), Map.of(), problem, false, key -> List.of()),
                RULES,
                EditorLinks.NONE,
                MEASURED);
    }

    private static RenderContext context() {
        return new RenderContext(123, "OPS", 3, ContentStatus.CURRENT_PAGE, OutputTarget.DISPLAY);
    }

    private static Optional<String> addressOf(Message message) {
        return message.link().map(Message.Hyperlink::address);
    }

    private static List<String> texts(List<Message> told) {
        return told.stream().map(ItemMessagesTest::text).toList();
    }

    private static String text(Message message) {
        return message.text().replace("hindsight.", "");
    }
}
