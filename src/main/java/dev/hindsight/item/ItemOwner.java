package dev.hindsight.item;

import dev.hindsight.finding.FindingField;
import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.issue.SharedField;
import dev.hindsight.wiki.Messages;
import java.util.Optional;

/**
 * Who is to do what an action item says: while its issue can be read, whom Jira names, else whom the page does. Whom both name, by
 * a user name that no account has any more, was renamed, and is known by the page's user key.
 */
public final class ItemOwner {

    private ItemOwner() {}

    /**
     * User name or user key of the owner; empty text for nobody.
     *
     * @param readable what Jira says of the issue, as long as it can be read
     */
    public static String of(ActionItem item, Optional<IssueSnapshot> readable, Messages messages) {
        String onPage = item.finding().text(FindingField.OWNER);
        if (readable.isEmpty()) {
            return onPage;
        }
        String inJira = readable.flatMap(IssueSnapshot::assignee).orElse("");
        boolean renamed = isAgreed(item, inJira)
                && messages.account(inJira).isEmpty()
                && messages.account(onPage).isPresent();
        return renamed ? onPage : inJira;
    }

    private static boolean isAgreed(ActionItem item, String inJira) {
        SyncedValue last = item.synced(SharedField.OWNER);
        return !inJira.isEmpty() && inJira.equals(last.agreed()) && inJira.equals(last.lastOnPage());
    }
}
