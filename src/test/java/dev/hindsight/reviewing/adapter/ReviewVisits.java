package dev.hindsight.reviewing.adapter;

import dev.hindsight.frame.FormBrowser;
import dev.hindsight.frame.FormBrowser.Answer;
import dev.hindsight.frame.FormRoots;
import dev.hindsight.item.Cause;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.NotDoneResolutions;
import dev.hindsight.reviewing.ReviewRecord;
import dev.hindsight.status.SampleItem;
import dev.hindsight.status.StatusSettings;
import dev.hindsight.wiki.PageBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * The page on which a review is held, as people visit it. Alice edits the page 123, bob views it, mallory does not. It went live on
 * 3 November, and it is the 22nd.
 */
final class ReviewVisits {

    static final String PATH = "/plugins/servlet/hindsight/review";

    final FormRoots roots = new FormRoots();

    ReviewVisits() {
        roots.settings.store(
                Optional.empty(), Map.of(StatusSettings.ISSUE_DETAILS, "page", NotDoneResolutions.SETTING, "10002"));
        roots.pages.store(PageBuilder.page(123)
                .titled("Payroll <cutover>")
                .body("<ac:structured-macro ac:name=\"postmortem-reviews\"><ac:parameter ac:name=\"from\">2026-11-03"
                        + "</ac:parameter></ac:structured-macro>")
                .build());
        roots.items.add(List.of(
                SampleItem.tracked().uid("a").position(1).build(),
                SampleItem.tracked().uid("b").position(2).issueDue("2026-11-20").build(),
                SampleItem.in(ItemState.REFUSED).uid("c").position(3).build()));
        roots.clock.pass(Duration.ofMinutes(1));
    }

    void close(String uid) {
        roots.items.change(
                uid,
                Cause.STEP,
                item -> SampleItem.closed("10000")
                        .uid(uid)
                        .position(item.location().position())
                        .issueDue(item.issue().orElseThrow().due().orElseThrow().toString())
                        .build());
    }

    Document shown(String person) {
        return Jsoup.parse(by(person).get("pageId", "123", "day", "30").html());
    }

    Answer record(String note) {
        FormBrowser browser = by("alice");
        return browser.post(sent(browser, note));
    }

    /** What a browser sends of the form as it is shown now. */
    static String[] sent(FormBrowser browser, String note) {
        Document form = Jsoup.parse(browser.get("pageId", "123", "day", "30").html());
        List<String> sent = new ArrayList<>(List.of("pageId", "123", "note", note, "do", "record"));
        form.select("form input[type=hidden]").forEach(hidden -> {
            sent.add(hidden.attr("name"));
            sent.add(hidden.attr("value"));
        });
        return sent.toArray(String[]::new);
    }

    List<ReviewRecord> held() {
        return roots.reviewRecords.of(123);
    }

    static List<String> rows(Document shown) {
        return rows(shown, "body");
    }

    static List<String> rows(Document shown, String part) {
        return shown.select(part + " tr[data-difference]").stream()
                .map(row -> row.attr("data-difference") + " " + row.attr("data-finding"))
                .toList();
    }

    static List<String> figures(Document shown) {
        return figures(shown, "body");
    }

    static List<String> figures(Document shown, String part) {
        return shown.select(part + " li[data-figure]").stream()
                .map(figure -> figure.attr("data-figure") + " " + figure.attr("data-count"))
                .toList();
    }

    FormBrowser by(String person) {
        return new FormBrowser(new ReviewServlet(roots.site.as(person).frame(), roots.holdReviews, roots.site), PATH);
    }
}
