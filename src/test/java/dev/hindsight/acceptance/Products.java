package dev.hindsight.acceptance;

import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.rules.ExternalResource;

/**
 * The two products that a test runs against: real ones when {@code confluence.url} and {@code jira.url} are given as
 * system properties, else the embedded host with the plugin's jar (property {@code plugin.jar}), started once for all
 * tests of a JVM. Further properties, each with what holds for the embedded host: {@code test.author}, {@code test.owner} and
 * {@code test.admin} (user name and password, with a colon between them; or the user name alone, and the person's personal
 * access tokens in {@code test.author.confluence.token}, {@code test.author.jira.token} and so on), {@code test.space},
 * {@code test.wait.seconds}.
 */
final class Products extends ExternalResource {

    private final String name;
    private final Map<String, String> properties;
    private final boolean ofOneClass;

    private Products(String name, Map<String, String> properties, boolean ofOneClass) {
        this.name = name;
        this.properties = properties;
        this.ofOneClass = ofOneClass;
    }

    static Products running() {
        return new Products("standard", Map.of(), false);
    }

    /** The embedded host, for all tests in a browser; never real products. */
    static Products inBrowser() {
        return new Products("browser", Map.of(), false);
    }

    /** An embedded host for one class, stopped after it, since it goes on asking Jira; never real products. */
    static Products embedded(String name, Map<String, String> properties) {
        return new Products(name, properties, true);
    }

    @Override
    protected void before() {
        if (embedded()) {
            EmbeddedProducts ready = host();
            assert !ready.confluenceUrl().isEmpty();
        }
    }

    @Override
    protected void after() {
        if (ofOneClass) {
            EmbeddedProducts.stop(name);
        }
    }

    boolean embedded() {
        return !name.equals("standard") || !given("confluence.url");
    }

    /** The embedded host, for what no product offers: faults, its list of requests. */
    EmbeddedProducts host() {
        return EmbeddedProducts.running(name, properties);
    }

    /** Confluence, as an author uses it. */
    Wiki author() {
        return wiki("test.author", "alice:alice");
    }

    /** Confluence, as an owner uses it. */
    Wiki ownerInWiki() {
        return wiki("test.owner", "bob:bob");
    }

    Wiki admin() {
        return wiki("test.admin", "admin:admin");
    }

    /** Jira, as an owner uses it. */
    JiraUser owner() {
        return jira("test.owner", "bob:bob");
    }

    JiraUser jiraAdmin() {
        return jira("test.admin", "admin:admin");
    }

    /** How long an issue may take to be created. */
    Duration patience() {
        return Duration.ofSeconds(Long.parseLong(property("test.wait.seconds", "30")));
    }

    /** How long a change in Jira may take to be on the page without a webhook. */
    Duration patienceForPoll() {
        return patience().plusSeconds(60);
    }

    /** Lets the embedded host make the round of the next minute now; a real product makes it when its minute is over. */
    void hurry() {
        if (embedded()) {
            admin().client()
                    .post("/rest/host/1.0/jobs/hindsight-sync/run", Map.of())
                    .expect(200, 202, 204);
        }
    }

    /** Waits until the first finding of a page has its issue, and gives what is then shown of it. */
    FindingFacts tracked(Wiki author, PublishedPage page) {
        return Await.until(
                        "tracked",
                        patience(),
                        () -> author.findings(page),
                        facts -> facts.get(0).tracked())
                .get(0);
    }

    /** Has the owner do the first finding of a page, and gives what is then shown of it: when it is checked whether that worked. */
    FindingFacts done(Wiki author, PublishedPage page) {
        owner().transition(tracked(author, page).get("issue-key"), "Done");
        return awaitRounds(
                "done",
                () -> author.findings(page).get(0),
                facts -> !facts.get("check").isEmpty());
    }

    /** Waits for what a later round of the job brings about; a step that failed is due again only after a pause. */
    <T> T awaitRounds(String wanted, Supplier<T> value, Predicate<T> right) {
        return Await.until(
                wanted,
                patienceForPoll(),
                () -> {
                    hurry();
                    return value.get();
                },
                right);
    }

    /** Waits until nothing is left to do for any item, and forgets the requests made so far. */
    void settled(Faults faults) {
        Await.until("nothing due", patience(), () -> host().itemsDue(), due -> due == 0);
        faults.forgetRequests();
    }

    private Wiki wiki(String who, String otherwise) {
        return new Wiki(client(confluenceUrl(), who, "confluence", otherwise), property("test.space", "OPS"));
    }

    private JiraUser jira(String who, String otherwise) {
        return new JiraUser(client(jiraUrl(), who, "jira", otherwise));
    }

    private static Client client(String url, String who, String product, String otherwise) {
        String token = who + "." + product + ".token";
        return given(token)
                ? Client.withToken(url, property(who, ""), property(token, ""))
                : new Client(url, property(who, otherwise));
    }

    private String confluenceUrl() {
        return embedded() ? host().confluenceUrl() : property("confluence.url", "");
    }

    private String jiraUrl() {
        return embedded() ? host().jiraUrl() : property("jira.url", "");
    }

    private static boolean given(String name) {
        return !property(name, "").isEmpty();
    }

    private static String property(String name, String otherwise) {
        return System.getProperty(name, otherwise);
    }
}
