package dev.hindsight.issue;

import dev.hindsight.acceptance.Await;
import dev.hindsight.issue.Changelog.Author;
import dev.hindsight.screen.FieldDefault;
import dev.hindsight.screen.FieldDefaults;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.After;

/**
 * What the contract needs of a Jira: people, projects, and issues that a test makes and takes away again. The names are those of
 * the fake and of the embedded Jira, whose clocks stand still; another Jira has its own, its time goes on, its search may be
 * late, and there are issues of others in it. What a Jira does not have lets those tests be skipped that need it.
 */
public abstract class JiraFixture {

    /** An id that no issue has. */
    static final String NO_ISSUE = "999999999999999999";

    /** A key that no project has: it is longer than Jira lets one be. */
    static final String NO_PROJECT = "NOSUCHPROJECT";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Set<String> created = new LinkedHashSet<>();

    protected abstract Jira jira();

    /** The time by our clock. */
    protected abstract Instant now();

    /** The time by Jira's clock. */
    protected Instant jirasTime() {
        return now();
    }

    /** She creates, sees and edits issues in every project but the strict one, and sees all users. */
    protected abstract Actor alice();

    /** She sees and edits issues in every project but the hidden one. */
    protected abstract Actor erin();

    /** Erin's name in Jira. */
    protected String erinsName() {
        return "erin";
    }

    /** Key of the project that most happens in, with everything on its screens. */
    protected String project() {
        return "OPS";
    }

    /** Key of another such project. */
    protected String otherProject() {
        return "PLAT";
    }

    /** Key of a project that Erin may not see. */
    protected String hiddenProject() {
        return "SEC";
    }

    /** Key of a project that requires a field that nobody fills in. */
    protected String strictProject() {
        return "STRICT";
    }

    /** Name of an issue type that every project has. */
    protected String issueType() {
        return "Task";
    }

    /** Id of a type of issues in the project that most happens in. */
    protected String issueTypeId() {
        return "10002";
    }

    /** Jira's name of somebody who can be assigned. */
    protected String owner() {
        return "bob";
    }

    /** Jira's name of somebody else who can be assigned. */
    protected String otherOwner() {
        return "carol";
    }

    /** A name that nobody has. */
    protected String nobody() {
        return "ghost";
    }

    /** Jira's name of somebody who is no longer active. */
    protected String inactive() {
        return "dave";
    }

    /**
     * Somebody without an account in the wiki starts to work on an issue, in Jira itself.
     *
     * @return who that is
     */
    protected abstract Author start(String key);

    /** Takes an issue out of Jira, where a test leaves more behind than its own memory. */
    protected void remove(String issueId) {}

    @After
    public final void removeIssues() {
        created.forEach(this::remove);
    }

    final CreateResult create(NewIssue wanted) {
        return createAll(wanted).get(0);
    }

    final List<CreateResult> createAll(NewIssue... wanted) {
        List<CreateResult> outcomes = jira().create(alice(), List.of(wanted), now().plusSeconds(60));
        for (CreateResult outcome : outcomes) {
            if (outcome instanceof CreateResult.Created issue) {
                created.add(issue.issueId());
            }
        }
        return outcomes;
    }

    /** The issue of a creation that went well. */
    final CreateResult.Created issue(NewIssue wanted) {
        return Creations.created(create(wanted));
    }

    /** Waits until exactly these of the issues that this test has made are found. */
    final void assertFound(Set<String> expected, Supplier<? extends Collection<String>> search) {
        Set<String> found = Await.until(
                "found " + expected,
                PATIENCE,
                () -> search.get().stream().filter(created::contains).collect(Collectors.toSet()),
                expected::equals);
        assert found.equals(expected);
    }

    /** Something has happened since an instant of Jira's clock. Jira may keep no more of a moment than its second. */
    final void assertSince(Instant before, Instant moment) {
        Instant second = before.truncatedTo(ChronoUnit.SECONDS);
        if (moment.isBefore(second) || moment.isAfter(jirasTime().plusSeconds(1))) {
            throw new AssertionError(moment + " is not between " + second + " and " + jirasTime());
        }
    }

    static Set<String> idsOf(Collection<Issue> issues) {
        return issues.stream().map(Issue::id).collect(Collectors.toSet());
    }

    final NewIssue wanted(String uid, String project, String assignee) {
        return new NewIssue(
                project,
                new IssueTypeChoice(issueType()),
                "Größe 😀 prüfen \"jetzt\"",
                "Weil\n* nötig",
                Optional.of(assignee),
                Optional.of(LocalDate.of(2026, 12, 15)),
                jira().options(alice()).priorities().stream()
                        .map(JiraOptions.Choice::value)
                        .findFirst(),
                List.of("postmortem"),
                Optional.empty(),
                new OriginMarker("instance-1", uid),
                List.of());
    }

    static NewIssue ofType(String uid, String project, String issueType, String summary) {
        return new NewIssue(
                project,
                new IssueTypeChoice(issueType),
                summary,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                new OriginMarker("instance-1", uid),
                List.of());
    }

    /** An issue that belongs to an epic or parent. */
    public static NewIssue under(NewIssue issue, String parent) {
        return with(issue, Optional.of(parent), issue.defaults());
    }

    /** An issue with an administrator's values for further fields, a line each. */
    public static NewIssue giving(NewIssue issue, String lines) {
        return with(issue, issue.parent(), FieldDefaults.of(lines).lines());
    }

    private static NewIssue with(NewIssue issue, Optional<String> parent, List<FieldDefault> defaults) {
        return new NewIssue(
                issue.project(),
                issue.issueType(),
                issue.summary(),
                issue.description(),
                issue.assignee(),
                issue.due(),
                issue.priority(),
                issue.labels(),
                parent,
                issue.marker(),
                defaults);
    }
}
