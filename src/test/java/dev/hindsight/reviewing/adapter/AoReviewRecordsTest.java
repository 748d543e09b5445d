package dev.hindsight.reviewing.adapter;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import dev.hindsight.audit.AuditFact;
import dev.hindsight.audit.AuditLog;
import dev.hindsight.audit.AuditSubject;
import dev.hindsight.audit.adapter.AoAuditEntries;
import dev.hindsight.frame.TestDatabase;
import dev.hindsight.reviewing.ReviewRecords;
import dev.hindsight.reviewing.ReviewRecordsContract;
import java.time.Clock;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** Active Objects keep the contract, on each database. */
@RunWith(Parameterized.class)
public class AoReviewRecordsTest extends ReviewRecordsContract {

    @Rule
    public final TestDatabase database;

    public AoReviewRecordsTest(TestDatabase.Kind kind) {
        database = new TestDatabase(kind);
    }

    @Parameters(name = "{0}")
    public static TestDatabase.Kind[] kinds() {
        return TestDatabase.Kind.values();
    }

    @Override
    protected ReviewRecords records() {
        return new AoReviewRecords(database.activeObjects());
    }

    @Test
    public void keepsNoRecordWithoutTheLineThatTellsWho() {
        AuditLog log = new AuditLog(new AoAuditEntries(database.activeObjects()), Clock.systemUTC());
        assertThrows(
                IllegalStateException.class,
                () -> log.keep("alice-key", () -> {
                    records().add(held(123, 30, 0, ""));
                    throw new IllegalStateException("No line");
                }));
        assertEquals(List.of(), records().of(123));

        log.keep(
                "alice-key",
                () -> records().add(held(123, 30, 0, ""))
                        ? List.of(AuditFact.of(AuditFact.What.REVIEWED, AuditSubject.page(123)))
                        : List.of());
        assertEquals(1, records().of(123).size());
        assertEquals(1, log.newest(9).size());
    }
}
