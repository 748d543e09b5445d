package dev.hindsight.review;

import static org.junit.Assert.assertEquals;

import dev.hindsight.finding.BodyText;
import dev.hindsight.finding.MacroBlock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** What the author of the macro has planned. */
public class ReviewPlanTest {

    @Test
    public void readsWhatTheMacroSays() {
        ReviewPlan plan = ReviewPlan.of(Map.of("facilitator", " bob ", "from", "2027-01-31", "days", "90, 7,30,7"));

        assertEquals("bob", plan.facilitator());
        assertEquals(Optional.of(LocalDate.parse("2027-01-31")), plan.from());
        assertEquals(List.of(7, 30, 90), plan.days());
        assertEquals(List.of(), plan.unreadable());
    }

    @Test
    public void withoutParametersNothingIsPlanned() {
        assertEquals(new ReviewPlan("", Optional.empty(), List.of(), List.of()), ReviewPlan.of(Map.of()));
    }

    @Test
    public void whatCannotBeReadIsSaidAndNotPlanned() {
        for (String day : List.of("31.1.2027", "2027-02-30", "+2027-01-31", "2027-1-31")) {
            ReviewPlan plan = ReviewPlan.of(Map.of("from", day));
            assertEquals(List.of(new ReviewPlan.Unreadable("from", day)), plan.unreadable());
            assertEquals(Optional.empty(), plan.from());
        }
        for (String days :
                List.of("soon", "0", "-1", "3651", "30;60", "30,,60", "1.5", "\u0663\u0660", "1,".repeat(20) + "1")) {
            ReviewPlan plan = ReviewPlan.of(Map.of("days", days));
            assertEquals(List.of(new ReviewPlan.Unreadable("days", days)), plan.unreadable());
            assertEquals(List.of(), plan.days());
        }
    }

    @Test
    public void theFirstPlanOfAPageCounts() {
        List<MacroBlock> blocks = List.of(
                new MacroBlock("postmortem-finding", Optional.empty(), Map.of("days", "1"), BodyText.ofRendered("")),
                new MacroBlock(ReviewPlan.MACRO, Optional.empty(), Map.of("days", "7"), BodyText.ofRendered("")),
                new MacroBlock(ReviewPlan.MACRO, Optional.empty(), Map.of("days", "8"), BodyText.ofRendered("")));

        assertEquals(List.of(7), ReviewPlan.first(blocks).orElseThrow().days());
        assertEquals(Optional.empty(), ReviewPlan.first(blocks.subList(0, 1)));
    }
}
