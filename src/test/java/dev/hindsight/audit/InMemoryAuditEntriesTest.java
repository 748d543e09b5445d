package dev.hindsight.audit;

/** The fake keeps the contract. */
public class InMemoryAuditEntriesTest extends AuditEntriesContract {

    private final AuditEntries entries = new InMemoryAuditEntries();

    @Override
    protected AuditEntries entries() {
        return entries;
    }
}
