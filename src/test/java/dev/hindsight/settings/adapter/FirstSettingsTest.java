package dev.hindsight.settings.adapter;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.frame.FormBrowser;
import dev.hindsight.frame.FormRoots;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.status.StatusSettings;
import java.util.Optional;
import org.junit.Test;

/** What a new administrator sees who tests before anything has been saved. */
public class FirstSettingsTest {

    private final FormRoots roots = new FormRoots();
    private final FormBrowser page = SettingsPage.of(roots);

    @Test
    public void aTestSaysWhatSavingNeeds() {
        String html = page.post("link", "jira", "do", "test").html();

        assertTrue(html, html.contains("data-check=\"missing\" data-kind=\"problem\""));
        assertTrue(html, html.contains("To save these settings, fill in: Project."));
        String complete =
                page.post("link", "jira", "project", "OPS", "do", "test").html();
        assertFalse(complete, complete.contains("data-check=\"missing\""));
    }

    @Test
    public void aTestKeepsWhatHoldsByItselfWhereNothingWasOfferedBefore() {
        String html = page.post("link", "jira", "project", "OPS", "not-done-resolutions", "", "do", "test")
                .html();

        assertTrue(html, html.contains("name=\"not-done-resolutions\" value=\"10001\" checked>"));
    }

    @Test
    public void aProjectIsFoundInSmallLetters() {
        FormBrowser.Answer saved = page.post("link", "jira", "project", "ops", "issue-details", "page", "do", "save");

        assertEquals(302, saved.status());
        assertTrue(page.follow(saved).html().contains("<option value=\"OPS\" selected>"));
    }

    @Test
    public void theOnlyLinkIsProposedWithItsProjects() {
        String html = page.get().html();

        assertTrue(html, html.contains("<option value=\"jira\" selected>"));
        assertTrue(html, html.contains("<option value=\"OPS\">"));
        assertEquals(Optional.empty(), roots.settings.site().get(IssueSettings.LINK));
    }

    @Test
    public void whatWasSavedIsTested() {
        String html = page.follow(page.post("link", "jira", "project", "OPS", "issue-details", "page", "do", "save"))
                .html();

        assertTrue(html, html.contains("Settings saved."));
        assertTrue(html, html.contains("Authors start with Create &gt; Migration postmortem."));
        assertTrue(html, html.contains("<a href=\"#hindsight-test-result\">Test result</a>"));
        assertTrue(html, html.contains("data-check=\"jira-answers\" data-kind=\"ok\""));
        assertFalse(html, html.contains("data-check=\"missing\""));
    }

    @Test
    public void theTypeThatWasTypedBeforeThereWasAChoiceIsChosenAndNotOfferedTwice() {
        String html = page.post("link", "jira", "project", "OPS", "issue-type", "Task", "do", "test")
                .html();

        assertEquals(1, html.split(">Task</option>", -1).length - 1);
        assertTrue(html, html.contains(" selected>Task</option>"));
    }

    @Test
    public void whatFewNeedIsFoldedAwayUntilItIsWrong() {
        assertEquals(2, page.get().html().split("<details class=\"hindsight-folded\">", -1).length - 1);

        String html = page.post(
                        "link", "jira", "project", "OPS", "issue-details", "page", "parent", "nonsense", "do", "save")
                .html();

        assertEquals(1, html.split("<details class=\"hindsight-folded\" open>", -1).length - 1);
        assertTrue(html.indexOf("<details class=\"hindsight-folded\" open>")
                < html.indexOf("id=\"hindsight-parent-error\""));
    }

    @Test
    public void whatIsRefusedLeadsToTheFirstMarkedField() {
        String html = page.post("link", "jira", "do", "save").html();

        assertTrue(html, html.contains("<a href=\"#hindsight-project-error\">Project</a>"));
        assertTrue(html, html.contains("id=\"hindsight-project-error\""));
    }

    @Test
    public void readersOfTheIssueSeeItsDetailsWhereNobodyHasChosen() {
        String html = page.get().html();

        assertTrue(html, html.contains("name=\"issue-details\" value=\"issue\" checked>"));
        page.post("link", "jira", "project", "OPS", "do", "save");
        assertEquals("issue", roots.settings.site().get(StatusSettings.ISSUE_DETAILS));
        assertEquals(Optional.empty(), roots.settings.site().text(StatusSettings.ISSUE_DETAILS));
        page.post("link", "jira", "project", "OPS", "issue-details", "page", "do", "save");
        page.post("link", "jira", "project", "OPS", "do", "save");
        assertEquals("page", roots.settings.site().get(StatusSettings.ISSUE_DETAILS));
    }
}
