package dev.hindsight.wiki.adapter;

import static org.junit.Assert.assertEquals;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.security.access.ConfluenceAccessManager;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import dev.hindsight.frame.OfferedServices;
import dev.hindsight.host.confluence.services.PlatformLicenses;
import dev.hindsight.host.confluence.services.PlatformUsers;
import dev.hindsight.host.server.People;
import dev.hindsight.wiki.Addressee;
import dev.hindsight.wiki.Addressee.License;
import dev.hindsight.wiki.User;
import dev.hindsight.wiki.Users;
import dev.hindsight.wiki.UsersContract;
import org.junit.Test;

/** Confluence's accounts keep the contract, and what a version does not tell is unknown. */
public class ConfluenceUsersTest extends UsersContract {

    private static final User ALICE = new User(People.ALICE.confluenceKey(), "alice", "Alice Brandt", true);

    @Override
    protected Users users() {
        return users(new PlatformLicenses());
    }

    @Test
    public void theLicenseIsUnknownWhereConfluenceDoesNotTellPluginsOfIt() {
        Users users = new ConfluenceUsers(new PlatformUsers(), new OfferedServices().services());

        assertEquals(new Addressee("alice@example.com", License.UNKNOWN), users.addressee(ALICE));
    }

    @Test
    public void theLicenseIsUnknownWhereTheCallIsAnother() {
        ConfluenceAccessManager changed = mock(ConfluenceAccessManager.class);
        when(changed.getUserAccessStatus(any())).thenThrow(new NoSuchMethodError("getUserAccessStatus"));

        assertEquals(
                new Addressee("alice@example.com", License.UNKNOWN),
                users(changed).addressee(ALICE));
    }

    @Test
    public void anAddressThatIsMissingIsEmpty() {
        UserAccessor accounts = mock(UserAccessor.class);
        ConfluenceUser alice = mock(ConfluenceUser.class);
        when(accounts.getExistingUserByKey(any())).thenReturn(alice);

        assertEquals(
                "",
                new ConfluenceUsers(accounts, new OfferedServices().services())
                        .addressee(ALICE)
                        .address());
    }

    private static Users users(ConfluenceAccessManager access) {
        return new ConfluenceUsers(
                new PlatformUsers(),
                new OfferedServices()
                        .with(ConfluenceAccessManager.class, access)
                        .services());
    }
}
