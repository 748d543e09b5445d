package dev.hindsight.status;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.frame.Scenery;
import dev.hindsight.issue.FieldRefusal;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.item.SyncedValue;
import dev.hindsight.wiki.I18n;
import dev.hindsight.wiki.InMemoryUsers;
import dev.hindsight.wiki.Messages;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.Test;

/** What is said of an owner: why Jira does not assign them, and their name once they were renamed. */
public class OwnerMessagesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final I18n KEYS = (locale, key, arguments) -> key;

    private final InMemoryUsers users = new InMemoryUsers().with("bob").with("carol");
    private final Messages messages = new Messages(KEYS, users, Locale.ENGLISH, ZoneOffset.UTC);

    @Test
    public void saysThatJiraDoesNotKnowTheOwner() {
        assertSays(FieldRefusal.Code.OWNER_UNKNOWN, "Bob Brown has no account in Jira");
    }

    @Test
    public void saysThatTheOwnerIsInactiveInJira() {
        assertSays(FieldRefusal.Code.OWNER_INACTIVE, "Bob Brown is inactive in Jira");
    }

    @Test
    public void saysInWhichProjectTheOwnerCannotBeAssigned() {
        assertSays(FieldRefusal.Code.OWNER_NOT_ASSIGNABLE, "Bob Brown can’t be assigned issues in project OPS.");
    }

    @Test
    public void knowsARenamedOwnerByTheKeyOnThePage() {
        VisibleItem seen = SampleItem.tracked().owner(SyncedValue.agreed("bob")).shown(TODAY);

        users.rename("bob", "robert");

        assertEquals("robert", messages.user(seen.owner(messages)));
    }

    @Test
    public void doesNotTakeWhomOnlyJiraNamesForTheOwnerOnThePage() {
        VisibleItem seen = SampleItem.tracked()
                .owner(new SyncedValue("carol", "bob", "carol"))
                .shown(TODAY);

        users.rename("bob", "robert");

        assertEquals("bob", seen.owner(messages));
    }

    private static void assertSays(FieldRefusal.Code why, String sentence) {
        FieldRefusal refusal = FieldRefusal.ofOwner(why, "OPS");
        String html = new Scenery()
                .finding(SampleItem.tracked()
                        .flag(ItemFlag.OWNER_UNASSIGNABLE)
                        .owner(SyncedValue.NONE.refused("bob", refusal)));

        assertTrue(html, html.contains(sentence));
    }
}
