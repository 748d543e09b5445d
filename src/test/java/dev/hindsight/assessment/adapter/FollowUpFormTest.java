package dev.hindsight.assessment.adapter;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.assessment.Assessment;
import dev.hindsight.finding.FindingField;
import dev.hindsight.finding.FindingSettings;
import dev.hindsight.frame.FormBrowser;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ItemState;
import dev.hindsight.settings.Setting;
import dev.hindsight.status.SampleItem;
import dev.hindsight.status.StatusSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    public void aLinkThatShowsItIsAddedToTheEvidenceOfTheFinding() {
        close(SampleItem.closed("10000")
                .with(FindingField.SUCCESS, "No errors")
                .with(FindingField.EVIDENCE, "https://example.com/log"));

        follow("evidence", "42 errors, https://example.com/graph, https://example.com/log");

        assertEquals(
                List.of("https://example.com/log", "https://example.com/graph"),
                followUps().get(0).finding().evidence());
    }

    @Test
    public void aNumberThatShowsItStaysWithTheAnswer() {
        close(SampleItem.closed("10000")
                .with(FindingField.SUCCESS, "No errors")
                .with(FindingField.EVIDENCE, "https://example.com/log"));
        roots.settings.store(
                Optional.empty(), Map.of(StatusSettings.ISSUE_DETAILS, "page", required("medium"), "title,evidence"));

        follow("evidence", "42 errors");

        assertEquals("42 errors", answers().get(0).evidence());
        assertEquals("https://example.com/log", followUps().get(0).finding().text(FindingField.EVIDENCE));
    }

    private void follow(String... more) {
        List<String> entered = new ArrayList<>(
                List.of("answer", "no", "follow-up", "yes", "title", "Again", "owner", "bob", "due", "2027-01-31"));
        entered.addAll(List.of(more));
        assertEquals(302, answer("mallory", entered.toArray(String[]::new)).status());
    }

    private static Setting<?> required(String impact) {
        return FindingSettings.all().stream()
                .filter(setting -> setting.name().equals("required-" + impact))
                .findFirst()
                .orElseThrow();
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
