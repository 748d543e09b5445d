package dev.hindsight.wiki;

import static org.junit.Assert.assertEquals;

import dev.hindsight.wiki.Addressee.License;
import java.util.Optional;
import org.junit.Test;

/** What is known of people, for the fake and for Confluence alike. */
public abstract class UsersContract {

    private static final User GONE = new User("gone-key", "gone", "Gone Girard", true);

    /** With alice, with dave, who is inactive, frank, who has no license, and grace, who has no address. */
    protected abstract Users users();

    @Test
    public void findsPeopleByKeyAndByUserName() {
        User alice = person("alice");

        assertEquals("alice", alice.userName());
        assertEquals(Optional.of(alice), users().find(alice.key()));
        assertEquals(Optional.empty(), users().find("nobody"));
    }

    @Test
    public void tellsWhoseAccountIsInactive() {
        assertEquals(true, person("alice").active());
        assertEquals(false, person("dave").active());
    }

    @Test
    public void tellsTheAddressOfWhoIsLicensed() {
        assertEquals(new Addressee("alice@example.com", License.LICENSED), users().addressee(person("alice")));
    }

    @Test
    public void tellsWhoIsNotLicensed() {
        assertEquals(new Addressee("frank@example.com", License.UNLICENSED), users().addressee(person("frank")));
    }

    @Test
    public void tellsWhoHasNoAddress() {
        assertEquals(new Addressee("", License.LICENSED), users().addressee(person("grace")));
    }

    @Test
    public void whoIsGoneHasNoAddress() {
        assertEquals(new Addressee("", License.UNKNOWN), users().addressee(GONE));
    }

    private User person(String userName) {
        return users().find(userName).orElseThrow();
    }
}
