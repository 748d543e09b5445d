package dev.hindsight.simulation;

import dev.hindsight.issue.Actor;
import dev.hindsight.issue.Changelog;
import dev.hindsight.issue.DescriptionSection;
import dev.hindsight.issue.DesiredIssue;
import dev.hindsight.issue.DesiredIssueFactory;
import dev.hindsight.issue.InMemoryJira.Call;
import dev.hindsight.issue.Issue;
import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.issue.SharedField;
import dev.hindsight.issue.StatusCategory;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.Change;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.item.ItemState;
import dev.hindsight.settings.Installation;
import dev.hindsight.simulation.Ledger.Field;
import dev.hindsight.simulation.WrittenPages.Written;
import dev.hindsight.sync.FindingMarkup;
import dev.hindsight.wiki.EnglishTexts;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What holds after all has come to rest. */
final class Settled {

    private final World world;
    private final DesiredIssueFactory desiredIssues;

    Settled(World world) {
        this.world = world;
        desiredIssues = new DesiredIssueFactory(
                world.users,
                world.database.pages,
                world.site,
                new EnglishTexts(),
                new Installation(world.database.settings, world.site));
    }

    void check() {
        Soundness.check(world);
        for (Written written : world.database.pages.all()) {
            check(written);
        }
        for (long page : WikiPeople.PAGES) {
            world.database.items.ofPage(page).forEach(this::checkItem);
        }
        world.checkers.check();
        Questions.checkSettled(world);
        noMoreWork();
    }

    private static void must(boolean condition, String otherwise, Object about) {
        if (!condition) {
            throw new Defect(otherwise + ": " + about);
        }
    }

    /** Each block is an item, which says what the block says. */
    private void check(Written written) {
        List<ActionItem> items = world.database.items.ofPage(written.page().id()).stream()
                .filter(item -> !item.isRemoved() && item.follows().isEmpty())
                .toList();
        must(
                items.size() == written.blocks().size(),
                "The page has other blocks than items",
                written.page().id() + " " + written.blocks() + items);
        for (int i = 0; i < items.size(); i++) {
            check(items.get(i), written.blocks().get(i), written);
        }
    }

    private void check(ActionItem item, FindingMarkup block, Written written) {
        Map<String, String> said = block.parameters();
        must(item.finding().title().equals(said.get("title")), "The item is another block's", item + " " + said);
        must(
                SharedValues.onPage(item, world.users)
                        .equals(Map.of(
                                Field.OWNER, said.getOrDefault("owner", ""),
                                Field.DUE, said.getOrDefault("due", ""))),
                "The item does not say what the block says",
                item + " " + said);
        if (item.issue().isEmpty()) {
            must(stateWithoutIssue(item, said), "The finding has no issue", item);
            return;
        }
        boolean deleted =
                world.jiraPeople.deleted().contains(item.issue().get().id().issueId());
        // Nobody looks again at what is done, so that it may be gone without anybody noticing
        boolean unnoticed = deleted && item.issue().get().category() == StatusCategory.DONE;
        must(
                item.state() == (deleted ? ItemState.MISSING : ItemState.TRACKED)
                        || (unnoticed && item.state() == ItemState.TRACKED),
                "The state is wrong, deleted " + deleted,
                item);
        if (!deleted) {
            checkIssue(item, written);
        }
    }

    private boolean stateWithoutIssue(ActionItem item, Map<String, String> said) {
        return switch (item.state()) {
            case WONT_DO -> "no".equals(said.get("track"));
            case LATER -> "later".equals(said.get("track"));
            case INCOMPLETE -> !said.containsKey("track") && !said.containsKey("due");
            case COPY ->
                item.copyOf()
                        .filter(uid ->
                                !world.database.items.findAll(List.of(uid)).isEmpty())
                        .isPresent();
            default -> false;
        };
    }

    private void checkItem(ActionItem item) {
        List<String> issues = world.ledger.issuesOf(item.uid());
        must(
                item.issue().isPresent() == !issues.isEmpty() || world.ledger.isForgetful(),
                "An issue was lost",
                issues + " " + item);
        if (item.state() != ItemState.MISSING && !isDeleted(item)) {
            must(item.schedule().nextAt().isEmpty(), "There is still something to do", item);
            must(item.schedule().reason().isEmpty(), "It still has a reason to wait", item);
        }
        must(!item.isBeingCreated(), "Its issue is still being created", item);
        checkHistory(item);
    }

    private boolean isDeleted(ActionItem item) {
        return item.issue()
                .filter(issue -> world.jiraPeople.deleted().contains(issue.id().issueId()))
                .isPresent();
    }

