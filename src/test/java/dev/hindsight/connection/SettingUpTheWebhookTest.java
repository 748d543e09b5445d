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
import java.util.Optional;
import org.junit.Test;

/** What becomes of the webhook and of its token or secret, whatever Jira says. */
public class SettingUpTheWebhookTest {

    private static final Actor ADMIN = new Actor("jira", "admin-key");

    private final InMemoryJiraAdministration jira = new InMemoryJiraAdministration();
    private final InMemoryAuditEntries audit = new InMemoryAuditEntries();
    private final AuditLog log = new AuditLog(audit, Clock.systemUTC());
    private final WebhookKeys keys = new WebhookKeys(new InMemoryLinkStates(), log, Clock.systemUTC());
    private final SetUpWebhook setUp = new SetUpWebhook(jira, keys, new SiteOfTest(), log);

    @Test
    public void addsOneWithATokenThatIsAccepted() {
        assertEquals(new SetUpWebhook.Done(), setUp.run(ADMIN));

        assertEquals(1, jira.webhooks().size());
        assertEquals("Hindsight for http://wiki.example", jira.webhooks().get(0).name());
        assertTrue(accepts(token(jira.webhooks().get(0).url())));
    }

    @Test
    public void replacesItsOwnAndLeavesOthersAlone() {
        jira.addWebhook(ADMIN, "Somebody else's", "http://elsewhere.example", Optional.empty());
        setUp.run(ADMIN);
        String former = token(jira.webhooks().get(1).url());

        setUp.run(ADMIN);

        List<String> names = jira.webhooks().stream()
                .map(InMemoryJiraAdministration.Added::name)
                .toList();
        assertEquals(List.of("Somebody else's", "Hindsight for http://wiki.example"), names);
        assertTrue(accepts(token(jira.webhooks().get(1).url())));
        assertFalse(accepts(former));
    }

    @Test
    public void givesWhatAPersonCanEnterWhereItMayNotBeSetUp() {
        jira.breakDown(new JiraException.NotPermitted("no"));

        SetUpWebhook.Outcome outcome = setUp.run(ADMIN);

        SetUpWebhook.ByHand byHand = (SetUpWebhook.ByHand) outcome;
        assertTrue(byHand.tried());
        assertEquals(jira.webhookEvents(), byHand.events());
        assertTrue(accepts(token(byHand.url())));
    }

    @Test
    public void logsNoTokenThatJiraQuotes() {
        jira.refuseQuoting();

        try (LogLines log = new LogLines(SetUpWebhook.class)) {
            assertTrue(setUp.run(ADMIN) instanceof SetUpWebhook.ByHand);

            assertEquals(1, log.warnings().size());
            assertTrue(log.warnings().toString(), log.warnings().toString().contains("/events?token=\u2026"));
        }
    }

    @Test
    public void logsNoSecretThatJiraQuotes() {
        jira.sign();
        jira.refuseQuoting();

        try (LogLines log = new LogLines(SetUpWebhook.class)) {
            setUp.run(ADMIN);

            assertEquals(1, log.warnings().size());
            assertTrue(log.warnings().toString(), log.warnings().toString().contains("{\"SECRET\":\"\u2026\"}"));
        }
    }

    @Test
    public void keepsTheFormerTokenWhileJiraCannotBeAsked() {
        setUp.run(ADMIN);
        String former = token(jira.webhooks().get(0).url());
        jira.breakDown(new JiraException.NotSent("down", null));

        SetUpWebhook.Outcome outcome = setUp.run(ADMIN);

        assertTrue(outcome instanceof SetUpWebhook.Failed);
        assertTrue(accepts(former));
    }

    @Test
    public void looksWhetherAWebhookIsThereThatJiraDidNotConfirm() {
        setUp.run(ADMIN);
        jira.loseNextReply();

        assertEquals(new SetUpWebhook.Done(), setUp.run(ADMIN));

        assertEquals(1, jira.webhooks().size());
        assertTrue(accepts(token(jira.webhooks().get(0).url())));
    }

    @Test
    public void keepsTheFormerWebhookWhereJiraDidNotSayWhatBecameOfTheNewOne() {
        setUp.run(ADMIN);
        String former = token(jira.webhooks().get(0).url());
        jira.loseNextRequest();

        SetUpWebhook.Outcome outcome = setUp.run(ADMIN);

        assertTrue(outcome instanceof SetUpWebhook.Failed);
        assertEquals(1, jira.webhooks().size());
        assertTrue(accepts(former));
    }

