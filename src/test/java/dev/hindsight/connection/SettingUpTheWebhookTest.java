package dev.hindsight.connection;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.audit.AuditLog;
import dev.hindsight.audit.InMemoryAuditEntries;
import dev.hindsight.frame.LogLines;
import dev.hindsight.issue.Actor;
import dev.hindsight.issue.InMemoryJiraAdministration;
import dev.hindsight.issue.JiraException;
import dev.hindsight.wiki.SiteOfTest;
import java.time.Clock;
import java.util.List;
import org.junit.Test;

/** What becomes of the webhook and of its token, whatever Jira says. */
public class SettingUpTheWebhookTest {

    private static final Actor ADMIN = new Actor("jira", "admin-key");

    private final InMemoryJiraAdministration jira = new InMemoryJiraAdministration();
    private final InMemoryAuditEntries audit = new InMemoryAuditEntries();
    private final AuditLog log = new AuditLog(audit, Clock.systemUTC());
    private final WebhookTokens tokens = new WebhookTokens(new InMemoryLinkStates(), log);
    private final SetUpWebhook setUp = new SetUpWebhook(jira, tokens, new SiteOfTest(), log);

    @Test
    public void addsOneWithATokenThatIsAccepted() {
        assertEquals(new SetUpWebhook.Done(), setUp.run(ADMIN));

        assertEquals(1, jira.webhooks().size());
        assertEquals("Hindsight for http://wiki.example", jira.webhooks().get(0).name());
        assertTrue(tokens.accepts("jira", token(jira.webhooks().get(0).url())));
    }

    @Test
    public void replacesItsOwnAndLeavesOthersAlone() {
        jira.addWebhook(ADMIN, "Somebody else's", "http://elsewhere.example");
        setUp.run(ADMIN);
        String former = token(jira.webhooks().get(1).url());

        setUp.run(ADMIN);

        List<String> names = jira.webhooks().stream()
                .map(InMemoryJiraAdministration.Added::name)
                .toList();
        assertEquals(List.of("Somebody else's", "Hindsight for http://wiki.example"), names);
        assertTrue(tokens.accepts("jira", token(jira.webhooks().get(1).url())));
        assertFalse(tokens.accepts("jira", former));
    }

    @Test
    public void givesWhatAPersonCanEnterWhereItMayNotBeSetUp() {
        jira.breakDown(new JiraException.NotPermitted("no"));

        SetUpWebhook.Outcome outcome = setUp.run(ADMIN);

        SetUpWebhook.ByHand byHand = (SetUpWebhook.ByHand) outcome;
        assertTrue(byHand.tried());
        assertEquals(jira.webhookEvents(), byHand.events());
        assertTrue(tokens.accepts("jira", token(byHand.url())));
    }

    @Test
    public void logsNoTokenThatJiraQuotes() {
        jira.refuseQuoting();

        try (LogLines log = new LogLines(SetUpWebhook.class)) {
            SetUpWebhook.ByHand byHand = (SetUpWebhook.ByHand) setUp.run(ADMIN);

            assertEquals(1, log.warnings().size());
            assertFalse(log.warnings().toString(), log.warnings().toString().contains(token(byHand.url())));
        }
    }

    @Test
    public void keepsTheFormerTokenWhileJiraCannotBeAsked() {
        setUp.run(ADMIN);
        String former = token(jira.webhooks().get(0).url());
        jira.breakDown(new JiraException.NotSent("down", null));

        SetUpWebhook.Outcome outcome = setUp.run(ADMIN);

        assertTrue(outcome instanceof SetUpWebhook.Failed);
        assertTrue(tokens.accepts("jira", former));
    }

    @Test
    public void looksWhetherAWebhookIsThereThatJiraDidNotConfirm() {
        setUp.run(ADMIN);
        jira.loseNextReply();

        assertEquals(new SetUpWebhook.Done(), setUp.run(ADMIN));

        assertEquals(1, jira.webhooks().size());
        assertTrue(tokens.accepts("jira", token(jira.webhooks().get(0).url())));
    }

    @Test
    public void keepsTheFormerWebhookWhereJiraDidNotSayWhatBecameOfTheNewOne() {
        setUp.run(ADMIN);
        String former = token(jira.webhooks().get(0).url());
        jira.loseNextRequest();

        SetUpWebhook.Outcome outcome = setUp.run(ADMIN);

        assertTrue(outcome instanceof SetUpWebhook.Failed);
        assertEquals(1, jira.webhooks().size());
        assertTrue(tokens.accepts("jira", former));
    }

    @Test
    public void confirmsNothingWhereJiraIsGoneBeforeItSaidWhatBecameOfTheNewOne() {
        setUp.run(ADMIN);
        String former = token(jira.webhooks().get(0).url());
        jira.loseNextRequestAndBreakDown(new JiraException.NotSent("down", null));

        assertTrue(setUp.run(ADMIN) instanceof SetUpWebhook.Failed);
        assertTrue(tokens.accepts("jira", former));
    }

    @Test
    public void keepsWhoHasSetUpAWebhookAndWhichItReplaces() {
        setUp.run(ADMIN);
        setUp.run(new Actor("jira", "other-key"));

        assertEquals(
                List.of(
                        "admin-key webhook-url link:jira >",
                        "admin-key webhook-set-up link:jira >",
                        "other-key webhook-url link:jira >",
                        "other-key webhook-set-up link:jira >",
                        "other-key webhook-removed link:jira 1>"),
                audit.told());
    }

    @Test
    public void keepsWhoHasMadeAnAddressToEnterByHandAndNotTheAddress() {
        jira.breakDown(new JiraException.NotPermitted("no"));

        SetUpWebhook.ByHand tried = (SetUpWebhook.ByHand) setUp.run(ADMIN);
        SetUpWebhook.ByHand asked = setUp.byHand(new Actor("jira", "other-key"));

        assertEquals(List.of("admin-key webhook-url link:jira >", "other-key webhook-url link:jira >"), audit.told());
        assertFalse(audit.told().toString().contains(token(tried.url())));
        assertFalse(audit.told().toString().contains(token(asked.url())));
    }

    @Test
    public void hasNoLineWhereNothingWasDone() {
        jira.breakDown(new JiraException.NotSent("down", null));

        setUp.run(ADMIN);

        assertEquals(List.of(), audit.told());
    }

    private static String token(String url) {
        return url.substring(url.indexOf("token=") + "token=".length());
    }
}
