package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;

import dev.hindsight.issue.FieldRefusal;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.SharedField;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** Owners of whom Jira says why they cannot be assigned. */
public class UnassignableOwnersTest {

    private final World world = new World();

    @Test
    public void saysWhyTheOwnerCannotBeAssignedAlsoAfterTheIssueHasRefusedThem() {
        world.jira.issues().addProject("OPS").unassignable("bob", FieldRefusal.Code.OWNER_INACTIVE);

        world.publish(complete("A"));

        assertEquals(1, world.jira.callsOf("update"));
        FieldRefusal refusal = world.only().synced(SharedField.OWNER).refusal().orElseThrow();
        assertEquals(FieldRefusal.Code.OWNER_INACTIVE, refusal.code());
        assertEquals("OPS", refusal.project());
        assertEquals(world.issue().status().id(), refusal.status());
    }

    @Test
    public void assignsTheOwnerOnceTheyCanBe() {
        world.jira.issues().addProject("OPS").unassignable("bob", FieldRefusal.Code.OWNER_INACTIVE);
        world.publish(complete("A"));

        world.jira.issues().addProject("OPS").opened();
        world.pass(Duration.ofHours(25));

        assertEquals(Optional.of("bob"), world.issue().assignee());
        assertEquals(Set.of(), world.only().flags());
    }

    @Test
    public void keepsJirasWordsWhenWhyCannotBeAsked() {
        world.jira.issues().addProject("OPS").unassignable("bob", FieldRefusal.Code.OWNER_INACTIVE);
        world.jira.failures().failNext("refusalOfOwner", new JiraException.NotPermitted("No."));

        world.publish(complete("A"));

        FieldRefusal refusal = world.only().synced(SharedField.OWNER).refusal().orElseThrow();
        assertEquals(FieldRefusal.Code.REFUSED, refusal.code());
        assertEquals("User 'bob' cannot be assigned issues.", refusal.words());
    }
}
