package dev.hindsight.reminder.adapter;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.frame.DeclaredSettings;
import dev.hindsight.frame.FormBrowser;
import dev.hindsight.frame.FormRoots;
import dev.hindsight.reminder.MailChoices;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.Test;

/** The page on which each person chooses what comes in the own mails. */
public class NotificationsServletTest {

    private final FormRoots roots = new FormRoots();
    private final MailChoices choices = new MailChoices(roots.settings);

    @Test
    public void whoIsNotSignedInIsSentToDoSo() {
        assertEquals(302, as("").get().status());
    }

    @Test
    public void everybodyGetsAllPartsUntilSomeAreSwitchedOff() {
        assertEquals(List.of("items", "checks", "reviews", "digest"), ticked("mallory"));
        assertEquals(
                302,
                as("mallory")
                        .post("do", "save", "parts", "none", "parts", "items")
                        .status());
        assertEquals(List.of("items"), ticked("mallory"));
        assertEquals(List.of("items", "checks", "reviews", "digest"), ticked("bob"));
        as("mallory").post("do", "save", "parts", "none");
        assertEquals(List.of(), ticked("mallory"));
    }

    @Test
    public void whatAdministratorsDoNotOfferStaysAsItWas() {
        as("bob").post("do", "save", "parts", "none", "parts", "items");
        set("items,digest");
        as("bob").post("do", "save", "parts", "none", "parts", "digest");
        set("items,checks,digest");
        assertEquals(List.of("digest"), ticked("bob"));
    }

    @Test
    public void saysWhenAllMailIsSwitchedOff() {
        set("none");
        String html = as("bob").get().html();
        assertTrue(html, html.contains("An administrator switched off all email from Hindsight."));
        assertTrue(html, !html.contains("value=\"save\""));
    }

    private List<String> ticked(String person) {
        return Jsoup.parse(as(person).get().html())
                .select("[name=parts][checked]")
                .eachAttr("value");
    }

    private void set(String parts) {
        roots.settings.store(
                Optional.empty(), Map.of(DeclaredSettings.find("mail").orElseThrow(), parts));
    }

    private FormBrowser as(String person) {
        return new FormBrowser(
                new NotificationsServlet(roots.site.as(person).frame(), choices),
                "/plugins/servlet/hindsight/notifications");
    }
}
