package dev.hindsight.reviewing.adapter;

import com.atlassian.activeobjects.external.ActiveObjects;
import dev.hindsight.frame.Columns;
import dev.hindsight.frame.Table;
import dev.hindsight.review.HeldReview;
import dev.hindsight.reviewing.ReviewRecord;
import dev.hindsight.reviewing.ReviewRecords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.java.ao.Query;
import org.codehaus.jettison.json.JSONObject;

/** The reviews that were held, in Active Objects. Instants are kept to the millisecond. */
public final class AoReviewRecords implements ReviewRecords {

    private final Table<ReviewRow> rows;

    public AoReviewRecords(ActiveObjects ao) {
        this.rows = new Table<>(ao, ReviewRow.class);
    }

    @Override
    public List<ReviewRecord> of(long pageId) {
        Query ofPage = Query.select().where("PAGE_ID = ?", pageId).order("ID");
        return rows.transaction(() ->
                rows.find(ofPage).stream().flatMap(row -> read(row).stream()).toList());
    }

    @Override
    public List<HeldReview> heldOn(long pageId) {
        List<HeldReview> held = new ArrayList<>();
        Query ofPage = Query.select("ID, REVIEW_DAY, HELD_BY, HELD_AT, NOTE")
                .where("PAGE_ID = ?", pageId)
                .order("ID");
        rows.transaction(() -> {
            rows.stream(
                    ofPage,
                    row -> held.add(new HeldReview(
                            row.getReviewDay(),
                            Columns.text(row.getHeldBy()),
                            Instant.ofEpochMilli(row.getHeldAt()),
                            Columns.text(row.getNote()))));
            return held;
        });
        return held;
    }

    @Override
    public Map<Long, Set<Integer>> heldDays(Collection<Long> pageIds) {
        Map<Long, Set<Integer>> days = new HashMap<>();
        rows.transaction(() -> {
            for (List<Long> part : Table.partsOf(pageIds)) {
                Query ofPages =
                        Query.select("ID, PAGE_ID, REVIEW_DAY").where(Table.in("PAGE_ID", part), part.toArray());
                rows.stream(
                        ofPages,
                        row -> days.computeIfAbsent(row.getPageId(), page -> new TreeSet<>())
                                .add(row.getReviewDay()));
            }
            return days;
        });
        return days;
    }

    private static Optional<ReviewRecord> read(ReviewRow row) {
        JSONObject snapshot = Columns.object(row.getSnapshot());
        return SnapshotJson.start(snapshot)
                .map(start -> new ReviewRecord(
                        row.getPageId(),
                        row.getReviewDay(),
                        row.getRecordNumber(),
                        Columns.text(row.getHeldBy()),
                        Instant.ofEpochMilli(row.getHeldAt()),
                        Columns.text(row.getNote()),
                        row.getPageVersion(),
                        start,
                        SnapshotJson.standings(snapshot)));
    }

    @Override
    public boolean add(ReviewRecord held) {
        return rows.transaction(() -> {
            if (rows.first("REVIEW_UID = ?", held.uid()).isPresent()) {
                return false;
            }
            rows.add(values(held));
            return true;
        });
    }

    private static Map<String, Object> values(ReviewRecord held) {
        Map<String, Object> values = new HashMap<>();
        values.put("REVIEW_UID", held.uid());
        values.put("PAGE_ID", held.pageId());
        values.put("REVIEW_DAY", held.day());
        values.put("RECORD_NUMBER", held.number());
        values.put("HELD_AT", held.heldAt().toEpochMilli());
        values.put("PAGE_VERSION", held.pageVersion());
        Columns.put(values, "HELD_BY", held.heldBy());
        Columns.put(values, "NOTE", held.note());
        Columns.put(values, "SNAPSHOT", SnapshotJson.of(held.start(), held.standings()));
        return values;
    }
}
