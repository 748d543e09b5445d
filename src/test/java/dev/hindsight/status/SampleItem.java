package dev.hindsight.status;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.issue.FieldRefusal;
import dev.hindsight.issue.Issue;
import dev.hindsight.issue.IssueId;
import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.issue.Resolution;
import dev.hindsight.issue.SharedField;
import dev.hindsight.issue.StatusCategory;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.BlockLocation;
import dev.hindsight.item.Closing;
import dev.hindsight.item.CopyChoice;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.NotDoneResolutions;
import dev.hindsight.item.Orders;
import dev.hindsight.item.SyncSchedule;
import dev.hindsight.item.SyncedValue;
import dev.hindsight.item.WaitReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Builds action items for tests, beginning with a complete finding in a state, on the page 123. */
public final class SampleItem {
    public static final Instant SEEN = Instant.parse("2026-11-22T10:15:00Z");

    /** The resolution 10002 closes an issue without the change having been made. */
    public static final NotDoneResolutions NOT_DONE = new NotDoneResolutions(Optional.of(Set.of("10002")));

    private final ItemState state;
    private final Set<ItemFlag> flags = EnumSet.noneOf(ItemFlag.class);
    private String uid = "uid-1";
    private Optional<String> macroKey = Optional.empty();
    private long pageId = 123;
    private int position;
    private Finding finding = Finding.ofParameters(
            Map.of("title", "Check row counts", "impact", "medium", "owner", "bob-key", "due", "2026-12-15"));
    private Optional<String> copyOf = Optional.empty();
    private Optional<CopyChoice> copyChoice = Optional.empty();
    private Optional<String> follows = Optional.empty();
    private boolean awaitsApproval;
    private final Map<SharedField, SyncedValue> synced = new EnumMap<>(SharedField.class);
    private Optional<IssueSnapshot> issue = Optional.empty();
    private Optional<Closing> closing = Optional.empty();
    private int answers;
    private SyncSchedule schedule = SyncSchedule.NONE;

    private SampleItem(ItemState state) {
        this.state = state;
    }

    public static SampleItem in(ItemState state) {
        return new SampleItem(state);
    }

    /** Tracked by the open issue OPS-12. */
    public static SampleItem tracked() {
        return in(ItemState.TRACKED).issue(openIssue());
    }

    /** Tracked by an issue that is closed with a resolution; empty text for none. */
    public static SampleItem closed(String resolutionId) {
        return closed(Optional.of(resolutionId).filter(id -> !id.isEmpty()).map(id -> new Resolution(id, "")));
    }

    /** Tracked by an issue that is closed with a resolution. */
    public static SampleItem closed(Optional<Resolution> resolution) {
        return in(ItemState.TRACKED).issue(issue("Done", StatusCategory.DONE, resolution));
    }

    public static IssueSnapshot openIssue() {
        return issue("In Progress", StatusCategory.INDETERMINATE, Optional.empty());
    }

    /** An issue whose status has not been read yet. */
    static IssueSnapshot justCreated() {
        return issue("", StatusCategory.NEW, Optional.empty());
    }

    /** An open issue that still has the resolution with which it was closed once. */
    static IssueSnapshot reopened(String resolution) {
        return issue("To Do", StatusCategory.NEW, Optional.of(new Resolution("10002", resolution)));
    }

    private static IssueSnapshot issue(String status, StatusCategory category, Optional<Resolution> resolution) {
        return new IssueSnapshot(
                new IssueId("link-1", "10042"),
                "OPS-12",
                new Issue.Status("", status, category),
                resolution,
                Optional.empty(),
                Optional.of("bob"),
                Optional.of(LocalDate.parse("2026-12-15")),
                Optional.empty(),
                SEEN);
    }

    public SampleItem uid(String value) {
        uid = value;
        return this;
    }

    /** The key of its block; without this it is one of its own. */
    public SampleItem macroKey(String value) {
        macroKey = Optional.of(value);
        return this;
    }

    public SampleItem onPage(long value) {
        pageId = value;
        return this;
    }

    public SampleItem position(int value) {
        position = value;
        return this;
    }

    /** One field of the finding; empty text removes it. */
    public SampleItem with(FindingField field, String text) {
        finding = finding.with(field, text);
        return this;
    }

    public SampleItem flag(ItemFlag flag) {
        flags.add(flag);
        return this;
    }

    public SampleItem copyOf(String original) {
        copyOf = Optional.of(original);
        return this;
    }

    public SampleItem decidedAs(CopyChoice choice) {
        copyChoice = Optional.of(choice);
        return this;
    }

    public SampleItem issue(IssueSnapshot value) {
        issue = Optional.of(value);
        return this;
    }

    /** The owner as last seen on either side. */
    public SampleItem owner(SyncedValue value) {
        return synced(SharedField.OWNER, value);
    }

