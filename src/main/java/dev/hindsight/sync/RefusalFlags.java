package dev.hindsight.sync;

import dev.hindsight.issue.DesiredIssue;
import dev.hindsight.issue.SharedField;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ItemFlag;
import java.util.Arrays;

/**
 * Raises the flags of what Jira would not take over from the page, and lowers them once page and Jira agree or the page
 * does not want it any more.
 */
final class RefusalFlags {

    private RefusalFlags() {}

    /** The item with its flags, after its issue was created or read; {@code desired} is what its page wants. */
    static ActionItem after(ActionItem item, DesiredIssue desired) {
        boolean others = Arrays.stream(SharedField.values())
                .anyMatch(field -> field != SharedField.OWNER && isKeptOnPage(item, field, desired));
        return item.withFlag(ItemFlag.OWNER_UNASSIGNABLE, isKeptOnPage(item, SharedField.OWNER, desired))
                .withFlag(ItemFlag.FIELD_NOT_IN_JIRA, others);
    }

    private static boolean isKeptOnPage(ActionItem item, SharedField field, DesiredIssue desired) {
        return item.synced(field).refusal().isPresent() && desired.find(field).isPresent();
    }
}
