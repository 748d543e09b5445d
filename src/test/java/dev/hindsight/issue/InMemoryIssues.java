package dev.hindsight.issue;

import dev.hindsight.issue.Changelog.Author;
import dev.hindsight.issue.JiraException.Refused.RefusedField;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What {@link InMemoryJira} holds: its projects and issues, which tests set up, change behind the plugin's back
 * and look at.
 */
public final class InMemoryIssues {

    private final Clock clock;
    private final Map<String, ProjectInMemory> projects = new LinkedHashMap<>();
    private final Map<String, IssueInMemory> issues = new LinkedHashMap<>();
    private int lastId = 10000;
    private int lastChange = 20000;

    InMemoryIssues(Clock clock) {
        this.clock = clock;
    }

    /** Adds a project, with everything on its create screen, to be restricted by the test. */
    public synchronized ProjectInMemory addProject(String key) {
        return projects.computeIfAbsent(key, ProjectInMemory::new);
    }

    /** All issues as they are now, in the order made. */
    public synchronized List<Issue> all() {
        return issues.values().stream().map(IssueInMemory::now).toList();
    }

    /** The issues created for an item, however often that happened. */
    public synchronized List<Issue> createdFor(String findingUid) {
        return issues.values().stream()
                .filter(issue -> issue.marker().map(OriginMarker::finding).equals(Optional.of(findingUid)))
                .map(IssueInMemory::now)
                .toList();
    }

    public synchronized List<RemoteLink> remoteLinksOf(String issueId) {
        return stored(issueId).remoteLinks();
    }

    String link(Actor actor, String issueId, String otherId) {
        return writable(actor, issueId).link(otherId);
    }

    RemoteLink link(Actor actor, String issueId, RemoteLink remoteLink) {
        return writable(actor, issueId).putRemoteLink(remoteLink);
    }

    public synchronized Set<String> linksOf(String issueId) {
        return stored(issueId).links();
    }

    /** Who reported an issue, as a user key. */
    public synchronized String creatorOf(String issueId) {
        return stored(issueId).creator();
    }

    /** Creates an issue as a person would in Jira itself, without a mark. */
    public synchronized Issue put(Actor creator, String project, String summary) {
        return make(
                creator,
                new NewIssue(
                        project,
                        IssueTypeChoice.STANDARD,
                        summary,
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        new OriginMarker("", ""),
                        List.of()),
                Set.of(),
                Optional.empty());
    }

    /** Creates an issue that says the same as another one, without its mark. */
    public synchronized void copy(String issueId) {
        IssueInMemory original = stored(issueId);
        Issue issue = original.now();
        Issue copy = new Issue(
                String.valueOf(++lastId),
                addProject(original.project()).nextKey(),
                issue.summary(),
                issue.description(),
                issue.status(),
                issue.resolution(),
                issue.duplicateOf(),
                issue.priority(),
                issue.assignee(),
                issue.due(),
                issue.labels(),
                issue.archived(),
                issue.updated());
        Actor creator = new Actor(original.linkId(), original.creator());
        issues.put(copy.id(), new IssueInMemory(creator, Optional.empty(), clock.instant(), copy));
    }

    /** Changes an issue as a person would in Jira itself who has no account in the wiki. */
    public void edit(String issueId, UnaryOperator<Issue> change) {
        edit(issueId, Optional.of(new Author(Optional.empty(), "mallory", "Mallory from Jira")), change);
    }

    /** The same for somebody, or for nobody whom Jira names. */
    public synchronized void edit(String issueId, Optional<Author> author, UnaryOperator<Issue> change) {
        IssueInMemory issue = stored(issueId);
        Instant now = clock.instant();
        Issue changed =
                IssueVersion.after(change.apply(issue.now())).updated(now).build();
        issue.become(now, changed, String.valueOf(++lastChange), author);
    }

    /** Archives an issue or restores it; that is no change of which Jira tells. */
    public synchronized void archive(String issueId, boolean archived) {
        IssueInMemory issue = stored(issueId);
        Issue changed = IssueVersion.after(issue.now()).archived(archived).build();
        issue.become(clock.instant(), changed, String.valueOf(++lastChange), Optional.empty());
    }

    /** Links an issue as a duplicate to another. */
    public synchronized void duplicate(String issueId, String survivorId) {
        edit(issueId, old -> old.duplicating(Optional.of(stored(survivorId).now())));
    }

    /** Sets an issue's status. */
    public void close(String issueId, String statusName, StatusCategory category, Optional<Resolution> resolution) {
        edit(issueId, old -> inStatus(old, statusName, category, resolution));
    }

    static Issue inStatus(Issue old, String statusName, StatusCategory category, Optional<Resolution> resolution) {
        return IssueVersion.after(old)
                .status(IssueVersion.status(statusName, category))
                .resolution(resolution)
                .build();
    }

    /** Moves an issue to another project; its id stays, and its former key still leads to it. */
    public synchronized void move(String issueId, String project) {
        String key = addProject(project).nextKey();
        edit(issueId, old -> IssueVersion.after(old).key(key).build());
    }

    public synchronized void delete(String issueId) {
        issues.remove(issueId);
    }

