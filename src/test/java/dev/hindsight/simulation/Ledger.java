package dev.hindsight.simulation;

import dev.hindsight.issue.Actor;
import dev.hindsight.issue.CreateResult;
import dev.hindsight.issue.Issue;
import dev.hindsight.issue.IssueChange;
import dev.hindsight.issue.NewIssue;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.InMemoryActionItems;
import dev.hindsight.item.PendingCreation;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who made the fields of each issue what they are, and what anybody ever wrote on a page: by it is known whether the engine
 * has overwritten what a person wrote in Jira without a page having said so.
 */
final class Ledger {

    /** The fields of which people's edits are followed. */
    enum Field {
        SUMMARY,
        OWNER,
        DUE
    }

    /**
     * A value that a field of an issue was given.
     *
     * @param number place among all that happened
     * @param byPerson whether by a person in Jira itself
     */
    private record Entry(int number, String value, boolean byPerson, Instant at) {}

    private record Place(String issueId, Field field) {}

    private record Given(Place place, String value) {}

    private final Map<Place, List<Entry>> entries = new HashMap<>();
    private final Map<String, List<String>> createdFor = new HashMap<>();
    private final Map<Life, Map<String, Integer>> reads = new HashMap<>();
    private final Set<String> saidOnPages = new HashSet<>();
    private final Set<Given> given = new HashSet<>();
    private final Set<String> settledForJira = new HashSet<>();
    private final Clock clock;
    private final Map<String, Set<PendingCreation>> intents = new HashMap<>();
    private final Set<String> unremembered = new HashSet<>();
    private boolean forgetful;
    private int last;
    private int raced;

    Ledger(Clock clock) {
        this.clock = clock;
    }

    /** Somebody has written a value on a page. */
    void said(String value) {
        saidOnPages.add(value);
    }

    /** An editor who was shown a value of Jira's decides for the page's. */
    void givenUp(String issueId, Field field, String shown) {
        given.add(new Given(new Place(issueId, field), shown));
    }

    /** An editor decides for Jira's value in place of one that the page says. */
    void settledForJira(String issueId, String onPage) {
        settledForJira.add(issueId + onPage);
    }

    /**
     * The database has forgotten what was written since an instant. What was written to Jira because of it is nobody's wish
     * any more, and is left alone; of a creation whose intent is forgotten nobody can know, nor of an issue that was deleted
     * while it was tracked.
     */
    void forgotten(Instant since, InMemoryActionItems items, Set<String> deleted) {
        forgetful = true;
        entries.values()
                .forEach(list -> list.replaceAll(entry -> entry.at().isBefore(since)
                        ? entry
                        : new Entry(entry.number(), entry.value(), true, entry.at())));
        createdFor.keySet().forEach(uid -> noteIfUnremembered(uid, items, deleted));
    }

    private void noteIfUnremembered(String uid, InMemoryActionItems items, Set<String> deleted) {
        boolean remembered = items.findAll(List.of(uid)).stream()
                .anyMatch(
                        item -> item.issue().isPresent() || (!deleted.containsAll(issuesOf(uid)) && isIntended(item)));
        if (!remembered) {
            unremembered.add(uid);
        }
    }

    /** Whether what an item knows as about to be created is what an issue was created by. */
    private boolean isIntended(ActionItem item) {
        return item.schedule()
                .pending()
                .filter(intents.getOrDefault(item.uid(), Set.of())::contains)
                .isPresent();
    }

    /** Whether the database has ever forgotten something. */
    boolean isForgetful() {
        return forgetful;
    }

    /** Whether the database has forgotten that an issue was requested for an item: it gets another one then. */
    boolean isUnremembered(String uid) {
        return unremembered.contains(uid);
    }

    int unremembered() {
        return unremembered.size();
    }

    /** How often a person's edit came between the engine's reading and its write, which Jira offers no way to notice. */
    int raced() {
        return raced;
    }

    /** The issues that the engine created for an item, also those that are gone. */
    List<String> issuesOf(String uid) {
        return createdFor.getOrDefault(uid, List.of());
    }

    Object carriedOut(World world, Life life, Method method, Object[] arguments) throws Throwable {
        switch (method.getName()) {
            case "create" -> {
                List<CreateResult> results = new ArrayList<>();
                for (Object wanted : (List<?>) arguments[1]) {
                    results.add(created(world, life, arguments[0], (NewIssue) wanted));
                }
                return results;
            }
            case "update" -> {
                Object result = Seam.call(world.jira, method, arguments);
                updated(world, life, (String) arguments[1], (IssueChange) arguments[2]);
                return result;
            }
            case "read" -> {
                Object result = Seam.call(world.jira, method, arguments);
                reads.computeIfAbsent(life, key -> new HashMap<>()).put((String) arguments[1], last);
                return result;
            }
            default -> {
                return Seam.call(world.jira, method, arguments);
            }
        }
    }

