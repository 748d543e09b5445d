package dev.hindsight.settings.adapter;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.frame.FormBrowser;
import dev.hindsight.frame.FormRoots;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.Test;

/** What becomes of more than anybody means, in each field. */
public class LongInputTest {

    private final FormRoots roots = new FormRoots();

    @Test
    public void eachFieldSaysHowMuchCanBeEnteredAndShowsNoMore() {
        Set<String> fields = Pattern.compile("<(?:input|select|textarea)[^>]* name=\"([a-z-]+)\"")
                .matcher(SettingsPage.of(roots).get().html())
                .results()
                .map(name -> name.group(1))
                .collect(Collectors.toSet());
        for (String field : fields) {
            FormBrowser.Answer answer =
                    SettingsPage.of(roots).post(SettingsServletTest.form(field, "A".repeat(1_000_000)));

            assertEquals(field, 400, answer.status());
            assertTrue(field + answer.html(), answer.html().contains("Enter at most "));
            assertTrue(field, answer.html().length() < 100_000);
        }
        assertTrue(fields.size() > 10);
    }

    @Test
    public void aLineForFieldsOfIssuesIsReadInNoTime() {
        String html = SettingsPage.of(roots)
                .post(SettingsServletTest.form("field-defaults", "OPS: a" + " b".repeat(9_000)))
                .html();

        assertTrue(html, html.contains("id=\"hindsight-field-defaults-error\""));
    }
}
