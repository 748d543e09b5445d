package dev.hindsight.sync;

import static org.junit.Assert.assertEquals;

import dev.hindsight.assessment.Answer;
import dev.hindsight.assessment.CheckSettings;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.SharedField;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.item.SyncedValue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** What becomes of the question to an owner when something goes wrong. */
public class LostQuestionsTest extends AskedOwnersFixture {

    @Test
    public void asksOnceThoughTheReplyIsLost() {
        set(CheckSettings.ASK_OWNER_IN_JIRA, "yes");
        close();
        days(9);
        world.jira.failures().loseNextReply("comment");

        days(3);

        assertEquals(1, comments().size());
        assertEquals(1, world.jira.callsOf("comment"));
        assertEquals(
                world.only().closing().orElseThrow().at().toString(),
                world.only().synced(SharedField.CHECK_COMMENT).agreed());
        assertEquals(Optional.empty(), world.reason());
    }

    @Test
    public void asksOnceWhenTwoNodesTryAtOnce() {
        set(CheckSettings.ASK_OWNER_IN_JIRA, "yes");
        close();
        EventfulJira jira = new EventfulJira(world.jira);
        Node other = new Node(world, world.ports().with(jira));
        world.clock.pass(Duration.ofDays(11));
        jira.before("comment", () -> {
            world.node.sync.askOwners();
            world.work();
        });

        other.sync.askOwners();
        other.executor.doWhatIsDue();
        hour();

        assertEquals(1, comments().size());
    }

    @Test
    public void asksOnceWhenANodeStandsStillBeforeItAsks() {
        set(CheckSettings.ASK_OWNER_IN_JIRA, "yes");
        close();
        EventfulJira jira = new EventfulJira(world.jira);
        Node slow = new Node(world, world.ports().with(jira));
        world.clock.pass(Duration.ofDays(11));
        jira.after("isCommented", () -> hours(1));

        slow.sync.askOwners();
        slow.executor.doWhatIsDue();
        hours(3);

        assertEquals(1, comments().size());
    }

    @Test
    public void asksInTheNextHourAfterJiraWasDown() {
        set(CheckSettings.ASK_OWNER_IN_JIRA, "yes");
        close();
        days(9);
        world.clock.pass(Duration.ofDays(1));
        world.jira.failures().failNext("comment", new JiraException.NotSent("down", null));
        hour();
        assertEquals(List.of(), comments());

        hour();

        assertEquals(1, comments().size());
    }

    @Test
    public void aRefusalIsToldAndCostsTheIssueNothingElse() {
        set(CheckSettings.ASK_OWNER_IN_JIRA, "yes");
        close();
        days(9);
        world.jira
                .failures()
                .failNext("comment", new JiraException.Refused(List.of(), List.of("You may not comment.")));

        hours(20);

        assertEquals(List.of(), comments());
        assertEquals(1, world.jira.callsOf("comment"));
        assertEquals(Set.of(ItemFlag.FIELD_NOT_IN_JIRA), world.only().flags());
        assertEquals("You may not comment.", refusal());
        assertEquals(Optional.empty(), world.reason());
        assertEquals(Optional.empty(), world.only().schedule().nextAt());
    }

    @Test
    public void whatWasRefusedIsTriedAgainWhenSomethingChangedThatMayHelp() {
        set(CheckSettings.ASK_OWNER_IN_JIRA, "yes");
        close();
        days(9);
        world.jira.failures().failNext("comment", new JiraException.NotPermitted("No"));
        hours(20);
        assertEquals(List.of(), comments());

        world.publish(CHECKED.with("remedy", "Something else"));

        assertEquals(1, comments().size());
        assertEquals(Set.of(), world.only().flags());
    }

    @Test
    public void whatWasRefusedIsForgottenOnceSomebodyHasAnswered() {
        set(CheckSettings.ASK_OWNER_IN_JIRA, "yes");
        close();
        days(9);
        world.jira.failures().failNext("comment", new JiraException.NotFound("No"));
        hours(20);
        answer(Answer.WORKS, Optional.empty());

        hour();

        assertEquals(Set.of(), world.only().flags());
        assertEquals(SyncedValue.NONE, world.only().synced(SharedField.CHECK_COMMENT));
    }

    @Test
    public void nothingWaitsForAPublisherWhoHasLeft() {
        set(CheckSettings.ASK_OWNER_IN_JIRA, "yes");
        close();
        world.links.change(World.LINK, link -> link.withServiceAccount(Optional.of("carol-key")));
        world.users.withInactive("alice");

        days(11);

        assertEquals(List.of(), comments());
        assertEquals(Optional.empty(), world.reason());
    }

    private String refusal() {
        return world.only()
                .synced(SharedField.CHECK_COMMENT)
                .refusal()
                .orElseThrow()
                .words();
    }
}
