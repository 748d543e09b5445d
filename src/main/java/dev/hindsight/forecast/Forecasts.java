package dev.hindsight.forecast;

import dev.hindsight.finding.FindingBlock;
import dev.hindsight.item.ItemState;
import dev.hindsight.status.PageView;
import dev.hindsight.status.VisibleItem;
import dev.hindsight.wiki.Messages;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What publishing does about the findings of a page that is rendered, one after the other. For one rendering by one thread. */
public final class Forecasts {

    /** Of a block on another page: it has its issue, or is about to get one. */
    private static final Set<ItemState> TRACKED_OR_TO_BE =
            EnumSet.of(ItemState.WAITING, ItemState.TRACKED, ItemState.REFUSED, ItemState.MISSING);

    private final PageView page;
    private final Messages messages;
    private final List<Forecast> told = new ArrayList<>();
    private final Set<String> items = new HashSet<>();
    private final List<FindingBlock> above = new ArrayList<>();
    private final Map<String, List<VisibleItem>> elsewhere = new HashMap<>();

    public Forecasts(PageView page, Messages messages) {
        this.page = page;
        this.messages = messages;
    }

    /**
     * What becomes of the next block.
     *
     * @param block whose owner is a user key where there is such an account
     * @param item of the block in the version that was published before; empty for a new one
     */
    public Forecast next(FindingBlock block, Optional<VisibleItem> item) {
        Optional<VisibleItem> own = item.filter(seen -> items.add(seen.uid()));
        Forecast forecast = own.isEmpty() && isCopied(block)
                ? Forecast.COPIED
                : Forecast.of(
                        block.finding(),
                        own.or(() -> moved(block)),
                        page.rules(),
                        owner -> messages.account(owner).isPresent());
        if (!forecast.equals(Forecast.COPIED)) {
            above.add(block);
        }
        told.add(forecast);
        return forecast;
    }

    /** What was told of the blocks so far. */
    public List<Forecast> told() {
        return List.copyOf(told);
    }

    /** Whether a block without an item repeats one of the same key. Incomplete ones do not: a template puts the same on many pages. */
    private boolean isCopied(FindingBlock block) {
        if (block.macroKey().isEmpty()
                || !page.fields().blockers(block.finding()).isEmpty()) {
            return false;
        }
        boolean onPage = above.stream()
                .anyMatch(other -> other.macroKey().equals(block.macroKey())
                        && block.finding().repeats(other.finding()));
        return onPage
                || page.items().stream()
                        .filter(seen -> seen.location().macroKey().equals(block.macroKey()))
                        .filter(seen -> !seen.isRemoved() && seen.state() != ItemState.COPY)
                        .anyMatch(seen -> block.finding().repeats(seen.finding()))
                || elsewhere(block).stream()
                        .filter(seen -> TRACKED_OR_TO_BE.contains(seen.state()))
                        .anyMatch(seen -> block.finding().repeats(seen.finding()));
    }

    /** The item of a block that was cut from another page, and brings its issue here. */
    private Optional<VisibleItem> moved(FindingBlock block) {
        return elsewhere(block).stream()
                .filter(seen -> seen.isRemoved() && seen.hasIssue())
                .filter(seen -> block.finding().repeats(seen.finding()))
                .findFirst();
    }

    /** The items of other pages whose blocks have the same key, asked for once. */
    private List<VisibleItem> elsewhere(FindingBlock block) {
        return elsewhere.computeIfAbsent(block.macroKey(), key -> page.elsewhere(block));
    }
}
