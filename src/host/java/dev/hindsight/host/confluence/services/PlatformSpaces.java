package dev.hindsight.host.confluence.services;

import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.spaces.SpaceManager;
import dev.hindsight.host.confluence.content.Site;
import org.jspecify.annotations.Nullable;

/** Spaces as Confluence's API gives them: found without regard to case or permission, null when there is none. */
public final class PlatformSpaces implements SpaceManager {

    private final Site site;

    public PlatformSpaces(Site site) {
        this.site = site;
    }

    @Override
    public @Nullable Space getSpace(String spaceKey) {
        return site.spaces()
                .byKey(spaceKey)
                .map(space -> new PlatformSpace(space.key()))
                .orElse(null);
    }

    /** A space as the target of a permission. */
    static final class PlatformSpace extends Space {

        private final String key;

        PlatformSpace(String key) {
            this.key = key;
        }

        @Override
        public String getKey() {
            return key;
        }
    }
}
