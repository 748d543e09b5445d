package dev.hindsight.issue;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.issue.DesiredIssueFactory.Disclosure;
import dev.hindsight.settings.InMemorySettings;
import dev.hindsight.settings.Installation;
import dev.hindsight.wiki.InMemoryPages;
import dev.hindsight.wiki.InMemoryUsers;
import dev.hindsight.wiki.KeysAsTexts;
import dev.hindsight.wiki.PageBuilder;
import dev.hindsight.wiki.SiteOfTest;
import dev.hindsight.wiki.WikiPage;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** What a page wants of an issue, and what of it is told to Jira. */
public class DesiredIssueFactoryTest {

    private static final String UID = "12345678-9abc";
    private static final String ADDRESS = "http://wiki.example/pages/viewpage.action?pageId=7#finding-" + UID;
    private static final WikiPage PAGE = PageBuilder.page(7).titled("Outage").build();
    private static final Finding FINDING = Finding.ofParameters(Map.of(
            "title", "Backfill",
            "owner", "bob-key",
            "due", "2026-12-15",
            "theme", "Data & Loss!",
            "cause", "Disk full"));

    private final InMemorySettings settings = new InMemorySettings();
    private final SiteOfTest site = new SiteOfTest();
    private final Installation installation = new Installation(settings, site);
    private final DesiredIssueFactory factory = new DesiredIssueFactory(
            new InMemoryUsers().with("bob"), new InMemoryPages(), site, new KeysAsTexts(), installation);

    @Test
    public void wantsWhatThePageSays() {
        DesiredIssue desired = of(FINDING, Disclosure.FULL);

        assertEquals("Backfill", desired.value(SharedField.SUMMARY));
        assertEquals("bob", desired.value(SharedField.OWNER));
        assertEquals("2026-12-15", desired.value(SharedField.DUE));
        assertEquals("theme-data-loss", desired.value(SharedField.THEME));
        assertEquals(DescriptionSection.digest(desired.section()), desired.value(SharedField.SECTION));
        assertTrue(desired.section(), desired.section().contains("Disk full"));
        assertEquals(
                Optional.of(new RemoteLink(
                        "hindsight:" + installation.id() + ":" + UID,
                        URI.create("http://wiki.example/pages/viewpage.action?pageId=7#finding-" + UID),
                        "Outage",
                        "hindsight.issue.relationship")),
                desired.remoteLink());
    }

    @Test
    public void whatAFindingAffectsStaysOnThePage() {
        assertEquals(
                of(FINDING, Disclosure.FULL),
                of(FINDING.with(FindingField.AFFECTS, "region:eu, vendor:acme"), Disclosure.FULL));
    }

    @Test
    public void wantsNothingOfWhatThePageDoesNotSay() {
        DesiredIssue desired = of(new Finding(Map.of(FindingField.TITLE, "A")), Disclosure.FULL);

        for (SharedField field : List.of(SharedField.OWNER, SharedField.DUE, SharedField.THEME)) {
            assertEquals(field.key(), "", desired.value(field));
            assertEquals(field.key(), Optional.empty(), desired.find(field));
        }
        assertEquals(Optional.of("A"), desired.find(SharedField.SUMMARY));
    }

    @Test
    public void wantsNoOwnerWithoutAnAccount() {
        assertEquals(
                Optional.empty(),
                of(FINDING.with(FindingField.OWNER, "carol"), Disclosure.FULL).find(SharedField.OWNER));
    }

    @Test
    public void tellsANewIssueNoneOfThePagesWords() {
        DesiredIssue desired = of(FINDING, Disclosure.NEUTRAL);

        assertEquals("hindsight.issue.neutral-summary [12345678]", desired.value(SharedField.SUMMARY));
        assertEquals(
                List.of(
                        "*hindsight.issue.page* [hindsight.issue.restricted-page|" + ADDRESS + "]",
                        "",
                        "{color:#6b778c}hindsight.issue.end [[hindsight.issue.finding|" + ADDRESS + "]]{color}"),
                desired.section().lines().toList());
        assertEquals(
                "hindsight.issue.restricted-page",
                desired.remoteLink().orElseThrow().title());
        assertEquals(
                Set.of(
                        SharedField.OWNER,
                        SharedField.DUE,
                        SharedField.LABEL,
                        SharedField.REMOTE_LINK,
                        SharedField.SUMMARY,
                        SharedField.SECTION),
                desired.values().keySet());
    }

    @Test
    public void wantsOfAnIssueThatExistsOnlyWhoActsUntilWhenWhereWordsMustNotLeaveTheWiki() {
        assertEquals(
                Set.of(SharedField.OWNER, SharedField.DUE, SharedField.LABEL, SharedField.REMOTE_LINK),
                of(FINDING, Disclosure.WITHHELD).values().keySet());
    }

    @Test
    public void cutsTheLabelOfAThemeBetweenCharacters() {
        assertEquals("theme-" + "x".repeat(249), theme("x".repeat(300)));
        assertEquals("theme-" + "x".repeat(249), theme("x".repeat(249)));
        assertEquals("theme-" + "x".repeat(248), theme("x".repeat(248) + "\uD840\uDC00"));
        assertEquals("theme-" + "x".repeat(247) + "\uD840\uDC00", theme("x".repeat(247) + "\uD840\uDC00"));
        assertEquals("theme-" + "x".repeat(247) + "\uD840\uDC00", theme("x".repeat(247) + "\uD840\uDC00yy"));
    }

    @Test
    public void hasNoLabelForAThemeOfNothingButMarks() {
        assertEquals("", theme("!?"));
    }

    @Test
    public void aNewIssueHasOurLabelsAndOurMark() {
        NewIssue issue = factory.newIssue(UID, FINDING, of(FINDING, Disclosure.FULL), "OPS", settings.site());

        assertEquals(List.of("postmortem", "theme-data-loss"), issue.labels());
        assertEquals(new OriginMarker(installation.id(), UID), issue.marker());
        assertEquals(Optional.of("bob"), issue.assignee());
        assertEquals(Optional.of(LocalDate.parse("2026-12-15")), issue.due());
        assertEquals("OPS", issue.project());
    }

    @Test
    public void aNewIssueOfARestrictedPageIsLabelledByNoTheme() {
        NewIssue issue = factory.newIssue(UID, FINDING, of(FINDING, Disclosure.NEUTRAL), "OPS", settings.site());

        assertEquals(List.of("postmortem"), issue.labels());
        assertFalse(issue.summary().contains("Backfill"));
    }

    private String theme(String theme) {
        return of(FINDING.with(FindingField.THEME, theme), Disclosure.FULL).value(SharedField.THEME);
    }

    private DesiredIssue of(Finding finding, Disclosure disclosure) {
        return factory.of(UID, finding, PAGE, disclosure);
    }
}
