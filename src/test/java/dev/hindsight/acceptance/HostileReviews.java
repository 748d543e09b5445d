package dev.hindsight.acceptance;

import dev.hindsight.acceptance.Client.Answer;
import dev.hindsight.acceptance.HostileOutputs.Output;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/** Where hostile texts are shown as reviews. */
final class HostileReviews {

    private static final String CALENDAR = HostileOutputs.SERVLETS + "review.ics";
    private static final String REVIEW = HostileOutputs.SERVLETS + "review";
    private static final Set<String> PAGE = Set.of("frame/page.vm", "frame/form.vm", "reviewing/review.vm");

    private HostileReviews() {}

    static List<Output> outputs() {
        return List.of(
                new Output(
                        "reviews",
                        Set.of("postmortem-reviews", "review/reviews.vm"),
                        true,
                        pages -> List.of(pages.author()
                                .get("/pages/viewpage.action?pageId="
                                        + pages.reviews().id()))),
                new Output(
                        "nonsense sent to a review",
                        with("POST " + REVIEW),
                        true,
                        pages -> HostileOutputs.sent(pages.author(), held(pages), pages.texts(), "record")),
                new Output("a review that was held", with("GET " + REVIEW), true, pages -> {
                    pages.texts().forEach(text -> record(pages, text));
                    return List.of(
                            pages.author().get(held(pages)),
                            pages.author()
                                    .get("/pages/viewpage.action?pageId="
                                            + pages.reviews().id()));
                }),
                new Output(
                        "a review for a calendar",
                        Set.of("GET " + CALENDAR),
                        false,
                        pages -> List.of(pages.author().get(address(pages)))),
                new Output(
                        "nonsense sent to such a review",
                        Set.of("POST " + CALENDAR, "frame/page.vm", "frame/form.vm"),
                        false,
                        pages -> pages.texts().stream()
                                .map(text ->
                                        pages.author().form(address(pages), "do=" + HostileOutputs.encoded(text), ""))
                                .toList()));
    }

    private static Set<String> with(String address) {
        return Stream.concat(PAGE.stream(), Stream.of(address)).collect(Collectors.toSet());
    }

    /** Records the review with a text as its note. */
    private static void record(HostilePages pages, String text) {
        Answer form = pages.author().get(held(pages)).expect(200);
        StringBuilder sent = new StringBuilder("do=record&note=" + HostileOutputs.encoded(text));
        Jsoup.parse(form.text())
                .select("#hindsight-form input[type=hidden]")
                .forEach(hidden -> sent.append("&" + HostileOutputs.encoded(hidden.attr("name")) + "="
                        + HostileOutputs.encoded(hidden.attr("value"))));
        String cookie = form.header("Set-Cookie").replaceAll(";.*", "");
        pages.author().form(held(pages), sent.toString(), cookie).expect(302);
    }

    private static String held(HostilePages pages) {
        return REVIEW + "?day=30&pageId=" + pages.reviews().id();
    }

    private static String address(HostilePages pages) {
        return CALENDAR + "?day=30&pageId=" + pages.reviews().id();
    }
}
