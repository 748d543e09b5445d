package dev.hindsight.host.confluence.services;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.core.ContentPermissionManager;
import com.atlassian.confluence.security.ContentPermissionSet;
import dev.hindsight.host.confluence.content.Operation;
import dev.hindsight.host.confluence.content.Restriction;
import dev.hindsight.host.confluence.content.Site;
import java.util.List;
import java.util.stream.Stream;

/**
 * The restrictions of a page: for "View" its own and the inherited ones, for "Edit" only its own. As in Confluence, a set of its own
 * stays when the restriction is lifted, and is empty then.
 */
public final class PlatformRestrictions implements ContentPermissionManager {

    private final Site site;

    public PlatformRestrictions(Site site) {
        this.site = site;
    }

    @Override
    public List<ContentPermissionSet> getContentPermissionSets(ContentEntityObject content, String type) {
        long page = content.getLatestVersionId();
        return switch (type) {
            case "View" ->
                Stream.concat(
                                own(page, Operation.READ),
                                site.access().inheritedRestrictions(page).stream()
                                        .map(Allowed::new))
                        .toList();
            case "Edit" -> own(page, Operation.UPDATE).toList();
            default -> throw new IllegalArgumentException("There is no permission type " + type);
        };
    }

    private Stream<ContentPermissionSet> own(long page, Operation operation) {
        return site.restrictions().wereSet(page, operation)
                ? Stream.of(new Allowed(site.restrictions().of(page, operation)))
                : Stream.empty();
    }

    private static final class Allowed extends ContentPermissionSet {

        private final Restriction restriction;

        Allowed(Restriction restriction) {
            this.restriction = restriction;
        }

        @Override
        public boolean isEmpty() {
            return restriction.isEmpty();
        }
    }
}
