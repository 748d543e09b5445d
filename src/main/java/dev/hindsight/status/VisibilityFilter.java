package dev.hindsight.status;

import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.issue.Jira;
import dev.hindsight.item.ActionItem;
import dev.hindsight.wiki.User;
import dev.hindsight.wiki.Users;
import java.util.Optional;

/**
 * What the current reader gets to see of items, tickets and people. The one place where views ask for it. Threads may
 * share it.
 */
public final class VisibilityFilter {
    private final IssueVisibility visibility;
    private final Jira jira;
    private final Users users;

    public VisibilityFilter(IssueVisibility visibility, Jira jira, Users users) {
        this.visibility = visibility;
        this.jira = jira;
        this.users = users;
    }

    /** The item as the reader may see it. */
    public VisibleItem seen(ActionItem item) {
        return VisibleItem.of(item, visibility.of(item));
    }

    /** Where the reader opens a ticket; empty when its link is gone or leads to no web address. */
    public Optional<String> address(IssueSnapshot snapshot) {
        return jira.links().stream()
                .filter(link -> link.linkId().equals(snapshot.id().linkId()))
                .findFirst()
                .flatMap(link -> link.browseUrl(snapshot.key()));
    }

    /** The person known by user key or user name; empty when there is no such account. */
    Optional<User> user(String keyOrUserName) {
        return keyOrUserName.isEmpty() ? Optional.empty() : users.find(keyOrUserName);
    }
}
