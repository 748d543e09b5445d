package dev.hindsight.settings.adapter;

import static dev.hindsight.settings.adapter.SettingsServletTest.assertContains;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.frame.FormBrowser;
import dev.hindsight.frame.FormRoots;
import dev.hindsight.issue.Actor;
import dev.hindsight.issue.Issue;
import dev.hindsight.issue.IssueId;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.issue.StatusCategory;
import dev.hindsight.item.SampleItems;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;

public class ReplacedJiraButtonsTest {

    private static final IssueSnapshot IN_JIRA = new IssueSnapshot(
            new IssueId("jira", "10023"),
            "OPS-1",
            new Issue.Status("10000", "To Do", StatusCategory.NEW),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            SampleItems.NOON);

    private final FormRoots roots = new FormRoots();
    private final FormBrowser page = SettingsPage.of(roots);

    @Test
    public void asksWhetherAnotherJiraIsTheSameUnderANewAddress() {
        assertContains(
                page.get(),
                "http://another.example answers behind the application link where http://jira.example did.",
                "value=\"same-jira\"",
                "value=\"another-jira\"");
    }

    @Test
    public void acceptsAMovedJiraOnlyWhereItHasOurIssues() {
        roots.items.add(List.of(SampleItems.waiting("uid").boundTo(IN_JIRA)));

        assertContains(page.post("do", "same-jira"), "it isn\u2019t the same Jira. Nothing was changed.");

        assertTrue(roots.connections.replaced().of("jira").isPresent());
    }

    @Test
    public void acceptsAnotherJiraAndLeavesExistingIssuesAlone() {
        roots.items.add(List.of(SampleItems.waiting("uid").boundTo(IN_JIRA)));

        FormBrowser.Answer answer = page.post("do", "another-jira");

        assertContains(page.follow(answer), "Accepted as another Jira.");
        assertTrue(roots.connections.replaced().of("jira").isEmpty());
        assertEquals(List.of(), roots.items.ofIssues("jira", List.of("10023")));
    }

    @Before
    public void anotherJiraAnswers() {
        roots.settings.store(Optional.empty(), Map.of(IssueSettings.LINK, "jira"));
        Actor root = new Actor("jira", "root-key");
        roots.connections.guard().whyNotAsked(root);
        roots.jira.callItself("http://another.example");
        roots.connections.guard().liftPauses();
        roots.connections.guard().whyNotAsked(root);
    }
}
