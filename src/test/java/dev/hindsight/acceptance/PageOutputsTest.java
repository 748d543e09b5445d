package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.ClassRule;
import org.junit.Test;

/** A page in the outputs that no official REST call gives: exports, the editor's preview. Needs the host's pages. */
public class PageOutputsTest {

    @ClassRule
    public static final Products PRODUCTS = Products.embedded("outputs", Map.of());

    private static final String FAILURE = "This macro couldn\u2019t be displayed.";

    private final Wiki author = PRODUCTS.author();
    private final String title = "Output " + UUID.randomUUID();

    @Test
    public void exportsLinkByWholeAddressesAndHoldNoScript() {
        PublishedPage page = tracked();

        for (String output : List.of("pdf", "word", "email", "feed", "html_export")) {
            String html = content(page, output);

            assertTrue(
                    html,
                    html.contains("/browse/" + author.findings(page).get(0).get("issue-key") + "\""));
            assertTrue(
                    html,
                    html.contains(author.client().base() + "/pages/viewpage.action?pageId=" + page.id() + "#finding-"));
            assertEquals(
                    List.of(),
                    Pattern.compile("(?:href|src)=\"(?!https?://)[^\"]*\"")
                            .matcher(html)
                            .results()
                            .map(found -> found.group())
                            .toList());
            assertFalse(html, html.contains("<script"));
            assertTrue(html, html.matches("(?s).*Checked with Jira: [^<]*\\d:\\d\\d[^<]*</time>.*"));
        }
    }

    @Test
    public void exportsHoldNoResourceOfThePlugin() {
        PublishedPage page = tracked();

        assertTrue(whole(page, "display").contains("/download/resources/dev.hindsight"));
        assertFalse(whole(page, "pdf").contains("/download/resources/dev.hindsight"));
    }

    @Test
    public void thePreviewOfATrackedPageShowsNoStatusAndSaysWhatPublishingDoes() {
        PublishedPage page = tracked();

        String html = author.preview(page);

        assertTrue(html, html.matches("(?s).*OPS-\\d+ will be updated with what you change here.*"));
        assertEquals(Map.of(), FindingFacts.in(html).get(0).attributes());
    }

    @Test
    public void aViewThatFailsLeavesTheRestOfThePageAsItIs() {
        assumeTrue(PRODUCTS.embedded());
        PublishedPage page = tracked();
        String table = PRODUCTS.host().table("ITEM");
        PRODUCTS.host().execute("ALTER TABLE \"" + table + "\" RENAME TO \"HIDDEN\"");
        try {
            String html = author.view(page);

            assertTrue(html, html.contains(FAILURE));
            assertTrue(html, html.contains("What happened, and why."));
            assertTrue(html, html.contains("Before"));
            assertTrue(html, html.contains("After"));
            assertFalse(html, html.contains("Exception"));
        } finally {
            PRODUCTS.host().execute("ALTER TABLE \"HIDDEN\" RENAME TO \"" + table + "\"");
        }
        assertTrue(author.findings(page).get(0).tracked());
    }

    private PublishedPage tracked() {
        PublishedPage page = author.publish("<p>Before</p>"
                + FindingMarkup.titled(title)
                        .owner(PRODUCTS.ownerInWiki().ownUserKey())
                        .with("due", "2099-12-31")
                        .storage()
                + "<ac:structured-macro ac:name=\"postmortem-status\"/><p>After</p>");
        Await.until(
                "tracked",
                PRODUCTS.patience(),
                () -> author.findings(page),
                facts -> facts.get(0).tracked());
        return page;
    }

    /** What was rendered, without the site's frame around it. */
    private String content(PublishedPage page, String output) {
        String html = whole(page, output);
        return html.substring(html.indexOf("id=\"main-content\""), html.indexOf("</article>"));
    }

    private String whole(PublishedPage page, String output) {
        return author.client()
                .get("/pages/viewpage.action?pageId=" + page.id() + "&output=" + output)
                .expect(200)
                .text();
    }
}
