package dev.hindsight.wiki;

import static org.junit.Assert.assertEquals;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.Test;

/** A rendering has hundreds of rows that say the same. */
public class MessagesTest {

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

    private String text(Locale locale, String key, Object... arguments) {
        asked.add(key);
        return arguments.length == 0 ? key : key + " " + arguments[0];
    }
}
