package dev.hindsight.frame;

import dev.hindsight.finding.FieldRules;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.adapter.FindingRequest;
import dev.hindsight.finding.adapter.FindingView;
import dev.hindsight.issue.Jira;
import dev.hindsight.issue.JiraLink;
import dev.hindsight.item.ActionItem;
import dev.hindsight.status.ContentStatus;
import dev.hindsight.status.EvaluationRules;
import dev.hindsight.status.IssueVisibility;
import dev.hindsight.status.NotDoneResolutions;
import dev.hindsight.status.OutputTarget;
import dev.hindsight.status.PageItem;
import dev.hindsight.status.ProgressRules;
import dev.hindsight.status.RenderContext;
import dev.hindsight.status.VisibilityFilter;
import dev.hindsight.status.adapter.StatusRequest;
import dev.hindsight.status.adapter.StatusView;
import dev.hindsight.wiki.User;
import dev.hindsight.wiki.Users;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mockito.Mockito;

/** A small site for view tests: alice reads, bob and carol own, dave is inactive, 2026-11-22. For one thread. */
public final class Scenery implements IssueVisibility, Users {
    public static final URI PAGE = URI.create("https://wiki.example.org/pages/viewpage.action?pageId=123");
    private static final NotDoneResolutions NOT_DONE = new NotDoneResolutions(Optional.of(Set.of("10002")));
    public static final EvaluationRules STANDARDS =
            new EvaluationRules(new ProgressRules(NOT_DONE, LocalDate.parse("2026-11-22")), FieldRules.DEFAULT);
    public static final RenderContext DISPLAY = reading(OutputTarget.DISPLAY, ContentStatus.CURRENT_PAGE);
    public static final RenderContext PREVIEW = reading(OutputTarget.PREVIEW, ContentStatus.UNTRACKED);
    public static final RenderContext STATIC = reading(OutputTarget.STATIC, ContentStatus.CURRENT_PAGE);

    private static final List<User> PERSONS = List.of(
            new User("alice-key", "alice", "Alice Adams", true),
            new User("bob-key", "bob", "Bob Brown", true),
            new User("carol-key", "carol", "Carol Clark", true),
            new User("dave-key", "dave", "Dave Dunn", false));

    private final Set<String> hidden = new HashSet<>();
    private final VelocityTemplates velocity = new VelocityTemplates();

    public static RenderContext reading(OutputTarget output, ContentStatus where) {
        return new RenderContext(Locale.UK, ZoneOffset.UTC, output, where, Optional.of("alice-key"));
    }

    /** Hides the tickets of these items. */
    public Scenery hiding(String... uids) {
        hidden.addAll(List.of(uids));
        return this;
    }

    public String finding(Finding finding, Optional<PageItem> entry, RenderContext reading) {
        return new FindingView(velocity, new TranslatedTexts(), visibility())
                .render(new FindingRequest(finding, "<p>What <em>happened</em></p>", entry, STANDARDS, reading));
    }

    public String finding(ActionItem item, RenderContext reading) {
        return finding(item.finding(), Optional.of(PageItem.of(item)), reading);
    }

    public String status(List<PageItem> entries, Map<String, String> parameters, RenderContext reading) {
        return new StatusView(velocity, new TranslatedTexts(), visibility())
                .render(new StatusRequest(123, PAGE, parameters, entries, STANDARDS, reading));
    }

    private VisibilityFilter visibility() {
        Jira jira = Mockito.mock(Jira.class);
        Mockito.when(jira.links())
                .thenReturn(List.of(
                        new JiraLink("link-1", "Jira", "https://jira.example.org", "https://jira.example.org")));
        return new VisibilityFilter(this, jira, this);
    }

    @Override
    public Answer of(ActionItem item) {
        return hidden.contains(item.uid()) ? Answer.HIDDEN : Answer.SHOWN;
    }

    @Override
    public Optional<User> find(String keyOrUserName) {
        return PERSONS.stream()
                .filter(user ->
                        user.key().equals(keyOrUserName) || user.userName().equals(keyOrUserName))
                .findFirst();
    }

    @Override
    public Optional<User> current() {
        return find("alice");
    }
}
