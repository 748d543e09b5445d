package dev.hindsight.audit.adapter;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import dev.hindsight.audit.AuditEntries;
import dev.hindsight.audit.AuditEntriesContract;
import dev.hindsight.audit.AuditEntry;
import dev.hindsight.audit.AuditFact;
import dev.hindsight.audit.AuditFact.What;
import dev.hindsight.audit.AuditSubject;
import dev.hindsight.frame.Table;
import dev.hindsight.frame.TestDatabase;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.settings.Settings;
import dev.hindsight.settings.adapter.AoSettings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** Active Objects keep the contract, on each database, and a line together with what it tells of. */
@RunWith(Parameterized.class)
public class AoAuditEntriesTest extends AuditEntriesContract {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Rule
    public final TestDatabase database;

    public AoAuditEntriesTest(TestDatabase.Kind kind) {
        database = new TestDatabase(kind);
    }

    @Parameters(name = "{0}")
    public static TestDatabase.Kind[] kinds() {
        return TestDatabase.Kind.values();
    }

    @Override
    protected AuditEntries entries() {
        return new AoAuditEntries(database.activeObjects());
    }

    @Test
    public void undoesWhatWasDoneWhenItsLineCannotBeKept() {
        Settings settings = new AoSettings(database.activeObjects());
        AuditFact tooLong = AuditFact.of(What.SETTING, AuditSubject.space("K".repeat(AuditEntryRow.SUBJECT_LIMIT)));

        assertThrows(
                RuntimeException.class,
                () -> entries().keep(() -> {
                    settings.store(Optional.empty(), Map.of(IssueSettings.PROJECT, "OPS"));
                    return List.of(new AuditEntry(NOON, "key-alice", tooLong));
                }));

        assertEquals(Optional.empty(), settings.site().get(IssueSettings.PROJECT));
    }

    @Test
    public void keepsOneLineOfWhatSucceedsTheSecondTime() {
        Settings settings = new AoSettings(database.activeObjects());
        int[] runs = {0};

        entries().keep(() -> {
            settings.store(Optional.empty(), Map.of(IssueSettings.PROJECT, "OPS"));
            if (runs[0]++ == 0) {
                throw new IllegalStateException("another node was first");
            }
            return List.of(new AuditEntry(NOON, "key-alice", AuditFact.of(What.SETTING, AuditSubject.SITE)));
        });

        assertEquals(1, entries().newest(9).size());
        assertEquals(Optional.of("OPS"), settings.site().get(IssueSettings.PROJECT));
    }

    @Test
    public void leavesOutWhatANewerReleaseHasWritten() {
        Table<AuditEntryRow> rows = new Table<>(database.activeObjects(), AuditEntryRow.class);
        rows.transaction(() -> rows.add(Map.of("DONE_AT", 1L, "WHAT", "dreamt", "SUBJECT", "site")));
        rows.transaction(() -> rows.add(Map.of("DONE_AT", 2L, "WHAT", "setting", "SUBJECT", "moon:1")));
        rows.transaction(() -> rows.add(Map.of("DONE_AT", 3L, "WHAT", "setting", "SUBJECT", "site")));

        assertEquals(
                List.of(Instant.ofEpochMilli(3)),
                entries().newest(9).stream().map(AuditEntry::at).toList());
    }
}
