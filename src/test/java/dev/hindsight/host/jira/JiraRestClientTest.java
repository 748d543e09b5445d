package dev.hindsight.host.jira;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.atlassian.jira.rest.client.api.JiraRestClient;
import com.atlassian.jira.rest.client.api.domain.BasicIssue;
import com.atlassian.jira.rest.client.api.domain.CimFieldInfo;
import com.atlassian.jira.rest.client.api.domain.Comment;
import com.atlassian.jira.rest.client.api.domain.Issue;
import com.atlassian.jira.rest.client.api.domain.IssueType;
import com.atlassian.jira.rest.client.api.domain.SearchResult;
import com.atlassian.jira.rest.client.api.domain.Transition;
import com.atlassian.jira.rest.client.api.domain.input.IssueInputBuilder;
import com.atlassian.jira.rest.client.api.domain.input.TransitionInput;
import com.atlassian.jira.rest.client.internal.async.AsynchronousJiraRestClient;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

/** Atlassian's own client has strict parsers: what it can read is complete. */
public class JiraRestClientTest {

    @ClassRule
    public static final RunningJira JIRA = RunningJira.plain();

    private JiraRestClient client;

    @Before
    public void connect() {
        client = new AsynchronousJiraRestClient(
                URI.create(JIRA.baseUrl()), new PlainTransport(RunningJira.basic("alice")));
    }

    @Test
    public void createsReadsFindsAndMovesAnIssue() {
        BasicIssue created = client.getIssueClient()
                .createIssue(new IssueInputBuilder("OPS", 10002L, "By the client")
                        .setDescription("Text")
                        .setAssigneeName("bob")
                        .setPriorityId(2L)
                        .build())
                .claim();
        client.getIssueClient()
                .addComment(
                        URI.create(JIRA.baseUrl() + "/rest/api/latest/issue/" + created.getKey() + "/comment"),
                        Comment.valueOf("Said"))
                .claim();

        Issue issue = client.getIssueClient().getIssue(created.getKey()).claim();
        assertEquals("bob", issue.getAssignee().getName());
        assertEquals("High", issue.getPriority().getName());
        assertEquals("Said", issue.getComments().iterator().next().getBody());

        SearchResult found = client.getSearchClient()
                .searchJql("key = " + created.getKey(), 10, 0, null)
                .claim();
        assertEquals(1, found.getTotal());
        assertEquals(created.getKey(), found.getIssues().iterator().next().getKey());

        Transition done = StreamSupport.stream(
                        client.getIssueClient().getTransitions(issue).claim().spliterator(), false)
                .filter(transition -> transition.getName().equals("Done"))
                .findFirst()
                .orElseThrow();
        client.getIssueClient()
                .transition(issue, new TransitionInput(done.getId()))
                .claim();
        Issue closed = client.getIssueClient().getIssue(created.getKey()).claim();
        assertEquals("done", closed.getStatus().getStatusCategory().getKey());
        assertEquals("Done", closed.getResolution().getName());
    }

    @Test
    public void readsWhatCanBeCreated() {
        Set<String> types = new HashSet<>();
        for (IssueType type : client.getIssueClient()
                .getCreateIssueMetaProjectIssueTypes("STRICT", 0L, 50)
                .claim()
                .getValues()) {
            types.add(type.getName());
        }
        Set<String> required = new HashSet<>();
        for (CimFieldInfo field : client.getIssueClient()
                .getCreateIssueMetaFields("STRICT", "10002", 0L, 50)
                .claim()
                .getValues()) {
            if (field.isRequired()) {
                required.add(field.getName());
            }
        }

        assertTrue(types.contains("Task"));
        assertEquals(Set.of("Project", "Issue Type", "Summary", "Team"), required);
    }

    @Test
    public void readsTheRestOfTheSite() {
        assertEquals(
                "Operations",
                client.getProjectClient().getProject("OPS").claim().getName());
        assertTrue(
                client.getMetadataClient().getServerInfo().claim().getVersion().startsWith("11.3"));
        assertTrue(client.getMetadataClient().getPriorities().claim().iterator().hasNext());
        assertTrue(client.getMetadataClient().getStatuses().claim().iterator().hasNext());
        assertTrue(
                client.getMetadataClient().getResolutions().claim().iterator().hasNext());
        assertTrue(client.getMetadataClient().getFields().claim().iterator().hasNext());
        assertEquals("bob", client.getUserClient().getUser("bob").claim().getName());
        assertEquals(
                "alice", client.getSessionClient().getCurrentSession().claim().getUsername());
    }
}
