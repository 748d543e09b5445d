package dev.hindsight.confluence;

import dev.hindsight.action.ActionItem;
import dev.hindsight.action.ActionItems;
import dev.hindsight.action.Clearance;
import dev.hindsight.action.HeldItems;
import dev.hindsight.action.ItemState;
import dev.hindsight.action.KnownPages;
import dev.hindsight.action.LookAtPages;
import dev.hindsight.action.Reason;
import dev.hindsight.render.Entry;
import dev.hindsight.render.Original;
import dev.hindsight.site.Access;
import dev.hindsight.site.Pages;
import java.util.List;
import java.util.Optional;

/** The stored items of the page that a macro stands on. It asks no tracker. Threads may share it. */
public final class PageItems {

    private final ActionItems items;
    private final KnownPages knownPages;
    private final LookAtPages looks;
    private final Originals originals;

    public PageItems(ActionItems items, KnownPages knownPages, LookAtPages looks, Originals originals) {
        this.items = items;
        this.knownPages = knownPages;
        this.looks = looks;
        this.originals = originals;
    }

    /** The items of a page; one that is not as it was when last read is marked to be looked at. */
    List<Entry> of(MacroPlace place) {
        if (!place.tracked()) {
            return List.of();
        }
        List<ActionItem> found = items.ofPage(place.pageId());
        if (place.current() && (!read(place) || released(place, found))) {
            looks.mark(place.pageId(), place.version(), "");
        }
        return found.stream().map(this::entry).toList();
    }

    private boolean read(MacroPlace place) {
        return knownPages
                .find(place.pageId())
                .filter(page -> page.version() >= place.version())
                .filter(page -> page.restricted() == originals.pages().restricted(place.pageId()))
                .isPresent();
    }

    /** Whether items wait because of the label of a draft that somebody has taken off since. */
    private boolean released(MacroPlace place, List<ActionItem> found) {
        return found.stream().anyMatch(PageItems::waitsAsDraft)
                && originals
                        .pages()
                        .find(place.pageId())
                        .filter(page -> !page.labels().contains(Clearance.DRAFT_LABEL))
                        .isPresent();
    }

    private static boolean waitsAsDraft(ActionItem item) {
        return HeldItems.isHeld(item)
                && item.attempt()
                        .reason()
                        .filter(reason -> reason.code() == Reason.Code.DRAFT)
                        .isPresent();
    }

    private Entry entry(ActionItem item) {
        return new Entry(item, item.state() == ItemState.COPIED ? original(item) : Optional.empty());
    }

    private Optional<Original> original(ActionItem copy) {
        return copy.attempt()
                .reason()
                .filter(reason -> reason.code() == Reason.Code.COPY_OF)
                .flatMap(reason -> reason.arguments().stream().findFirst())
                .flatMap(items::find)
                .flatMap(originals::of);
    }

    /** Tells of items on other pages, as far as the current user may view those pages. */
    public record Originals(Pages pages, Access access) {

        Optional<Original> of(ActionItem item) {
            long pageId = item.place().pageId();
            return access.mayView(pageId)
                    ? pages.find(pageId).map(page -> new Original(item, page.title(), pages.address(pageId)))
                    : Optional.empty();
        }
    }
}