    private void checkIssue(ActionItem item, Written written) {
        IssueSnapshot snapshot = item.issue().orElseThrow();
        String id = snapshot.id().issueId();
        Issue issue = world.jira.issues().all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        boolean right = snapshot.saysTheSameAs(issue.snapshot(World.LINK, snapshot.readAt()));
        // What is done is read once a week, unless a poll sees it: one that was moved may be where nothing of ours was
        // polled
        boolean unseen = world.pollsMayMiss() || !snapshot.project().equals(issue.project());
        if (!right && snapshot.category() == StatusCategory.DONE && unseen) {
            return;
        }
        must(right, "The item shows what Jira does not say", issue + " " + item);
        if (world.ledger.isForgetful()) {
            // What was written for a version that is forgotten stays, and nobody can know why it was written
            return;
        }
        DesiredIssue desired =
                desiredIssues.of(item.uid(), item.finding(), written.page(), DesiredIssueFactory.Disclosure.FULL);
        boolean ofOwner =
                shared(item, issue, Field.OWNER, issue.assignee().orElse(""), desired.value(SharedField.OWNER));
        boolean ofDue = shared(
                item, issue, Field.DUE, issue.due().map(Object::toString).orElse(""), desired.value(SharedField.DUE));
        boolean conflict = ofOwner || ofDue;
        must(item.flags().contains(ItemFlag.CONFLICT) == conflict, "The conflict is " + conflict, item + " " + issue);
        must(
                issue.summary().equals(desired.value(SharedField.SUMMARY))
                        || world.ledger.isByPerson(id, Field.SUMMARY),
                "The page's title has not reached Jira: " + world.ledger.story(id, Field.SUMMARY),
                issue + " " + item);
        must(
                DescriptionSection.digestIn(issue.description()).equals(desired.value(SharedField.SECTION)),
                "The page's text has not reached Jira",
                issue + " " + desired.section() + item);
        must(
                desired.find(SharedField.THEME)
                        .filter(label -> !issue.labels().contains(label))
                        .isEmpty(),
                "The page's theme has not reached Jira",
                issue + " " + item);
        must(
                world.jira
                        .issues()
                        .remoteLinksOf(id)
                        .equals(desired.remoteLink().stream().toList()),
                "The link back is wrong",
                world.jira.issues().remoteLinksOf(id) + " " + item);
    }

    /** Gives whether both sides have moved away from what they agreed on, to different values. */
    private boolean shared(ActionItem item, Issue issue, Field field, String inJira, String onPage) {
        if (onPage.isEmpty() || onPage.equals(inJira)) {
            return false;
        }
        String agreed = item.synced(field == Field.OWNER ? SharedField.OWNER : SharedField.DUE)
                .agreed();
        boolean conflict = !onPage.equals(agreed);
        String about = "page " + onPage + ", Jira " + world.ledger.story(issue.id(), field) + " " + item;
        if (conflict) {
            must(world.ledger.isByPerson(issue.id(), field), "A conflict with ourselves about " + field, about);
        } else {
            must(
                    world.ledger.movedInJiraFrom(issue.id(), field, onPage),
                    "The page's edit of " + field + " is lost",
                    about);
        }
        return conflict;
    }

    /** Each line goes on where the one before ended, and the last says what is. */
    private void checkHistory(ActionItem item) {
        List<Change> history = world.database.items.history(item.uid());
        Map<Change.What, String> last = new HashMap<>();
        for (Change line : history) {
            must(!line.oldValue().equals(line.newValue()), "A line of history says nothing", line);
            if (Change.What.ofDecisions().contains(line.what())) {
                // That a button was pressed once more follows on nothing
                continue;
            }
            String before = last.put(line.what(), line.newValue());
            must(before == null || before.equals(line.oldValue()), "History has a gap or a double", history);
        }
        must(history.get(0).what() == Change.What.CREATED, "History has no beginning", history);
        checkFacts(history);
        must(
                last.getOrDefault(Change.What.STATE, last.getOrDefault(Change.What.CREATED, ""))
                        .equals(item.state().value()),
                "History ends with another state",
                history + " " + item);
        item.issue().ifPresent(issue -> {
            must(
                    (issue.id().linkId() + " " + issue.id().issueId()).equals(last.get(Change.What.ISSUE)),
                    "History ends with another issue",
                    history + " " + item);
            if (item.isRemoved()) {
                // The changelog is asked after the issue, and may know more; nobody reads the issue of a removed item
                // again
                return;
            }
            SharedValues.inJira(item).forEach((field, value) -> {
                String told = last.get(field == Field.OWNER ? Change.What.OWNER : Change.What.DUE);
                must(told == null || told.equals(value), "History ends with another value", history + " " + item);
            });
        });
    }

    /** What is told as a fact of Jira's is in the changelog, and told once. */
    private void checkFacts(List<Change> history) {
        Set<String> facts = new HashSet<>();
        for (Change line : history) {
            line.factKey().ifPresent(fact -> {
                must(facts.add(fact), "A fact is told twice", history);
                String issueId = fact.replaceFirst(".* (\\d+)/.*", "$1");
                must(
                        world.jiraPeople.deleted().contains(issueId)
                                || changelog(issueId).anyMatch(entry -> isTold(entry, line)),
                        "Jira knows nothing of it",
                        line);
            });
        }
    }

    private Stream<Changelog.Entry> changelog(String issueId) {
        return world
                .jira
                .changelogs(new Actor(World.LINK, "alice-key"), List.of(issueId), Instant.EPOCH)
                .values()
                .stream()
                .flatMap(changelog -> changelog.entries().stream());
    }

    private static boolean isTold(Changelog.Entry entry, Change line) {
        return entry.at().equals(line.at())
                && entry.from().equals(line.oldValue())
                && entry.to().equals(line.newValue());
    }

    private void noMoreWork() {
        world.jira.forgetCalls();
        world.clock.pass(Duration.ofMinutes(1));
        Set<String> idle = Set.of("changedWithin", "identity", "read");
        for (int minute = 0; minute < 10; minute++) {
            world.clock.pass(Duration.ofMinutes(1));
            world.anyNode().minute();
            world.work();
        }
        List<Call> calls = world.jira.calls();
        must(calls.stream().allMatch(call -> idle.contains(call.operation())), "Work goes on for ever", calls);
        must(
                calls.stream()
                        .filter(call -> call.operation().equals("read"))
                        .allMatch(call -> world.jiraPeople.deleted().containsAll(call.subjects())),
                "Issues are read for ever",
                calls);
    }
}
