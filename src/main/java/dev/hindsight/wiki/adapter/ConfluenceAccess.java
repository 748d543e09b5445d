package dev.hindsight.wiki.adapter;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import dev.hindsight.wiki.Access;
import java.util.Optional;

/**
 * Confluence's permissions of the current user. Those of a page that went to the trash are still there, and say nothing of
 * who may view it.
 */
public final class ConfluenceAccess implements Access {

    private final PageManager pageManager;
    private final SpaceManager spaceManager;
    private final PermissionManager permissions;

    public ConfluenceAccess(PageManager pageManager, SpaceManager spaceManager, PermissionManager permissions) {
        this.pageManager = pageManager;
        this.spaceManager = spaceManager;
        this.permissions = permissions;
    }

    @Override
    public Optional<String> findSpace(String asWritten) {
        return Optional.ofNullable(spaceManager.getSpace(asWritten)).map(Space::getKey);
    }

    @Override
    public boolean mayView(long pageId) {
        return may(Permission.VIEW, pageId);
    }

    @Override
    public boolean mayEdit(long pageId) {
        return may(Permission.EDIT, pageId);
    }

    @Override
    public boolean mayViewSpace(String spaceKey) {
        return may(Permission.VIEW, spaceKey);
    }

    @Override
    public boolean mayAdminister() {
        return permissions.hasPermission(
                AuthenticatedUserThreadLocal.get(), Permission.ADMINISTER, PermissionManager.TARGET_APPLICATION);
    }

    @Override
    public boolean mayAdminister(String spaceKey) {
        return may(Permission.ADMINISTER, spaceKey);
    }

    private boolean may(Permission permission, String spaceKey) {
        Space space = spaceManager.getSpace(spaceKey);
        return space != null && permissions.hasPermission(AuthenticatedUserThreadLocal.get(), permission, space);
    }

    private boolean may(Permission permission, long pageId) {
        Page page = pageManager.getPage(pageId);
        return page != null
                && page.isCurrent()
                && permissions.hasPermission(AuthenticatedUserThreadLocal.get(), permission, page);
    }
}
