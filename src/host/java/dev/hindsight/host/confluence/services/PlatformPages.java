package dev.hindsight.host.confluence.services;

import com.atlassian.confluence.pages.Page;
import dev.hindsight.host.confluence.content.Site;
import dev.hindsight.host.confluence.content.StoredPage;
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

    @Override
    public @Nullable Page getPage(String spaceKey, String pageTitle) {
        return site.tree().byTitle(spaceKey, pageTitle).map(this::page).orElse(null);
    }

    public PlatformPage page(StoredPage page) {
        return new PlatformPage(
                page,
                site.labels().of(page.id()),
                () -> site.tree().children(page.id()).stream()
                        .<Page>map(this::page)
                        .toList());
    }
}
