package dev.hindsight.status;

import dev.hindsight.assessment.Effect;
import dev.hindsight.connection.ViewableIssues;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.issue.IssueId;
import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.issue.Resolution;
import dev.hindsight.issue.SharedField;
import dev.hindsight.issue.StatusCategory;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.BlockLocation;
import dev.hindsight.item.Conflict;
import dev.hindsight.item.CopyChoice;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.item.ItemOwner;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.SyncedValue;
import dev.hindsight.item.WaitReason;
import dev.hindsight.wiki.Messages;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * An action item as one reader may see it: the one rule by which page, REST and export say the same of it. While its issue
 * is tracked, Jira says who acts until when; of a missing issue Jira's last words are no news, so the page's hold.
 *
 * <p>Of a hidden issue nothing is left in it: no issue, no synced values, no reason (Jira's words may be in it) and only the flag that
 * the page itself explains. What is counted, ordered or rendered can therefore not tell what is hidden, whatever the code that does it
 * forgets. The state stays, also {@code missing}: nobody would learn of it if only those were told who are known to see the issue.
 */
public final class VisibleItem {

    private final ActionItem item;
    private final boolean hidden;
    private final ProgressRules rules;
    private final Function<IssueSnapshot, Optional<String>> addresses;
    private final Optional<Instant> asOf;
    private final CompletionStatus completion;
    private final ProgressRules.Deadline deadline;
    private Optional<ViewableIssues.Failure> unchecked = Optional.empty();
    private Effect effect = Effect.NONE;
    private boolean followUp;

    /**
     * @param hidden whether the item says nothing of its issue, which the reader does not see
     * @param addresses gives where the reader opens an issue
     * @param asOf until when changes of its issue are known
     */
    VisibleItem(
            ActionItem item,
            boolean hidden,
            ProgressRules rules,
            Function<IssueSnapshot, Optional<String>> addresses,
            Optional<Instant> asOf) {
        this.item = item;
        this.hidden = hidden;
        this.rules = rules;
        this.addresses = addresses;
        this.asOf = asOf;
        this.completion = CompletionStatus.of(item, rules.notDone());
        this.deadline = isTrackedHidden() ? ProgressRules.Deadline.HIDDEN : rules.deadline(item, completion);
    }

    /** The same, where Jira has not said what the reader may see of its issue, or of the one that it duplicates, and why not. */
    VisibleItem unchecked(ViewableIssues.Failure why) {
        unchecked = Optional.of(why);
        return this;
    }

    VisibleItem effect(Effect known) {
        effect = known;
        return this;
    }

    /** The same as a follow-up, whether or not the reader may know of what. */
    VisibleItem followUp() {
        followUp = true;
        return this;
    }

    /** Why Jira has not said what the reader may see of its issue, or of the one that it duplicates; empty when that is known. */
    public Optional<ViewableIssues.Failure> unchecked() {
        return unchecked;
    }

    public String uid() {
        return item.uid();
    }

    public BlockLocation location() {
        return item.location();
    }

    public Finding finding() {
        return item.finding();
    }

    public ItemState state() {
        return item.state();
    }

    public Set<ItemFlag> flags() {
        return item.flags();
    }

    /** Whether its block or its page is gone. */
    public boolean isRemoved() {
        return item.isRemoved();
    }

    /** Whether nothing but an editor's approval of the page keeps it from its issue. */
    public boolean awaitsApproval() {
        return item.awaitsApproval();
    }

    /** Why it is not further. */
    public Optional<WaitReason> reason() {
        return item.schedule().reason();
    }

    /** Since when something has kept it from going on, when that is more than a day ago. */
    Optional<Instant> stuckForLong() {
        return item.schedule().stuckSince().filter(rules::isLong);
    }

    /** Whether it has an issue that the reader does not see. */
    public boolean isIssueHidden() {
        return hidden;
    }

    /** Whether it has an issue, seen by the reader or not. */
    public boolean hasIssue() {
        return hidden || issueKey().isPresent();
    }

    /** Whether it is tracked by an issue that the reader does not see, on which it depends how the item counts. */
    public boolean isTrackedHidden() {
        return hidden && state() == ItemState.TRACKED;
    }

    /** The same by one that the reader sees, which says what holds. */
    public boolean isTrackedShown() {
        return !hidden && state() == ItemState.TRACKED;
    }

    /** Whether its page and its issue, which the reader may see, were both changed to different values. */
    public boolean isInConflict() {
        return isFlagged(ItemFlag.CONFLICT);
    }

    /** What page and issue say; nothing of an issue that is hidden. */
    public Conflict sides() {
        return Conflict.of(item);
    }

    /** Whether a flag tells something of its issue, which the reader may see. */
    boolean isFlagged(ItemFlag flag) {
        return flags().contains(flag) && readable().isPresent();
    }

    public Optional<IssueId> issueId() {
        return item.issue().map(IssueSnapshot::id);
    }

    public Optional<String> issueKey() {
        return item.issue().map(IssueSnapshot::key);
    }

    /** Where the reader opens the issue; empty when its link is gone or leads to no web address. */
    public Optional<String> issueAddress() {
        return item.issue().flatMap(addresses);
    }

    /** Name of the issue's status; empty until it has been read, and when it cannot be read any more. */
    public Optional<String> status() {
        return readable().map(IssueSnapshot::statusName).filter(name -> !name.isBlank());
    }

    public Optional<StatusCategory> category() {
        return readable().map(IssueSnapshot::category);
    }

    /** Whether its issue is closed without the change having been made, whatever has become of one that it duplicates. */
    public boolean isClosedNotDone() {
        return readable()
                .filter(snapshot -> rules.notDone().haveClosed(snapshot))
                .isPresent();
    }

    /** The same with the issue of which its own, which is closed for that, is a duplicate; empty when that one is hidden. */
    public Optional<VisibleItem> survivor() {
        return readable()
                .filter(snapshot -> isClosedNotDone())
                .flatMap(IssueSnapshot::survivor)
                .map(issue -> new VisibleItem(item.withIssue(Optional.of(issue)), false, rules, addresses, asOf));
    }

    /** How a closed issue was closed. */
    public Optional<String> resolution() {
        return readable()
                .filter(snapshot -> snapshot.isClosed())
                .flatMap(IssueSnapshot::resolution)
                .map(Resolution::name)
                .filter(name -> !name.isBlank());
    }

    /** User name or user key of who is to do it, see {@link ItemOwner}; empty text for nobody. */
    public String owner(Messages messages) {
        return ItemOwner.of(item, readable(), messages);
    }

    /** Whether it had its effect, as far as the reader may know; it is checked only while it counts as done. */
    public Effect effect() {
        return counts(CompletionStatus.DONE) ? effect : effect.unchecked();
    }

    /** Whether it is a follow-up, and so has no block. */
    public boolean isFollowUp() {
        return followUp;
    }

    /** Uid of the item of which it is the follow-up; empty, too, for who does not see that one's issue, and so how it was judged. */
    public Optional<String> follows() {
        return item.follows();
    }

    /** The day by which it shall be done; empty when there is none, or when it is hidden. */
    public Optional<LocalDate> due() {
        return deadline.day();
    }

    /** What the page says of the due date where {@link #due} says nothing and no issue does. */
    public Optional<String> dueOnPage() {
        return Optional.of(finding().text(FindingField.DUE))
                .filter(text -> !text.isEmpty() && readable().isEmpty() && due().isEmpty());
    }

    /** What Jira would not take, and why. */
    Map<SharedField, SyncedValue> refused() {
        return item.refused();
    }

    /** Whether it is open although its due date has ended; empty when that is hidden. */
    public Optional<Boolean> overdue() {
        return deadline.isOver();
    }

    /** How many days have ended since it was due; empty when it is not overdue, and when that is hidden. */
    public Optional<Long> daysOverdue() {
        return due().filter(day -> overdue().orElse(false)).map(rules::daysSince);
    }

    /** How it counts; empty when that is hidden. */
    public Optional<CompletionStatus> completion() {
        return isTrackedHidden() ? Optional.empty() : Optional.of(completion);
    }

    boolean counts(CompletionStatus as) {
        return completion().filter(as::equals).isPresent();
    }

    /** Until when changes of the issue are known; empty where it has none. */
    public Optional<Instant> asOf() {
        return asOf;
    }

    /** What Jira says of the issue, as long as it can be read. */
    private Optional<IssueSnapshot> readable() {
        return item.issue().filter(snapshot -> state() != ItemState.MISSING);
    }

    Optional<IssueSnapshot> issue() {
        return item.issue();
    }

    boolean isMerged() {
        return item.isMerged();
    }

    /** Uid of the item of which the block is a copy. */
    public Optional<String> copyOf() {
        return item.copyOf();
    }

    /** What an editor has decided of a copied block. */
    public Optional<CopyChoice> copyChoice() {
        return item.copyChoice();
    }

    @Override
    public String toString() {
        return item + (hidden ? " without its issue" : "");
    }
}
