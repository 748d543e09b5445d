package dev.hindsight.wiki.adapter;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.user.UserKey;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** In whose name a thread works during a call and after it. */
public class ConfluenceActingUserTest {

    private final ConfluenceUser alice = mock(ConfluenceUser.class);
    private final ConfluenceUser reader = mock(ConfluenceUser.class);
    private final UserAccessor users = mock(UserAccessor.class);
    private final ConfluenceActingUser acting = new ConfluenceActingUser(users);

    @Before
    public void aliceHasAnAccount() {
        when(users.getExistingUserByKey(new UserKey("alice-key"))).thenReturn(alice);
    }

    @After
    public void leaveNobody() {
        AuthenticatedUserThreadLocal.set(null);
    }

    @Test
    public void theWorkIsDoneInTheNameAskedFor() {
        assertSame(alice, acting.as("alice-key", AuthenticatedUserThreadLocal::get));
    }

    @Test
    public void nobodyIsLeftBehindOnAThreadOfNobody() {
        acting.as("alice-key", () -> "done");

        assertNull(AuthenticatedUserThreadLocal.get());
    }

    @Test
    public void whoeverWasThereBeforeIsBackAfterwards() {
        AuthenticatedUserThreadLocal.set(reader);

        acting.as("alice-key", () -> "done");

        assertSame(reader, AuthenticatedUserThreadLocal.get());
    }

    @Test
    public void whoeverWasThereBeforeIsBackAfterWorkThatFails() {
        AuthenticatedUserThreadLocal.set(reader);

        assertThrows(IllegalStateException.class, () -> acting.as("alice-key", ConfluenceActingUserTest::fail));

        assertSame(reader, AuthenticatedUserThreadLocal.get());
    }

    @Test
    public void nothingIsDoneInTheNameOfNobodyKnown() {
        Exception refused = assertThrows(IllegalArgumentException.class, () -> acting.as("gone-key", () -> "done"));

        assertEquals("There is no account with the user key gone-key", refused.getMessage());
    }

    private static String fail() {
        throw new IllegalStateException("Jira is down");
    }
}
