package dev.hindsight.host.confluence;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.startsWith;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.host.jira.EmbeddedJira;
import dev.hindsight.host.server.HostOptions;
import dev.hindsight.host.server.People;
import dev.hindsight.host.server.Person;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.ExternalResource;
import org.junit.rules.RuleChain;
import org.junit.rules.TemporaryFolder;

public class LinkTest {

    private static final TemporaryFolder FOLDER = new TemporaryFolder();
    private static final ProbedSite IMPERSONATING = new ProbedSite();
    private static final ProbedSite TOKEN = new ProbedSite().with("host.link", "token");

    @ClassRule
    public static final RuleChain RULES =
            RuleChain.outerRule(FOLDER).around(new Jira()).around(IMPERSONATING).around(TOKEN);

    @Test
    public void impersonatesWhoeverIsSignedIn() throws IOException {
        assertEquals("alice", nameInJira(IMPERSONATING, People.ALICE));
        assertEquals("carol", nameInJira(IMPERSONATING, People.CAROL));
    }

    @Test
    public void needsThePersonsTokenWhenTheLinkWorksWithTokens() throws IOException {
        assertEquals("alice", nameInJira(TOKEN, People.ALICE));
        assertThat(myself(TOKEN, People.CAROL), startsWith("credentials required: http"));
        assertThat(myself(TOKEN, People.CAROL), containsString("/plugins/servlet/host/authorize?callback=http"));
    }

    @Test
    public void keepsTheTokenThatAPersonBringsBackFromJira() {
        TOKEN.as(People.CAROL).get("/plugins/servlet/host/token?token=abc&user=bob");
        assertThat(myself(TOKEN, People.CAROL), startsWith("credentials required"));

        TOKEN.as(People.CAROL).get("/plugins/servlet/host/token?token=abc&user=carol");
        assertEquals("Jira does not know it", "status 401", myself(TOKEN, People.CAROL));
        assertThat(myself(TOKEN, People.CAROL), startsWith("credentials required"));
    }

    private static String nameInJira(ProbedSite site, Person person) throws IOException {
        return new ObjectMapper().readTree(myself(site, person)).path("name").asText();
    }

    private static String myself(ProbedSite site, Person person) {
        return site.as(person).get("/rest/probe/1.0/myself").body();
    }

    /** A Jira that both sites are linked to. */
    private static final class Jira extends ExternalResource {

        private EmbeddedJira jira;

        @SuppressWarnings("NullAway.Init") // the rule starts it before any test
        Jira() {}

        @Override
        protected void before() {
            jira = new EmbeddedJira(
                    HostOptions.from(Map.of(
                            "jira.port", "0", "host.data", FOLDER.getRoot().toString())),
                    Clock.systemUTC());
            jira.start();
            IMPERSONATING.linkedTo(jira.baseUrl(), confluence -> confluence);
            TOKEN.linkedTo(jira.baseUrl(), confluence -> {
                confluence.whenListening(jira::confluenceIsAt);
                return confluence;
            });
        }

        @Override
        protected void after() {
            jira.stop();
        }
    }
}
