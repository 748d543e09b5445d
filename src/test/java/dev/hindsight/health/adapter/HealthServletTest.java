package dev.hindsight.health.adapter;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.connection.LinkState;
import dev.hindsight.connection.TokenDigest;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.frame.FormBrowser;
import dev.hindsight.frame.FormRoots;
import dev.hindsight.frame.Golden;
import dev.hindsight.issue.Actor;
import dev.hindsight.issue.StatusCategory;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.BlockLocation;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.SampleItems;
import dev.hindsight.item.SyncSchedule;
import dev.hindsight.item.WaitReason;
import dev.hindsight.scan.ScanProblem;
import dev.hindsight.scan.TrackedPage;
import dev.hindsight.scan.TrackedPage.PageStatus;
import dev.hindsight.status.StatusSettings;
import dev.hindsight.wiki.PageBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** What administrators see of how the plugin is doing, and what they can do about it. */
public class HealthServletTest {

    private static final Instant SEEN = Instant.parse("2026-11-22T10:15:00Z");

    private final FormRoots roots = new FormRoots();
    private final FormBrowser page = HealthPage.of(roots);

    @Test
    public void tellsNumbersReasonsAndLinks() {
        troubled();
        roots.site.showingThePageTo("root");

        String html = page.get().html();

        Golden.assertGolden("health", html);
        assertFalse(html, html.contains("<script>"));
    }

    @Test
    public void saysNothingOfAPageThatTheAdministratorMayNotViewButItsId() {
        troubled();

        String html = page.get().html();

        assertTrue(html, html.contains("Page 123"));
        for (String word :
                List.of("Secret plan", "Cutover", "OPS-99", "Check row counts", "Nobody Known", "not by you")) {
            assertFalse(word + " in " + html, html.contains(word));
        }
    }

    @Test
    public void doesNotSayYouWhereItOffersNoLinkToAuthorize() {
        roots.site.showingThePageTo("root");
        roots.items.add(List.of(stuck(
                "one",
                ItemState.WAITING,
                new WaitReason(WaitReason.Code.NOT_AUTHORIZED, "root-key", "https://jira.example.org/authorize"))));

        String html = page.get().html();

        assertTrue(html, html.contains("Waiting for Ruth Root to authorize Confluence to access Jira."));
    }

    @Test
    public void tellsTwoRefusalsApartByJirasWords() {
        roots.settings.store(Optional.empty(), Map.of(StatusSettings.ISSUE_DETAILS, "page"));
        roots.pages.store(PageBuilder.page(123).titled("Cutover").build());
        roots.site.showingThePageTo("root");
        roots.items.add(List.of(
                stuck("one", ItemState.REFUSED, new WaitReason(WaitReason.Code.REFUSED, "Team is required.")),
                stuck("two", ItemState.REFUSED, new WaitReason(WaitReason.Code.REFUSED, "Team is required.")),
                stuck("three", ItemState.REFUSED, new WaitReason(WaitReason.Code.REFUSED, "Nobody is free."))));

        String html = page.get().html();

        assertTrue(html, html.contains("data-count=\"2\" data-page-id=\"123\""));
        assertTrue(html, html.contains("data-count=\"1\" data-page-id=\"123\""));
        assertTrue(html, html.contains("Team is required."));
        assertTrue(html, html.contains("Nobody is free."));
    }

    @Test
    public void tellsWhatHasBeenBlockedForMoreThanADay() {
        ActionItem item = stuck("one", ItemState.WAITING, new WaitReason(WaitReason.Code.UNREACHABLE));
        roots.items.add(List.of(item.withSchedule(
                item.schedule().stuckSince(roots.clock.instant().minus(Duration.ofHours(25))))));

        String html = page.get().html();

        assertTrue(html, html.contains("1 action item has been blocked for more than a day."));
    }

    @Test
    public void saysSoWhenThereIsNothingToTell() {
        Golden.assertGolden("health-quiet", page.get().html());
    }

    @Test
    public void retriesWhatWaits() {
        troubled();

        FormBrowser.Answer answer = page.post("do", "retry-now");
        roots.executor.doWhatIsDue();

        assertTrue(page.follow(answer).html().contains("Hindsight is retrying everything that waits."));
        assertEquals(Optional.empty(), roots.links.find("jira").orElseThrow().pausedUntil());
        assertEquals(List.of("root-key retry-now site >"), roots.audit.told());
    }

    @Test
    public void rescansAllPages() {
        roots.pages.store(PageBuilder.page(123).version(7).build());
        roots.trackedPages.store(new TrackedPage(123, "OPS", 6, "", PageStatus.CURRENT, false, SEEN));

        FormBrowser.Answer answer = page.post("do", "rescan-all");
        roots.executor.doWhatIsDue();

        assertTrue(page.follow(answer).html().contains("aui-message-success"));
        assertEquals(7, roots.trackedPages.find(123).orElseThrow().version());
        assertEquals(List.of("root-key rescan-all site >"), roots.audit.told());
    }

    @Test
    public void namesThePagesThatCannotBeReadAndWhy() {
        roots.site.showingThePageTo("root");
        roots.pages.store(PageBuilder.page(123).titled("Cutover <script>").build());
        unreadable(123, new ScanProblem(ScanProblem.Code.BROKEN_MARKUP, 5, 12, SEEN, 1, Optional.empty()));

        String html = page.get().html();

        assertTrue(html, html.contains("1 page can\u2019t be read."));
        assertTrue(html, html.contains("Cutover &lt;script&gt;</a>"));
        assertTrue(html, html.contains("The storage format of version 5 is broken at line 12."));
        assertTrue(html, html.contains("22 Nov 2026"));
        assertTrue(html, html.contains("When a new version is published"));
    }

