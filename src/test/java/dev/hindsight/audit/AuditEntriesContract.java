package dev.hindsight.audit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import dev.hindsight.audit.AuditFact.What;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.Test;

/** What keeping the lines of the log means, for the fake and for every database alike. */
public abstract class AuditEntriesContract {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123Z");

    protected abstract AuditEntries entries();

    @Test
    public void keepsALineAsItWas() {
        AuditEntry full = new AuditEntry(
                NOON,
                "key-alice",
                new AuditFact(What.SETTING, AuditSubject.space("OPS"), "project", "OPS", "PL\u00c4T \u6e2c"));
        AuditEntry bare = new AuditEntry(NOON, "key-bob", AuditFact.of(What.RETRY_NOW, AuditSubject.SITE));

        entries().keep(() -> List.of(full, bare));

        assertEquals(List.of(bare, full), entries().newest(9));
    }

    @Test
    public void knowsEverySubjectAgain() {
        List<AuditSubject> subjects = List.of(
                AuditSubject.SITE,
                AuditSubject.space("~a:b"),
                AuditSubject.space("K".repeat(255)),
                AuditSubject.page(98765432101L),
                AuditSubject.link("0b3a-1"));

        subjects.forEach(subject -> entries().keep(() -> List.of(entry(NOON, AuditFact.of(What.REVOKED, subject)))));

        List<AuditSubject> read = new ArrayList<>(
                entries().newest(9).stream().map(line -> line.fact().subject()).toList());
        Collections.reverse(read);
        assertEquals(subjects, read);
    }

    @Test
    public void givesTheNewestLinesAboutSomeThings() {
        AuditEntry ofPage = entry(NOON, AuditFact.of(What.APPROVED, AuditSubject.page(1)));
        AuditEntry later = entry(NOON.plusSeconds(5), AuditFact.of(What.REVOKED, AuditSubject.page(1)));
        AuditEntry ofSpace = entry(NOON.plusSeconds(9), AuditFact.of(What.SETTING, AuditSubject.space("OPS")));
        AuditEntry other = entry(NOON, AuditFact.of(What.APPROVED, AuditSubject.page(12)));
        entries().keep(() -> List.of(ofPage, later, ofSpace, other));
        List<AuditSubject> both = List.of(AuditSubject.page(1), AuditSubject.space("OPS"));

        assertEquals(List.of(ofSpace, later), entries().about(both, NOON.plusSeconds(60), 2));
        assertEquals(List.of(ofPage), entries().about(both, NOON.plusSeconds(5), 9));
        assertEquals(List.of(), entries().about(List.of(), NOON.plusSeconds(60), 9));
    }

    @Test
    public void keepsEveryKindOfLine() {
        for (What what : What.values()) {
            entries().keep(() -> List.of(entry(NOON, AuditFact.of(what, AuditSubject.SITE))));
        }

        List<What> read = entries().newest(99).stream()
                .map(line -> line.fact().what())
                .sorted()
                .toList();
        assertEquals(List.of(What.values()), read);
    }

    @Test
    public void givesTheNewestLinesFirstAndNoMoreThanAskedFor() {
        entries().keep(() -> List.of(at(NOON.plusSeconds(9)), at(NOON), at(NOON.plusSeconds(5))));

        assertEquals(
                List.of(NOON.plusSeconds(9), NOON.plusSeconds(5)),
                entries().newest(2).stream().map(AuditEntry::at).toList());
    }

    @Test
    public void keepsNothingOfWhatFailed() {
        assertThrows(
                IllegalStateException.class,
                () -> entries().keep(() -> {
                    throw new IllegalStateException("not done");
                }));

        assertEquals(List.of(), entries().newest(9));
    }

    @Test
    public void removesOldLinesOnly() {
        entries().keep(() -> List.of(at(NOON), at(NOON.plusMillis(1))));

        entries().removeBefore(NOON.plusMillis(1));

        assertEquals(
                List.of(NOON.plusMillis(1)),
                entries().newest(9).stream().map(AuditEntry::at).toList());
    }

    private static AuditEntry at(Instant instant) {
        return entry(instant, AuditFact.of(What.RESCAN_ALL, AuditSubject.SITE));
    }

    private static AuditEntry entry(Instant instant, AuditFact fact) {
        return new AuditEntry(instant, "key-alice", fact);
    }
}
