package dev.hindsight.sync;

import static org.junit.Assert.assertEquals;

import dev.hindsight.audit.AuditFact;
import dev.hindsight.audit.AuditSubject;
import java.time.Duration;
import java.util.List;
import org.junit.Test;

/** The audit log does not grow for ever. */
public class OldAuditEntriesTest {

    private final World world = new World();

    @Test
    public void removesLinesOfTheAuditLogThatAreTwoYearsOld() {
        world.node.log.keep("alice-key", AuditFact.of(AuditFact.What.RETRY_NOW, AuditSubject.SITE));
        world.clock.pass(Duration.ofDays(365));
        world.node.log.keep("bob-key", AuditFact.of(AuditFact.What.RETRY_NOW, AuditSubject.SITE));
        world.round();
        assertEquals(2, world.audit.told().size());

        world.clock.pass(Duration.ofDays(366));
        world.round();

        assertEquals(List.of("bob-key retry-now site >"), world.audit.told());
    }
}
