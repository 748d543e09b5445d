package dev.hindsight.wiki.adapter;

import static org.junit.Assert.assertEquals;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.SpaceManager;
import org.junit.Test;

/** Whom Confluence lets at a page, by its permissions and by where the page is. */
public class ConfluenceAccessTest {

    private final Page page = mock(Page.class);
    private final PageManager pages = mock(PageManager.class);
    private final PermissionManager permissions = mock(PermissionManager.class);
    private final ConfluenceAccess access = new ConfluenceAccess(pages, mock(SpaceManager.class), permissions);

    @Test
    public void whoIsPermittedMayViewAndEditAPage() {
        permitted(true);

        assertAccess(true);
    }

    @Test
    public void whoIsNotPermittedMayDoNeither() {
        permitted(true);
        when(permissions.hasPermission(any(), any(), any())).thenReturn(false);

        assertAccess(false);
    }

    @Test
    public void aPageInTheTrashHasNoReadersAndNoEditors() {
        permitted(false);

        assertAccess(false);
    }

    @Test
    public void aPageThatDoesNotExistHasNoReadersAndNoEditors() {
        assertAccess(false);
    }

    private void permitted(boolean current) {
        when(pages.getPage(7)).thenReturn(page);
        when(page.isCurrent()).thenReturn(current);
        when(permissions.hasPermission(any(), any(), any())).thenReturn(true);
    }

    private void assertAccess(boolean expected) {
        assertEquals(expected, access.mayView(7));
        assertEquals(expected, access.mayEdit(7));
    }
}
