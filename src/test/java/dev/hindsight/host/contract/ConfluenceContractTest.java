package dev.hindsight.host.contract;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.ClassRule;
import org.junit.Test;

/** Every kind of call that the embedded Confluence offers, held against the official description as it is made. */
public class ConfluenceContractTest {

    @ClassRule
    public static final DescribedConfluence CONFLUENCE = new DescribedConfluence();

    private static final String CONTENT = "/rest/api/content";
    private static final String PAGE = "{`type`:`page`,`title`:`%s`,`status`:`%s`,`space`:{`key`:`OPS`},"
            + "`body`:{`storage`:{`value`:`<p>x</p>`,`representation`:`storage`}}}";
    private static final String VERSION = "{`type`:`page`,`title`:`%s`,`status`:`current`,`version`:{`number`:%d},"
            + "`body`:{`storage`:{`value`:`<p>y</p>`,`representation`:`storage`}}}";
    private static final String EVERYTHING =
            "?expand=body.storage,body.view,version,space,history,ancestors,metadata.labels";

    @Test
    public void createsReadsAndFindsAPage() {
        String page = page("Read");

        CONFLUENCE.as("bob").get(200, page);
        CONFLUENCE.as("bob").get(200, page + EVERYTHING);
        CONFLUENCE.as("bob").get(200, CONTENT + EVERYTHING + "&spaceKey=OPS&title=Read&start=0&limit=5");
        CONFLUENCE.as("bob").get(404, CONTENT + "/99999");
        CONFLUENCE.as("").get(401, page);
    }

    @Test
    public void refusesAPageThatDoesNotFit() {
        page("Twice");

        CONFLUENCE.as("alice").post(400, CONTENT, PAGE.formatted("Twice", "current"));
        CONFLUENCE.as("alice").post(400, CONTENT, "{`type`:`page`}");
        CONFLUENCE.as("alice").post(400, CONTENT, "no JSON");
    }

    @Test
    public void updatesAPageToTheNextVersion() {
        String page = page("Updated");

        CONFLUENCE.as("bob").put(200, page, VERSION.formatted("Updated", 2));
        CONFLUENCE.as("bob").put(409, page, VERSION.formatted("Updated", 2));
        CONFLUENCE.as("bob").get(200, page + EVERYTHING + "&version=1");
        CONFLUENCE.as("bob").put(404, CONTENT + "/99999", VERSION.formatted("None", 2));
    }

    @Test
    public void trashesRestoresAndPurgesAPage() {
        String page = page("Gone");

        CONFLUENCE.as("alice").delete(204, page);
        CONFLUENCE.as("alice").get(404, page);
        CONFLUENCE.as("alice").get(200, page + EVERYTHING + "&status=trashed");
        CONFLUENCE.as("alice").put(200, page, VERSION.formatted("Gone", 2));
        CONFLUENCE.as("alice").delete(204, page);
        CONFLUENCE.as("alice").delete(204, page + "?status=trashed");
        CONFLUENCE.as("alice").delete(404, page);
    }

    @Test
    public void publishesADraft() {
        JsonNode draft = Conversation.json(CONFLUENCE.as("alice").post(200, CONTENT, PAGE.formatted("Draft", "draft")));

        String page = CONTENT + "/" + draft.path("id").asText();
        CONFLUENCE.as("alice").get(200, page + "?status=draft");
        CONFLUENCE.as("alice").put(200, page + "?status=draft", VERSION.formatted("Draft", 1));
    }

    @Test
    public void tellsOfTheDraftOfAPage() throws Exception {
        String page = page("Drafted");

        CONFLUENCE.as("alice").get(404, page + "?status=draft");
        CONFLUENCE.keepDraft(page.replace(CONTENT + "/", ""), "<p>Draft</p>");
        CONFLUENCE.as("alice").get(200, page + "?status=draft&expand=version,history.lastUpdated");
        CONFLUENCE.as("alice").delete(204, page + "?status=draft");
    }

    @Test
    public void listsChildren() {
        String page = page("Parent");
        String child = PAGE.formatted("Child", "current")
                .replace("`space`", "`ancestors`:[{`id`:`" + page.replace(CONTENT + "/", "") + "`}],`space`");

        CONFLUENCE.as("alice").post(200, CONTENT, child);
        CONFLUENCE.as("alice").get(200, page + "/child/page" + EVERYTHING);
    }

    @Test
    public void keepsLabels() {
        String labels = page("Labeled") + "/label";

        CONFLUENCE.as("alice").post(200, labels, "{`prefix`:`global`,`name`:`one`}");
        CONFLUENCE.as("alice").post(200, labels, "[{`prefix`:`global`,`name`:`two`}]");
        CONFLUENCE.as("alice").get(200, labels);
        CONFLUENCE.as("alice").delete(204, labels + "/one");
        CONFLUENCE.as("alice").delete(204, labels + "?name=two");
        CONFLUENCE.as("alice").get(404, CONTENT + "/99999/label");
    }

    @Test
    public void keepsRestrictions() {
        String restriction = page("Restricted") + "/restriction";

        CONFLUENCE
                .as("alice")
                .put(
                        200,
                        restriction,
                        "[{`operation`:`update`,`restrictions`:{`user`:[{`type`:`known`,`username`:`alice`}],`group`:[]}}]");
        CONFLUENCE.as("alice").get(200, restriction + "/byOperation");
        CONFLUENCE.as("alice").get(200, restriction + "/byOperation/update");
        CONFLUENCE.as("bob").put(403, restriction, "[]");
    }

    @Test
    public void knowsSpacesAndTheCaller() {
        CONFLUENCE.as("alice").get(200, "/rest/api/space?start=0&limit=5");
        CONFLUENCE.as("alice").get(200, "/rest/api/space/OPS");
        CONFLUENCE.as("alice").get(404, "/rest/api/space/NONE");
        CONFLUENCE.as("alice").get(200, "/rest/api/user/current");
    }

    @Test
    public void convertsStorageFormat() {
        CONFLUENCE
                .as("alice")
                .post(200, "/rest/api/contentbody/convert/view", "{`value`:`<p>x</p>`,`representation`:`storage`}");
    }

    /** The path of a new page. */
    private static String page(String title) {
        JsonNode page = Conversation.json(CONFLUENCE.as("alice").post(200, CONTENT, PAGE.formatted(title, "current")));
        return CONTENT + "/" + page.path("id").asText();
    }
}
