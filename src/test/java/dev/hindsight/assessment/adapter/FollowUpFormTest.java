package dev.hindsight.assessment.adapter;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.assessment.Assessment;
import dev.hindsight.finding.FindingField;
import dev.hindsight.frame.FormBrowser;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ItemState;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.Test;

/** What the form of a check asks of a follow-up. */
public class FollowUpFormTest extends CheckFixture {

    @Test
    public void createsNothingWithoutTheTickAndNothingForWhatWorked() {
        answer("mallory", "answer", "no", "title", "T", "owner", "bob", "due", "2027-01-31");
        answer("mallory", "answer", "works", "follow-up", "yes", "title", "T", "owner", "bob", "due", "2027-01-31");

        assertEquals(List.of(), followUps());
    }

    @Test
    public void followsUpWhatDidNotWork() {
        answer(
                "mallory",
                "answer",
                "partly",
                "note",
                "Two on 20 Nov",
                "follow-up",
                "yes",
                "title",
                "Check row counts again",
                "remedy",
                "Count twice",
                "owner",
                "bob",
                "due",
                "2027-01-31");

        ActionItem next = followUps().get(0);

        assertEquals("Check row counts again", next.finding().title());
        assertEquals("bob-key", next.finding().text(FindingField.OWNER));
        assertEquals("Count twice", next.finding().text(FindingField.REMEDY));
        assertEquals("No <duplicate> id", next.finding().text(FindingField.SUCCESS));
        assertEquals("Two on 20 Nov", next.finding().happened());
        assertEquals(ItemState.WAITING, next.state());
        assertEquals(Optional.of("mallory-key"), next.schedule().actor());
    }

    @Test
    public void showsTheFollowUpThatThereIsAndOffersNoOther() {
        answer("mallory", "answer", "no", "follow-up", "yes", "title", "Again", "owner", "bob", "due", "2027-01-31");

        Document form = Jsoup.parse(as("carol").get("finding", "uid-1").html());

        assertEquals("Follow-up: Again", form.expectFirst("[data-follow-up]").text());
        assertEquals(0, form.select("[name=follow-up]").size());
        assertEquals(4, form.select("[name=answer]").size());
    }

    @Test
    public void whatTheSecondOfTwoPeopleWantedIsKeptAsANote() {
        FormBrowser first = as("mallory");
        FormBrowser second = as("carol");
        String[] entered = {"answer", "no", "follow-up", "yes", "title", "Mine", "owner", "bob", "due", "2027-01-31"};
        String[] others = {
            "answer",
            "no",
            "note",
            "Seen",
            "follow-up",
            "yes",
            "title",
            "Theirs",
            "remedy",
            "Twice",
            "owner",
            "bob",
            "due",
            "2027-01-31"
        };
        String[] sentFirst = sent(first, entered);
        String[] sentSecond = sent(second, others);

        first.post(sentFirst);
        second.post(sentSecond);
        second.post(sentSecond);

        assertEquals(
                List.of("Mine"),
                followUps().stream().map(item -> item.finding().title()).toList());
        assertEquals(
                List.of("", "Seen\nFollow-up: Theirs\nTwice\nBob Brown, 31 Jan 2027"),
                answers().stream().map(Assessment::note).toList());
    }

    @Test
    public void saysWhatAFollowUpLacks() {
        FormBrowser.Answer reply =
                answer("mallory", "answer", "no", "follow-up", "yes", "title", "", "owner", "nobody", "due", "soon");

        assertEquals(400, reply.status());
        for (String field : List.of("title", "owner", "due")) {
            assertTrue(field, reply.html().contains("id=\"hindsight-" + field + "-error\""));
        }
        assertEquals(List.of(), answers());
    }
}
