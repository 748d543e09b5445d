package dev.hindsight.finding.adapter;

import static dev.hindsight.assessment.SampleAnswers.CLOSED;
import static dev.hindsight.assessment.SampleAnswers.answer;
import static dev.hindsight.assessment.SampleAnswers.early;
import static dev.hindsight.frame.Golden.assertGolden;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.assessment.Answer;
import dev.hindsight.assessment.Assessment;
import dev.hindsight.finding.FindingField;
import dev.hindsight.frame.Scenery;
import dev.hindsight.item.ItemState;
import dev.hindsight.status.SampleItem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.Test;

/** What a reader sees of whether a finding that is done had its effect. It is the 22nd of November. */
public class FindingCheckTest {

    private final Scenery scenery = new Scenery();

    @Test
    public void saysWhenItIsChecked() {
        Element card = card(done("30"));

        assertEquals("planned", card.attr("data-check"));
        assertEquals("2026-12-01", card.attr("data-check-on"));
        assertTrue(card.text(), card.text().contains("done 1 Nov 2026 · check on 1 Dec 2026"));
        assertFalse(card.text(), card.text().contains("Did it work?"));
    }

    @Test
    public void saysWhoIsNamedToCheckIt() {
        Element planned = card(done("30").with(FindingField.CHECKER, "carol-key"));
        assertTrue(planned.text(), planned.text().contains("check on 1 Dec 2026 by Carol Clark"));
        assertFalse(planned.text(), planned.text().contains("Checker:"));
    }

    @Test
    public void saysWhoIsAskedOnceThatDayHasCome() {
        Element due = card(done("7").with(FindingField.CHECKER, "carol-key"));
        assertTrue(due.text(), due.text().contains("Carol Clark is asked to answer. Answer Too early"));
    }

    @Test
    public void saysWhoWasNamedAmongTheDetailsOnceItIsAnswered() {
        given(answer(Answer.WORKS, "2026-11-09"));
        Element answered =
                card(done("7").with(FindingField.CHECKER, "carol-key").closedAt(CLOSED, 1));
        assertTrue(answered.text(), answered.text().contains("Checker: Carol Clark"));
    }

    @Test
    public void asksWhetherItWorkedOnceThatDayHasCome() {
        assertGolden("finding-check-due", scenery.finding(done("7")));
    }

    @Test
    public void showsAnswersAndWhatFollowed() {
        given(early(0, "2026-11-08", "2026-11-15"), answer(1, Answer.NO, "2026-11-16"));
        scenery.holding(
                SampleItem.tracked().uid("next").following("uid-1").with(FindingField.TITLE, "Alert on <growth>"));

        assertGolden("finding-check-no", scenery.finding(done("7").closedAt(CLOSED, 2)));
    }

    @Test
    public void saysHowOftenItWasPutOff() {
        given(early(0, "2026-11-08", "2026-11-15"), early(1, "2026-11-15", "2026-11-20"));

        Element card = card(done("7").closedAt(CLOSED, 2));

        assertEquals("due", card.attr("data-check"));
        assertTrue(card.text(), card.text().contains("Put off 2 times, first from 8 Nov 2026."));
    }

    @Test
    public void keepsTheAnswerToAnEarlierClosingReadable() {
        given(answer(Answer.NO, "2026-11-09"));

        Element card = card(SampleItem.tracked()
                .with(FindingField.SUCCESS, "No duplicate id in 30 days")
                .closedAt(CLOSED.plusSeconds(1), 1));

        assertEquals("", card.attr("data-check"));
        assertTrue(card.text(), card.text().contains("It did not work Carol Clark, 9 Nov 2026, 12:00"));
        assertTrue(card.text(), card.text().contains("before the issue was reopened"));
    }

    @Test
    public void tellsNothingOfItToWhoDoesNotSeeTheIssue() {
        given(answer(Answer.NO, "2026-11-09"));
        scenery.hiding("uid-1");

        Element card = card(done("7").closedAt(CLOSED, 1));

        assertEquals("", card.attr("data-check"));
        assertFalse(card.text(), card.text().contains("work"));
        assertFalse(card.text(), card.text().contains("Nov"));
    }

