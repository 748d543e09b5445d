package dev.hindsight.issue.adapter;

import com.atlassian.applinks.api.ApplicationLinkService;
import dev.hindsight.issue.Actor;
import dev.hindsight.issue.Changelog;
import dev.hindsight.issue.CreateResult;
import dev.hindsight.issue.FieldRefusal;
import dev.hindsight.issue.Issue;
import dev.hindsight.issue.IssueChange;
import dev.hindsight.issue.Jira;
import dev.hindsight.issue.JiraLink;
import dev.hindsight.issue.JiraOptions;
import dev.hindsight.issue.NewIssue;
import dev.hindsight.issue.RemoteLink;
import dev.hindsight.wiki.ActingUser;
import dev.hindsight.wiki.User;
import dev.hindsight.wiki.Users;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Jira, over application links, by the Jira client. The front of this package: it checks names and hands each call, in
 * its caller's name, to the class that knows how.
 */
public final class JrjcJira implements Jira {

    private final JiraLinks links;
    private final CreateScreens screens;
    private final OwnerChecks owners;
    private final Users users;
    private final Clock clock;
    private final Map<String, StatusCategories> categories = new ConcurrentHashMap<>();

    public JrjcJira(ApplicationLinkService links, ActingUser acting, Users users, Clock clock) {
        this.links = new JiraLinks(links, acting, users, clock);
        this.screens = new CreateScreens(clock);
        this.owners = new OwnerChecks(clock);
        this.users = users;
        this.clock = clock;
    }

    @Override
    public List<JiraLink> links() {
        return links.all();
    }

    @Override
    public String identity(Actor actor) {
        return links.over(
                actor,
                jira -> jira.read(
                                "GET serverInfo",
                                client -> client.getMetadataClient().getServerInfo())
                        .getBaseUri()
                        .toString());
    }

    @Override
    public JiraOptions options(Actor actor) {
        return links.over(actor, jira -> new OptionsReader(jira).all());
    }

    @Override
    public List<CreateResult> create(Actor actor, List<NewIssue> issues, Instant sendBefore) {
        if (issues.isEmpty() || issues.size() > MOST_CREATED_AT_ONCE) {
            throw new IllegalArgumentException("Not 1 to " + MOST_CREATED_AT_ONCE + " issues: " + issues.size());
        }
        return links.over(actor, sendBefore, jira -> new IssueCreator(jira, actor, screens, owners).create(issues));
    }

    @Override
    public Optional<FieldRefusal> refusalOfOwner(Actor actor, String project, String userName) {
        return links.over(actor, jira -> owners.over(jira, actor).refusal(project, userName));
    }

    @Override
    public AssignablePeople assignable(Actor actor, String project, String start, int most, Duration time) {
        return links.over(actor, jira -> new OptionsReader(jira.within(time)).assignable(project, start, most));
    }

    @Override
    public Issue read(Actor actor, String issueId) {
        String checked = IssueKeys.id(issueId);
        return links.over(actor, jira -> new IssueReader(jira).named(checked));
    }

    @Override
    public List<Issue> readAll(Actor actor, Collection<String> issueIds) {
        List<String> checked = issueIds.stream().map(IssueKeys::id).distinct().toList();
        return checked.isEmpty() ? List.of() : links.over(actor, jira -> new IssueReader(jira).ofIds(checked));
    }

    @Override
    public Set<String> visible(Actor actor, Collection<String> issueIds, Duration time) {
        List<String> checked = issueIds.stream().map(IssueKeys::id).distinct().toList();
        if (checked.isEmpty() || checked.size() > MOST_READ_AT_ONCE) {
            throw new IllegalArgumentException("Not 1 to " + MOST_READ_AT_ONCE + " issues: " + checked.size());
        }
        return links.over(actor, jira -> new IssueReader(jira.within(time)).visible(checked));
    }

    @Override
    public Map<String, Changelog> changelogs(Actor actor, Collection<String> issueIds, Instant after) {
        List<String> checked = issueIds.stream().map(IssueKeys::id).distinct().toList();
        if (checked.isEmpty() || checked.size() > MOST_CHANGELOGS_AT_ONCE) {
            throw new IllegalArgumentException("Not 1 to " + MOST_CHANGELOGS_AT_ONCE + " issues: " + checked.size());
        }
        StatusCategories known = categories.computeIfAbsent(actor.linkId(), linkId -> new StatusCategories(clock));
        return links.over(actor, jira -> new ChangelogReader(jira, users, known).of(checked, after));
    }

    @Override
    public Issue resolve(Actor actor, String key) {
        String checked = IssueKeys.key(key);
        return links.over(actor, jira -> new IssueReader(jira).named(checked));
    }

    @Override
    public MarkedIssue readMarked(Actor actor, String issueId) {
        String checked = IssueKeys.id(issueId);
        return links.over(actor, jira -> new IssueReader(jira).marked(checked));
    }

    @Override
    public List<String> createdWithin(Actor actor, String creator, Duration window) {
        if (creator.equals(actor.userKey())) {
            return links.over(actor, jira -> new IssueReader(jira).createdByCaller(window));
        }
        Optional<User> person = users.find(creator);
        return links.over(
                actor,
                jira -> person.map(User::userName)
                        .map(name -> new IssueReader(jira).createdBy(name, window))
                        .orElseGet(() -> new IssueReader(jira).labeled(window)));
    }

    @Override
    public List<Issue> possiblyOurs(Actor actor, Duration window) {
        return links.over(actor, jira -> new IssueReader(jira).labeledOrCreatedByCaller(window));
    }

    @Override
    public void update(Actor actor, String issueId, IssueChange change) {
        String checked = IssueKeys.id(issueId);
        if (!change.isEmpty()) {
            links.over(actor, jira -> {
                new IssueWriter(jira).change(checked, change);
                return checked;
            });
        }
    }

    @Override
    public void putRemoteLink(Actor actor, String issueId, RemoteLink remoteLink) {
        String checked = IssueKeys.id(issueId);
        links.over(actor, jira -> {
            new IssueWriter(jira).putRemoteLink(checked, remoteLink);
            return checked;
        });
    }

    @Override
    public void putIssueLink(Actor actor, String issueId, String followedId) {
        String checked = IssueKeys.id(issueId);
        links.over(actor, jira -> {
            new IssueWriter(jira).putIssueLink(checked, IssueKeys.id(followedId));
            return checked;
        });
    }

    @Override
    public boolean isCommented(Actor actor, String issueId, String text, Instant since) {
        String checked = IssueKeys.id(issueId);
        return links.over(actor, jira -> new IssueReader(jira).isCommented(checked, text, since));
    }

    @Override
    public void comment(Actor actor, String issueId, String text, Instant sendBefore) {
        String checked = IssueKeys.id(issueId);
        links.over(actor, sendBefore, jira -> {
            new IssueWriter(jira).comment(checked, text);
            return checked;
        });
    }

    @Override
    public List<Issue> changedWithin(Actor actor, Set<String> projects, Duration window) {
        return links.over(actor, jira -> new IssueReader(jira).changedWithin(projects, window));
    }
}
