package dev.hindsight.host.confluence.services;

import com.atlassian.confluence.pages.Page;
import dev.hindsight.host.confluence.content.Site;
import dev.hindsight.host.confluence.content.StoredPage;
import java.util.List;
import java.util.Optional;

/** Pages as Confluence's API gives them: without asking for permission, in any state, old versions by their own ids. */
public final class PlatformPages {

    private final Site site;

    public PlatformPages(Site site) {
        this.site = site;
    }

    Optional<PlatformPage> find(long id) {
        return site.tree().byId(id).map(this::page);
    }

    Optional<PlatformPage> find(String spaceKey, String title) {
        return site.tree().byTitle(spaceKey, title).map(this::page);
    }

    public PlatformPage page(StoredPage page) {
        return new PlatformPage(
                page,
                site.labels().of(page.id()),
                () -> all(site.tree().ancestors(page.id())),
                () -> all(site.tree().children(page.id())));
    }

    private List<Page> all(List<StoredPage> stored) {
        return stored.stream().<Page>map(this::page).toList();
    }
}
