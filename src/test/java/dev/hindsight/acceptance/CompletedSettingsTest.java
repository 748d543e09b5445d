package dev.hindsight.acceptance;

import static org.junit.Assert.assertTrue;

import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.ClassRule;
import org.junit.Test;

/** Findings that were published before an administrator had chosen a project do not wait longer than that. */
public class CompletedSettingsTest {

    @ClassRule
    public static final Products PRODUCTS = Products.embedded("completed-settings", Map.of());

    @Test
    public void savingSendsWhatWaitedAndSaysHowMany() {
        PRODUCTS.host()
                .execute("DELETE FROM \"" + PRODUCTS.host().table("SETTING")
                        + "\" WHERE \"SCOPE_AND_NAME\" = 'site/project'");
        PublishedPage page = PRODUCTS.author()
                .publish(FindingMarkup.titled("Too early " + UUID.randomUUID())
                        .owner(PRODUCTS.ownerInWiki().ownUserKey())
                        .with("due", "2099-12-31")
                        .storage());
        SettingsPages health = new SettingsPages(PRODUCTS.admin().client(), "/plugins/servlet/hindsight/health");
        Await.until(
                "the finding waits for the settings",
                PRODUCTS.patience(),
                health::shown,
                html -> html.contains("data-reason=\"not-set-up\""));
        SettingsPages settings = SettingsPages.of(PRODUCTS.admin().client());

        String said = settings.follow(settings.submit(settings.fields("OPS")));

        assertTrue(said, said.contains("1 finding waited for this and is being sent."));
        Await.until(
                "tracked at once",
                Duration.ofSeconds(10),
                () -> PRODUCTS.author().findings(page),
                facts -> facts.get(0).tracked());
    }
}
