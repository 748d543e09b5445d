package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;

import dev.hindsight.issue.SharedField;
import dev.hindsight.item.Change;
import dev.hindsight.item.Conflict;
import dev.hindsight.item.ItemFlag;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** Owners are people, whatever they are called in the wiki and in Jira. */
public class RenamedOwnersTest {

    private final World world = new World();

    @Test
    public void takesAnOwnerWhoWasRenamedOnBothSidesForNoChange() {
        world.publish(complete("A").with("owner", "bob-key"));
        world.users.rename("bob", "robert");
        world.inJira().assign("robert");
        world.jira.forgetCalls();

        world.publish(complete("A").with("owner", "bob-key").with("cause", "Disk full"));

        assertEquals(Optional.of("robert"), world.issue().assignee());
        assertEquals(Set.of(), world.only().flags());
        assertEquals("robert", world.only().synced(SharedField.OWNER).agreed());
    }

    @Test
    public void endsNoConflictWhenJiraHasRenamedTheOwnerFirst() {
        world.publish(complete("A").with("owner", "bob-key"));
        world.inJira().assign("robert");
        world.pass(Duration.ofMinutes(2));
        assertEquals(Set.of(), world.only().flags());

        world.users.rename("bob", "robert");
        world.publish(complete("A").with("owner", "bob-key").with("cause", "Disk full"));

        assertEquals(Optional.of("robert"), world.issue().assignee());
        assertEquals(Set.of(), world.only().flags());
    }

    @Test
    public void takesAnOwnerWhoWasRenamedForNoChangeWhileJiraHasAnother() {
        world.publish(complete("A"));
        world.inJira().assign("carol");
        world.pass(Duration.ofMinutes(2));

        world.users.rename("bob", "robert");
        world.node.sync.issueChanged(World.LINK, world.issue().id());
        world.work();

        assertEquals(Set.of(), world.only().flags());
        assertEquals(Optional.of("carol"), world.issue().assignee());
    }

    @Test
    public void writesTheNextOwnerAfterTheFormerWasRenamedOnBothSides() {
        world.publish(complete("A"));
        world.users.rename("bob", "robert");
        world.inJira().assign("robert");
        world.pass(Duration.ofMinutes(2));

        world.publish(complete("A").with("owner", "carol"));

        assertEquals(Optional.of("carol"), world.issue().assignee());
        assertEquals(Set.of(), world.only().flags());
    }

    @Test
    public void seesAConflictWhenThePageNamesSomebodyElseThanTheRenamedOwner() {
        world.publish(complete("A"));
        world.inJira().assign("carol");
        world.pass(Duration.ofMinutes(2));
        world.users.with("erin").rename("bob", "robert");

        world.publish(complete("A").with("owner", "erin"));

        assertEquals(Optional.of("carol"), world.issue().assignee());
        assertEquals(Set.of(ItemFlag.CONFLICT), world.only().flags());
    }

    @Test
    public void leavesARenamedOwnerAloneWhenAConflictOfDatesIsDecidedForThePage() {
        world.publish(complete("A"));
        world.inJira().due("2027-01-31");
        world.publish(complete("A").with("due", "2027-02-28"));
        world.inJira().assign("carol");
        world.pass(Duration.ofMinutes(2));
        world.users.rename("bob", "robert");

        world.node.sync.usePagesValues(World.PAGE, world.only().uid(), Conflict.of(world.only()), "alice-key");
        world.work();

        assertEquals(Optional.of("carol"), world.issue().assignee());
        assertEquals(Optional.of(LocalDate.parse("2027-02-28")), world.issue().due());
    }

    @Test
    public void knowsAnOwnerWhoseNameJiraSpellsOtherwise() {
        world.users.with("Bob.Smith");
        world.jira.issues().addProject("OPS").assigningAtFirst("bob.smith");
        world.publish(complete("A").with("owner", "Bob.Smith"));

        world.publish(complete("A").with("owner", "carol"));

        assertEquals(Optional.of("carol"), world.issue().assignee());
        assertEquals(Set.of(), world.only().flags());
        assertEquals(
                List.of("bob.smith to carol"),
                world.items.history(world.only().uid()).stream()
                        .filter(change -> change.what() == Change.What.OWNER)
                        .map(change -> change.oldValue() + " to " + change.newValue())
                        .toList());
    }
}
