package dev.hindsight.sync;

import dev.hindsight.connection.ActorResolver;
import dev.hindsight.issue.DesiredIssue;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.Cause;
import dev.hindsight.item.CopyChoice;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.Orders;
import dev.hindsight.scan.ItemRules;
import dev.hindsight.sync.CurrentPages.CurrentPage;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Does with a block what an editor of its page has decided: with a copied one, and with one that names an issue or a project. */
final class EditorDecisions {

    private final ActionItems items;
    private final Supplier<ActorResolver> actors;
    private final Function<ActorResolver, CurrentPages> pages;
    private final Clock clock;

    EditorDecisions(
            ActionItems items,
            Supplier<ActorResolver> actors,
            Function<ActorResolver, CurrentPages> pages,
            Clock clock) {
        this.items = items;
        this.actors = actors;
        this.pages = pages;
        this.clock = clock;
    }

    /** It is no copy any more: it gets an issue of its own in the editor's name, where the page may have issues. */
    void trackSeparately(long pageId, String uid, String editor) {
        CurrentPages current = pages.apply(actors.get());
        List<ActionItem> originals = items.findAll(items.findAll(List.of(uid)).stream()
                .flatMap(copy -> copy.copyOf().stream())
                .toList());
        current.of(pageId)
                .ifPresent(page -> decide(
                        pageId,
                        uid,
                        Cause.copyChoice(editor, Optional.empty()),
                        stored -> rules(page, editor)
                                .apply(separate(stored, originals, editor), current.desired(stored, page))));
    }

    /** What the copy names, its original's author has not ordered for it. */
    private static ActionItem separate(ActionItem stored, List<ActionItem> originals, String editor) {
        Optional<String> person = Optional.of(editor);
        Orders orders = stored.orders().copied(stored.finding(), person, originals);
        return stored.withOrders(orders.published(stored.finding(), person));
    }

    /** What it names is ordered by the editor now, with whose rights it is done, and nobody else's. */
    void orderInOwnName(long pageId, String uid, String editor) {
        CurrentPages current = pages.apply(actors.get());
        current.of(pageId)
                .ifPresent(page -> items.change(
                        uid,
                        Cause.order(editor),
                        stored -> mayBeOrdered(stored, pageId)
                                ? ordered(stored, page, current.desired(stored, page), editor)
                                : stored));
    }

    /** A block that is gone orders nothing, and of a copy it is decided first what becomes of it. */
    private static boolean mayBeOrdered(ActionItem stored, long pageId) {
        return stored.location().pageId() == pageId
                && !stored.isRemoved()
                && stored.state() != ItemState.COPY
                && Orders.named(stored.finding()).isPresent();
    }

    private ActionItem ordered(ActionItem stored, CurrentPage page, DesiredIssue desired, String editor) {
        ActionItem ordered = stored.withOrders(stored.orders().ordered(stored.finding(), editor));
        return ordered.issue().isPresent()
                ? ordered.tryingRefusedAgain()
                        .withSchedule(ordered.schedule().dueAt(clock.instant(), Optional.of(editor)))
                : rules(page, editor).apply(ordered, desired);
    }

    private ItemRules rules(CurrentPage page, String editor) {
        return ItemRules.of(page.settings(), page.decision(), Optional.of(editor), clock.instant());
    }

    /** It stays a copy, as the editor has decided. */
    void choose(long pageId, String uid, CopyChoice choice, String editor) {
        decide(pageId, uid, Cause.copyChoice(editor, Optional.of(choice)), stored -> stored.withCopyChoice(choice));
    }

    private void decide(long pageId, String uid, Cause cause, UnaryOperator<ActionItem> change) {
        items.change(
                uid,
                cause,
                stored -> stored.state() == ItemState.COPY && stored.location().pageId() == pageId
                        ? change.apply(stored)
                        : stored);
    }
}
