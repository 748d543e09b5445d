package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.Test;

/** The wiki's search finds pages by what their findings say, and by nothing that Jira says of them. */
public class FoundBySearchTest {

    private static final Products PRODUCTS = Products.running();

    private final Wiki author = PRODUCTS.author();

    @Test
    public void aPageIsFoundByTheWordsOfItsFindings() {
        String word = "w" + UUID.randomUUID().toString().replace("-", "");
        PublishedPage page = author.publish(FindingMarkup.titled("Search " + UUID.randomUUID())
                .with("cause", "The sequence " + word + " was copied")
                .owner(PRODUCTS.ownerInWiki().ownUserKey())
                .with("due", "2099-12-31")
                .storage());
        String key = PRODUCTS.tracked(author, page).get("issue-key");

        assertEquals(List.of(page.id()), found(author, word));
        assertEquals(List.of(page.id()), found(author, "sequence " + word));
        assertEquals(List.of(), found(author, word + " nowhere"));
        assertEquals(List.of(), found(author, word + " " + key));
        assertEquals(
                List.of(), found(author, word + " " + PRODUCTS.ownerInWiki().ownUserKey()));
    }

    private static List<String> found(Wiki reader, String words) {
        String query = URLEncoder.encode("text ~ \"" + words + "\"", StandardCharsets.UTF_8);
        JsonNode results = reader.client()
                .get("/rest/api/content/search?cql=" + query)
                .expect(200)
                .json()
                .get("results");
        List<String> ids = new ArrayList<>();
        results.forEach(page -> ids.add(page.get("id").asText()));
        return ids;
    }
}
