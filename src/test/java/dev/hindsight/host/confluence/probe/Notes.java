package dev.hindsight.host.confluence.probe;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.List;
import java.util.stream.Stream;
import net.java.ao.DBParam;
import net.java.ao.Query;

/** The probe's table, in which everything that it saw is written down. */
public final class Notes {

    private final ActiveObjects tables;

    public Notes(ActiveObjects tables) {
        this.tables = tables;
    }

    public void write(String line) {
        tables.create(NoteRow.class, new DBParam("LINE", line));
    }

    public List<String> all() {
        return Stream.of(tables.find(NoteRow.class, Query.select().order("ID")))
                .map(NoteRow::getLine)
                .toList();
    }

    /** A statement that fails, and nobody hears of it. */
    void failQuietly() {
        try {
            tables.deleteWithSQL(NoteRow.class, "NO_SUCH_COLUMN = ?", 1);
        } catch (RuntimeException e) {
            // As careless as a listener can be
        }
    }
}
