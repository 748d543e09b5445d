package dev.hindsight.status;

import static org.junit.Assert.assertEquals;

import dev.hindsight.finding.FieldRules;
import dev.hindsight.finding.FindingField;
import dev.hindsight.issue.FieldRefusal;
import dev.hindsight.issue.SharedField;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.SyncedValue;
import dev.hindsight.wiki.InMemoryUsers;
import dev.hindsight.wiki.KeysAsTexts;
import dev.hindsight.wiki.Messages;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** Which sentences are told of what else a reader should know; the keys of the texts stand for the sentences. */
public class FlagMessagesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final FieldRefusal IN_WORDS = new FieldRefusal(FieldRefusal.Code.REFUSED, "No.", "To Do");
    private static final FieldRefusal WORDLESS = new FieldRefusal(FieldRefusal.Code.REFUSED, " ", "To Do");

    private final InMemoryUsers users = new InMemoryUsers().with("alice").with("bob");
    private final Messages messages = new Messages(new KeysAsTexts(), users, Locale.ENGLISH, ZoneOffset.UTC);

    @Test
    public void aConflictIsToldFieldByFieldAndLeadsWhoMayEditToItsDecision() {
        SampleItem item = inConflict().with(FindingField.OWNER, "alice-key").with(FindingField.DUE, "2027-01-31");

        List<Message> notes = flags(Optional.of("http://decide")).of(item.shown(TODAY));

        assertEquals(
                List.of("flag.conflict.owner [alice, bob]", "flag.conflict.due [Jan 31, 2027, Dec 15, 2026]"),
                texts(notes));
        assertEquals(Optional.empty(), notes.get(0).link());
        assertEquals("http://decide", notes.get(1).link().orElseThrow().address());
    }

    @Test
    public void whatJiraHasNoValueForIsToldAsNothing() {
        SampleItem item = SampleItem.tracked().issueDue("").flag(ItemFlag.CONFLICT);

        assertEquals(List.of("flag.conflict.due [Dec 15, 2026, nothing]"), texts(notes(item)));
    }

    @Test
    public void anOwnerWhomNobodyHasInJiraIsToldAsNothing() {
        assertEquals(
                List.of("flag.conflict.owner [bob, nothing]"),
                texts(notes(inConflict().assignedTo(""))));
    }

    @Test
    public void aConflictOfWhichNothingIsLeftIsToldAsSuch() {
        assertEquals(List.of("flag.conflict"), texts(notes(inConflict())));
        assertEquals(
                List.of("flag.lacks-fields [field.owner, field.due]", "flag.conflict"),
                texts(notes(inConflict().with(FindingField.OWNER, "").with(FindingField.DUE, ""))));
        assertEquals(List.of("flag.conflict"), texts(notes(inConflict().with(FindingField.OWNER, "bob"))));
    }

    @Test
    public void noConflictIsToldOfAnIssueThatCannotBeRead() {
        SampleItem missing =
                SampleItem.in(ItemState.MISSING).issue(SampleItem.openIssue()).flag(ItemFlag.CONFLICT);

        assertEquals(List.of(), texts(notes(missing)));
    }

    @Test
    public void twoPeopleWithoutAccountsAreInConflictByTheirNames() {
        assertEquals(
                List.of("flag.conflict.owner [Bob Brown, bob]"),
                texts(notes(inConflict().with(FindingField.OWNER, "Bob Brown"))));
    }

    @Test
    public void whatAnIssueLacksOnItsPageIsNamed() {
        SampleItem lacking = SampleItem.tracked().with(FindingField.DUE, "").flag(ItemFlag.LACKS_FIELDS);

        assertEquals(List.of("flag.lacks-fields [field.due]"), texts(notes(lacking)));
        assertEquals(List.of(), texts(notes(SampleItem.tracked().flag(ItemFlag.LACKS_FIELDS))));
    }

    @Test
    public void whatIsRequiredOnlySinceItWasScannedIsNamedToo() {
        assertEquals(
                List.of("flag.lacks-fields [field.due]"),
                texts(notes(SampleItem.tracked().with(FindingField.DUE, ""))));
    }

    @Test
    public void anIssueWhosePageDecidesAgainstItIsOnlyToldOfTheReasonThatIsMissing() {
        SampleItem undecided = SampleItem.tracked()
                .with(FindingField.TRACK, "no")
                .with(FindingField.DUE, "")
                .flag(ItemFlag.LACKS_FIELDS);

        assertEquals(List.of("problem.decision"), texts(notes(undecided)));
    }

    @Test
    public void aSecondIssueIsToldByTheKeyOfTheOneThatIsTracked() {
        assertEquals(
                List.of("flag.duplicate [OPS-12]"),
                texts(notes(SampleItem.tracked().flag(ItemFlag.DUPLICATE))));
    }

    @Test
    public void anOwnerWhomJiraWouldNotTakeIsToldWithJirasWordsWhereItHasSome() {
        assertEquals(
                List.of("flag.owner-unassignable.quoted [bob, No.]"),
                texts(notes(SampleItem.tracked()
                        .flag(ItemFlag.OWNER_UNASSIGNABLE)
                        .owner(SyncedValue.NONE.refused("bob", IN_WORDS)))));
        assertEquals(
                List.of("flag.owner-unassignable [bob]"),
                texts(notes(SampleItem.tracked()
                        .flag(ItemFlag.OWNER_UNASSIGNABLE)
                        .owner(SyncedValue.NONE.refused("bob", WORDLESS)))));
    }

    @Test
    public void whatIsKeptOnThePageOnlyIsToldFieldByFieldWithJirasWords() {
        ActionItem item = SampleItem.tracked()
                .flag(ItemFlag.FIELD_NOT_IN_JIRA)
                .build()
                .withSynced(Map.of(
                        SharedField.OWNER, SyncedValue.NONE.refused("bob", IN_WORDS),
                        SharedField.DUE, SyncedValue.NONE.refused("2026-12-15", IN_WORDS),
                        SharedField.THEME, SyncedValue.NONE.refused("x", WORDLESS),
                        SharedField.PRIORITY, SyncedValue.NONE.refused("2", WORDLESS)));

        assertEquals(
                List.of(
                        "flag.field-not-in-jira.field.quoted [shared-field.due, No.]",
                        "flag.field-not-in-jira.field [shared-field.theme]",
                        "flag.field-not-in-jira.left [shared-field.priority]"),
                texts(flags(Optional.empty()).of(shown(item))));
    }

    @Test
    public void anEpicThatIsNotSetIsToldByItsKeyAndWhatStandsAgainstIt() {
        assertEquals(
                List.of("flag.field-not-in-jira.epic [PLAT-7, OPS]"),
                texts(flags(Optional.empty()).of(shown(withoutEpic(WORDLESS)))));
        assertEquals(
                List.of("flag.field-not-in-jira.epic.quoted [PLAT-7, No.]"),
                texts(flags(Optional.empty()).of(shown(withoutEpic(IN_WORDS)))));
    }

    @Test
    public void aQuestionThatJiraWouldNotTakeIsToldAsWhatItIs() {
        assertEquals(
                List.of("flag.field-not-in-jira.question.quoted [No.]"),
                texts(flags(Optional.empty()).of(shown(unasked(IN_WORDS)))));
        assertEquals(
                List.of("flag.field-not-in-jira.question"),
                texts(flags(Optional.empty()).of(shown(unasked(WORDLESS)))));
    }

    private static ActionItem unasked(FieldRefusal why) {
        return SampleItem.tracked()
                .flag(ItemFlag.FIELD_NOT_IN_JIRA)
                .build()
                .withSynced(SharedField.CHECK_COMMENT, SyncedValue.NONE.refused("2026-12-15T10:00:00Z", why));
    }

    @Test
    public void nothingIsToldOfTheEpicOfAnIssueThatIsHidden() {
        assertEquals(
                List.of(),
                texts(flags(Optional.empty()).of(shown(withoutEpic(WORDLESS), IssueVisibility.Answer.HIDDEN))));
    }

    private static ActionItem withoutEpic(FieldRefusal why) {
        return SampleItem.tracked()
                .flag(ItemFlag.FIELD_NOT_IN_JIRA)
                .build()
                .withSynced(Map.of(SharedField.EPIC, SyncedValue.NONE.refused("PLAT-7", why)));
    }

    @Test
    public void thatSomethingIsKeptOnThePageOnlyIsToldThoughNobodyKnowsWhat() {
        assertEquals(
                List.of("flag.field-not-in-jira"),
                texts(notes(SampleItem.tracked().flag(ItemFlag.FIELD_NOT_IN_JIRA))));
    }

    private FlagMessages flags(Optional<String> decideAt) {
        return new FlagMessages(messages, new FieldProblemMessages(messages, FieldRules.DEFAULT), decideAt);
    }

    private List<Message> notes(SampleItem item) {
        return flags(Optional.empty()).of(item.shown(TODAY));
    }

    private static SampleItem inConflict() {
        return SampleItem.tracked().flag(ItemFlag.CONFLICT);
    }

    private static VisibleItem shown(ActionItem item) {
        return shown(item, IssueVisibility.Answer.SHOWN);
    }

    private static VisibleItem shown(ActionItem item, IssueVisibility.Answer answer) {
        ProgressRules rules = new ProgressRules(SampleItem.NOT_DONE, TODAY, SampleItem.SEEN);
        return new VisibilityFilter(of -> answer, rules, List::of, List::of).see(item);
    }

    private static List<String> texts(List<Message> told) {
        return told.stream().map(FlagMessagesTest::text).toList();
    }

    private static String text(Message message) {
        return message.text().replace("hindsight.", "");
    }
}
