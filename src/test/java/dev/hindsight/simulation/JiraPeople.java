package dev.hindsight.simulation;

import dev.hindsight.issue.Actor;
import dev.hindsight.issue.Issue;
import dev.hindsight.issue.IssueEdit;
import dev.hindsight.issue.StatusCategory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The people who work in Jira itself. */
final class JiraPeople {

    private static final List<String> OWNERS = List.of("gina", "hank", "bob");
    private static final LocalDate FIRST_DAY = LocalDate.parse("2030-01-01");

    private final World world;
    private final Set<String> deleted = new HashSet<>();
    private final Map<String, List<Instant>> closings = new HashMap<>();
    private int days;

    JiraPeople(World world) {
        this.world = world;
    }

    Set<String> deleted() {
        return deleted;
    }

    /** One of them does something. */
    void edit() {
        List<Issue> issues = world.jira.issues().all();
        if (issues.isEmpty() || world.seed.chance(0.03)) {
            world.jira
                    .issues()
                    .put(new Actor(World.LINK, world.seed.any(List.of("alice-key", "carol-key"))), "OPS", "By hand");
            return;
        }
        Issue issue = world.seed.any(issues);
        String what = change(issue);
        world.tell("in Jira " + issue.key() + " " + issue.id() + ": " + what);
        if (!what.equals("delete")) {
            world.ledger.editedByPerson(world.jira.issues().all().stream()
                    .filter(one -> one.id().equals(issue.id()))
                    .findFirst()
                    .orElseThrow());
        }
        world.delivery.send(node -> node.sync.issueChanged(World.LINK, issue.id()));
    }

    private String change(Issue issue) {
        IssueEdit edit = new IssueEdit(world.jira.issues(), issue.id());
        return switch (world.seed.below(20)) {
            case 0, 1, 2, 3, 4 -> {
                String day = FIRST_DAY.plusDays(++days).toString();
                edit.due(day);
                yield "due " + day;
            }
            case 5, 6, 7, 8 -> {
                String owner = world.seed.any(OWNERS);
                edit.assign(owner);
                yield "assign " + owner;
            }
            case 9, 10 -> {
                edit.rename("Mine " + ++days);
                yield "rename";
            }
            case 11, 12 -> {
                edit.describe(issue.description() + "\nSee also " + ++days);
                yield "describe";
            }
            case 13, 14 -> {
                close(issue, edit);
                yield "close";
            }
            case 15 -> {
                edit.reopen();
                yield "reopen";
            }
            case 16, 17, 18 -> {
                edit.move(issue.key().startsWith("OPS") ? "PLAT" : "OPS");
                yield "move";
            }
            default -> {
                if (world.seed.chance(0.8) || !isTracked(issue)) {
                    close(issue, edit);
                    yield "close";
                }
                edit.delete();
                deleted.add(issue.id());
                yield "delete";
            }
        };
    }

    private void close(Issue issue, IssueEdit edit) {
        edit.close();
        if (issue.category() != StatusCategory.DONE) {
            closings.computeIfAbsent(issue.id(), id -> new ArrayList<>()).add(world.clock.instant());
        }
    }

    /** Whether an issue was closed after an instant, and not after another. */
    boolean hasClosed(String issueId, Instant after, Instant until) {
        return closings.getOrDefault(issueId, List.of()).stream()
                .anyMatch(at -> at.isAfter(after) && !at.isAfter(until));
    }

    /** What is deleted before anybody tracks it was never there. */
    private boolean isTracked(Issue issue) {
        return !world.database.items.ofIssues(World.LINK, List.of(issue.id())).isEmpty();
    }
}
