package dev.hindsight.blueprint;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import dev.hindsight.audit.InMemoryAuditEntries;
import dev.hindsight.blueprint.ProjectOffer.Offer;
import dev.hindsight.blueprint.ProjectOffer.Problem;
import dev.hindsight.connection.Connections;
import dev.hindsight.connection.InMemoryLinkStates;
import dev.hindsight.issue.InMemoryJira;
import dev.hindsight.issue.InMemoryJiraAdministration;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.JiraOptions.Choice;
import dev.hindsight.settings.InMemorySettings;
import dev.hindsight.settings.Installation;
import dev.hindsight.wiki.ExecutorAtOnce;
import dev.hindsight.wiki.InMemoryUsers;
import dev.hindsight.wiki.KeyedExecutor;
import dev.hindsight.wiki.SettableClock;
import dev.hindsight.wiki.SiteOfTest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;

/** What an author is offered to choose a project from. */
public class ProjectOfferTest {

    private static final Choice OPS = new Choice("OPS", "Operations");
    private static final URI AUTHORIZE = URI.create("https://jira.example/authorize");

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T10:15:00Z"));
    private final InMemoryJiraAdministration jira = new InMemoryJiraAdministration();
    private final InMemorySettings settings = new InMemorySettings();
    private final InMemoryUsers users = new InMemoryUsers().with("alice");

    @Before
    public void aliceIsSignedIn() {
        users.signIn("alice");
        settings.store(Optional.empty(), Map.of(IssueSettings.LINK, "jira", IssueSettings.PROJECT, "SITE"));
        settings.store(Optional.of("OPS"), Map.of(IssueSettings.PROJECT, "OPS"));
    }

    @Test
    public void offersWhereTheAuthorMayCreateAndNamesWhatIsSet() {
        jira.allow(true, OPS);

        assertEquals(
                new Offer(Optional.of("OPS"), List.of(OPS), true, Optional.empty(), Optional.empty()),
                offer().of(Optional.of("OPS")));
        assertEquals(Optional.of("SITE"), offer().of(Optional.empty()).preset());
    }

    @Test
    public void saysWhyThereIsNoListOrNotTheWhole() {
        jira.allow(true);
        assertEquals(Optional.of(Problem.NONE), offer().of(Optional.of("OPS")).problem());
        jira.allow(false, OPS);
        assertEquals(Optional.of(Problem.LATE), offer().of(Optional.of("OPS")).problem());
        assertFalse(offer().of(Optional.of("OPS")).complete());
        jira.breakDown(new JiraException.NotSent("away", null));
        assertEquals(
                Optional.of(Problem.NOT_ASKED), offer().of(Optional.of("OPS")).problem());
    }

    @Test
    public void leadsToTheAuthorizationWhereThatIsMissing() {
        jira.breakDown(new JiraException.NotAuthorized(AUTHORIZE));

        Offer offered = offer().of(Optional.of("OPS"));

        assertEquals(Optional.of(Problem.NOT_AUTHORIZED), offered.problem());
        assertEquals(Optional.of(AUTHORIZE), offered.authorizeAt());
        assertEquals(Optional.of("OPS"), offered.preset());
    }

    @Test
    public void asksNobodyWithoutALink() {
        settings.store(Optional.empty(), Map.of(IssueSettings.LINK, "gone"));

        assertEquals(
                Optional.of(Problem.NO_LINK), offer().of(Optional.of("OPS")).problem());
    }

    @Test
    public void doesNotWaitForAJiraThatIsSilent() {
        KeyedExecutor never = new KeyedExecutor() {
            @Override
            public void run(String key, Runnable work) {}

            @Override
            public void runAfter(java.time.Duration delay, String key, Runnable work) {}
        };
        long before = System.nanoTime();

        Offer offered = offer(never).of(Optional.of("OPS"));

        assertEquals(Optional.of(Problem.LATE), offered.problem());
        assertEquals(3.0, (System.nanoTime() - before) / 1e9, 1.5);
    }

    private ProjectOffer offer() {
        return offer(new ExecutorAtOnce());
    }

    private ProjectOffer offer(KeyedExecutor executor) {
        SiteOfTest site = new SiteOfTest();
        Connections connections = new Connections(
                new InMemoryJira(clock).withLink("jira"),
                jira,
                new InMemoryLinkStates(),
                new Installation(settings, site),
                users,
                site,
                settings,
                executor,
                clock,
                InMemoryAuditEntries.log(clock));
        return new ProjectOffer(connections, settings, users);
    }
}
