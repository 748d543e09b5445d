package dev.hindsight.frame;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;

import dev.hindsight.issue.JiraException;
import dev.hindsight.status.SampleItem;
import dev.hindsight.status.StatusSettings;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;

/** What a reader is told where Jira decides what that reader sees, and has not said so. */
public class IssueRightsTest {

    private static final String UNAUTHORIZED =
            "You haven\u2019t authorized Confluence to access Jira, so issue details are hidden.";

    private final Scenery scenery = new Scenery().holding(SampleItem.tracked());
    private int asked;

    @Before
    public void leaveItToJira() {
        scenery.settings.store(Optional.empty(), Map.of(StatusSettings.ISSUE_DETAILS, "issue"));
        answer(Set.of("10042"));
    }

    @Test
    public void aPageThatNobodyHasAskedAboutIsAwaitedAndSaysNoMore() {
        String html = scenery.status(Map.of());

        assertTrue(html, html.contains("data-awaited=\"true\""));
        assertFalse(html, html.contains("OPS-12"));
        assertFalse(html, html.contains("postmortem-rights"));
        assertAsked(0);
    }

    @Test
    public void whatJiraHasSaidIsShownInTheNextView() {
        scenery.progress();

        String html = scenery.status(Map.of());

        assertTrue(html, html.contains("OPS-12"));
        assertFalse(html, html.contains("data-awaited"));
        assertAsked(1);
    }

    @Test
    public void whoHasNotAuthorizedTheLinkIsToldSoOnceOnAPageWithTheAddress() {
        doThrow(new JiraException.NotAuthorized(URI.create("https://jira.example.org/authorize?a=b")))
                .when(scenery.jira)
                .visible(any(), any(), any());
        scenery.progress();
        Conversion rendering = scenery.rendering();

        String status = scenery.status(Map.of(), rendering);
        String finding = scenery.block(SampleItem.tracked().build(), rendering);

        assertTrue(
                status,
                status.contains("<p class=\"postmortem-rights\">" + UNAUTHORIZED
                        + " <a href=\"https://jira.example.org/authorize?a=b\">Authorize</a></p>"));
        assertFalse(finding, finding.contains(UNAUTHORIZED));
        assertTrue(finding, finding.contains("data-awaited=\"true\""));
        String alone = scenery.block(SampleItem.tracked().build(), scenery.rendering());
        assertTrue(alone, alone.contains(UNAUTHORIZED));
    }

    @Test
    public void aCopyThatItsReaderMakesAsksAndLeadsNowhere() {
        assertTrue(scenery.in("pdf").status(Map.of()).contains("OPS-12"));
        assertAsked(1);

        doThrow(new JiraException.NotAuthorized(URI.create("https://jira.example.org/authorize")))
                .when(scenery.jira)
                .visible(any(), any(), any());
        scenery.clock.pass(Duration.ofMinutes(6));
        String html = scenery.in("word").status(Map.of());

        assertTrue(html, html.contains(UNAUTHORIZED));
        assertFalse(html, html.contains("https://jira.example.org/authorize"));
        assertFalse(html, html.contains("data-awaited"));
    }

    @Test
    public void aCopySaysThatNotAllIssuesCouldBeChecked() {
        doThrow(new JiraException.NotSent("Jira did not answer", null))
                .when(scenery.jira)
                .visible(any(), any(), any());

        String html = scenery.in("pdf").status(Map.of());

        assertTrue(html, html.contains("Not all issues could be checked."));
        assertFalse(html, html.contains("OPS-12"));
    }

    @Test
    public void whatIsSentAsksNothingAndHidesWhatIsKnown() {
        scenery.progress();

        for (String output : new String[] {"email", "feed"}) {
            String html = scenery.in(output).status(Map.of());
            assertFalse(html, html.contains("OPS-12"));
            assertFalse(html, html.contains("postmortem-rights"));
        }
        assertAsked(1);
    }

    @Test
    public void theExportAsksOnceForABatch() {
        scenery.holding(SampleItem.tracked().uid("uid-2"));

        assertTrue(String.join("\n", scenery.export()).contains("OPS-12"));

        assertAsked(1);
    }

    @Test
    public void readersOfThePageAreShownIssuesWithoutAskingJira() {
        scenery.settings.store(Optional.empty(), Map.of(StatusSettings.ISSUE_DETAILS, "page"));

        assertTrue(scenery.status(Map.of()).contains("OPS-12"));
        assertTrue(scenery.in("email").status(Map.of()).contains("OPS-12"));
        assertEquals(200, scenery.progress().getStatus());
        assertAsked(0);
    }

    private void answer(Set<String> visible) {
        doAnswer(call -> {
                    asked++;
                    return visible;
                })
                .when(scenery.jira)
                .visible(any(), any(), any());
    }

    private void assertAsked(int times) {
        assertEquals(times, asked);
    }
}
