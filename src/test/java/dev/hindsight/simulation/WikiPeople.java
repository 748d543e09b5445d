package dev.hindsight.simulation;

import dev.hindsight.approval.ApprovalDecision;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.Conflict;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.scan.ScanRequest;
import dev.hindsight.simulation.WrittenPages.Written;
import dev.hindsight.sync.FindingMarkup;
import dev.hindsight.wiki.PageBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/** The people who write pages, and decide conflicts on them. */
final class WikiPeople {

    static final List<Long> PAGES = List.of(100L, 101L, 200L);

    private static final List<String> PUBLISHERS = List.of("alice", "alice", "alice", "carol", "dave");
    private static final List<String> OWNERS = List.of("bob", "carol", "erin");
    private static final LocalDate FIRST_DAY = LocalDate.parse("2027-01-01");
    private static final int MOST_BLOCKS = 4;

    private final World world;
    private final List<Written> versions = new ArrayList<>();
    private int number;

    WikiPeople(World world) {
        this.world = world;
        OWNERS.forEach(world.ledger::said);
    }

    /** One of them does something. */
    void edit() {
        long pageId = world.seed.any(PAGES);
        switch (world.seed.below(20)) {
            case 0, 1 -> state(pageId);
            case 2 -> moveBlock(pageId);
            case 3 -> copyBlock(pageId);
            case 4, 5 -> settle(pageId);
            case 6 -> undo();
            case 7 -> order(pageId);
            case 8 -> world.checkers.answer(pageId);
            default -> save(pageId, changed(blocks(pageId)));
        }
    }

    private List<FindingMarkup> blocks(long pageId) {
        return world.database.pages.written(pageId).map(Written::blocks).orElse(List.of());
    }

    private void save(long pageId, List<FindingMarkup> blocks) {
        save(pageId, blocks, world.seed.any(PUBLISHERS));
    }

    /** A page is published with some blocks. */
    void save(long pageId, List<FindingMarkup> blocks, String publisher) {
        PageBuilder before = world.database
                .pages
                .find(pageId)
                .map(PageBuilder::new)
                .orElseGet(() -> PageBuilder.page(pageId).version(0).inSpace(pageId < 200 ? "OPS" : "DEV"));
        PageBuilder after =
                before.published(publisher + "-key", FindingMarkup.page(blocks.toArray(FindingMarkup[]::new)));
        if (world.seed.chance(0.05)) {
            after = after.titled("Postmortem " + ++number);
        }
        Written written = new Written(after.build(), blocks);
        blocks.forEach(block -> block.parameters().values().forEach(world.ledger::said));
        world.database.remember("pages");
        world.database.pages.store(written);
        versions.add(written);
        int version = after.build().version();
        world.tell("page " + pageId + " version " + version + " by " + publisher + ": "
                + blocks.stream().map(FindingMarkup::parameters).toList());
        world.delivery.send(node -> node.scanner.request(pageId, version, publisher + "-key"));
    }

    private List<FindingMarkup> changed(List<FindingMarkup> before) {
        List<FindingMarkup> blocks = new ArrayList<>(before);
        int place = blocks.isEmpty() ? 0 : world.seed.below(blocks.size());
        if (blocks.isEmpty() || (blocks.size() < MOST_BLOCKS && world.seed.chance(0.35))) {
            blocks.add(place, newBlock());
        } else if (world.seed.chance(0.1)) {
            blocks.remove(place);
        } else if (world.seed.chance(0.1)) {
            Collections.rotate(blocks, 1);
        } else {
            blocks.set(place, changed(blocks.get(place)));
        }
        return blocks;
    }

    private FindingMarkup newBlock() {
        String key = "k" + ++number;
        FindingMarkup block = FindingMarkup.titled("Finding " + number)
                .with("owner", world.seed.any(OWNERS))
                .with("due", day());
        if (number % 3 == 0) {
            block = block.with("success", "None").with("verify", "0");
        }
        FindingMarkup keyed = world.seed.chance(0.5) ? block.with("id", key) : block.withMacroId(key);
        return switch (world.seed.below(8)) {
            case 0 -> keyed.without("due");
            case 1 -> keyed.with("theme", "Scaling");
            case 2 -> keyed.with("project", "PLAT");
            default -> keyed;
        };
    }

    private String day() {
        return FIRST_DAY.plusDays(++number).toString();
    }

    private FindingMarkup changed(FindingMarkup block) {
        return switch (world.seed.below(12)) {
            case 0, 1, 2 -> block.with("due", day());
            case 3, 4 -> block.with("owner", world.seed.any(OWNERS));
            case 5, 6 -> block.with("title", "Renamed " + ++number);
            case 7 -> block.with("theme", world.seed.any(List.of("Scaling", "Communication")));
            case 8 -> block.with("cause", "Cause " + ++number);
            case 9 ->
                block.parameters().containsKey("track") ? block.without("track").without("reason") : decided(block);
            case 10 -> block.without("due");
            default -> asInJira(block);
        };
    }

