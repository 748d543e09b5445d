package dev.hindsight.status;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.issue.IssueId;
import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.issue.Resolution;
import dev.hindsight.issue.StatusCategory;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.BlockLocation;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.SyncSchedule;
import dev.hindsight.item.WaitReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Builds action items for tests, beginning with a complete finding in a state. For one thread. */
public final class SampleItem {
    public static final Instant SEEN = Instant.parse("2026-11-22T10:15:00Z");

    private final ItemState state;
    private final Set<ItemFlag> flags = EnumSet.noneOf(ItemFlag.class);
    private String uid = "uid-1";
    private int position;
    private Finding finding = Finding.ofParameters(Map.of(
            "title", "Check row counts",
            "impact", "medium",
            "owner", "bob-key",
            "due", "2026-12-15"));
    private Optional<IssueSnapshot> issue = Optional.empty();
    private SyncSchedule schedule = SyncSchedule.NONE;

    private SampleItem(ItemState state) {
        this.state = state;
    }

    public static SampleItem in(ItemState state) {
        return new SampleItem(state);
    }

    /** Tracked by the open issue OPS-12. */
    public static SampleItem tracked() {
        return in(ItemState.TRACKED).issue(openTicket());
    }

    /** Tracked by an issue that is closed with a resolution. */
    public static SampleItem closed(String resolutionId) {
        return in(ItemState.TRACKED)
                .issue(new IssueSnapshot(
                        new IssueId("link-1", "10042"),
                        "OPS-12",
                        "Done",
                        StatusCategory.DONE,
                        Optional.of(resolutionId).filter(id -> !id.isEmpty()).map(id -> new Resolution(id, "")),
                        Optional.of("bob"),
                        Optional.of(LocalDate.parse("2026-12-15")),
                        Optional.empty(),
                        SEEN));
    }

    public static IssueSnapshot openTicket() {
        return new IssueSnapshot(
                new IssueId("link-1", "10042"),
                "OPS-12",
                "In Progress",
                StatusCategory.INDETERMINATE,
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

    public SampleItem issue(IssueSnapshot value) {
        issue = Optional.of(value);
        return this;
    }

    /** Another due date of the ticket; empty text for none. */
    public SampleItem ticketDue(String day) {
        return issue(change(
                Optional.of(day).filter(text -> !text.isEmpty()).map(LocalDate::parse),
                issue.orElseThrow().readAt()));
    }

    public SampleItem readAt(Instant instant) {
        return issue(change(issue.orElseThrow().due(), instant));
    }

    private IssueSnapshot change(Optional<LocalDate> due, Instant readAt) {
        IssueSnapshot old = issue.orElseThrow();
        return new IssueSnapshot(
                old.id(),
                old.key(),
                old.statusName(),
                old.category(),
                old.resolution(),
                old.assignee(),
                due,
                old.updated(),
                readAt);
    }

    /** Why it is not further, with the person in whose name it was tried. */
    public SampleItem stuck(WaitReason reason, String actor) {
        schedule = new SyncSchedule(
                Optional.of(actor), Optional.empty(), Optional.empty(), 1, Optional.empty(), Optional.of(reason));
        return this;
    }

    public ActionItem build() {
        return new ActionItem(
                uid,
                new BlockLocation(123, "OPS", "hint-" + uid, position),
                finding,
                state,
                flags,
                Optional.empty(),
                false,
                issue,
                Map.of(),
                schedule);
    }

    /** The item for a reader who sees its ticket. */
    public VisibleItem shown() {
        return new VisibleItem(build(), false);
    }

    /** The item for a reader who does not see its ticket. */
    public VisibleItem hidden() {
        return new VisibleItem(build(), true);
    }
}
