package dev.hindsight.host.confluence.services;

import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.spaces.SpaceManager;
import dev.hindsight.host.confluence.content.Site;
import org.jspecify.annotations.Nullable;

/** Spaces as Confluence's API gives them: without asking for permission, null for none. Stateless. */
public final class PlatformSpaces implements SpaceManager {

    private final Site site;

    public PlatformSpaces(Site site) {
        this.site = site;
    }

    @Override
    public @Nullable Space getSpace(String key) {
        return site.spaces().byKey(key).map(known -> new Space()).orElse(null);
    }
}
