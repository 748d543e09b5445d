package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

/**
 * Somebody sends the same again and again, as fast as answers come: deliveries of the webhook, with its token, and requests to look at a
 * page. What is done because of it does not grow with their number, and everything else goes on.
 */
public class FloodTest {

    @ClassRule
    public static final Products PRODUCTS = Products.embedded("flood", Map.of());

    /** {@code -Dflood.requests=2000} for more. */
    private static final int REQUESTS = Integer.getInteger("flood.requests", 400);

    /** A look at so many takes a while. */
    private static final int BLOCKS = 1_000;

    private static final int AT_ONCE = 8;

    /** How long what comes after the flood may take: far less than what came would, one after the other. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Wiki author = PRODUCTS.author();
    private final Faults jira = new Faults(PRODUCTS.jiraAdmin().client());
    private PublishedPage page = new PublishedPage("", "", 0);
    private String issue = "";
    private String webhook = "";

    @Before
    public void publish() {
        webhook = SettingsPages.of(PRODUCTS.admin().client())
                .newWebhookAddress()
                .substring(author.client().base().length());
        page = author.publish(finding());
        issue = PRODUCTS.tracked(author, page).get("issue-key");
        PRODUCTS.settled(jira);
    }

    @Test
    public void deliveriesForOneIssueCostFewReadsAndTheNextOneIsHeard() {
        String id = PRODUCTS.jiraAdmin().issue(issue).get("id").asText();

        flood(204, number -> delivered(id));

        long waiting = PRODUCTS.host().itemsDue();
        PRODUCTS.owner().transition(issue, "In Progress");
        delivered(id).expect(204);
        Await.until(
                "in progress on the page",
                SOON,
                () -> author.client()
                        .get("/rest/hindsight/1.0/pages/" + page.id() + "/progress")
                        .text(),
                text -> text.contains("\"category\":\"indeterminate\""));
        int requests = jira.requests().size();
        assertTrue("due: " + waiting, waiting <= 1);
        assertTrue("requests: " + requests, requests < REQUESTS / 4);
    }

    @Test
    public void deliveriesForOtherIssuesCostNoRequestAndLeaveNothing() {
        long rows = PRODUCTS.host().rows();

        flood(204, number -> delivered(String.valueOf(7_000_000 + number)));

        assertEquals(rows, PRODUCTS.host().rows());
        // The issue that is tracked may be read meanwhile
        assertEquals(
                List.of(),
                jira.requests().stream()
                        .filter(request -> request.contains("7000"))
                        .toList());
        PRODUCTS.tracked(author, author.publish(finding()));
    }

    @Test
    public void requestsToLookAtAPageWaitAsOneAndItsNextVersionIsReadSoon() {
        String blocks = FindingMarkup.titled("Not complete").storage().repeat(BLOCKS);
        PublishedPage large = author.publish(blocks);
        Await.until(
                "read", PRODUCTS.patience(), () -> PRODUCTS.host().versionRead(large.id()), version -> version == 1);
        String stored = author.storage(large);
        long rows = PRODUCTS.host().rows();

        flood(202, number -> author.client().post("/rest/hindsight/1.0/pages/" + large.id() + "/reconcile", Map.of()));

        long waiting = PRODUCTS.host().rows() - rows;
        PublishedPage next = author.republish(large, stored + "<p>The next version</p>");
        Await.until("read", SOON, () -> PRODUCTS.host().versionRead(next.id()), version -> version == next.version());
        assertTrue("waiting: " + waiting, waiting <= 1);
    }

    private Client.Answer delivered(String id) {
        return author.client()
                .send("POST", webhook, "application/json", "{\"issue\":{\"id\":\"" + id + "\"}}", Map.of());
    }

    /** Sends requests from several threads, each of which has to be answered by a status. */
    private static void flood(int status, IntFunction<Client.Answer> request) {
        ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<Client.Answer>> all = IntStream.range(0, REQUESTS)
                    .<Callable<Client.Answer>>mapToObj(number -> () -> request.apply(number))
                    .toList();
            for (Future<Client.Answer> answer : senders.invokeAll(all)) {
                answer.get().expect(status);
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        } finally {
            senders.shutdownNow();
        }
    }

    private static String finding() {
        return FindingMarkup.titled("Flooded " + UUID.randomUUID())
                .owner(PRODUCTS.ownerInWiki().ownUserKey())
                .with("due", "2099-12-31")
                .storage();
    }
}
