package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import org.junit.After;
import org.junit.ClassRule;
import org.junit.Test;

/** The plugin is disabled, enabled and upgraded without losing anything or leaving anything behind. */
public class DisableEnableTest {

    @ClassRule
    public static final Products PRODUCTS = Products.embedded("switched", Map.of());

    @After
    public void leaveItEnabled() {
        enable(true);
    }

    @Test
    public void createsTheIssueThatWaitedWhenItWasDisabledAndCreatesItOnce() {
        PRODUCTS.host().stopJira();
        String word = "Off" + UUID.randomUUID().toString().replace("-", "");
        PublishedPage page = author().publish(complete(word));
        Await.until(
                "waiting, with the reason",
                PRODUCTS.patience(),
                () -> author().view(page),
                html -> html.contains("reach Jira"));

        enable(false);
        PRODUCTS.host().startJira();
        enable(true);

        String key = trackedAfterRounds(page, 1).get(0).get("issue-key");
        assertEquals(List.of(key), PRODUCTS.jiraAdmin().keysWithSummary(word));
    }

    @Test
    public void saysNothingOfWorkThatIsCutOffWhenItIsDisabled() {
        try (PluginLog log = new PluginLog()) {
            author().publish(complete("Cut off " + UUID.randomUUID()));

            enable(false);

            assertEquals(List.of(), log.lines(Level.WARNING));
        }
    }

    @Test
    public void readsWhatWasSavedWhileItWasDisabled() {
        String first = complete("First " + UUID.randomUUID());
        PublishedPage page = author().publish(first);
        tracked(page, 1);

        enable(false);
        PublishedPage again = author().republish(page, author().storage(page) + complete("Second"));
        enable(true);

        trackedAfterRounds(again, 2);
    }

    @Test
    public void readsAPageThatWasFirstPublishedWhileItWasDisabledWhenItIsViewed() {
        enable(false);
        PublishedPage page = author().publish(complete("New " + UUID.randomUUID()));
        enable(true);

        tracked(page, 1);
    }

    @Test
    public void leavesPagesAsTheyAreWhileItIsDisabled() {
        PublishedPage page = author().publish(complete("Readable " + UUID.randomUUID()));
        String before = author().storage(page);

        enable(false);

        String html = author().view(page);
        assertTrue(html, html.contains("postmortem-finding"));
        assertFalse(html, html.contains("data-finding="));
        assertEquals(before, author().storage(page));
    }

    @Test
    public void leavesNoThreadBehindAndHearsEverySaveOnceAfterwards() {
        enable(false);
        Set<Thread> ofOtherHosts = threads();
        enable(true);
        PublishedPage page = author().publish(complete("Threads " + UUID.randomUUID()));
        tracked(page, 1);

        enable(false);
        Await.until("no thread of ours", PRODUCTS.patience(), () -> threadsBut(ofOtherHosts), Set::isEmpty);
        enable(true);

        try (PluginLog log = new PluginLog()) {
            PublishedPage next = author().publish(complete("Heard " + UUID.randomUUID()));
            Await.until(
                    "read", PRODUCTS.patience(), () -> PRODUCTS.host().versionRead(next.id()), version -> version == 1);
            String scan = "Page " + next.id() + " is scanned for version 1, try 1";
            assertEquals(
                    1,
                    log.lines(Level.FINE).stream()
                            .filter(line -> line.endsWith(scan))
                            .count());
        }
    }

    @Test
    public void goesOnWithTheSameTablesAfterAnUpgrade() {
        PublishedPage page = author().publish(complete("Upgrade " + UUID.randomUUID()));
        String key = tracked(page, 1).get(0).get("issue-key");

        PRODUCTS.host().restartConfluence();
        PRODUCTS.owner().transition(key, "Done");

        List<FindingFacts> facts = PRODUCTS.awaitRounds(
                "done after the upgrade",
                () -> FindingFacts.rows(author().view(page)),
                rows -> rows.get(0).get("category").equals("done"));
        assertEquals(key, facts.get(0).get("issue-key"));
    }

    @Test
    public void saysOnceThatItStartsAndStopsAndWarnsOfNothing() {
        try (PluginLog log = new PluginLog()) {
            enable(false);
            enable(true);
            PublishedPage page = author().publish(complete("Quiet " + UUID.randomUUID()));
            String key = tracked(page, 1).get(0).get("issue-key");
            PRODUCTS.owner().transition(key, "Done");
            PRODUCTS.awaitRounds(
                    "done",
                    () -> FindingFacts.rows(author().view(page)),
                    rows -> rows.get(0).get("category").equals("done"));

            List<String> lines = log.lines(Level.INFO);

            assertEquals(lines.toString(), 2, lines.size());
            assertTrue(lines.get(0), lines.get(0).contains("Hindsight has stopped"));
            assertTrue(lines.get(1), lines.get(1).matches(".*Hindsight \\S+ has started"));
        }
    }

    private static Set<Thread> threadsBut(Set<Thread> others) {
        Set<Thread> left = threads();
        left.removeAll(others);
        return left;
    }

    private static Set<Thread> threads() {
        Set<Thread> threads = new HashSet<>(Thread.getAllStackTraces().keySet());
        threads.removeIf(thread -> !thread.getName().matches("hindsight-\\d+"));
        return threads;
    }

    private static List<FindingFacts> tracked(PublishedPage page, int count) {
        return Await.until(
                count + " tracked",
                PRODUCTS.patience(),
                () -> author().findings(page),
                facts -> areTracked(facts, count));
    }

    private static List<FindingFacts> trackedAfterRounds(PublishedPage page, int count) {
        return PRODUCTS.awaitRounds(
                count + " tracked", () -> author().findings(page), facts -> areTracked(facts, count));
    }

    private static boolean areTracked(List<FindingFacts> facts, int count) {
        return facts.stream().filter(FindingFacts::tracked).count() == count;
    }

    private static void enable(boolean enabled) {
        PRODUCTS.admin()
                .client()
                .post("/rest/host/1.0/plugin", Map.of("enabled", enabled))
                .expect(200);
    }

    private static Wiki author() {
        return PRODUCTS.author();
    }

    private static String complete(String title) {
        return FindingMarkup.titled(title)
                        .owner(PRODUCTS.ownerInWiki().ownUserKey())
                        .with("due", "2099-12-31")
                        .storage()
                + "<ac:structured-macro ac:name=\"postmortem-status\"/>";
    }
}
