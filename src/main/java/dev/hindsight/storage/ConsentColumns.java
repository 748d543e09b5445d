package dev.hindsight.storage;

import dev.hindsight.action.Consent;
import dev.hindsight.action.Obstacle;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** The editors' consents in the columns of a page's row: an account and a moment for each obstacle. Stateless. */
final class ConsentColumns {

    private ConsentColumns() {}

    static Map<Obstacle, Consent> read(PageRow row) {
        Map<Obstacle, Consent> consents = new EnumMap<>(Obstacle.class);
        Columns.optionalText(row.getConfirmedBy())
                .map(by -> new Consent(by, Instant.ofEpochMilli(row.getConfirmedAt())))
                .ifPresent(consent -> consents.put(Obstacle.RESTRICTED, consent));
        Columns.optionalText(row.getReleasedBy())
                .map(by -> new Consent(by, Instant.ofEpochMilli(row.getReleasedAt())))
                .ifPresent(consent -> consents.put(Obstacle.DRAFT, consent));
        return consents;
    }

    /** Writes who consented and when; empty text for nobody. */
    static void write(PageRow row, Obstacle obstacle, String by, Instant at) {
        switch (obstacle) {
            case RESTRICTED -> {
                row.setConfirmedBy(Columns.ofText(by));
                row.setConfirmedAt(at.toEpochMilli());
            }
            case DRAFT -> {
                row.setReleasedBy(Columns.ofText(by));
                row.setReleasedAt(at.toEpochMilli());
            }
        }
    }
}