    CreateResult created(World world, Life life, Object actor, NewIssue wanted) {
        CreateResult result =
                world.jira.create((Actor) actor, List.of(wanted), Instant.MAX).get(0);
        if (result instanceof CreateResult.Created created) {
            String id = created.issueId();
            createdFor
                    .computeIfAbsent(wanted.marker().finding(), key -> new ArrayList<>())
                    .add(id);
            noteIntent(world, life, wanted.marker().finding());
            enter(id, Field.SUMMARY, wanted.summary(), false);
            enter(id, Field.OWNER, wanted.assignee().orElse(""), false);
            enter(id, Field.DUE, wanted.due().map(LocalDate::toString).orElse(""), false);
        }
        return result;
    }

    /** By which intent an issue was created; one whose sender stopped with a forgetful database may be any. */
    private void noteIntent(World world, Life life, String uid) {
        Set<PendingCreation> known = intents.computeIfAbsent(uid, key -> new HashSet<>());
        if (!forgetful || !life.isOver()) {
            world.database
                    .items
                    .findAll(List.of(uid))
                    .forEach(item -> item.schedule().pending().ifPresent(known::add));
        } else {
            noteIfUnremembered(uid, world.database.items, world.jiraPeople.deleted());
        }
    }

    private void updated(World world, Life life, String issueId, IssueChange change) {
        change.summary().ifPresent(value -> overwritten(world, life, issueId, Field.SUMMARY, value));
        change.assignee().ifPresent(value -> overwritten(world, life, issueId, Field.OWNER, value));
        change.due().ifPresent(value -> overwritten(world, life, issueId, Field.DUE, value.toString()));
    }

    private void overwritten(World world, Life life, String issueId, Field field, String value) {
        latest(issueId, field)
                .filter(entry -> entry.byPerson() && !entry.value().equals(value))
                .filter(entry -> !saidOnPages.contains(entry.value())
                        && !given.contains(new Given(new Place(issueId, field), entry.value())))
                .ifPresent(entry -> {
                    int read = reads.getOrDefault(life, Map.of()).getOrDefault(issueId, -1);
                    if (entry.number() <= read) {
                        throw new Defect("An edit in Jira is lost: " + field + " of issue " + issueId + " was " + entry
                                + " and is overwritten with " + value
                                + " by " + world.database.items.ofIssues(World.LINK, List.of(issueId)));
                    }
                    raced++;
                });
        enter(issueId, field, value, forgetful && life.isOver());
    }

    /** A person has changed an issue in Jira itself. */
    void editedByPerson(Issue issue) {
        personSet(issue.id(), Field.SUMMARY, issue.summary());
        personSet(issue.id(), Field.OWNER, issue.assignee().orElse(""));
        personSet(issue.id(), Field.DUE, issue.due().map(LocalDate::toString).orElse(""));
    }

    private void personSet(String issueId, Field field, String value) {
        if (latest(issueId, field).filter(entry -> entry.value().equals(value)).isEmpty()) {
            enter(issueId, field, value, true);
        }
    }

    private void enter(String issueId, Field field, String value, boolean byPerson) {
        entries.computeIfAbsent(new Place(issueId, field), key -> new ArrayList<>())
                .add(new Entry(++last, value, byPerson, clock.instant()));
    }

    private Optional<Entry> latest(String issueId, Field field) {
        List<Entry> all = entries.getOrDefault(new Place(issueId, field), List.of());
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    boolean isByPerson(String issueId, Field field) {
        return latest(issueId, field).filter(Entry::byPerson).isPresent();
    }

    /** Whether Jira's present value was set by a person after the issue had held what the page says. */
    boolean movedInJiraFrom(String issueId, Field field, String onPage) {
        boolean held = entries.getOrDefault(new Place(issueId, field), List.of()).stream()
                .anyMatch(entry -> entry.value().equals(onPage));
        return isByPerson(issueId, field) && (held || settledForJira.contains(issueId + onPage));
    }

    List<String> story(String issueId, Field field) {
        return entries.getOrDefault(new Place(issueId, field), List.of()).stream()
                .map(entry -> (entry.byPerson() ? "person " : "engine ") + entry.value())
                .toList();
    }
}
