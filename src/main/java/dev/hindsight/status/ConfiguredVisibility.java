package dev.hindsight.status;

import dev.hindsight.connection.AskingLimit;
import dev.hindsight.connection.LinkStates;
import dev.hindsight.connection.ViewableIssues;
import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.issue.Jira;
import dev.hindsight.item.ActionItem;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.wiki.User;
import dev.hindsight.wiki.Users;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Shows issue details as the administrator has chosen: to readers of the page or, unless that was chosen, to readers of the
 * issue, whom Jira knows. It knows nobody who is not logged in.
 */
public final class ConfiguredVisibility implements IssueVisibility {

    private static final Comparator<IssueSnapshot> OPEN_AND_DUE_FIRST = Comparator.comparing(
                    (IssueSnapshot issue) -> issue.isClosed())
            .thenComparing(issue -> issue.due().orElse(LocalDate.MAX));

    private final Users users;
    private final ViewableIssues issues;

    public ConfiguredVisibility(Users users, Jira jira, LinkStates links, Clock clock) {
        this.users = users;
        this.issues = new ViewableIssues(jira, links, clock);
    }

    @Override
    public Answer of(ActionItem item, EffectiveSettings settings) {
        if (!isUpToJira(settings)) {
            return Answer.SHOWN;
        }
        Optional<String> reader = reader();
        Optional<IssueSnapshot> issue = item.issue();
        if (reader.isEmpty() || issue.isEmpty()) {
            return Answer.HIDDEN;
        }
        return issues.known(reader.get(), issue.get().id())
                .map(viewable -> viewable ? Answer.SHOWN : Answer.HIDDEN)
                .orElse(Answer.UNKNOWN);
    }

    @Override
    public boolean isUpToJira(EffectiveSettings settings) {
        return !settings.get(StatusSettings.ISSUE_DETAILS).equals(StatusSettings.READERS_OF_PAGE);
    }

    @Override
    public void ask(List<ActionItem> items, AskingLimit limit) {
        reader().ifPresent(reader -> issues.ask(
                reader,
                items.stream()
                        .flatMap(item -> item.issue().stream())
                        .flatMap(issue -> Stream.concat(Stream.of(issue), issue.survivor().stream()))
                        .sorted(OPEN_AND_DUE_FIRST)
                        .toList(),
                limit));
    }

    @Override
    public Optional<ViewableIssues.Failure> failure(ActionItem item) {
        return reader().flatMap(reader ->
                item.issue().flatMap(issue -> issues.failure(reader, issue.id().linkId())));
    }

    private Optional<String> reader() {
        return users.current().map(User::key);
    }
}
