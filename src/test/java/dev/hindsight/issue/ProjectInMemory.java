package dev.hindsight.issue;

import dev.hindsight.issue.JiraException.Refused.RefusedField;
import dev.hindsight.screen.CreateScreen;
import dev.hindsight.screen.ScreenField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One project of {@link InMemoryJira}: who is kept out, what its create screen offers and which names it
 * refuses. Set up by tests before use.
 */
public final class ProjectInMemory {

    /** Id of the issue type that every project has. */
    public static final String TASK = "10002";

    private final String key;
    private final List<JiraOptions.Choice> issueTypes = new ArrayList<>(List.of(new JiraOptions.Choice(TASK, "Task")));
    private final Set<IssueField> notOnScreen = new LinkedHashSet<>();
    private final Set<String> hiddenFrom = new LinkedHashSet<>();
    private final Map<String, Optional<FieldRefusal.Code>> unassignable = new LinkedHashMap<>();
    private final List<ScreenField> required = new ArrayList<>();
    private final Set<IssueField> notEditable = new LinkedHashSet<>();
    private final Set<String> unknownPriorities = new LinkedHashSet<>();
    private boolean editableWhenDone = true;
    private Optional<String> firstAssignee = Optional.empty();
    private int lastNumber;

    ProjectInMemory(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    public ProjectInMemory withIssueType(String name) {
        issueTypes.add(new JiraOptions.Choice(String.valueOf(20_000 + issueTypes.size()), name));
        return this;
    }

    /** The create screen lacks a field. */
    public ProjectInMemory withoutField(IssueField field) {
        notOnScreen.add(field);
        return this;
    }

    /** A person cannot see the project and its issues. */
    public ProjectInMemory hiddenFrom(String userKey) {
        hiddenFrom.add(userKey);
        return this;
    }

    /** Everybody can see the project again. */
    public void shown() {
        hiddenFrom.clear();
    }

    /** Somebody cannot be assigned, by Jira's user name, for a reason that Jira keeps to itself. */
    public ProjectInMemory unassignable(String userName) {
        unassignable.put(userName, Optional.empty());
        return this;
    }

    /** Somebody cannot be assigned, by Jira's user name. */
    public ProjectInMemory unassignable(String userName, FieldRefusal.Code why) {
        unassignable.put(userName, Optional.of(why));
        return this;
    }

    Optional<FieldRefusal> refusalOfOwner(String userName) {
        return unassignable.getOrDefault(userName, Optional.empty()).map(why -> FieldRefusal.ofOwner(why, key));
    }

    /** The create screen requires a field that only an administrator's default fills in. */
    public ProjectInMemory requiring(String id, String name) {
        required.add(new ScreenField(id, name, "string", false, true, false, List.of()));
        return this;
    }

    /** The same for a field whose name is its id. */
    public ProjectInMemory requiring(String field) {
        return requiring(field, field);
    }

    /** New issues are assigned to somebody, by Jira's user name, or to nobody; whom the request names is not looked at. */
    public ProjectInMemory assigningAtFirst(String userName) {
        firstAssignee = Optional.of(userName);
        return this;
    }

    Optional<String> firstAssignee() {
        return firstAssignee;
    }

    /** The edit screen lacks a field. */
    public ProjectInMemory withoutEditing(IssueField field) {
        notEditable.add(field);
        return this;
    }

    /** The create screen and the edit screen have all fields again, all priorities are known, and everybody can be assigned. */
    public void opened() {
        notOnScreen.clear();
        notEditable.clear();
        unassignable.clear();
        unknownPriorities.clear();
    }

    /** The workflow lets no field of a closed issue be edited. */
    public ProjectInMemory closedForEditing() {
        editableWhenDone = false;
        return this;
    }

    /** The priority scheme lacks a priority. */
    public ProjectInMemory withoutPriority(String id) {
        unknownPriorities.add(id);
        return this;
    }

    boolean knowsPriority(String id) {
        return !unknownPriorities.contains(id);
    }

    boolean isHiddenFrom(String userKey) {
        return hiddenFrom.contains(userKey);
    }

    /** What of a new issue the create screen lacks. */
    Stream<IssueField> absent(NewIssue wanted) {
        return notOnScreen.stream().filter(field -> switch (field) {
            case DESCRIPTION -> !wanted.description().isEmpty();
            case ASSIGNEE -> wanted.assignee().isPresent();
            case DUE -> wanted.due().isPresent();
            case PRIORITY -> wanted.priority().isPresent();
            case LABELS -> !wanted.labels().isEmpty();
            case EPIC -> wanted.parent().isPresent();
            case PROJECT, ISSUE_TYPE, SUMMARY -> false;
        });
    }

    boolean canAssign(String userName) {
        return !unassignable.containsKey(userName);
    }

    String nextKey() {
        lastNumber++;
        return key + "-" + lastNumber;
    }

    /** What the project says against a change of an issue as it is; empty when nothing. */
    List<RefusedField> objections(IssueChange change, Issue issue) {
        List<RefusedField> objections = new ArrayList<>();
        boolean open = editableWhenDone || issue.category() != StatusCategory.DONE;
        fields(change)
                .filter(field -> !open || notEditable.contains(field) || notOnScreen.contains(field))
                .forEach(field -> objections.add(InMemoryIssues.refusal(field, "Not on the appropriate screen.")));
        change.assignee()
                .filter(name -> !canAssign(name))
                .ifPresent(name ->
                        objections.add(InMemoryIssues.refusal(IssueField.ASSIGNEE, InMemoryIssues.unassignable(name))));
        change.priority()
                .filter(id -> !knowsPriority(id))
                .ifPresent(id -> objections.add(InMemoryIssues.refusal(IssueField.PRIORITY, "Not in the scheme.")));
        return objections;
    }

    private static Stream<IssueField> fields(IssueChange change) {
        return Stream.of(IssueField.values()).filter(field -> switch (field) {
            case SUMMARY -> change.summary().isPresent();
            case DESCRIPTION -> change.description().isPresent();
            case ASSIGNEE -> change.assignee().isPresent();
            case DUE -> change.due().isPresent();
            case LABELS ->
                !change.addLabels().isEmpty() || !change.removeLabels().isEmpty();
            case PRIORITY -> change.priority().isPresent();
            case EPIC -> change.epic().isPresent();
            case PROJECT, ISSUE_TYPE -> false;
        });
    }

    /** What the project says against an issue apart from its optional fields; empty when nothing. */
    List<RefusedField> objections(NewIssue issue) {
        if (issue.issueType().among(issueTypes).isEmpty()) {
            return List.of(InMemoryIssues.refusal(
                    IssueField.ISSUE_TYPE, "Project " + key + " has no issue type " + issue.issueType() + "."));
        }
        CreateScreen screen = new CreateScreen(TASK, "Task", required);
        List<Optional<ScreenField>> given =
                issue.defaults().stream().map(line -> line.on(screen).field()).toList();
        return required.stream()
                .filter(field -> !given.contains(Optional.of(field)))
                .map(field -> new RefusedField(Optional.empty(), field.name(), field.name() + " is required."))
                .toList();
    }
}
