package dev.hindsight.settings.adapter;

import static dev.hindsight.frame.Golden.assertGolden;
import static dev.hindsight.settings.adapter.SettingsServletTest.assertContains;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.approval.ApprovalSettings;
import dev.hindsight.finding.FindingSettings;
import dev.hindsight.frame.FormBrowser;
import dev.hindsight.frame.FormRoots;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.settings.Setting;
import dev.hindsight.settings.SettingKind;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;

/** The settings of a space: what it has of its own, and what it leaves to the site. */
public class SpaceSettingsServletTest {

    private static final Setting<?> REQUIRED_HIGH = FindingSettings.all().get(0);

    private final FormRoots roots = new FormRoots();
    private final FormBrowser page = new FormBrowser(
            new SpaceSettingsServlet(
                    roots.site.as("alice").frame(), roots.changeSettings, roots.connections, roots.sync),
            "/plugins/servlet/hindsight/space-settings");

    @Before
    public void setUpTheSite() {
        roots.settings.store(Optional.empty(), Map.of(IssueSettings.LINK, "jira", IssueSettings.PROJECT, "OPS"));
    }

    @Test
    public void showsWhatIsLeftToTheSite() {
        assertGolden("settings-space", page.get("space", "OPS").html());
    }

    @Test
    public void showsWhatTheSpaceHasOfItsOwn() {
        page.post(
                "space",
                "OPS",
                "project",
                "PLAT",
                "issue-type",
                "Bug",
                "required-high",
                "none",
                "required-high",
                "cause",
                "restricted-pages",
                "ask");

        assertContains(
                page.get("space", "OPS"),
                "<option value=\"PLAT\" selected>",
                " selected>Bug",
                "name=\"required-high\" value=\"inherit\" aria-label=\"Required fields (high impact): Use site setting\">",
                "name=\"required-high\" value=\"cause\" checked aria-label=\"Required fields (high impact): root cause\">",
                "name=\"restricted-pages\" value=\"ask\" checked>");
    }

    @Test
    public void leavesToTheSiteWhatIsEmpty() {
        page.post("space", "OPS", "project", "PLAT", "required-high", "cause", "restricted-pages", "ask");

        page.post(
                "space",
                "OPS",
                "project",
                "",
                "required-high",
                "none",
                "required-high",
                "inherit",
                "restricted-pages",
                "");

        EffectiveSettings here = roots.settings.ofSpace("OPS");
        assertEquals(Map.of(), here.space());
        assertEquals(Optional.of("OPS"), here.get(IssueSettings.PROJECT));
    }

    @Test
    public void whoTicksSomethingElseLeavesWhatIsSetForTheSite() {
        FormBrowser.Answer shown = page.get("space", "OPS");
        assertContains(
                shown,
                "name=\"required-high\" value=\"inherit\" checked",
                "name=\"required-high\" value=\"owner\" checked");

        page.post("space", "OPS", "required-high", "inherit,owner,due,theme", "required-low", "inherit,owner,due");

        assertEquals(
                Optional.of("owner,due,theme"), roots.settings.ofSpace("OPS").own(REQUIRED_HIGH));
        assertContains(page.get("space", "OPS"), "<details class=\"hindsight-folded\" open>");
        assertEquals(1, roots.settings.ofSpace("OPS").space().size());
    }

    @Test
    public void asksWhichIsMeantWhereBothWereChanged() {
        page.post("space", "OPS", "required-high", "cause");

        FormBrowser.Answer answer = page.post("space", "OPS", "required-high", "inherit,cause,theme");

        assertEquals(400, answer.status());
        assertContains(answer, "Select either the site setting or fields.");
        assertEquals(
                302, page.post("space", "OPS", "required-high", "inherit,cause").status());
        assertEquals(Map.of(), roots.settings.ofSpace("OPS").space());
    }

    @Test
    public void keepsThatTheSpaceRequiresNothing() {
        page.post("space", "OPS", "required-high", "none");

        assertEquals(
                Optional.of(SettingKind.NONE), roots.settings.ofSpace("OPS").own(REQUIRED_HIGH));
    }

    @Test
    public void offersAndTakesNothingLessStrictThanTheSite() {
        roots.settings.store(
                Optional.empty(),
                Map.of(ApprovalSettings.RESTRICTED_PAGES, ApprovalSettings.RestrictedPages.NEUTRAL.value()));

        String html = page.get("space", "OPS").html();

        assertTrue(html, html.contains("value=\"ask\""));
        assertFalse(html, html.contains("value=\"full\""));
        assertEquals(302, page.post("space", "OPS", "restricted-pages", "ask").status());
        assertEquals(400, page.post("space", "OPS", "restricted-pages", "full").status());
    }

    @Test
    public void theSpaceIsItselfHoweverItsKeyIsSpelled() {
        roots.settings.store(Optional.empty(), Map.of(ApprovalSettings.RESTRICTED_PAGES_OF_SPACES, "free"));
        FormBrowser.Answer answer = page.post("space", "ops", "restricted-pages", "full");

        assertEquals("/wiki/plugins/servlet/hindsight/space-settings?space=OPS&done=save&count=0", answer.location());
        assertEquals(
                ApprovalSettings.RestrictedPages.FULL,
                roots.settings.ofSpace("OPS").get(ApprovalSettings.RESTRICTED_PAGES));
        assertEquals(Map.of(), roots.settings.ofSpace("ops").space());
    }

    @Test
    public void hasNoSettingsOfTheSite() {
        page.post("space", "OPS", "not-done-resolutions", "10001", "issue-details", "page", "service-account", "carol");

        assertFalse(roots.settings.site().site().containsKey("issue-details"));
        assertEquals(Optional.empty(), roots.connections.serviceAccount("jira"));
        assertFalse(page.get("space", "OPS").html().contains("webhook"));
    }

    @Test
    public void testsWhatIsEnteredOverWhatTheSiteHas() {
        FormBrowser.Answer answer = page.post("space", "OPS", "project", "PLAT", "do", "test");

        assertContains(
                answer,
                "You can view the project PLAT",
                "<option value=\"PLAT\" selected>",
                "data-check=\"type-there\"");
        assertEquals(Map.of(), roots.settings.ofSpace("OPS").space());
    }
}
