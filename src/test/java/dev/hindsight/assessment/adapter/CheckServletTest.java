package dev.hindsight.assessment.adapter;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.assessment.Answer;
import dev.hindsight.assessment.Assessment;
import dev.hindsight.assessment.CheckSettings;
import dev.hindsight.finding.FindingField;
import dev.hindsight.frame.FormBrowser;
import dev.hindsight.item.Change;
import dev.hindsight.status.SampleItem;
import dev.hindsight.status.StatusSettings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.Test;

/** The page on which somebody answers whether a finding worked. */
public class CheckServletTest extends CheckFixture {

    @Test
    public void showsByWhatItIsJudgedAndChangesNothing() {
        Document form = Jsoup.parse(as("mallory").get("finding", "uid-1").html());

        assertEquals("Did “Check row counts” work?", form.expectFirst("h2").text());
        assertEquals("No <duplicate> id", form.expectFirst("blockquote").text());
        assertEquals(
                List.of("works", "partly", "no", "early"),
                form.select("[name=answer]").eachAttr("value"));
        assertEquals(List.of(), answers());
    }

    @Test
    public void marksTheAnswerThatAnAddressNamesAndNoMore() {
        Document form = Jsoup.parse(
                as("mallory").get("finding", "uid-1", "answer", "early").html());

        assertEquals("early", form.expectFirst("[name=answer][checked]").attr("value"));
        assertEquals(List.of(), answers());
    }

    @Test
    public void keepsWhoAnsweredWhatAndByWhichCriterion() {
        FormBrowser.Answer reply =
                answer("mallory", "answer", "works", "note", "None since", "evidence", "https://example.com/graph");

        assertEquals(302, reply.status());
        assertTrue(reply.location(), reply.location().endsWith("?pageId=123#finding-uid-1"));
        Assessment kept = answers().get(0);
        assertEquals(Answer.WORKS, kept.answer());
        assertEquals("mallory-key", kept.by());
        assertEquals("No <duplicate> id", kept.criterion());
        assertEquals(1, item().answers());
        assertEquals(
                List.of("mallory-key works"),
                roots.items.history("uid-1").stream()
                        .filter(line -> line.what() == Change.What.CHECK)
                        .map(line -> line.actor().orElse("") + " " + line.newValue())
                        .toList());
    }

    @Test
    public void keepsOnceWhatIsSentTwice() {
        FormBrowser browser = as("mallory");
        String[] sent =
                sent(browser, "answer", "no", "follow-up", "yes", "title", "T", "owner", "bob", "due", "2027-01-31");

        browser.post(sent);
        browser.post(sent);

        assertEquals(1, answers().size());
        assertEquals(1, followUps().size());
    }

    @Test
    public void aNewerAnswerRevisesAnOlderOne() {
        answer("mallory", "answer", "no");
        answer("mallory", "answer", "works");
        answer("mallory", "answer", "no");

        assertEquals(
                List.of(Answer.NO, Answer.WORKS, Answer.NO),
                answers().stream().map(Assessment::answer).toList());
    }

    @Test
    public void needsAnAnswer() {
        FormBrowser.Answer reply = answer("mallory", "note", "Hm");

        assertEquals(400, reply.status());
        assertTrue(reply.html(), reply.html().contains("Select an answer."));
        assertTrue(reply.html(), reply.html().contains("Hm</textarea>"));
    }

    @Test
    public void wantsProofThatSomethingOfHighImpactWorked() {
        close(SampleItem.closed("10000").with(FindingField.SUCCESS, "None").with(FindingField.IMPACT, "high"));
        for (String none : List.of("", " ", "n/a", "N/A", "-", "siehe oben", "see above")) {
            assertEquals(
                    none,
                    400,
                    answer("mallory", "answer", "works", "evidence", none).status());
        }
        assertEquals(
                302, answer("mallory", "answer", "works", "evidence", "0 of 12").status());
    }

    @Test
    public void isAskedAgainOnADayToComeWhenItIsTooEarly() {
        for (String bad : List.of("", "10.11.", "2026-02-30", today(0), today(400))) {
            FormBrowser.Answer reply = answer("mallory", "answer", "early", "until", bad);
            assertEquals(bad, 400, reply.status());
            assertTrue(reply.html(), reply.html().contains("Enter a day within the next year"));
        }
        answer("mallory", "answer", "early", "until", today(20));

        assertEquals(Optional.of(LocalDate.parse(today(20))), answers().get(0).until());
    }