    private FindingMarkup decided(FindingMarkup block) {
        return world.seed.chance(0.5)
                ? block.with("track", "later")
                : block.with("track", "no").with("reason", "Too dear");
    }

    /** Somebody copies what Jira says to the page. */
    private FindingMarkup asInJira(FindingMarkup block) {
        return world.jira.issues().all().stream()
                .filter(issue -> issue.summary().equals(block.parameters().get("title")))
                .flatMap(issue -> issue.due().stream())
                .findFirst()
                .map(due -> block.with("due", due.toString()))
                .orElse(block);
    }

    private void moveBlock(long from) {
        List<FindingMarkup> blocks = new ArrayList<>(blocks(from));
        long to = world.seed.any(PAGES);
        if (blocks.isEmpty() || to == from || blocks(to).size() >= MOST_BLOCKS) {
            return;
        }
        FindingMarkup moved = blocks.remove(world.seed.below(blocks.size()));
        List<FindingMarkup> there = new ArrayList<>(blocks(to));
        there.add(moved);
        String by = world.seed.any(PUBLISHERS);
        if (world.seed.chance(0.5)) {
            save(from, blocks, by);
            save(to, there, by);
        } else {
            save(to, there, by);
            save(from, blocks, by);
        }
    }

    private void copyBlock(long from) {
        List<FindingMarkup> blocks = blocks(from);
        long to = world.seed.any(PAGES);
        if (blocks.isEmpty() || blocks(to).size() >= MOST_BLOCKS) {
            return;
        }
        List<FindingMarkup> there = new ArrayList<>(blocks(to));
        there.add(world.seed.any(blocks));
        save(to, there);
    }

    /** Somebody restores an older version. */
    private void undo() {
        if (!versions.isEmpty()) {
            Written old = world.seed.any(versions);
            save(old.page().id(), old.blocks());
        }
    }

    private void state(long pageId) {
        boolean on = world.seed.chance(0.4);
        switch (world.seed.below(3)) {
            case 0 -> become(pageId, page -> page.trashed(on));
            case 1 -> become(pageId, page -> page.restricted(on));
            default -> become(pageId, page -> on ? page.labeled(ApprovalDecision.DRAFT_LABEL) : page.labeled());
        }
    }

    /** Something of a page changes beside its versions. */
    void become(long pageId, UnaryOperator<PageBuilder> change) {
        world.database.pages.written(pageId).ifPresent(written -> {
            PageBuilder page = change.apply(new PageBuilder(written.page()));
            world.tell("page " + pageId + " is now trashed " + page.build().trashed() + ", restricted "
                    + page.build().restricted() + ", labeled " + page.build().labels());
            world.database.remember("pages");
            world.database.pages.store(new Written(page.build(), written.blocks()));
            String by = world.seed.any(PUBLISHERS) + "-key";
            world.delivery.send(node -> node.scanner.request(pageId, ScanRequest.ANY_VERSION, by));
        });
    }

    /** An editor has done in the own name what findings name of which nobody knows who ordered it. */
    void order(long pageId) {
        world.database.items.ofPage(pageId).stream()
                .filter(item -> !item.isRemoved() && item.orders().areMissing(item.finding()))
                .forEach(item -> {
                    world.tell("editor orders what " + item.uid() + " names");
                    RunningHindsight node = world.anyNode().up();
                    node.life.perform(() -> node.sync.orderInOwnName(pageId, item.uid(), item.finding(), "carol-key"));
                });
    }

    /** An editor decides a conflict. */
    private void settle(long pageId) {
        List<ActionItem> inConflict = world.database.items.ofPage(pageId).stream()
                .filter(item -> item.flags().contains(ItemFlag.CONFLICT))
                .filter(item -> item.issue().isPresent())
                .toList();
        if (inConflict.isEmpty()) {
            return;
        }
        ActionItem item = world.seed.any(inConflict);
        RunningHindsight node = world.anyNode().up();
        if (world.seed.chance(0.5)) {
            world.tell("editor uses the page's values of " + item.uid());
            giveUp(item);
            node.life.perform(() -> node.sync.usePagesValues(pageId, item.uid(), Conflict.of(item), "carol-key"));
        } else {
            world.tell("editor uses Jira's values of " + item.uid());
            SharedValues.onPage(item, world.users)
                    .values()
                    .forEach(value -> world.ledger.settledForJira(
                            item.issue().orElseThrow().id().issueId(), value));
            node.life.perform(() -> node.sync.useJirasValues(pageId, item.uid(), Conflict.of(item), "carol-key"));
        }
    }

    private void giveUp(ActionItem item) {
        item.issue()
                .ifPresent(issue -> SharedValues.inJira(item)
                        .forEach((field, shown) ->
                                world.ledger.givenUp(issue.id().issueId(), field, shown)));
    }
}
