package dev.hindsight.host.confluence.services;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.core.ContentPermissionManager;
import com.atlassian.confluence.security.ContentPermissionSet;
import dev.hindsight.host.confluence.content.Operation;
import dev.hindsight.host.confluence.content.Site;
import java.util.List;

/** The restrictions that narrow a page: for "View" its own and the inherited ones, for "Edit" only its own. */
public final class PlatformRestrictions implements ContentPermissionManager {

    private final Site site;

    public PlatformRestrictions(Site site) {
        this.site = site;
    }

    @Override
    public List<ContentPermissionSet> getContentPermissionSets(ContentEntityObject content, String type) {
        long page = content.getLatestVersionId();
        List<List<String>> named = switch (type) {
            case "View" -> site.access().viewRestrictions(page);
            case "Edit" -> List.of(site.restrictions().of(page, Operation.UPDATE));
            default -> throw new IllegalArgumentException("There is no permission type " + type);
        };
        return named.stream()
                .filter(users -> !users.isEmpty())
                .map(users -> new ContentPermissionSet())
                .toList();
    }
}
