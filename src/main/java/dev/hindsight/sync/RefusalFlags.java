package dev.hindsight.sync;

import dev.hindsight.issue.DesiredIssue;
import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.issue.SharedField;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ItemFlag;
import java.util.Collection;
import java.util.Optional;

/**
 * Raises the flags of what Jira would not take over from the page, and lowers them once page and Jira agree or the page
 * does not want it any more.
 */
final class RefusalFlags {

    private RefusalFlags() {}

    /** The item with its flags, after its issue was read; {@code desired} is what its page wants. */
    static ActionItem after(ActionItem item, DesiredIssue desired, Collection<SharedField> refused) {
        boolean owner = refused.contains(SharedField.OWNER) || item.flags().contains(ItemFlag.OWNER_UNASSIGNABLE);
        boolean others = refused.stream().anyMatch(field -> field != SharedField.OWNER)
                || item.flags().contains(ItemFlag.FIELD_NOT_IN_JIRA);
        return item.withFlag(ItemFlag.OWNER_UNASSIGNABLE, owner && !ownerTaken(item, desired))
                .withFlag(ItemFlag.FIELD_NOT_IN_JIRA, others && !othersTaken(item, desired));
    }

    private static boolean ownerTaken(ActionItem item, DesiredIssue desired) {
        Optional<String> owner = desired.find(SharedField.OWNER);
        return owner.isEmpty() || item.issue().flatMap(IssueSnapshot::assignee).equals(owner);
    }

    private static boolean othersTaken(ActionItem item, DesiredIssue desired) {
        return desired.values().keySet().stream()
                .filter(field -> field != SharedField.OWNER)
                .allMatch(field -> desired.find(field).isEmpty()
                        || desired.value(field).equals(item.synced(field).lastInJira()));
    }
}
