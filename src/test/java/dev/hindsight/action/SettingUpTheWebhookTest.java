package dev.hindsight.action;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.site.SiteOfTest;
import java.util.List;
import org.junit.Test;

/** What becomes of the webhook and of its token, whatever the tracker says. */
public class SettingUpTheWebhookTest {

    private static final Caller ADMIN = new Caller("jira", "admin-key");

    private final InMemoryTrackerSetup tracker = new InMemoryTrackerSetup();
    private final WebhookTokens tokens = new WebhookTokens(new InMemoryLinks());
    private final SetUpWebhook setUp = new SetUpWebhook(tracker, tokens, new SiteOfTest());

    @Test
    public void addsOneWithATokenThatIsAccepted() {
        assertEquals(new SetUpWebhook.Done(), setUp.run(ADMIN));

        assertEquals(1, tracker.webhooks().size());
        assertEquals(
                "Hindsight for http://wiki.example", tracker.webhooks().get(0).name());
        assertTrue(tokens.accepts("jira", token(tracker.webhooks().get(0).url())));
    }

    @Test
    public void replacesItsOwnAndLeavesOthersAlone() {
        tracker.addWebhook(ADMIN, "Somebody else's", "http://elsewhere.example");
        setUp.run(ADMIN);
        String former = token(tracker.webhooks().get(1).url());

        setUp.run(ADMIN);

        List<String> names = tracker.webhooks().stream()
                .map(InMemoryTrackerSetup.Added::name)
                .toList();
        assertEquals(List.of("Somebody else's", "Hindsight for http://wiki.example"), names);
        assertFalse(tokens.accepts("jira", former));
    }

    @Test
    public void givesWhatAPersonCanEnterWhereItMayNotBeSetUp() {
        tracker.breakDown(new TrackerException.NotPermitted("no"));

        SetUpWebhook.Outcome outcome = setUp.run(ADMIN);

        SetUpWebhook.ByHand byHand = (SetUpWebhook.ByHand) outcome;
        assertTrue(byHand.tried());
        assertTrue(tokens.accepts("jira", token(byHand.url())));
    }

    @Test
    public void keepsTheFormerTokenWhileTheTrackerCannotBeAsked() {
        setUp.run(ADMIN);
        String former = token(tracker.webhooks().get(0).url());
        tracker.breakDown(new TrackerException.NotSent("down", null));

        SetUpWebhook.Outcome outcome = setUp.run(ADMIN);

        assertTrue(outcome instanceof SetUpWebhook.Failed);
        assertTrue(tokens.accepts("jira", former));
    }

    private static String token(String url) {
        return url.substring(url.indexOf("token=") + "token=".length());
    }
}
