package dev.hindsight.settings.adapter;

import static dev.hindsight.settings.adapter.SettingsServletTest.assertContains;
import static dev.hindsight.settings.adapter.SettingsServletTest.form;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.connection.Delivery;
import dev.hindsight.connection.LinkState;
import dev.hindsight.frame.FormBrowser;
import dev.hindsight.frame.FormRoots;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Test;

/** A webhook that is in use is replaced only by those who were asked. */
public class WebhookButtonsTest {

    private static final Pattern TOKEN = Pattern.compile("/events\\?token=([0-9a-f]+)");
    private static final Pattern ASKING = Pattern.compile(
            "<div class=\"aui-message aui-message-warning\"[^>]*>\\s*<p>A webhook is in use.*?</form>", Pattern.DOTALL);
    private static final Pattern SENT = Pattern.compile(
            "<(?:input type=\"hidden\"|button class=\"aui-button\") name=\"([^\"]*)\" value=\"([^\"]*)\"");
    private static final String MOMENT = "22 Nov 2026, 10:15 UTC";
    private static final String IN_USE =
            "A webhook is in use and received its last event 3 minutes ago. It keeps working until Jira uses the new one.";

    private final FormRoots roots = new FormRoots();
    private final FormBrowser page = SettingsPage.of(roots);

    @Test
    public void asksNobodyWhileNoEventHasCome() {
        page.post(form("do", "new-webhook"));

        assertContains(page.post(form("do", "new-webhook")), "/events?token=");
        assertContains(page.post(form("do", "set-up-webhook")), "Webhook set up.");
    }

    @Test
    public void changesNothingByTheFirstPressWhileOneIsInUse() {
        String token = inUse();
        LinkState before = roots.links.find("jira").orElseThrow();

        FormBrowser.Answer setUp = page.post(form("do", "set-up-webhook"));
        FormBrowser.Answer generated = page.post(form("do", "new-webhook"));

        assertContains(setUp, IN_USE, "name=\"do\" value=\"replace-webhook\">Replace webhook<");
        assertContains(generated, IN_USE, "name=\"do\" value=\"replace-webhook-url\">Generate new URL<");
        assertFalse(generated.html(), generated.html().contains("token="));
        assertEquals(before, roots.links.find("jira").orElseThrow());
        assertEquals(List.of(), roots.administration.webhooks());
        assertTrue(accepts(token));
    }

    @Test
    public void keepsWhatWasEnteredAndNotSavedByBothPresses() {
        inUse();

        FormBrowser.Answer asked = page.post(form(
                "project",
                "PLAT",
                "field-defaults",
                "OPS customfield_1 \"<one>\"\nOPS customfield_2 two",
                "not-done-resolutions",
                "none",
                "not-done-resolutions",
                "10000",
                "do",
                "set-up-webhook"));
        FormBrowser.Answer confirmed = page.post(confirming(asked));

        for (FormBrowser.Answer answer : List.of(asked, confirmed)) {
            assertEquals(200, answer.status());
            assertContains(
                    answer,
                    "<option value=\"PLAT\" selected>",
                    "OPS customfield_1 &quot;&lt;one&gt;&quot;\nOPS customfield_2 two</textarea>",
                    "name=\"not-done-resolutions\" value=\"10000\" checked>",
                    "name=\"not-done-resolutions\" value=\"10001\"><");
        }
        assertContains(confirmed, "Webhook set up.");
        assertEquals(1, roots.administration.webhooks().size());
    }

    @Test
    public void givesANewAddressOnceConfirmedAndKeepsThePresentOneUntilThatIsUsed() {
        String token = inUse();

        String next = token(page.post(confirming(page.post(form("do", "new-webhook")))));

        assertTrue(accepts(token));
        assertTrue(accepts(next));
        assertFalse(accepts(token));
    }

    @Test
    public void replacesOnlyTheWebhookOfTheLinkInTheForm() {
        inUse();

        assertContains(page.post("link", "gone", "do", "replace-webhook"), "No application link is selected.");
        assertEquals(List.of(), roots.administration.webhooks());
    }

    @Test
    public void saysOverTheButtonsSinceWhenThereIsAWebhookAndWhenTheLastEventCame() {
        page.post(form("do", "save"));
        assertFalse(page.get().html(), page.get().html().contains("data-state"));

        FormBrowser.Answer generated = page.post(form("do", "new-webhook"));
        assertContains(generated, state("Webhook URL generated on " + MOMENT + ". No event received yet."));

        assertTrue(accepts(token(generated)));
        roots.clock.pass(Duration.ofMinutes(3));
        assertContains(
                page.get(), state("Webhook URL generated on " + MOMENT + ". Last event received 3 minutes ago."));

        page.post(form("do", "replace-webhook"));
        assertContains(page.get(), "<p data-state=\"set-up-webhook\">Webhook set up on ", "No event received yet.</p>");
    }

    private static String state(String sentence) {
        return "<p data-state=\"set-up-webhook\">" + sentence + "</p>";
    }

    @Test
    public void theTestSaysWhenTheLastEventCame() {
        page.post(form("do", "new-webhook"));
        assertContains(
                page.post(form("do", "test")),
                "data-check=\"webhook-has-token\" data-kind=\"warning\"",
                "The webhook hasn’t received an event yet.");

        inUse();
        assertContains(
                page.post(form("do", "test")),
                "data-check=\"webhook-receives\" data-kind=\"ok\"",
                "Last event received 3 minutes ago.");

        roots.clock.pass(Duration.ofDays(8));
        assertContains(
                page.post(form("do", "test")),
                "data-check=\"webhook-silent\" data-kind=\"warning\"",
                "Last event received 8 days ago. If issues have changed in Jira since then, set up the webhook again.");
    }

    /** A webhook that an event came by three minutes ago; the token of its address. */
    private String inUse() {
        String token = token(page.post(form("do", "new-webhook")));
        assertTrue(accepts(token));
        roots.clock.pass(Duration.ofMinutes(3));
        return token;
    }

    private boolean accepts(String token) {
        return roots.connections.accepts("jira", new Delivery(token, "", new byte[0]));
    }

    private static String token(FormBrowser.Answer answer) {
        Matcher found = TOKEN.matcher(answer.html());
        assertTrue(answer.html(), found.find());
        return found.group(1);
    }

    /** What the button in the message sends. */
    private static String[] confirming(FormBrowser.Answer asked) {
        Matcher message = ASKING.matcher(asked.html());
        assertTrue(asked.html(), message.find());
        List<String> sent = new ArrayList<>();
        Matcher field = SENT.matcher(message.group());
        while (field.find()) {
            if (!field.group(1).equals("atl_token")) {
                sent.add(field.group(1));
                sent.add(field.group(2)
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&amp;", "&"));
            }
        }
        return sent.toArray(new String[0]);
    }
}