    /** Creates an issue as Jira would on a request. */
    synchronized CreateResult create(Actor actor, NewIssue wanted) {
        ProjectInMemory project = projects.get(wanted.project());
        if (project == null || project.isHiddenFrom(actor.userKey())) {
            return refused(List.of(refusal(IssueField.PROJECT, "There is no project " + wanted.project() + ".")));
        }
        List<RefusedField> objections = project.objections(wanted);
        if (!objections.isEmpty()) {
            return refused(objections);
        }
        Map<IssueField, FieldRefusal> leftOut = new EnumMap<>(IssueField.class);
        project.absent(wanted)
                .forEach(field -> leftOut.put(field, FieldRefusal.atCreation(FieldRefusal.Code.NOT_ON_SCREEN, "")));
        wanted.assignee()
                .filter(name -> !project.canAssign(name))
                .ifPresent(name -> leftOut.put(
                        IssueField.ASSIGNEE,
                        project.refusalOfOwner(name)
                                .orElseGet(
                                        () -> FieldRefusal.atCreation(FieldRefusal.Code.REFUSED, unassignable(name)))));
        wanted.priority()
                .filter(id -> !project.knowsPriority(id))
                .ifPresent(id -> leftOut.put(
                        IssueField.PRIORITY, FieldRefusal.atCreation(FieldRefusal.Code.REFUSED, "Not in the scheme.")));
        Issue created = make(actor, wanted, leftOut.keySet(), Optional.of(wanted.marker()));
        return new CreateResult.Created(created.id(), created.key(), leftOut);
    }

    private static CreateResult refused(List<RefusedField> fields) {
        return new CreateResult.Failed(new JiraException.Refused(fields, List.of()));
    }

    private Issue make(Actor actor, NewIssue wanted, Set<IssueField> leftOut, Optional<OriginMarker> marker) {
        Optional<LocalDate> due = leftOut.contains(IssueField.DUE) ? Optional.empty() : wanted.due();
        Issue issue = new Issue(
                String.valueOf(++lastId),
                addProject(wanted.project()).nextKey(),
                wanted.summary(),
                leftOut.contains(IssueField.DESCRIPTION) ? "" : wanted.description(),
                IssueVersion.status("To Do", StatusCategory.NEW),
                Optional.empty(),
                Optional.empty(),
                Optional.of(
                        leftOut.contains(IssueField.PRIORITY)
                                ? "3"
                                : wanted.priority().orElse("3")),
                addProject(wanted.project())
                        .firstAssignee()
                        .or(() -> leftOut.contains(IssueField.ASSIGNEE) ? Optional.empty() : wanted.assignee())
                        .filter(name -> !name.isEmpty()),
                due,
                leftOut.contains(IssueField.LABELS) ? List.of() : wanted.labels(),
                false,
                Optional.of(clock.instant()));
        issues.put(issue.id(), new IssueInMemory(actor, marker, clock.instant(), issue));
        return issue;
    }

    static String unassignable(String userName) {
        return "User '" + userName + "' cannot be assigned issues.";
    }

    /** Changes an issue as Jira would on a request. */
    static Issue changed(Issue old, IssueChange change) {
        Set<String> labels = new LinkedHashSet<>(old.labels());
        labels.addAll(change.addLabels());
        change.removeLabels().forEach(labels::remove);
        return IssueVersion.after(old)
                .summary(change.summary().orElse(old.summary()))
                .description(change.description().orElse(old.description()))
                .assignee(change.assignee().or(old::assignee))
                .due(change.due().or(old::due))
                .priority(change.priority().or(old::priority))
                .labels(List.copyOf(labels))
                .build();
    }

    /** What Jira says against a field that we send. */
    static RefusedField refusal(IssueField field, String words) {
        return new RefusedField(Optional.of(field), field.name().toLowerCase(Locale.ROOT), words);
    }

    void relink(String from, String to) {
        issues.values().forEach(issue -> issue.relink(from, to));
    }

    Stream<IssueInMemory> visibleTo(Actor actor) {
        return visible(actor, issues.values().stream());
    }

    /** Of some issues those that an actor sees, in the order in which they were made. */
    Stream<IssueInMemory> visibleTo(Actor actor, Collection<String> issueIds) {
        return visible(actor, issueIds.stream().sorted().distinct().flatMap(id -> Stream.ofNullable(issues.get(id))));
    }

    private Stream<IssueInMemory> visible(Actor actor, Stream<IssueInMemory> some) {
        return some.filter(issue -> issue.linkId().equals(actor.linkId()))
                .filter(issue -> !addProject(issue.project()).isHiddenFrom(actor.userKey()));
    }

    IssueInMemory visible(Actor actor, String issueId) {
        return visible(actor, Optional.ofNullable(issues.get(issueId)).stream())
                .findFirst()
                .orElseThrow(() -> new JiraException.NotFound("There is no issue with the id " + issueId));
    }

    /** An issue as it is told to an actor: with what is now of the one that it duplicates, if the actor sees that. */
    Issue told(Actor actor, Issue issue) {
        Optional<Issue.Survivor> survivor = issue.duplicateOf()
                .flatMap(link -> visibleTo(actor, List.of(link.issueId())).findFirst())
                .map(IssueInMemory::now)
                .map(now -> new Issue.Survivor(now.id(), now.key(), now.status(), Optional.empty()));
        return IssueVersion.after(issue).duplicateOf(survivor).build();
    }

    IssueInMemory writable(Actor actor, String issueId) {
        IssueInMemory issue = visible(actor, issueId);
        if (issue.now().archived()) {
            throw new JiraException.NotPermitted("The issue is archived");
        }
        return issue;
    }

    /** The projects that a caller sees, by key. */
    synchronized List<String> projectsOf(Actor actor) {
        return projects.entrySet().stream()
                .filter(project -> !project.getValue().isHiddenFrom(actor.userKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private IssueInMemory stored(String issueId) {
        return Optional.ofNullable(issues.get(issueId))
                .orElseThrow(() -> new IllegalArgumentException("No issue has the id " + issueId));
    }
}
