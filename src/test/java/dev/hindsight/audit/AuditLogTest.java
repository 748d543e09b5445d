package dev.hindsight.audit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.audit.AuditFact.What;
import dev.hindsight.wiki.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.Test;

/** Who has pressed what is kept, for long and at no length. */
public class AuditLogTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final AuditFact DONE = AuditFact.of(What.RETRY_NOW, AuditSubject.SITE);

    private final SettableClock clock = new SettableClock(NOON.plusNanos(1_999_999));
    private final AuditLog log = new AuditLog(new InMemoryAuditEntries(), clock);

    @Test
    public void keepsWhoDidItAndWhenToTheMillisecond() {
        log.keep("key-alice", DONE);

        assertEquals(List.of(new AuditEntry(NOON.plusMillis(1), "key-alice", DONE)), log.newest(9));
    }

    @Test
    public void hasNoLineForAPressThatDidNothing() {
        log.keep("key-alice", List::of);

        assertEquals(List.of(), log.newest(9));
    }

    @Test
    public void forgetsAfterTwoYears() {
        log.keep("key-alice", DONE);

        clock.pass(Duration.ofDays(2 * 365).minusMillis(1));
        log.removeOld();
        assertEquals(1, log.newest(9).size());
        clock.pass(Duration.ofMillis(2));
        log.removeOld();

        assertEquals(List.of(), log.newest(9));
    }

    @Test
    public void keepsTheBeginningOfALongValue() {
        AuditFact whole = fact("\ud83d\ude80".repeat(AuditFact.LONGEST));
        AuditFact cut = fact("\ud83d\ude80".repeat(AuditFact.LONGEST + 1));

        assertTrue(whole.oldValue().endsWith("\ud83d\ude80"));
        assertEquals("\ud83d\ude80".repeat(AuditFact.LONGEST - 1) + "\u2026", cut.oldValue());
        assertEquals(cut.oldValue(), cut.newValue());
    }

    private static AuditFact fact(String value) {
        return new AuditFact(What.SETTING, AuditSubject.SITE, "field-defaults", value, value);
    }
}
