package dev.hindsight.review;

import static org.junit.Assert.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** What the author of the macro has planned. */
public class ReviewPlanTest {

    @Test
    public void reviewsAreOnTheDaysAfterTheGoLive() {
        ReviewPlan plan = ReviewPlan.of(Map.of("facilitator", " bob ", "from", "2027-01-31", "days", "90, 7,30,7"));

        assertEquals("bob", plan.facilitator());
        assertEquals(List.of(7, 30, 90), plan.days());
        assertEquals(
                List.of(LocalDate.parse("2027-02-07"), LocalDate.parse("2027-03-02"), LocalDate.parse("2027-05-01")),
                plan.dates());
        assertEquals(List.of(), plan.unreadable());
    }

    @Test
    public void withoutParametersTheStandardDaysHold() {
        assertEquals(new ReviewPlan("", Optional.empty(), List.of(30, 60, 90), List.of()), ReviewPlan.of(Map.of()));
        assertEquals(List.of(), ReviewPlan.of(Map.of()).dates());
    }

    @Test
    public void whatCannotBeReadIsSaidAndTheStandardTaken() {
        for (String day : List.of("31.1.2027", "2027-02-30", "+2027-01-31", "2027-1-31")) {
            ReviewPlan plan = ReviewPlan.of(Map.of("from", day));
            assertEquals(List.of(new ReviewPlan.Unreadable("from", day)), plan.unreadable());
            assertEquals(Optional.empty(), plan.from());
        }
        for (String days : List.of("soon", "0", "-1", "3651", "30;60", "30,,60", "1,".repeat(20) + "1")) {
            ReviewPlan plan = ReviewPlan.of(Map.of("days", days));
            assertEquals(List.of(new ReviewPlan.Unreadable("days", days)), plan.unreadable());
            assertEquals(ReviewPlan.STANDARD_DAYS, plan.days());
        }
    }
}
