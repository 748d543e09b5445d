package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import dev.hindsight.assessment.Answer;
import dev.hindsight.assessment.CheckSettings;
import dev.hindsight.issue.IssueVersion;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.Resolution;
import dev.hindsight.issue.StatusCategory;
import dev.hindsight.item.ItemCursor;
import dev.hindsight.item.ItemState;
import dev.hindsight.wiki.PageBuilder;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** The owner of what is done is asked in Jira whether it worked, once for each closing of its issue. */
public class AskingOwnersTest extends AskedOwnersFixture {

    @Test
    public void asksOnceOnTheDayOfTheCheck() {
        set(CheckSettings.ASK_OWNER_IN_JIRA, "yes");
        close();

        days(9);
        assertEquals(List.of(), comments());

        days(2);
        assertEquals(
                "[~bob] This issue was closed on Nov 22, 2026. Did it work? Please answer here: [Check whether it worked|"
                        + "http://wiki.example/plugins/servlet/hindsight/check?finding="
                        + world.only().uid() + "]",
                comments().get(0).text());
        assertEquals("alice-key", comments().get(0).author());

        days(30);
        assertEquals(1, comments().size());
        assertEquals(Set.of(), world.only().flags());
        world.assertTracked();
    }

    @Test
    public void asksNobodyUnlessAdministratorsWantIt() {
        close();
        days(11);
        assertEquals(List.of(), comments());

        set(CheckSettings.ASK_OWNER_IN_JIRA, "yes");
        hour();
        assertEquals(1, comments().size());
    }

    @Test
    public void asksNobodyAboutWhatHasBeenDueForLong() {
        close();
        days(10 + 15);

        set(CheckSettings.ASK_OWNER_IN_JIRA, "yes");
        days(2);

        assertEquals(List.of(), comments());
    }

    @Test
    public void waitsWithoutAWordWhereTheWriterHasNotAuthorizedTheLink() {
        set(CheckSettings.ASK_OWNER_IN_JIRA, "yes");
        close();
        world.jira
                .failures()
                .failNext("isCommented", new JiraException.NotAuthorized(URI.create("http://jira.example/authorize")));

        while (world.jira.failures().left() > 0) {
            hour();
        }
        assertEquals(List.of(), comments());
        assertEquals(Optional.empty(), world.only().schedule().reason());
        assertEquals(Set.of(), world.only().flags());

        hour();
        assertEquals(1, comments().size());
    }

    @Test
    public void looksAtNoItemWhileNobodyIsToBeAsked() {
        ItemCursor untouched = (space, from, limit) -> {
            throw new AssertionError("Items are looked at");
        };
        Node node = new Node(
                world,
                new Ports(
                        world.pages,
                        world.settings,
                        world.items,
                        untouched,
                        world.approvals,
                        world.trackedPages,
                        world.links,
                        world.jira));

        node.sync.askOwners();

        set(CheckSettings.ASK_OWNER_IN_JIRA, "yes");
        assertThrows(AssertionError.class, node.sync::askOwners);
    }

    @Test
    public void asksWhereASpaceAloneWantsIt() {
        world.settings.store(
                Optional.of(PageBuilder.page(World.PAGE).build().spaceKey()),
                Map.of(CheckSettings.ASK_OWNER_IN_JIRA, "yes"));
        close();

        days(11);

        assertEquals(1, comments().size());
    }

    @Test
    public void asksNobodyWhoseAnswerWouldNotCount() {
        set(CheckSettings.ASK_OWNER_IN_JIRA, "yes");
        set(CheckSettings.OWNERS_ANSWER, "another");
        close();

        days(11);

        assertEquals(List.of(), comments());
    }

    @Test
    public void asksNobodyWhereNothingSaysHowOneKnows() {
        set(CheckSettings.ASK_OWNER_IN_JIRA, "yes");
        world.publish(complete("A"));
        world.inJira().close();

        days(40);

        assertEquals(List.of(), comments());
    }

    @Test
    public void asksNobodyOfWhatSomebodyHasAnswered() {
        set(CheckSettings.ASK_OWNER_IN_JIRA, "yes");
        close();
        answer(Answer.WORKS, Optional.empty());

        days(11);

        assertEquals(List.of(), comments());
    }

    @Test
    public void asksNobodyOfAnIssueThatIsAssignedToNobody() {
        set(CheckSettings.ASK_OWNER_IN_JIRA, "yes");
        close();
        world.jira
                .issues()
                .edit(
                        world.issue().id(),
                        issue -> IssueVersion.after(issue)
                                .assignee(Optional.empty())
                                .build());
        days(11);
        assertEquals(List.of(), comments());

        world.inJira().assign("carol");
        days(1);
        assertTrue(comments().toString(), comments().get(0).text().startsWith("[~carol] "));
    }

    @Test
    public void asksNobodyOfWhatWasClosedWithoutBeingDone() {
        set(CheckSettings.ASK_OWNER_IN_JIRA, "yes");
        world.publish(CHECKED);
        world.jira
                .issues()
                .close(
                        world.issue().id(),
                        "Done",
                        StatusCategory.DONE,
                        Optional.of(new Resolution("10001", "Won't Do")));

        days(11);

        assertEquals(List.of(), comments());
    }

    @Test
    public void doesNotAskOfAFindingThatIsGone() {
        set(CheckSettings.ASK_OWNER_IN_JIRA, "yes");
        close();
        world.publish();

        days(11);

        assertEquals(
                List.of(),
                world.jira.comments().of(world.jira.issues().all().get(0).id()));
    }

    @Test
    public void asksAnewAfterTheIssueWasReopenedAndClosedAgain() {
        set(CheckSettings.ASK_OWNER_IN_JIRA, "yes");
        close();
        days(11);
        world.inJira().reopen();
        days(2);
        world.inJira().close();
        days(9);
        assertEquals(1, comments().size());

        days(3);

        assertEquals(2, comments().size());
    }

    @Test
    public void doesNotAskOfAnIssueThatWasJustReopenedOrReassigned() {
        set(CheckSettings.ASK_OWNER_IN_JIRA, "yes");
        close();
        days(9);
        world.clock.pass(Duration.ofDays(1));
        world.inJira().assign("carol");

        world.node.sync.askOwners();
        world.work();
        assertEquals(List.of(), comments());

        hour();
        assertTrue(comments().toString(), comments().get(0).text().startsWith("[~carol] "));
    }

    @Test
    public void doesNotAskAgainWhatWasPutOff() {
        set(CheckSettings.ASK_OWNER_IN_JIRA, "yes");
        close();
        days(11);
        answer(Answer.EARLY, Optional.of(LocalDate.parse("2026-12-20")));

        days(40);

        assertEquals(1, comments().size());
    }

    @Test
    public void tellsNothingOfThePage() {
        set(CheckSettings.ASK_OWNER_IN_JIRA, "yes");
        close();
        world.becomes(world.page().restricted(true).build());
        days(11);

        assertEquals(1, comments().size());
        assertEquals(ItemState.TRACKED, world.only().state());
        assertFalse(comments().get(0).text().contains(world.page().build().title()));
    }
}
