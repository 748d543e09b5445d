package dev.hindsight.review.adapter;

import static dev.hindsight.frame.Golden.assertGolden;
import static org.junit.Assert.assertTrue;

import dev.hindsight.frame.Scenery;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.Test;

/** What a reader sees of the reviews of a postmortem. */
public class ReviewsMacroTest {

    private final Scenery scenery = new Scenery();

    @Test
    public void showsFacilitatorGoLiveAndDays() {
        assertGolden("reviews", show(Map.of("facilitator", "alice-key", "from", "2027-01-31")));
    }

    @Test
    public void showsInGermanWhatNobodyHasSetAndWhatCannotBeRead() {
        scenery.readIn(Locale.GERMAN, ZoneOffset.UTC);

        assertGolden("reviews-unset-de", show(Map.of("from", "<31.1.>", "days", "\"soon\"")));
    }

    @Test
    public void isTextInEveryOutputAndOnEveryContent() {
        for (String output : List.of("display", "preview", "pdf", "word", "email", "feed", "html_export", "diff")) {
            scenery.in(output);
            for (String html : List.of(show(Map.of()), onNothing())) {
                assertTrue(output + html, html.contains("<li>Facilitator: whoever created this page</li>"));
                assertTrue(output + html, html.contains("30, 60, 90 days after go-live"));
            }
        }
    }

    private String onNothing() {
        scenery.on(null);
        return show(Map.of());
    }

    private String show(Map<String, String> parameters) {
        return new ReviewsMacro(scenery.macros).execute(parameters, null, scenery.rendering());
    }
}
