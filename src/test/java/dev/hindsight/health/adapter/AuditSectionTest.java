package dev.hindsight.health.adapter;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.audit.AuditFact;
import dev.hindsight.audit.AuditFact.What;
import dev.hindsight.audit.AuditSubject;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.frame.FormBrowser;
import dev.hindsight.frame.FormRoots;
import dev.hindsight.frame.Golden;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.BlockLocation;
import dev.hindsight.item.Cause;
import dev.hindsight.item.Change.Source;
import dev.hindsight.item.CopyChoice;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.item.ItemState;
import dev.hindsight.wiki.PageBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.Before;
import org.junit.Test;

/** What administrators see of who has pressed what. */
public class AuditSectionTest {

    private static final Pattern ROW = Pattern.compile("<tr class=\"audit\" data-what=\"([^\"]+)\"");

    private final FormRoots roots = new FormRoots();
    private final FormBrowser page = HealthPage.of(roots);

    @Before
    public void storeThePage() {
        roots.pages.store(PageBuilder.page(123).titled("Cutover <script>").build());
    }

    @Test
    public void tellsWhoDidWhatAndWhenFromWhatToWhat() {
        roots.site.showingThePageTo("root");
        everything();

        Golden.assertGolden("health-audit", section());
    }

    @Test
    public void tellsItInTheLanguageOfTheAdministrator() {
        everything();
        roots.site.reading(Locale.GERMANY);

        String html = section();

        assertTrue(html, html.contains("<h3 id=\"hindsight-audit\">Audit-Protokoll</h3>"));
        assertTrue(html, html.contains("Einstellung ge\u00e4ndert: Projekt"));
        assertTrue(html, html.contains("<th scope=\"col\">Vorher</th>"));
    }

    @Test
    public void saysNothingThatWasWrittenOnAPageThatTheAdministratorMayNotView() {
        everything();

        String html = section();

        assertTrue(html, html.contains("data-what=\"approved\" data-subject=\"page:123\""));
        assertTrue(html, html.contains("Page 123"));
        for (String word : List.of("Cutover", "SEC-5", "SEC-9", "Check row counts")) {
            assertFalse(word + " in " + html, html.contains(word));
        }
    }

    @Test
    public void tellsTheNewestFiftyOfBoth() {
        roots.items.add(List.of(naming("a")));
        for (int minute = 0; minute < 60; minute++) {
            roots.clock.pass(Duration.ofMinutes(1));
            if (minute % 2 == 0) {
                roots.log.keep("root-key", AuditFact.of(What.RETRY_NOW, AuditSubject.SITE));
            } else {
                boolean raised = minute % 4 == 1;
                roots.items.change("a", Cause.order("alice-key"), item -> item.withFlag(ItemFlag.DUPLICATE, raised));
            }
        }

        String html = section();

        List<String> told = ROW.matcher(html).results().map(row -> row.group(1)).toList();
        assertEquals(50, told.size());
        assertEquals(List.of("order", "retry-now", "order"), told.subList(0, 3));
        assertTrue(html, html.contains("data-health=\"audit\" data-count=\"50\""));
        assertTrue(html, html.contains("datetime=\"2026-11-22T11:15:00Z\""));
        assertFalse(html, html.contains("10:25 UTC"));
    }

    @Test
    public void aSaveThatChangedSeveralSettingsIsOneRowThatNamesThemAll() {
        roots.log.keep(
                "root-key",
                () -> List.of(
                        new AuditFact(What.SETTING, AuditSubject.SITE, "required-high", "none", "owner,due"),
                        new AuditFact(What.SETTING, AuditSubject.SITE, "project", "", "OPS <b>")));
        roots.log.keep("root-key", AuditFact.of(What.RETRY_NOW, AuditSubject.SITE));
        setting(AuditSubject.SITE, "project", "OPS <b>", "PLAT");

        String html = section();

        List<String> rows = ROW.matcher(html).results().map(row -> row.group(1)).toList();
        assertEquals(List.of("setting", "retry-now", "setting"), rows);
        assertTrue(html, html.contains("2 settings changed</th>"));
        assertTrue(
                html,
                html.contains("<td class=\"hindsight-words\" colspan=\"2\"><ul>"
                        + "<li>Project: Not set \u2192 OPS &lt;b&gt;</li>"
                        + "<li>Required fields (high impact): None \u2192 owner, due date</li></ul></td>"));
        assertTrue(html, html.contains("Setting changed: Project</th>"));
    }

