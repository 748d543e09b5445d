package dev.hindsight.item;

import dev.hindsight.finding.Finding;
import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.issue.SharedField;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An action item on its way to a changed copy of it; what is not set stays. */
final class ActionItemBuilder {

    private final String uid;
    private BlockLocation location;
    private Finding finding;
    private ItemState state;
    private Set<ItemFlag> flags;
    private Optional<String> copyOf;
    private Optional<CopyChoice> copyChoice;
    private Optional<String> follows;
    private boolean awaitsApproval;
    private Orders orders;
    private Optional<IssueSnapshot> issue;
    private Optional<Closing> closing;
    private int answers;
    private Map<SharedField, SyncedValue> synced;
    private SyncSchedule schedule;

    ActionItemBuilder(ActionItem item) {
        this.uid = item.uid();
        this.location = item.location();
        this.finding = item.finding();
        this.state = item.state();
        this.flags = item.flags();
        this.copyOf = item.copyOf();
        this.copyChoice = item.copyChoice();
        this.follows = item.follows();
        this.awaitsApproval = item.awaitsApproval();
        this.orders = item.orders();
        this.issue = item.issue();
        this.closing = item.closing();
        this.answers = item.answers();
        this.synced = item.synced();
        this.schedule = item.schedule();
    }

    ActionItemBuilder location(BlockLocation value) {
        this.location = value;
        return this;
    }

    ActionItemBuilder finding(Finding value) {
        this.finding = value;
        return this;
    }

    ActionItemBuilder state(ItemState value) {
        this.state = value;
        return this;
    }

    ActionItemBuilder flags(Set<ItemFlag> value) {
        this.flags = value;
        return this;
    }

    ActionItemBuilder copyOf(Optional<String> value) {
        this.copyOf = value;
        return this;
    }

    ActionItemBuilder copyChoice(Optional<CopyChoice> value) {
        this.copyChoice = value;
        return this;
    }

    ActionItemBuilder follows(Optional<String> value) {
        this.follows = value;
        return this;
    }

    ActionItemBuilder awaitsApproval(boolean value) {
        this.awaitsApproval = value;
        return this;
    }

    ActionItemBuilder orders(Orders value) {
        this.orders = value;
        return this;
    }

    ActionItemBuilder issue(Optional<IssueSnapshot> value) {
        this.issue = value;
        return this;
    }

    ActionItemBuilder closing(Optional<Closing> value) {
        this.closing = value;
        return this;
    }

    ActionItemBuilder answers(int value) {
        this.answers = value;
        return this;
    }

    ActionItemBuilder synced(Map<SharedField, SyncedValue> value) {
        this.synced = value;
        return this;
    }

    ActionItemBuilder schedule(SyncSchedule value) {
        this.schedule = value;
        return this;
    }

    ActionItem build() {
        return new ActionItem(
                uid,
                location,
                finding,
                state,
                flags,
                copyOf,
                copyChoice,
                follows,
                awaitsApproval,
                orders,
                issue,
                closing,
                answers,
                synced,
                schedule);
    }
}
