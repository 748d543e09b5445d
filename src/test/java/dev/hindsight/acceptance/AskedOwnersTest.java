package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.After;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

/** The owner of what is done is asked in Jira whether it worked, by one comment, where administrators want that. */
public class AskedOwnersTest {

    @ClassRule
    public static final Products PRODUCTS = Products.embedded("asked-owners", Map.of());

    private static final Pattern QUESTION =
            Pattern.compile("\\[~bob] .*\\|https?://[^|\\]]+(/plugins/servlet/hindsight/check\\?finding=[^|\\]]+)]");

    private final Client admin = PRODUCTS.admin().client();
    private final Faults faults = new Faults(PRODUCTS.jiraAdmin().client());
    private final Wiki author = PRODUCTS.author();

    @Before
    public void nobodyIsAsked() {
        set("no");
    }

    @After
    public void clearFaults() {
        faults.clear();
        set("no");
    }

    @Test
    public void oneCommentMentionsTheOwnerAndLeadsToTheFormOfTheCheck() {
        FindingFacts done = done();
        run();
        assertEquals(List.of(), comments(done));

        set("yes");
        run();
        PRODUCTS.awaitRounds("asked", () -> comments(done), asked -> asked.size() == 1);
        run();
        PRODUCTS.settled(faults);

        assertEquals(1, comments(done).size());
        Matcher question = QUESTION.matcher(comments(done).get(0));
        assertTrue(comments(done).toString(), question.find());
        String form = PRODUCTS.ownerInWiki()
                .client()
                .get(question.group(1))
                .expect(200)
                .text();
        assertTrue(form, form.contains("No duplicate id in 30 days"));
    }

    @Test
    public void aCommentWhoseReplyIsLostIsNotRepeated() {
        FindingFacts done = done();
        faults.plan("POST", "/rest/api/[^/]+/issue/[0-9]+/comment", "drop-response", 1);
        set("yes");

        run();
        PRODUCTS.awaitRounds("asked", () -> comments(done), asked -> asked.size() == 1);
        run();
        PRODUCTS.settled(faults);

        assertEquals(1, comments(done).size());
    }

    private FindingFacts done() {
        PublishedPage page = author.publish(FindingMarkup.titled("Asked " + UUID.randomUUID())
                .owner(PRODUCTS.ownerInWiki().ownUserKey())
                .with("due", "2099-12-31")
                .with("success", "No duplicate id in 30 days")
                .with("verify", "0")
                .storage());
        return PRODUCTS.done(author, page);
    }

    private List<String> comments(FindingFacts done) {
        JsonNode issue = PRODUCTS.jiraAdmin().issue(done.get("issue-key"));
        return issue.at("/fields/comment/comments").findValuesAsText("body");
    }

    private void set(String asked) {
        SettingsPages settings = SettingsPages.of(admin);
        Map<String, String> fields = settings.fields("OPS");
        fields.put("ask-owner-in-jira", asked);
        settings.submit(fields).expect(302);
    }

    /** Lets it be looked who is to be asked, also within the hour. */
    private void run() {
        new SettingsPages(admin, "/plugins/servlet/hindsight/health")
                .submit(Map.of("do", "retry-now"))
                .expect(200, 302, 303);
        admin.post("/rest/host/1.0/jobs/hindsight-reminders/run", Map.of()).expect(200, 202, 204);
    }
}
