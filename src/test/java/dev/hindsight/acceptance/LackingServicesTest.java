package dev.hindsight.acceptance;

import static org.junit.Assert.assertTrue;

import java.util.Map;
import java.util.UUID;
import org.junit.ClassRule;
import org.junit.Test;

/** A Confluence that does not offer to plugins what ours can do without: it starts, and its forms and pages work. */
public class LackingServicesTest {

    @ClassRule
    public static final Products PRODUCTS = Products.embedded(
            "lacking-services",
            Map.of(
                    "host.lacks",
                    "ConfluenceAccessManager,LocaleResolver,MailServerManager,XsrfTokenAccessor,XsrfTokenValidator"));

    @Test
    public void aFormIsTakenWithAProofOfOurOwnAndRefusedWithoutIt() {
        SettingsPages settings = SettingsPages.of(PRODUCTS.admin().client());
        Map<String, String> risk = settings.fields("RISK");

        assertTrue(settings.submitUnproven(risk).text().contains("The form has expired, so nothing was done."));
        settings.submit(risk).expect(302);
        assertTrue(settings.shown(), settings.shown().contains("\"RISK\""));
        settings.setUp("OPS");
    }

    @Test
    public void aPublishedFindingGetsItsIssue() {
        Wiki author = PRODUCTS.author();
        FindingFacts facts = PRODUCTS.tracked(
                author,
                author.publish(FindingMarkup.titled("Lacking " + UUID.randomUUID())
                        .owner(PRODUCTS.ownerInWiki().ownUserKey())
                        .with("due", "2099-12-31")
                        .storage()));
        assertTrue(facts.tracked());
    }
}