    @Test
    public void confirmsNothingWhereJiraIsGoneBeforeItSaidWhatBecameOfTheNewOne() {
        setUp.run(ADMIN);
        String former = token(jira.webhooks().get(0).url());
        jira.loseNextRequestAndBreakDown(new JiraException.NotSent("down", null));

        assertTrue(setUp.run(ADMIN) instanceof SetUpWebhook.Failed);
        assertTrue(accepts(former));
    }

    @Test
    public void givesAJiraThatSignsASecretInPlaceOfAToken() {
        jira.sign();

        assertEquals(new SetUpWebhook.Done(), setUp.run(ADMIN));

        assertEquals(1, jira.webhooks().size());
        assertEquals(
                "http://wiki.example/rest/hindsight/1.0/jira/jira/events",
                jira.webhooks().get(0).url());
        assertTrue(acceptsWhatIsSignedBy(0));
    }

    @Test
    public void givesNoSecretToAJiraThatCannotSign() {
        setUp.run(ADMIN);

        assertEquals(Optional.empty(), jira.webhooks().get(0).secret());
    }

    @Test
    public void renewsTheSecretWithTheWebhook() {
        jira.sign();
        setUp.run(ADMIN);
        SigningSecret former = secret(0);

        setUp.run(ADMIN);

        assertEquals(1, jira.webhooks().size());
        assertTrue(acceptsWhatIsSignedBy(0));
        assertFalse(keys.accepts("jira", SignedDelivery.with(former, "")));
    }

    @Test
    public void keepsTheFormerSecretWhereJiraDidNotSayWhatBecameOfTheNewOne() {
        jira.sign();
        setUp.run(ADMIN);
        jira.loseNextRequest();

        assertTrue(setUp.run(ADMIN) instanceof SetUpWebhook.Failed);

        assertEquals(1, jira.webhooks().size());
        assertTrue(acceptsWhatIsSignedBy(0));
    }

    @Test
    public void findsASignedWebhookThatJiraDidNotConfirm() {
        jira.sign();
        setUp.run(ADMIN);
        jira.loseNextReply();

        assertEquals(new SetUpWebhook.Done(), setUp.run(ADMIN));

        assertEquals(1, jira.webhooks().size());
        assertTrue(acceptsWhatIsSignedBy(0));
    }

    @Test
    public void hasItInUseAlthoughJiraDeliversBeforeItAnswers() {
        jira.sign();
        jira.tell(added -> assertTrue(keys.accepts("jira", SignedDelivery.with(secretOf(added), "early"))));

        setUp.run(ADMIN);

        assertTrue(acceptsWhatIsSignedBy(0));
    }

    @Test
    public void addsOneOnlyWhenTheButtonIsPressedTwiceAtOnce() throws InterruptedException {
        Thread second = new Thread(() -> setUp.run(ADMIN));
        jira.before(() -> {
            second.start();
            while (second.isAlive() && second.getState() != Thread.State.BLOCKED) {
                Thread.onSpinWait();
            }
        });

        setUp.run(ADMIN);
        second.join();

        assertEquals(1, jira.webhooks().size());
        assertTrue(accepts(token(jira.webhooks().get(0).url())));
    }

    @Test
    public void givesAPersonATokenAndNoSecretWhicheverJiraItIs() {
        jira.sign();
        jira.refuseQuoting();

        SetUpWebhook.ByHand refused = (SetUpWebhook.ByHand) setUp.run(ADMIN);

        assertTrue(accepts(token(refused.url())));
        assertTrue(accepts(token(setUp.byHand(ADMIN).url())));
    }

    private boolean accepts(String token) {
        return keys.accepts("jira", new Delivery(token, "", new byte[0]));
    }

    private boolean acceptsWhatIsSignedBy(int webhook) {
        return keys.accepts("jira", SignedDelivery.with(secret(webhook), "{}"));
    }

    private SigningSecret secret(int webhook) {
        return secretOf(jira.webhooks().get(webhook));
    }

    private static SigningSecret secretOf(InMemoryJiraAdministration.Added webhook) {
        return new SigningSecret(webhook.secret().orElseThrow());
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
    public void keepsWhoHasMadeASecretAndNotTheSecret() {
        jira.sign();

        setUp.run(ADMIN);

        assertEquals(
                List.of("admin-key webhook-secret link:jira >", "admin-key webhook-set-up link:jira >"), audit.told());
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
