package dev.hindsight.sync;

import dev.hindsight.connection.ActorResolver;
import dev.hindsight.finding.Finding;
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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
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

    /**
     * It is no copy any more: it gets an issue of its own in the editor's name, where the page may have issues.
     *
     * @param shown what the block says, as the editor was shown it
     * @return false when nothing was decided, since it says something else by now, or is no copy any more
     */
    boolean trackSeparately(long pageId, String uid, Finding shown, String editor) {
        CurrentPages current = pages.apply(actors.get());
        List<ActionItem> originals = items.findAll(items.findAll(List.of(uid)).stream()
                .flatMap(copy -> copy.copyOf().stream())
                .toList());
        return current.of(pageId)
                .filter(page -> decide(
                        uid,
                        Cause.copyChoice(editor, Optional.empty()),
                        stored -> isCopyOn(pageId, stored) && stored.finding().equals(shown),
                        stored -> rules(page, editor)
                                .apply(separate(stored, originals, editor), current.desired(stored, page))))
                .isPresent();
    }

    /** What the copy names, its original's author has not ordered for it. */
    private static ActionItem separate(ActionItem stored, List<ActionItem> originals, String editor) {
        Optional<String> person = Optional.of(editor);
        Orders orders = stored.orders().copied(stored.finding(), person, originals);
        return stored.withOrders(orders.published(stored.finding(), person));
    }

    /**
     * What it names is ordered by the editor now, with whose rights it is done, and nobody else's.
     *
     * @param shown what the block says, as the editor was shown it
     * @return false when nothing was decided, since it says something else by now, or orders nothing any more
     */
    boolean orderInOwnName(long pageId, String uid, Finding shown, String editor) {
        CurrentPages current = pages.apply(actors.get());
        return current.of(pageId)
                .filter(page -> decide(
                        uid,
                        Cause.order(editor),
                        stored ->
                                mayBeOrdered(stored, pageId) && stored.finding().equals(shown),
                        stored -> ordered(stored, page, current.desired(stored, page), editor)))
                .isPresent();
    }

    /** A block that is gone orders nothing, and of a copy it is decided first what becomes of it. */
    private static boolean mayBeOrdered(ActionItem stored, long pageId) {
        return stored.location().pageId() == pageId
                && !stored.isRemoved()
                && stored.state() != ItemState.COPY
                && (Orders.named(stored.finding()).isPresent()
                        || stored.follows().isPresent());
    }

    private ActionItem ordered(ActionItem stored, CurrentPage page, DesiredIssue desired, String editor) {
        ActionItem ordered = ordering(stored, editor);
        return ordered.issue().isPresent()
                ? ordered.tryingRefusedAgain()
                        .withSchedule(ordered.schedule().dueAt(clock.instant(), Optional.of(editor)))
                : rules(page, editor).apply(ordered, desired);
    }

    private static ActionItem ordering(ActionItem item, String person) {
        return Orders.named(item.finding()).isEmpty()
                ? item
                : item.withOrders(item.orders().ordered(item.finding(), person));
    }

    private ItemRules rules(CurrentPage page, String editor) {
        return ItemRules.of(page.settings(), page.decision(), Optional.of(editor), clock.instant());
    }

    /**
     * A follow-up of an item that did not work, see {@link ActionItem#following}.
     *
     * @param finding what is to be done now
     * @param person user key of who asks for it, with whose rights its issue is created
     * @return adds it; false when there is one already, and nothing was added
     */
    BooleanSupplier followUp(ActionItem followed, Finding finding, String person) {
        ActionItem plain = ActionItem.following(followed, finding);
        ActionItem ordered = ordering(plain, person);
        CurrentPages current = pages.apply(actors.get());
        ActionItem item = current.of(followed)
                .map(page -> rules(page, person).apply(ordered, current.desired(ordered, page)))
                .orElseGet(() -> waitingForThePage(ordered, person));
        return () -> items.add(List.of(item), Cause.page(Optional.of(person)));
    }

    /** The page was put into the trash meanwhile; the item comes back with it, and is the same person's then. */
    private ActionItem waitingForThePage(ActionItem item, String person) {
        return ItemRules.removed(item.withSchedule(item.schedule().dueAt(clock.instant(), Optional.of(person))));
    }

    /** It stays a copy, as the editor has decided. */
    void choose(long pageId, String uid, CopyChoice choice, String editor) {
        decide(
                uid,
                Cause.copyChoice(editor, Optional.of(choice)),
                stored -> isCopyOn(pageId, stored),
                stored -> stored.withCopyChoice(choice));
    }

    private static boolean isCopyOn(long pageId, ActionItem stored) {
        return stored.state() == ItemState.COPY && stored.location().pageId() == pageId;
    }

    private boolean decide(String uid, Cause cause, Predicate<ActionItem> mayBe, UnaryOperator<ActionItem> change) {
        return decide(items, uid, cause, mayBe, change);
    }

    /**
     * Changes an item as an editor has decided, if that may still be.
     *
     * @param mayBe gets the item as it is stored now
     * @return whether it could be
     */
    static boolean decide(
            ActionItems items, String uid, Cause cause, Predicate<ActionItem> mayBe, UnaryOperator<ActionItem> change) {
        AtomicBoolean decided = new AtomicBoolean();
        items.change(uid, cause, stored -> {
            decided.set(mayBe.test(stored));
            return decided.get() ? change.apply(stored) : stored;
        });
        return decided.get();
    }
}
