package dev.hindsight.issue.adapter;

import static dev.hindsight.issue.adapter.LoopbackSite.ALICE;
import static dev.hindsight.issue.adapter.LoopbackSite.DAVE;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import dev.hindsight.issue.Actor;
import dev.hindsight.issue.Jira;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.JiraLink;
import dev.hindsight.issue.JiraOptions.Choice;
import java.util.List;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** Whose name calls go in, over which link, and what an administrator is shown. */
public class JrjcJiraTest {

    @Rule
    public final LoopbackJira jira = new LoopbackJira();

    private LoopbackSite site;
    private Jira jiraPort;

    @Before
    public void linkUp() {
        site = new LoopbackSite(jira.url());
        jiraPort = site.jira();
    }

    @Test
    public void asksInTheCallersName() {
        jira.on("GET issue/10001", 200, JiraReplies.issue(10001));

        jiraPort.read(ALICE, "10001");

        assertEquals("alice-key", jira.received().get(0).headers().getFirst("X-User"));
        assertEquals("nobody", site.actor());
    }

    @Test
    public void asksNothingInTheNameOfAnInactiveOrUnknownPerson() {
        Actor nobody = new Actor(LoopbackLink.ID, "no-such-key");

        assertThrows(JiraException.NotPermitted.class, () -> jiraPort.read(DAVE, "10001"));
        assertThrows(JiraException.NotPermitted.class, () -> jiraPort.read(nobody, "10001"));
        assertTrue(jira.received().isEmpty());
    }

    @Test
    public void sendsNothingOverALinkThatIsGone() {
        Actor gone = new Actor("00000000-0000-0000-0000-000000000000", "alice-key");

        assertThrows(JiraException.NotSent.class, () -> jiraPort.read(gone, "10001"));
    }

    @Test
    public void listsTheLinks() {
        assertEquals(
                List.of(new JiraLink(LoopbackLink.ID, "Our Jira", jira.url().toString(), "http://jira.example")),
                jiraPort.links());
    }

    @Test
    public void namesTheAddressThatJiraCallsItsOwn() {
        jira.on("GET serverInfo", 200, """
                {"baseUrl":"https://jira.example/ctx","version":"10.3.5","versionNumbers":[10,3,5],
                 "deploymentType":"Server","buildNumber":10030005,"buildDate":"2025-01-01T00:00:00.000+0000",
                 "serverTime":"2026-11-22T10:00:00.000+0000","scmInfo":"abc","serverTitle":"Jira"}""");

        assertEquals("https://jira.example/ctx", jiraPort.identity(ALICE));
    }

    @Test
    public void listsWhatCanBeChosen() {
        jira.on(
                        "GET project",
                        200,
                        "[{\"self\":\"http://jira.example/p/1\",\"id\":\"1\",\"key\":\"OPS\",\"name\":\"Operations\"}]")
                .on("GET priority", 200, "[{\"id\":\"2\",\"name\":\"High\"}]")
                .on("GET resolution", 200, "[{\"id\":\"10001\",\"name\":\"Won't Do\",\"description\":null}]");

        assertEquals(
                List.of(new Choice("OPS", "Operations")),
                jiraPort.options(ALICE).projects());
        assertEquals(List.of(new Choice("2", "High")), jiraPort.options(ALICE).priorities());
        assertEquals(
                List.of(new Choice("10001", "Won't Do")),
                jiraPort.options(ALICE).resolutions());
    }
}