    @Test
    public void whoDoesNotSeeTheIssueIsNotToldOfWhatAnItemIsTheFollowUp() {
        scenery.editable().holding(SampleItem.tracked().uid("next").following("uid-1"));
        String card = scenery.finding(done("7"));
        assertTrue(card, card.contains("data-finding=\"next\""));
        assertEquals(List.of("table", "json", "csv"), followedIn());

        scenery.hiding("uid-1");

        String hidden = scenery.status(Map.of());
        assertEquals(List.of(), followedIn());
        Element row = Jsoup.parse(hidden).expectFirst("tr[data-finding=next]");
        assertEquals(0, row.select("a.postmortem-edit").size());
    }

    /** Where it is told of what an item is the follow-up. */
    private List<String> followedIn() {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("table", scenery.status(Map.of()));
        told.put("json", String.valueOf(scenery.progress().getEntity()));
        told.put(
                "csv",
                scenery.export().stream().filter(line -> line.contains("next")).collect(Collectors.joining()));
        return told.entrySet().stream()
                .filter(place -> place.getValue().contains("follows=")
                        || (place.getKey().equals("csv") && place.getValue().contains("uid-1")))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Test
    public void aFollowUpIsNotOnTheCardOfWhoDoesNotSeeTheIssue() {
        scenery.hiding("uid-1").holding(SampleItem.tracked().uid("next").following("uid-1"));

        String card = scenery.finding(done("7"));

        assertFalse(card, card.contains("next"));
    }

    @Test
    public void leadsNowhereInACopyThatLivesOn() {
        scenery.in("pdf");

        Element card = card(done("7"));

        assertTrue(card.text(), card.text().contains("Did it work?"));
        assertEquals(0, card.select("a[href*=check]").size());
    }

    @Test
    public void isInTheTableToo() {
        given(answer(Answer.WORKS, "2026-11-09"));
        scenery.holding(done("7").closedAt(CLOSED, 1), done("7").uid("due").closedAt(CLOSED, 0));

        Element section = Jsoup.parse(scenery.status(Map.of())).expectFirst("section.postmortem-status");

        assertEquals("1", section.attr("data-checked"));
        assertEquals("1", section.attr("data-effective"));
        assertTrue(section.text(), section.text().contains("1 check due"));
        assertTrue(section.text(), section.text().contains("1 of 1 effective, of those checked"));
        assertEquals("works", section.expectFirst("tr[data-finding=uid-1]").attr("data-check"));
        assertEquals(
                1,
                section.expectFirst("tr[data-finding=due]")
                        .select("a[href$='/plugins/servlet/hindsight/check?finding=due']")
                        .size());
    }

    @Test
    public void theFiguresSayWhoseWordItIs() {
        Assessment other = answer(Answer.WORKS, "2026-11-09");
        given(new Assessment(
                "uid-1",
                CLOSED,
                0,
                Answer.WORKS,
                "bob-key",
                other.at(),
                true,
                other.note(),
                other.evidence(),
                other.until(),
                other.criterion(),
                7));
        scenery.holding(done("7").closedAt(CLOSED, 1));

        Element section = Jsoup.parse(scenery.status(Map.of())).expectFirst("section.postmortem-status");

        assertEquals("1", section.attr("data-checked-by-owner"));
        assertTrue(
                section.text(), section.text().contains("1 of 1 effective, of those checked, 1 of them by the owner"));
    }

    @Test
    public void aFollowUpHasNoBlockToBeEdited() {
        scenery.editable()
                .holding(done("7"), SampleItem.in(ItemState.WAITING).uid("next").following("uid-1"));

        Element row = Jsoup.parse(scenery.status(Map.of())).expectFirst("tr[data-finding=next]");

        assertEquals("uid-1", row.attr("data-follows"));
        assertEquals(0, row.select("a.postmortem-edit").size());
    }

    private Element card(SampleItem item) {
        return Jsoup.parse(scenery.finding(item)).expectFirst("section.postmortem-finding");
    }

    private void given(Assessment... answers) {
        Stream.of(answers).forEach(one -> scenery.assessments.add(one, () -> one));
    }

    private static SampleItem done(String days) {
        return SampleItem.closed("10000")
                .with(FindingField.SUCCESS, "No duplicate id in 30 days")
                .with(FindingField.VERIFY, days)
                .closedAt(CLOSED, 0);
    }
}
