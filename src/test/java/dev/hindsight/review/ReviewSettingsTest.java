package dev.hindsight.review;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.settings.EffectiveSettings;
import java.util.List;
import java.util.Map;
import org.junit.Test;

/** After how many days administrators want reviews. */
public class ReviewSettingsTest {

    @Test
    public void oneToTwelveWholeNumbersInRisingOrderCanBeEntered() {
        for (String days : List.of("1", "3650", "30, 60, 90", "30,60 ,90", "1,2,3,4,5,6,7,8,9,10,11,12")) {
            assertTrue(days, ReviewSettings.DAYS.kind().admits(days));
        }
        for (String days : List.of(
                "0",
                "3651",
                "-30",
                "60, 30",
                "30, 30",
                "30,",
                ",30",
                "30 60",
                "1.5",
                "soon",
                "1,2,3,4,5,6,7,8,9,10,11,12,13")) {
            assertFalse(days, ReviewSettings.DAYS.kind().admits(days));
        }
    }

    @Test
    public void aSpaceMayHaveItsOwn() {
        assertEquals(List.of(30, 60, 90), days(Map.of(), Map.of()));
        assertEquals(List.of(7), days(Map.of("review-days", "7"), Map.of()));
        assertEquals(List.of(14, 28), days(Map.of("review-days", "7"), Map.of("review-days", "14, 28")));
        assertEquals(List.of(30, 60, 90), days(Map.of("review-days", "what a newer release wrote"), Map.of()));
    }

    private static List<Integer> days(Map<String, String> site, Map<String, String> space) {
        return new EffectiveSettings(site, space).get(ReviewSettings.DAYS);
    }
}
