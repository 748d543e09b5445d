package dev.hindsight.assessment.adapter;

import dev.hindsight.assessment.AnswerCheck;
import dev.hindsight.assessment.Assessment;
import dev.hindsight.finding.FindingField;
import dev.hindsight.frame.FormBrowser;
import dev.hindsight.frame.FormRoots;
import dev.hindsight.item.ActionItem;
import dev.hindsight.status.SampleItem;
import dev.hindsight.status.StatusSettings;
import dev.hindsight.wiki.PageBuilder;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.Before;

/** A finding that was done 31 days ago, and the form on which people answer whether it worked. */
abstract class CheckFixture {

    private static final long PAGE = 123;

    final FormRoots roots = new FormRoots();

    @Before
    public void theFindingIsDone() {
        roots.settings.store(Optional.empty(), Map.of(StatusSettings.ISSUE_DETAILS, "page"));
        roots.pages.store(PageBuilder.page(PAGE).build());
        close(SampleItem.closed("10000").with(FindingField.SUCCESS, "No <duplicate> id"));
    }

    final void close(SampleItem item) {
        ActionItem built = item.closedAt(roots.clock.instant().minus(Duration.ofDays(31)), 0)
                .build();
        if (!roots.items.add(List.of(built))) {
            roots.items.change("uid-1", stored -> built);
        }
    }

    final FormBrowser as(String person) {
        AnswerCheck answers = new AnswerCheck(roots.items, roots.assessments, roots.sync, roots.pages, roots.clock);
        roots.site.showingThePageTo("mallory").showingThePageTo("bob").showingThePageTo("carol");
        return new FormBrowser(
                new CheckServlet(roots.site.as(person).frame(), roots.views, roots.settings, answers),
                "/plugins/servlet/hindsight/check");
    }

    final FormBrowser.Answer answer(String person, String... fields) {
        FormBrowser browser = as(person);
        return browser.post(sent(browser, fields));
    }

    /** What a browser sends of the form as it is shown now. */
    static String[] sent(FormBrowser browser, String... fields) {
        Document form = Jsoup.parse(browser.get("finding", "uid-1").html());
        List<String> sent = new ArrayList<>(List.of(fields));
        for (String hidden : List.of("closed", "criterion", "answers")) {
            sent.add(hidden);
            sent.add(form.expectFirst("input[name=" + hidden + "]").attr("value"));
        }
        sent.addAll(List.of("finding", "uid-1", "do", "answer"));
        return sent.toArray(String[]::new);
    }

    final String today(int days) {
        return LocalDate.ofInstant(roots.clock.instant(), ZoneOffset.UTC)
                .plusDays(days)
                .toString();
    }

    final List<Assessment> answers() {
        return roots.assessments.of(List.of("uid-1"));
    }

    final ActionItem item() {
        return roots.items.findAll(List.of("uid-1")).get(0);
    }

    final List<ActionItem> followUps() {
        return roots.items.followUps(List.of("uid-1"));
    }
}
