package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.ClassRule;
import org.junit.Test;

/** What authors see in the moment after they published. */
public class JustPublishedTest {

    @ClassRule
    public static final Products PRODUCTS = Products.running();

    private final Wiki author = PRODUCTS.author();

    /** Whether the page was scanned by then or not. */
    @Test
    public void whatWasJustPublishedOrSavedIsJudgedByWhatItSaysNow() {
        String incomplete = FindingMarkup.titled("Rehearse " + UUID.randomUUID())
                .owner(PRODUCTS.ownerInWiki().ownUserKey())
                .storage();
        PublishedPage page = author.publish("<ac:structured-macro ac:name=\"postmortem-status\"/>" + incomplete);

        Element published = view(page);
        assertEquals(
                "incomplete", published.select("section.postmortem-finding").attr("data-state"));
        assertFalse(published.text(), published.text().contains("No findings yet"));
        String form = published
                .select("section.postmortem-finding .postmortem-edit a")
                .attr("href");
        new FindingPage(author.client(), form.substring(form.indexOf("/plugins/")))
                .save(Map.of("due", "2099-12-31"))
                .expect(302);

        String saved = view(page).select("section.postmortem-finding").text();
        assertFalse(saved, saved.contains("incomplete"));
        PRODUCTS.tracked(author, page);
    }

    private Element view(PublishedPage page) {
        return Jsoup.parse(author.client()
                .get("/pages/viewpage.action?pageId=" + page.id())
                .expect(200)
                .text());
    }
}
