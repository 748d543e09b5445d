package dev.hindsight.audit.adapter;

import com.atlassian.activeobjects.external.ActiveObjects;
import dev.hindsight.audit.AuditEntries;
import dev.hindsight.audit.AuditEntry;
import dev.hindsight.audit.AuditFact;
import dev.hindsight.audit.AuditSubject;
import dev.hindsight.frame.Columns;
import dev.hindsight.frame.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import net.java.ao.Query;

/** The lines of the log in Active Objects. What is done with a line is done in the line's transaction. */
public final class AoAuditEntries implements AuditEntries {

    private final Table<AuditEntryRow> rows;

    public AoAuditEntries(ActiveObjects ao) {
        this.rows = new Table<>(ao, AuditEntryRow.class);
    }

    @Override
    public void keep(Supplier<List<AuditEntry>> work) {
        rows.upsert(() -> {
            List<AuditEntry> made = work.get();
            made.forEach(this::add);
            return made;
        });
    }

    private void add(AuditEntry entry) {
        AuditFact fact = entry.fact();
        Map<String, Object> values = new HashMap<>();
        values.put("DONE_AT", entry.at().toEpochMilli());
        values.put("WHAT", fact.what().value());
        values.put("SUBJECT", fact.subject().value());
        Columns.put(values, "ACTOR", entry.actor());
        Columns.put(values, "ASPECT", fact.aspect());
        Columns.put(values, "OLD_VALUE", fact.oldValue());
        Columns.put(values, "NEW_VALUE", fact.newValue());
        rows.add(values);
    }

    @Override
    public List<AuditEntry> newest(int limit) {
        Query newest = Query.select().order("DONE_AT DESC, ID DESC").limit(limit);
        return rows.transaction(() ->
                rows.find(newest).stream().flatMap(row -> read(row).stream()).toList());
    }

    @Override
    public List<AuditEntry> about(Collection<AuditSubject> subjects, Instant before, int limit) {
        List<String> values = subjects.stream().map(AuditSubject::value).toList();
        return rows.transaction(() -> rows.findIn("SUBJECT", values, "DONE_AT < ?", before.toEpochMilli()).stream()
                .flatMap(row -> read(row).stream())
                .sorted(Comparator.comparing(AuditEntry::at).reversed())
                .limit(limit)
                .toList());
    }

    private static Optional<AuditEntry> read(AuditEntryRow row) {
        return Columns.constant(AuditFact.What.values(), AuditFact.What::value, row.getWhat())
                .flatMap(what -> AuditSubject.ofValue(row.getSubject())
                        .map(subject -> new AuditFact(
                                what,
                                subject,
                                Columns.text(row.getAspect()),
                                Columns.text(row.getOldValue()),
                                Columns.text(row.getNewValue()))))
                .map(fact -> new AuditEntry(Instant.ofEpochMilli(row.getDoneAt()), Columns.text(row.getActor()), fact));
    }

    @Override
    public void removeBefore(Instant instant) {
        rows.transaction(() -> rows.remove("DONE_AT < ?", instant.toEpochMilli()));
    }
}
