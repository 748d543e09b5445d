package dev.hindsight.figures;

import dev.hindsight.item.Change;
import dev.hindsight.item.Change.Source;
import dev.hindsight.item.Change.What;
import dev.hindsight.item.Histories;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Histories as they are written, in a site's zone. */
public final class SampleHistory {

    private final List<Change> lines = new ArrayList<>();
    private ZoneId zone = ZoneId.of("Europe/Berlin");

    public SampleHistory in(String name) {
        zone = ZoneId.of(name);
        return this;
    }

    /** An item that became tracked on the day on which it began. */
    public SampleHistory tracked(String uid, String day) {
        return line(uid, day + "T10:00:00Z", What.CREATED, "", "waiting")
                .line(uid, day + "T10:01:00Z", What.STATE, "waiting", "tracked");
    }

    public SampleHistory closed(String uid, String at) {
        return line(uid, at, What.STATUS, "new To Do", "done Done");
    }

    public SampleHistory reopened(String uid, String at) {
        return line(uid, at, What.STATUS, "done Done", "new To Do");
    }

    public SampleHistory due(String uid, String at, String was, String now) {
        return line(uid, at, What.DUE, was, now);
    }

    public SampleHistory line(String uid, String at, What what, String was, String now) {
        lines.add(new Change(
                uid,
                Instant.parse(at),
                Optional.of(what == What.CREATED || what == What.STATE ? Source.PAGE : Source.JIRA),
                Optional.empty(),
                Optional.empty(),
                what,
                was,
                now,
                Optional.empty()));
        return this;
    }

    /** The lines as the table gives them: newest first, of one moment the last written first. */
    public Histories read() {
        List<Change> newest = new ArrayList<>();
        lines.forEach(line -> newest.add(0, line));
        newest.sort(Comparator.comparing(Change::at).reversed());
        return new Histories(zone, () -> newest);
    }
}
