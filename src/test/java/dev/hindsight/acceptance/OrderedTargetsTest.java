package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.util.Map;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

/** What a finding names is used with the rights of who ordered it: erin may not see the project SEC, in which alice may. */
public class OrderedTargetsTest {

    @ClassRule
    public static final Products PRODUCTS = Products.embedded("orders", Map.of());

    private static final String OFFER = "/plugins/servlet/hindsight/order?pageId=";

    private final Wiki author = PRODUCTS.author();
    private final Wiki erin = new Wiki(author.client().as("erin:erin"), author.space());
    private final EditorForm orders = EditorForm.orders(author.client());
    private String secret = "";

    @Before
    public void setUp() {
        SettingsPages.of(PRODUCTS.admin().client()).setUp("OPS");
        secret = PRODUCTS.jiraAdmin().create("SEC", "Leaked keys");
    }

    @Test
    public void anotherPersonsSaveLeavesTheIssueAloneUntilThatPersonOrdersIt() {
        PublishedPage page =
                erin.publish(finding("Rotate the keys").with("issue", secret).storage());
        state(page, "refused");

        PublishedPage saved = author.republish(
                page,
                "<p>A typo less</p>"
                        + finding("Rotate the keys").with("issue", secret).storage());
        author.client()
                .post("/rest/hindsight/1.0/pages/" + page.id() + "/reconcile", Map.of())
                .expect(202);

        String html = state(saved, "refused");
        assertTrue(html, html.contains(OFFER + page.id()));
        assertFalse(PRODUCTS.ownerInWiki().view(saved).contains("data-status"));
        assertTrue(issue().at("/fields/assignee").isNull());
        String asked = Await.until(
                "offered again after what was requested was tried",
                PRODUCTS.patience(),
                () -> orders.ask(saved).expect(200).text(),
                form -> form.contains("Link " + secret + " in my name"));
        assertTrue(asked, asked.contains("If you can edit " + secret));
        orders.press(saved, "order-").expect(302);

        state(saved, "tracked");
        Await.until(
                "filled in",
                PRODUCTS.patience(),
                () -> issue().at("/fields/assignee/name").asText(),
                "bob"::equals);
        assertFalse(author.view(saved).contains(OFFER));
    }

    @Test
    public void whoAddsTheFindingToAPageWithoutOneOrdersWhatItNames() {
        PublishedPage page = erin.publish("<p>Nothing yet</p>");

        PublishedPage saved = author.republish(
                page, finding("Rotate more keys").with("project", "SEC").storage());

        state(saved, "tracked");
        assertTrue(author.findings(saved).get(0).get("issue-key").startsWith("SEC-"));
    }

    @Test
    public void nothingIsOrderedWithoutProof() {
        PublishedPage page =
                erin.publish(finding("Keep the keys").with("issue", secret).storage());
        state(page, "refused");
        String uid = author.findings(page).get(0).get("finding");

        orders.forge(page, "order-" + uid).expect(403);

        assertEquals("refused", author.findings(page).get(0).get("state"));
    }

    private FindingMarkup finding(String title) {
        return FindingMarkup.titled(title)
                .owner(PRODUCTS.ownerInWiki().ownUserKey())
                .with("due", "2099-12-31");
    }

    /** How the page looks once all that it wants was tried. */
    private String state(PublishedPage page, String state) {
        Await.until(
                "tried",
                PRODUCTS.patience(),
                () -> PRODUCTS.host().versionRead(page.id()) >= page.version()
                        && PRODUCTS.host().itemsDue() == 0,
                tried -> tried);
        return Await.until(
                state,
                PRODUCTS.patience(),
                () -> author.view(page),
                html -> FindingFacts.in(html).get(0).get("state").equals(state));
    }

    private JsonNode issue() {
        return PRODUCTS.jiraAdmin().issue(secret);
    }
}
