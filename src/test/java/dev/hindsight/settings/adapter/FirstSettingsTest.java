package dev.hindsight.settings.adapter;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.frame.FormBrowser;
import dev.hindsight.frame.FormRoots;
import org.junit.Test;

/** What a new administrator sees who tests before anything has been saved. */
public class FirstSettingsTest {

    private final FormRoots roots = new FormRoots();
    private final FormBrowser page = SettingsPage.of(roots);

    @Test
    public void aTestSaysWhatSavingNeeds() {
        String html = page.post("link", "jira", "project", "OPS", "do", "test").html();

        assertTrue(html, html.contains("data-check=\"missing\" data-kind=\"problem\""));
        assertTrue(html, html.contains("To save these settings, fill in: Who can see issue details."));
        String complete = page.post("link", "jira", "project", "OPS", "issue-details", "page", "do", "test")
                .html();
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
    public void whatIsRefusedLeadsToTheFirstMarkedField() {
        String html = page.post("link", "jira", "project", "OPS", "do", "save").html();

        assertTrue(html, html.contains("<a href=\"#hindsight-issue-details-error\">Who can see issue details</a>"));
        assertTrue(html, html.contains("id=\"hindsight-issue-details-error\""));
    }
}
