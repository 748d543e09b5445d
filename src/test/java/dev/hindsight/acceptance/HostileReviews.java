package dev.hindsight.acceptance;

import dev.hindsight.acceptance.HostileOutputs.Output;
import java.util.List;
import java.util.Set;

/** Where hostile texts are shown as reviews. */
final class HostileReviews {

    private static final String CALENDAR = HostileOutputs.SERVLETS + "review.ics";

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

    private static String address(HostilePages pages) {
        return CALENDAR + "?day=30&pageId=" + pages.reviews().id();
    }
}