    @Test
    public void tellsWhenAPageIsTriedAgain() {
        roots.site.showingThePageTo("root");
        roots.pages.store(PageBuilder.page(123).build());
        unreadable(
                123,
                new ScanProblem(
                        ScanProblem.Code.FAILED, 5, 0, SEEN, 3, Optional.of(Instant.parse("2026-11-23T08:00:00Z"))));

        String html = page.get().html();

        assertTrue(html, html.contains("Reading it failed 3 times."));
        assertTrue(html, html.contains("23 Nov 2026"));
    }

    @Test
    public void onlyCountsThePagesThatTheAdministratorMayNotView() {
        roots.pages.store(PageBuilder.page(123).titled("Secret plan").build());
        unreadable(123, new ScanProblem(ScanProblem.Code.BROKEN_MARKUP, 5, 12, SEEN, 1, Optional.empty()));

        String html = page.get().html();

        assertTrue(html, html.contains("1 more page isn\u2019t listed"));
        assertFalse(html, html.contains("Secret plan"));
        assertFalse(html, html.contains("line 12"));
    }

    @Test
    public void readsUnreadablePagesAgainOnARetry() {
        roots.pages.store(PageBuilder.page(123).version(5).build());
        unreadable(123, new ScanProblem(ScanProblem.Code.BROKEN_MARKUP, 5, 12, SEEN, 1, Optional.empty()));

        page.post("do", "retry-now");
        roots.executor.doWhatIsDue();

        assertEquals(
                Optional.empty(), roots.trackedPages.find(123).orElseThrow().problem());
    }

    @Test
    public void tellsWhatTheSearchForUntoldPagesFound() {
        roots.pages.store(PageBuilder.page(7).build());
        roots.search.index(7);
        roots.scanner.findUntoldPages();
        roots.executor.doWhatIsDue();

        String html = page.get().html();

        assertTrue(html, html.contains("Last search for missed pages: "));
        assertTrue(html, html.contains("1 page found."));
    }

    @Test
    public void tellsThatPagesCannotBeSearchedFor() {
        roots.search.unavailable(true);
        roots.scanner.findUntoldPages();
        roots.executor.doWhatIsDue();

        String html = page.get().html();

        assertTrue(html, html.contains("search couldn\u2019t be asked for missed pages"));
    }

    @Test
    public void saysThatNoEventHasComeByAWebhookYet() {
        roots.connections.webhook().byHand(new Actor("jira", "root-key"));

        String html = page.get().html();

        assertTrue(html, html.contains("<td>URL generated, no event received yet</td></tr>"));
    }

    private void unreadable(long id, ScanProblem problem) {
        roots.trackedPages.store(
                new TrackedPage(id, "OPS", 4, "", PageStatus.CURRENT, false, SEEN, Optional.of(problem)));
    }

    /** A wiki page with items that are stuck for reasons that quote the page, or Jira. */
    private void troubled() {
        roots.settings.store(Optional.empty(), Map.of(StatusSettings.ISSUE_DETAILS, "page"));
        roots.pages.store(PageBuilder.page(123)
                .titled("Cutover <script>alert(1)</script>")
                .build());
        roots.items.add(List.of(
                stuck(
                        "one",
                        ItemState.REFUSED,
                        new WaitReason(WaitReason.Code.REFUSED, "Field \"Secret plan\" is required")),
                stuck("two", ItemState.REFUSED, new WaitReason(WaitReason.Code.NO_SUCH_ISSUE, "OPS-99")),
                stuck("three", ItemState.WAITING, new WaitReason(WaitReason.Code.OWNER_UNKNOWN, "Nobody Known")),
                stuck("four", ItemState.WAITING, new WaitReason(WaitReason.Code.UNREACHABLE)),
                stuck("five", ItemState.WAITING, new WaitReason(WaitReason.Code.UNREACHABLE)),
                stuck(
                        "six",
                        ItemState.TRACKED,
                        new WaitReason(WaitReason.Code.NOT_PERMITTED, "alice-key", "not by you"))));
        roots.links.change(
                "jira",
                link -> new LinkState(
                        "jira",
                        new LinkState.Target("https://jira.example.org", "", "Jira", "https://jira.example.org"),
                        new LinkState.Polls(Optional.of(SEEN), Map.of()),
                        new LinkState.Contact(Optional.of(SEEN), Optional.of(SEEN.plusSeconds(60))),
                        new LinkState.Webhook(
                                Optional.of(new TokenDigest("digest")), Optional.empty(), Optional.of(SEEN)),
                        Optional.of("carol-key")));
        roots.links.change("link-2", link -> link.named("Our <other> Jira"));
    }

    private static ActionItem stuck(String uid, ItemState state, WaitReason reason) {
        ActionItem waiting = ActionItem.ofBlock(
                        uid,
                        new BlockLocation(123, "OPS", "key-" + uid, 0),
                        new Finding(Map.of(FindingField.TITLE, "Check row counts")))
                .withState(ItemState.WAITING);
        ActionItem item = state == ItemState.TRACKED
                ? waiting.boundTo(SampleItems.snapshot("10042", StatusCategory.NEW, SEEN))
                : waiting.withState(state);
        return item.withSchedule(SyncSchedule.NONE.deferred(reason, SEEN.plusSeconds(60)));
    }
}
