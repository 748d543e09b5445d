package dev.hindsight.progress;

import dev.hindsight.action.ActionItem;
import dev.hindsight.action.Attempt;
import dev.hindsight.action.Category;
import dev.hindsight.action.Flag;
import dev.hindsight.action.ItemState;
import dev.hindsight.action.Place;
import dev.hindsight.action.Reason;
import dev.hindsight.action.Ticket;
import dev.hindsight.action.TicketId;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
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
    private final Set<Flag> flags = EnumSet.noneOf(Flag.class);
    private String uid = "uid-1";
    private int position;
    private Finding finding = Finding.ofParameters(Map.of(
            "title", "Check row counts",
            "impact", "medium",
            "owner", "bob-key",
            "due", "2026-12-15"));
    private Optional<Ticket> ticket = Optional.empty();
    private Attempt attempt = Attempt.NONE;

    private SampleItem(ItemState state) {
        this.state = state;
    }

    public static SampleItem in(ItemState state) {
        return new SampleItem(state);
    }

    /** Tracked by the open issue OPS-12. */
    public static SampleItem tracked() {
        return in(ItemState.TRACKED).ticket(openTicket());
    }

    /** Tracked by an issue that is closed with a resolution. */
    public static SampleItem closed(String resolutionId) {
        return in(ItemState.TRACKED)
                .ticket(new Ticket(
                        new TicketId("link-1", "10042"),
                        "OPS-12",
                        "Done",
                        Category.DONE,
                        Optional.of(resolutionId).filter(id -> !id.isEmpty()),
                        Optional.of("bob"),
                        Optional.of(LocalDate.parse("2026-12-15")),
                        SEEN));
    }

    public static Ticket openTicket() {
        return new Ticket(
                new TicketId("link-1", "10042"),
                "OPS-12",
                "In Progress",
                Category.INDETERMINATE,
                Optional.empty(),
                Optional.of("bob"),
                Optional.of(LocalDate.parse("2026-12-15")),
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

    public SampleItem flag(Flag flag) {
        flags.add(flag);
        return this;
    }

    public SampleItem ticket(Ticket value) {
        ticket = Optional.of(value);
        return this;
    }

    /** Another due date of the ticket; empty text for none. */
    public SampleItem ticketDue(String day) {
        return ticket(change(
                Optional.of(day).filter(text -> !text.isEmpty()).map(LocalDate::parse),
                ticket.orElseThrow().seenAt()));
    }

    public SampleItem seenAt(Instant instant) {
        return ticket(change(ticket.orElseThrow().due(), instant));
    }

    private Ticket change(Optional<LocalDate> due, Instant seenAt) {
        Ticket old = ticket.orElseThrow();
        return new Ticket(
                old.id(), old.key(), old.statusName(), old.category(), old.resolutionId(), old.assignee(), due, seenAt);
    }

    /** Why it is not further, with the person in whose name it was tried. */
    public SampleItem stuck(Reason reason, String actor) {
        attempt = new Attempt(Optional.of(actor), Optional.empty(), 1, Optional.empty(), Optional.of(reason));
        return this;
    }

    public ActionItem build() {
        return new ActionItem(
                uid, new Place(123, "OPS", "hint-" + uid, position), finding, state, flags, ticket, Map.of(), attempt);
    }

    /** The item for a reader who sees its ticket. */
    public SeenItem shown() {
        return new SeenItem(build(), false);
    }

    /** The item for a reader who does not see its ticket. */
    public SeenItem hidden() {
        return new SeenItem(build(), true);
    }
}