    @Test
    public void whatIsTooEarlyIsCheckedLaterThanPlannedAndNeverSooner() {
        close(SampleItem.closed("10000").with(FindingField.SUCCESS, "None").with(FindingField.VERIFY, "61"));
        for (String bad : List.of(today(5), today(30), today(30 + 366))) {
            FormBrowser.Answer reply = answer("mallory", "answer", "early", "until", bad);
            assertEquals(bad, 400, reply.status());
            assertTrue(reply.html(), reply.html().contains("Enter a day after 22 Dec 2026, the day of the check"));
        }
        assertEquals(
                302, answer("mallory", "answer", "early", "until", today(31)).status());
    }

    @Test
    public void somethingThatIsCheckedInYearsCanBePutOffToo() {
        close(SampleItem.closed("10000").with(FindingField.SUCCESS, "None").with(FindingField.VERIFY, "800"));

        assertEquals(
                302, answer("mallory", "answer", "early", "until", today(800)).status());
    }

    @Test
    public void marksTheAnswerOfTheOwner() {
        assertTrue(as("bob").get("finding", "uid-1").html().contains("A second pair of eyes is better"));

        answer("bob", "answer", "works");
        answer("mallory", "answer", "works");

        assertEquals(
                List.of(true, false),
                answers().stream().map(Assessment::byOwner).toList());
    }

    @Test
    public void refusesTheOwnerWhereAnotherPersonHasToAnswer() {
        roots.settings.store(
                Optional.empty(), Map.of(CheckSettings.OWNERS_ANSWER, "another", StatusSettings.ISSUE_DETAILS, "page"));

        assertFalse(as("bob").get("finding", "uid-1").html().contains("name=\"answer\""));
        assertEquals(
                409,
                as("bob")
                        .post("finding", "uid-1", "answer", "works", "do", "answer")
                        .status());
        assertEquals(302, answer("mallory", "answer", "works").status());
        assertEquals(1, answers().size());
    }

    @Test
    public void keepsNothingWhenTheIssueWasReopenedMeanwhile() {
        FormBrowser browser = as("mallory");
        String[] sent = sent(browser, "answer", "works", "note", "None");
        roots.items.change(
                "uid-1",
                item -> SampleItem.tracked().with(FindingField.SUCCESS, "None").build());

        FormBrowser.Answer reply = browser.post(sent);

        assertEquals(409, reply.status());
        assertTrue(reply.html(), reply.html().contains("reopened"));
        assertTrue(reply.html(), reply.html().contains("None</textarea>"));
        assertEquals(List.of(), answers());
    }

    @Test
    public void keepsNothingThatWasJudgedByAnotherCriterion() {
        FormBrowser browser = as("mallory");
        String[] sent = sent(browser, "answer", "works", "note", "Seen");
        close(SampleItem.closed("10000").with(FindingField.SUCCESS, "No delay"));

        FormBrowser.Answer reply = browser.post(sent);

        assertEquals(409, reply.status());
        assertTrue(reply.html(), reply.html().contains("The criterion was changed while this form was open"));
        assertTrue(reply.html(), reply.html().contains("Seen</textarea>"));
        assertEquals(
                "No delay", Jsoup.parse(reply.html()).expectFirst("blockquote").text());
        assertEquals(List.of(), answers());

        assertEquals(302, answer("mallory", "answer", "works", "note", "Seen").status());
        assertEquals("No delay", answers().get(0).criterion());
    }

    @Test
    public void keepsTheAnswerThatAnAddressNamesOverSigningIn() {
        String location = as("").get("finding", "uid-1", "answer", "early").location();

        assertTrue(location, location.endsWith("/check?finding=uid-1&answer=early"));
    }

    @Test
    public void isNotThereForWhoMayNotSeeThePageOrTheIssueAndWhileThereIsNothingToCheck() {
        assertEquals(404, as("root").get("finding", "uid-1").status());
        assertEquals(404, as("mallory").get("finding", "nothing").status());
        assertEquals(404, as("mallory").get().status());
        close(SampleItem.tracked().with(FindingField.SUCCESS, "None"));
        assertEquals(404, as("mallory").get("finding", "uid-1").status());
    }
}
