package dev.hindsight.blueprint.adapter;

import com.atlassian.activeobjects.external.ActiveObjects;
import dev.hindsight.blueprint.ProposedTitles;
import dev.hindsight.frame.Table;
import dev.hindsight.issue.Digest;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** Titles that were proposed, in Active Objects. Of two nodes that take one at once, the database lets one add the row. */
public final class AoProposedTitles implements ProposedTitles {

    private final Table<ProposedTitleRow> rows;

    public AoProposedTitles(ActiveObjects ao) {
        this.rows = new Table<>(ao, ProposedTitleRow.class);
    }

    @Override
    public boolean take(String spaceKey, String title, Instant now, Instant since) {
        String digest = digest(spaceKey, title);
        return rows.upsert(() -> {
            rows.remove("PROPOSED_AT < ?", since.toEpochMilli());
            if (rows.first("TITLE_DIGEST = ?", digest).isPresent()) {
                return false;
            }
            rows.add(Map.of("TITLE_DIGEST", digest, "PROPOSED_AT", now.toEpochMilli()));
            return true;
        });
    }

    private static String digest(String spaceKey, String title) {
        return Digest.of(spaceKey.toLowerCase(Locale.ROOT) + "\n" + title.toLowerCase(Locale.ROOT));
    }
}
