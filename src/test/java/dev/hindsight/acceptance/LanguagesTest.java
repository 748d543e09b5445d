package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.After;
import org.junit.ClassRule;
import org.junit.Test;

/** The plugin's texts in the language of whoever reads. Needs the host's settings of people. */
public class LanguagesTest {

    @ClassRule
    public static final Products PRODUCTS = Products.embedded("languages", Map.of());

    private static final Pattern TOKEN = Pattern.compile("name=\"atl_token\" value=\"([^\"]+)\"");
    private static final String BOBS = "/rest/host/1.0/users/bob";

    private final Wiki author = PRODUCTS.author();
    private final Wiki bob = PRODUCTS.ownerInWiki();

    @After
    public void inEnglishAgain() {
        bob.client().put(BOBS, Map.of("language", "en_GB")).expect(200);
    }

    @Test
    public void aPageIsInTheLanguageOfEachOfItsReaders() {
        PublishedPage page = author.publish(
                FindingMarkup.titled("Zweisprachig " + UUID.randomUUID()).storage());
        PRODUCTS.admin()
                .client()
                .put(BOBS, Map.of("language", "de_DE", "timeZone", "Europe/Berlin"))
                .expect(200);

        String german = bob.view(page);

        assertTrue(german, german.contains("Dieser Befund ist unvollständig."));
        assertTrue(author.view(page), author.view(page).contains("This finding is incomplete."));
    }

    @Test
    public void theExportIsSeparatedAsTheReadersSpreadsheetExpects() {
        String export = "/rest/hindsight/1.0/export?space=" + author.space();
        bob.client().put(BOBS, Map.of("language", "de_DE")).expect(200);

        String german = bob.client().get(export).expect(200).text();
        String english = author.client().get(export).expect(200).text();

        assertTrue(german, german.startsWith("\uFEFFfinding;page-id;"));
        assertTrue(english, english.startsWith("\uFEFFfinding,page-id,"));
    }

    @Test
    public void peopleChooseTheirLanguageInAForm() {
        String address = "/users/editmypreferences.action";
        Client.Answer form = bob.client().get(address).expect(200);
        Matcher token = TOKEN.matcher(form.text());
        assertTrue(form.text(), token.find());

        bob.client()
                .form(
                        address,
                        "atl_token=" + token.group(1) + "&language=de_DE&timeZone=Asia/Tokyo",
                        form.header("Set-Cookie").replaceAll(";.*", ""))
                .expect(302);

        assertTrue(bob.client().get(address).text().contains("value=\"de_DE\" selected"));
        assertEquals(
                "Asia/Tokyo",
                bob.client()
                        .put(BOBS, Map.of())
                        .expect(200)
                        .json()
                        .path("timeZone")
                        .asText());
    }

    @Test
    public void nobodyChoosesForOthersNorWhatIsNotOffered() {
        author.client().put(BOBS, Map.of("language", "de_DE")).expect(403);
        bob.client().put(BOBS, Map.of("language", "xx")).expect(400);
        bob.client().put(BOBS, Map.of("timeZone", "Nowhere")).expect(400);
    }

    @Test
    public void aPreviewHasThePluginsStyle() {
        String preview = author.preview(author.publish("<p>Seen before.</p>"));

        assertTrue(preview, preview.contains("/download/resources/dev.hindsight"));
    }
}