    /** A field that Jira would not take at the creation, with its flag. */
    public SampleItem refused(SharedField field, String onPage) {
        return flag(ItemFlag.FIELD_NOT_IN_JIRA)
                .synced(
                        field,
                        SyncedValue.NONE.refused(onPage, FieldRefusal.atCreation(FieldRefusal.Code.NOT_ON_SCREEN, "")));
    }

    private SampleItem synced(SharedField field, SyncedValue value) {
        synced.put(field, value);
        return this;
    }

    /** All that page and Jira both hold, as last agreed on. */
    public SampleItem agreed() {
        for (SharedField field : SharedField.values()) {
            synced.put(field, SyncedValue.agreed("value of " + field.key()));
        }
        synced.put(SharedField.OWNER, SyncedValue.agreed("bob"));
        return this;
    }

    /** Tracked by an issue that was closed as a duplicate of PLAT-7, in a category and closed with a resolution. */
    public static SampleItem duplicate(StatusCategory category, Optional<Resolution> resolution) {
        SampleItem item = closed(Optional.of(new Resolution("10002", "Duplicate")));
        IssueSnapshot old = item.issue.orElseThrow();
        String status = category == StatusCategory.DONE ? "Closed" : "In Review";
        return item.issue(new IssueSnapshot(
                old.id(),
                old.key(),
                old.status(),
                old.resolution(),
                Optional.of(
                        new Issue.Survivor("10007", "PLAT-7", new Issue.Status("77", status, category), resolution)),
                old.assignee(),
                old.due(),
                old.updated(),
                old.readAt()));
    }

    /** Another issue that says the same. */
    public SampleItem issueId(String id) {
        return issue.map(old ->
                        issue(change(new IssueId(old.id().linkId(), id), old.assignee(), old.due(), old.readAt())))
                .orElse(this);
    }

    /** Another due date of the issue; empty text for none. */
    public SampleItem issueDue(String day) {
        IssueSnapshot old = issue.orElseThrow();
        Optional<LocalDate> due =
                Optional.of(day).filter(text -> !text.isEmpty()).map(LocalDate::parse);
        return issue(change(old.id(), old.assignee(), due, old.readAt()));
    }

    /** Another assignee of the issue, by user name. */
    public SampleItem assignedTo(String userName) {
        IssueSnapshot old = issue.orElseThrow();
        Optional<String> assignee = Optional.of(userName).filter(name -> !name.isEmpty());
        return issue(change(old.id(), assignee, old.due(), old.readAt()));
    }

    public SampleItem readAt(Instant instant) {
        IssueSnapshot old = issue.orElseThrow();
        return issue(change(old.id(), old.assignee(), old.due(), instant));
    }

    private IssueSnapshot change(IssueId id, Optional<String> assignee, Optional<LocalDate> due, Instant readAt) {
        IssueSnapshot old = issue.orElseThrow();
        return new IssueSnapshot(
                id, old.key(), old.status(), old.resolution(), old.duplicateOf(), assignee, due, old.updated(), readAt);
    }

    /** Its issue was last closed at a moment, by the present criterion; so many answers say whether it worked. */
    public SampleItem closedAt(Instant moment, int given) {
        closing = Optional.of(new Closing(moment, finding.text(FindingField.SUCCESS)));
        answers = given;
        return this;
    }

    /** It has no block, and is the follow-up of another item. */
    public SampleItem following(String followed) {
        follows = Optional.of(followed);
        macroKey = Optional.of("");
        return this;
    }

    /** Why it is not further, with the person in whose name it was tried. */
    public SampleItem stuck(WaitReason reason, String actor) {
        schedule = new SyncSchedule(
                Optional.of(actor),
                Optional.empty(),
                Optional.empty(),
                1,
                Optional.empty(),
                Optional.of(reason),
                Optional.empty());
        return this;
    }

    /** Kept from its issue by nothing but the lack of an editor's approval. */
    public SampleItem awaitingApproval(WaitReason.Code reason) {
        awaitsApproval = true;
        return stuck(new WaitReason(reason), "alice-key");
    }

    public ActionItem build() {
        return new ActionItem(
                uid,
                new BlockLocation(pageId, "OPS", macroKey.orElse("key-" + uid), position),
                finding,
                state,
                flags,
                copyOf,
                copyChoice,
                follows,
                awaitsApproval,
                Orders.NONE,
                issue,
                closing,
                answers,
                synced,
                schedule);
    }

    /** The item for a reader who sees its issue, on a day. */
    public VisibleItem shown(LocalDate today) {
        return seen(IssueVisibility.Answer.SHOWN, today);
    }

    /** The item for a reader who does not see its issue, on a day. */
    public VisibleItem hidden(LocalDate today) {
        return seen(IssueVisibility.Answer.HIDDEN, today);
    }

    private VisibleItem seen(IssueVisibility.Answer answer, LocalDate today) {
        return new VisibilityFilter(item -> answer, new ProgressRules(NOT_DONE, today, SEEN), List::of, List::of)
                .see(build());
    }
}
