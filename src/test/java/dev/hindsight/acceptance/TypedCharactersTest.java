package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.acceptance.CreateDialog.Draft;
import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.util.Map;
import java.util.UUID;
import org.junit.ClassRule;
import org.junit.Test;

/** What people type in their own scripts, sent by forms as a browser encodes them. Needs the host's pages. */
public class TypedCharactersTest {

    @ClassRule
    public static final Products PRODUCTS = Products.embedded("typed", Map.of());

    private static final String TYPED = "Bericht – größer 日本 ж 😀";

    private final Wiki author = PRODUCTS.author();
    private final String mark = "typed" + UUID.randomUUID().toString().replace("-", "");

    @Test
    public void aFindingThatIsWrittenInTheEditorHasItsCharactersInItsIssue() {
        CreateDialog editor = new CreateDialog(author.client());
        Draft draft = editor.open(author.space(), "").with("title", TYPED + " " + mark);
        String body = FindingMarkup.titled(TYPED + " " + mark)
                .owner(PRODUCTS.ownerInWiki().ownUserKey())
                .with("due", "2030-12-01")
                .with("impact", "high")
                .storage();

        PublishedPage page = new PublishedPage(editor.publish(draft.with("body", body)), draft.title(), 1);

        String key = PRODUCTS.tracked(author, page).get("issue-key");
        assertEquals(
                TYPED + " " + mark,
                PRODUCTS.owner().issue(key).at("/fields/summary").asText());
        assertTrue(author.view(page), author.view(page).contains(TYPED + " " + mark));
    }

    @Test
    public void aSettingKeepsItsCharacters() {
        SettingsPages settings = SettingsPages.of(PRODUCTS.admin().client());
        Map<String, String> fields = settings.fields("OPS");
        fields.put("field-defaults", "STRICT: Team = Größe – 日本 ж 😀");

        settings.submit(fields).expect(200, 302, 303);

        String shown = settings.shown();
        assertTrue(shown, shown.contains("STRICT: Team [customfield_10100] = Größe – 日本 ж 😀<"));
    }
}
