package dev.hindsight.confluence;

import dev.hindsight.action.HeldItems;
import dev.hindsight.render.Entry;
import dev.hindsight.render.Offer;
import dev.hindsight.render.Output;
import dev.hindsight.site.Access;
import dev.hindsight.site.Preferences;
import dev.hindsight.site.Site;
import java.util.List;
import java.util.Optional;

/**
 * Offers who may edit a page to have the tickets made that wait for an editor's word; on the page itself only, not in
 * copies that live on. Threads may share it.
 */
public final class Offers {

    private static final String PATH = "/plugins/servlet/hindsight/page?id=";

    private final Access access;
    private final Site site;

    public Offers(Access access, Site site) {
        this.access = access;
        this.site = site;
    }

    Optional<Offer> of(MacroPlace place, List<Entry> entries, Preferences preferences) {
        if (!place.current() || place.output() != Output.DISPLAY) {
            return Optional.empty();
        }
        HeldItems held = HeldItems.among(entries.stream().map(Entry::item).toList(), preferences);
        return held.items().isEmpty() || !access.mayEdit(place.pageId())
                ? Optional.empty()
                : Optional.of(new Offer(
                        site.baseUrl() + PATH + place.pageId(), held.items().size(), held.projects()));
    }
}
