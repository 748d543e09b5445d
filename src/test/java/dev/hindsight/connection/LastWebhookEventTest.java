package dev.hindsight.connection;

import static dev.hindsight.item.SampleItems.NOON;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.audit.InMemoryAuditEntries;
import dev.hindsight.connection.ConnectionCheck.Code;
import dev.hindsight.issue.Actor;
import dev.hindsight.issue.InMemoryJira;
import dev.hindsight.issue.InMemoryJiraAdministration;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.wiki.InMemoryUsers;
import dev.hindsight.wiki.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.Test;

/** When the last event of a webhook came: how often that is kept, and what it says of the webhook. */
public class LastWebhookEventTest {

    private static final Actor ADMIN = new Actor("jira", "admin-key");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final SettableClock clock = new SettableClock(NOON);
    private final CountedWrites links = new CountedWrites(new InMemoryLinkStates());
    private final WebhookKeys keys = new WebhookKeys(links, InMemoryAuditEntries.log(clock), clock);

    @Test
    public void isUnknownWhileNothingHasComeByTheWebhook() {
        keys.nextToken(ADMIN);

        assertEquals(Optional.empty(), keys.sinceLastEvent("jira"));
        assertEquals(Optional.empty(), keys.sinceLastEvent("other"));
    }

    @Test
    public void isKnownFromTheFirstEventOn() {
        assertTrue(accepts(keys.nextToken(ADMIN)));
        clock.pass(Duration.ofMinutes(3));

        assertEquals(Optional.of(Duration.ofMinutes(3)), keys.sinceLastEvent("jira"));
    }

    @Test
    public void isLeftAsItIsByWhatProvesNothing() {
        String token = keys.nextToken(ADMIN);
        assertFalse(accepts("guessed"));
        assertEquals(Optional.empty(), lastEvent());

        assertTrue(accepts(token));
        clock.pass(MINUTE);
        assertFalse(accepts("guessed"));

        assertEquals(Optional.of(NOON), lastEvent());
    }

    @Test
    public void isWrittenAtMostOnceAMinute() {
        String token = keys.nextToken(ADMIN);
        assertTrue(accepts(token));
        int before = links.writes;

        for (int i = 0; i < 59; i++) {
            clock.pass(Duration.ofSeconds(1));
            assertTrue(accepts(token));
        }
        assertEquals(before, links.writes);

        clock.pass(Duration.ofSeconds(1));
        assertTrue(accepts(token));
        assertTrue(accepts(token));
        assertEquals(before + 1, links.writes);
        assertEquals(Optional.of(NOON.plus(MINUTE)), lastEvent());
    }

    @Test
    public void isCorrectedWhenItComesFromAClockThatWasWrong() {
        String token = keys.nextToken(ADMIN);
        assertTrue(accepts(token));
        links.change("jira", link -> link.withEventAt(NOON.plus(Duration.ofDays(400))));

        assertTrue(accepts(token));

        assertEquals(Optional.of(NOON), lastEvent());
    }

    @Test
    public void isStillThatOfTheKeyInUseWhileANewOneWaits() {
        String old = keys.nextToken(ADMIN);
        assertTrue(accepts(old));
        String token = keys.nextToken(ADMIN);
        clock.pass(MINUTE);
        assertTrue(accepts(old));
        assertEquals(Optional.of(NOON.plus(MINUTE)), lastEvent());

        clock.pass(Duration.ofSeconds(1));
        assertTrue(accepts(token));

        assertEquals(Optional.of(NOON.plusSeconds(61)), lastEvent());
    }

    @Test
    public void isUnknownAgainOnceJiraHasConfirmedANewWebhook() {
        assertTrue(accepts(keys.nextToken(ADMIN)));
        String token = keys.nextToken(ADMIN);

        keys.confirm(ADMIN);

        assertEquals(Optional.empty(), lastEvent());
        assertTrue(accepts(token));
        assertEquals(Optional.of(NOON), lastEvent());
    }

    @Test
    public void saysWhetherTheWebhookWorks() {
        assertEquals(ConnectionCheck.of(Code.NO_WEBHOOK), check());

        String token = keys.nextToken(ADMIN);
        assertEquals(ConnectionCheck.of(Code.WEBHOOK_HAS_TOKEN), check());

        assertTrue(accepts(token));
        clock.pass(Duration.ofMinutes(3));
        assertEquals(ConnectionCheck.of(Code.WEBHOOK_RECEIVES, Duration.ofMinutes(3)), check());

        clock.set(NOON.plus(Duration.ofDays(7)));
        assertEquals(ConnectionCheck.of(Code.WEBHOOK_RECEIVES, Duration.ofDays(7)), check());

        clock.pass(MINUTE);
        assertEquals(ConnectionCheck.of(Code.WEBHOOK_SILENT, Duration.ofDays(7).plus(MINUTE)), check());
    }

    private ConnectionCheck check() {
        TestConnection test = new TestConnection(
                new InMemoryJira(clock).withLink("jira"),
                new InMemoryJiraAdministration(),
                links,
                new InMemoryUsers().with("admin"),
                keys);
        List<ConnectionCheck> checks = test.ofSpace(
                new EffectiveSettings(Map.of(IssueSettings.LINK.name(), "jira"), Map.of()), Set.of(), "admin-key");
        return checks.get(checks.size() - 1);
    }

    private Optional<Instant> lastEvent() {
        return links.find("jira").flatMap(LinkState::lastEvent);
    }

    private boolean accepts(String token) {
        return keys.accepts("jira", new Delivery(token, "", new byte[0]));
    }

    /** Counts how often something is written. */
    private static final class CountedWrites implements LinkStates {

        private final LinkStates links;
        private int writes;

        CountedWrites(LinkStates links) {
            this.links = links;
        }

        @Override
        public List<LinkState> all() {
            return links.all();
        }

        @Override
        public Optional<LinkState> find(String linkId) {
            return links.find(linkId);
        }

        @Override
        public LinkState change(String linkId, UnaryOperator<LinkState> change) {
            writes++;
            return links.change(linkId, change);
        }

        @Override
        public void remove(String linkId) {
            links.remove(linkId);
        }
    }
}
