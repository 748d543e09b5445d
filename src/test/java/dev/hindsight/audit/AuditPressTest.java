package dev.hindsight.audit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import dev.hindsight.audit.AuditFact.What;
import java.time.Instant;
import java.util.List;
import org.junit.Test;

/** Which lines of the log one press has left. */
public class AuditPressTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123Z");

    @Test
    public void theSettingsOfOneSaveAreOnePressInTheOrderOfTheirNames() {
        AuditEntry project = setting(NOON, "alice-key", AuditSubject.SITE, "project");
        AuditEntry link = setting(NOON, "alice-key", AuditSubject.SITE, "link");

        assertEquals(
                List.of(new AuditPress(NOON, "alice-key", List.of(link.fact(), project.fact()))),
                AuditPress.of(List.of(project, link)));
    }

    @Test
    public void anotherPersonInstantOrSubjectIsAnotherPress() {
        List<AuditEntry> entries = List.of(
                setting(NOON, "alice-key", AuditSubject.SITE, "project"),
                setting(NOON, "bob-key", AuditSubject.SITE, "link"),
                setting(NOON, "alice-key", AuditSubject.space("OPS"), "link"),
                setting(NOON.plusMillis(1), "alice-key", AuditSubject.SITE, "link"));

        assertEquals(alone(entries), AuditPress.of(entries));
    }

    @Test
    public void whatIsNoSettingStaysByItselfAndInItsPlace() {
        AuditEntry first = entry(AuditFact.of(What.RETRY_NOW, AuditSubject.SITE));
        AuditEntry project = setting(NOON, "alice-key", AuditSubject.SITE, "project");
        AuditEntry second = entry(AuditFact.of(What.RETRY_NOW, AuditSubject.SITE));
        AuditEntry link = setting(NOON, "alice-key", AuditSubject.SITE, "link");

        assertEquals(
                List.of(
                        new AuditPress(NOON, "alice-key", List.of(first.fact())),
                        new AuditPress(NOON, "alice-key", List.of(link.fact(), project.fact())),
                        new AuditPress(NOON, "alice-key", List.of(second.fact()))),
                AuditPress.of(List.of(first, project, second, link)));
    }

    @Test
    public void noPressDoesNothing() {
        assertThrows(IllegalArgumentException.class, () -> new AuditPress(NOON, "alice-key", List.of()));
    }

    private static List<AuditPress> alone(List<AuditEntry> entries) {
        return entries.stream()
                .map(entry -> new AuditPress(entry.at(), entry.actor(), List.of(entry.fact())))
                .toList();
    }

    private static AuditEntry setting(Instant at, String actor, AuditSubject subject, String name) {
        return new AuditEntry(at, actor, new AuditFact(What.SETTING, subject, name, "1", "2"));
    }

    private static AuditEntry entry(AuditFact fact) {
        return new AuditEntry(NOON, "alice-key", fact);
    }
}