    @Test
    public void aSaveOfManySettingsTakesTheRowOfNoOther() {
        roots.log.keep("root-key", AuditFact.of(What.RESCAN_ALL, AuditSubject.SITE));
        for (int save = 0; save < 5; save++) {
            roots.clock.pass(Duration.ofMinutes(1));
            roots.log.keep(
                    "root-key",
                    () -> IntStream.range(0, 15)
                            .mapToObj(name -> new AuditFact(What.SETTING, AuditSubject.SITE, "s" + name, "1", "2"))
                            .toList());
        }

        String html = section();

        assertTrue(html, html.contains("data-health=\"audit\" data-count=\"6\""));
        assertTrue(html, html.contains("data-what=\"rescan-all\""));
    }

    /** A line of each kind, a minute apart. */
    private void everything() {
        roots.links.change("jira", link -> link.named("Jira"));
        setting(AuditSubject.SITE, "project", "", "OPS");
        setting(AuditSubject.space("OPS"), "project", "OPS", "");
        setting(AuditSubject.SITE, "restricted-pages", "ask", "full");
        setting(AuditSubject.SITE, "required-high", "none", "owner,due");
        setting(AuditSubject.SITE, "link", "gone", "jira");
        setting(AuditSubject.SITE, "field-defaults", "OPS: A = 1\nOPS: B = <b>", "");
        setting(AuditSubject.SITE, "of-a-newer-release", "1", "2");
        AuditSubject jira = AuditSubject.link("jira");
        keep(new AuditFact(What.SERVICE_ACCOUNT, jira, "", "", "carol-key"));
        keep(AuditFact.of(What.WEBHOOK_URL, jira));
        keep(AuditFact.of(What.WEBHOOK_SET_UP, jira));
        keep(new AuditFact(What.WEBHOOK_REMOVED, jira, "", "7", ""));
        keep(new AuditFact(What.BASE_URL, AuditSubject.SITE, "", "http://old.example", "http://new.example"));
        keep(new AuditFact(What.SAME_JIRA, jira, "", "http://jira.example", "http://moved.example"));
        keep(new AuditFact(What.OTHER_JIRA, AuditSubject.link("gone"), "", "http://a.example", "http://b.example"));
        AuditSubject restricted = AuditSubject.page(123);
        keep(new AuditFact(What.APPROVED, restricted, "restricted", "", "OPS, SEC-5"));
        keep(new AuditFact(What.REVOKED, restricted, "restricted", "OPS, SEC-5", ""));
        keep(new AuditFact(What.APPROVED, restricted, "draft", "OPS", "OPS, SEC-5"));
        keep(new AuditFact(What.REVOKED, restricted, "draft", "OPS, SEC-5", ""));
        keep(AuditFact.of(What.RETRY_NOW, AuditSubject.SITE));
        keep(AuditFact.of(What.RESCAN_ALL, AuditSubject.SITE));
        decisions();
    }

    private void decisions() {
        ActionItem copy = naming("copy").withState(ItemState.COPY);
        roots.items.add(List.of(naming("a"), copy));
        decide(
                "copy",
                Cause.copyChoice("alice-key", Optional.of(CopyChoice.SHARED)),
                item -> item.withCopyChoice(CopyChoice.SHARED));
        decide(
                "copy",
                Cause.copyChoice("bob-key", Optional.of(CopyChoice.STOPPED)),
                item -> item.withCopyChoice(CopyChoice.STOPPED));
        decide("copy", Cause.copyChoice("dave-key", Optional.empty()), item -> item.withState(ItemState.WAITING));
        decide("a", Cause.conflict("alice-key", Source.PAGE), item -> item.withFlag(ItemFlag.CONFLICT, true));
        decide("a", Cause.conflict("alice-key", Source.JIRA), item -> item.withFlag(ItemFlag.CONFLICT, false));
        decide("a", Cause.order("alice-key"), item -> item.withFlag(ItemFlag.CONFLICT, true));
    }

    private void setting(AuditSubject subject, String name, String before, String after) {
        keep(new AuditFact(What.SETTING, subject, name, before, after));
    }

    private void keep(AuditFact fact) {
        roots.clock.pass(Duration.ofMinutes(1));
        roots.log.keep("root-key", fact);
    }

    private void decide(String uid, Cause cause, UnaryOperator<ActionItem> change) {
        roots.clock.pass(Duration.ofMinutes(1));
        roots.items.change(uid, cause, change);
    }

    private String section() {
        String html = page.get().html();
        return html.substring(html.indexOf("<section data-health=\"audit\""), html.indexOf("</body>"));
    }

    private static ActionItem naming(String uid) {
        return ActionItem.ofBlock(
                uid,
                new BlockLocation(123, "OPS", "key-" + uid, 0),
                new Finding(Map.of(FindingField.TITLE, "Check row counts", FindingField.ISSUE, "SEC-9")));
    }
}
