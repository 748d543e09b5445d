package dev.hindsight.wiki;

import static org.junit.Assert.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.Test;

/** A rendering has hundreds of rows that say the same. */
public class MessagesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final List<String> asked = new ArrayList<>();
    private final Messages messages = new Messages(this::text, new InMemoryUsers(), Locale.UK, ZoneOffset.UTC);

    @Test
    public void looksUpATextWithoutArgumentsOnce() {
        assertEquals("hindsight.overdue", messages.text("overdue"));
        assertEquals("hindsight.overdue", messages.text("overdue"));

        assertEquals(List.of("hindsight.overdue"), asked);
    }

    @Test
    public void tellsEachArgument() {
        assertEquals("hindsight.as-of now", messages.text("as-of", "now"));
        assertEquals("hindsight.as-of then", messages.text("as-of", "then"));
    }

    @Test
    public void aMomentIsSoManyOfTheLargestUnitAgoThatHasPassed() {
        assertEquals("hindsight.ago.now", ago("PT59S"));
        assertEquals("hindsight.ago.minutes 1", ago("PT1M"));
        assertEquals("hindsight.ago.minutes 59", ago("PT59M59S"));
        assertEquals("hindsight.ago.hours 23", ago("PT23H59M"));
        assertEquals("hindsight.ago.days 1", ago("PT47H"));
        assertEquals("hindsight.ago.days 400", ago("P400D"));
    }

    @Test
    public void aMomentThatIsYetToComeByAnotherClockWasJustNow() {
        assertEquals("hindsight.ago.now", ago("PT-3H"));
    }

    private String ago(String age) {
        return messages.ago(NOW.minus(Duration.parse(age)), NOW);
    }

    private String text(Locale locale, String key, Object... arguments) {
        asked.add(key);
        return arguments.length == 0 ? key : key + " " + arguments[0];
    }
}
