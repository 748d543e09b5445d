package dev.hindsight.jira;

import com.atlassian.applinks.api.ApplicationLinkService;
import dev.hindsight.action.Backlink;
import dev.hindsight.action.Caller;
import dev.hindsight.action.Creation;
import dev.hindsight.action.Issue;
import dev.hindsight.action.IssueChange;
import dev.hindsight.action.IssueTracker;
import dev.hindsight.action.NewIssue;
import dev.hindsight.action.TrackerChoices;
import dev.hindsight.site.ActingUser;
import dev.hindsight.site.People;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Jira as the issue tracker, over application links. The front of this package: it checks names and hands each call, in
 * its caller's name, to the class that knows how. Threads may share it.
 */
public final class JiraIssueTracker implements IssueTracker {

    private final JiraLinks links;
    private final CreateScreens screens;
    private final Clock clock;

    public JiraIssueTracker(ApplicationLinkService links, ActingUser acting, People people, Clock clock) {
        this.links = new JiraLinks(links, acting, people, clock);
        this.screens = new CreateScreens(clock);
        this.clock = clock;
    }

    @Override
    public List<TrackerLink> links() {
        return links.all();
    }

    @Override
    public String identity(Caller caller) {
        return links.over(
                caller,
                jira -> jira.read(
                                "GET serverInfo",
                                client -> client.getMetadataClient().getServerInfo())
                        .getBaseUri()
                        .toString());
    }

    @Override
    public TrackerChoices choices(Caller caller) {
        return links.over(caller, jira -> new Choices(jira).all());
    }

    @Override
    public List<Creation> create(Caller caller, List<NewIssue> issues, Instant sendBefore) {
        if (issues.isEmpty() || issues.size() > MOST_AT_ONCE) {
            throw new IllegalArgumentException("Not 1 to " + MOST_AT_ONCE + " issues: " + issues.size());
        }
        return links.over(caller, sendBefore, jira -> new IssueCreation(jira, caller, screens).make(issues));
    }

    @Override
    public Issue read(Caller caller, String issueId) {
        String checked = IssueName.id(issueId);
        return links.over(caller, jira -> new IssueReading(jira).named(checked));
    }

    @Override
    public Issue resolve(Caller caller, String key) {
        String checked = IssueName.key(key);
        return links.over(caller, jira -> new IssueReading(jira).named(checked));
    }

    @Override
    public List<Own> findOwn(Caller caller, String project, Instant since) {
        String checked = IssueName.project(project);
        Duration past = Duration.between(since, clock.instant());
        return links.over(caller, jira -> new IssueReading(jira).own(checked, past));
    }

    @Override
    public void update(Caller caller, String issueId, IssueChange change) {
        String checked = IssueName.id(issueId);
        if (!change.isEmpty()) {
            links.over(caller, jira -> {
                new IssueWriting(jira).change(checked, change);
                return checked;
            });
        }
    }

    @Override
    public void putBacklink(Caller caller, String issueId, Backlink backlink) {
        String checked = IssueName.id(issueId);
        links.over(caller, jira -> {
            new IssueWriting(jira).putBacklink(checked, backlink);
            return checked;
        });
    }

    @Override
    public List<Issue> changedWithin(Caller caller, Set<String> projects, Duration window) {
        return links.over(caller, jira -> new IssueReading(jira).changedWithin(projects, window));
    }
}
