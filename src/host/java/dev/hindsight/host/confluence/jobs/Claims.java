package dev.hindsight.host.confluence.jobs;

import dev.hindsight.host.confluence.database.Database;
import java.time.Instant;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;

/** The right to run a job of the whole cluster: a row in which one node moves the next time on. */
final class Claims {

    private final Database database;
    private final String node;

    Claims(Database database, String node) {
        this.database = database;
        this.node = node;
    }

    /** True for one node only among those that find the job due; that node has moved its next run to {@code next}. */
    boolean take(String job, Instant now, Instant next) {
        prepare(job, now);
        return database.jdbc()
                        .update(
                                "update HOST_JOB set NEXTRUN = ?, NODE = ? where NAME = ? and NEXTRUN <= ?",
                                next.toEpochMilli(),
                                node,
                                job,
                                now.toEpochMilli())
                == 1;
    }

    private void prepare(String job, Instant now) {
        List<String> known =
                database.jdbc().queryForList("select NAME from HOST_JOB where NAME = ?", String.class, job);
        if (known.isEmpty()) {
            try {
                database.jdbc()
                        .update(
                                "insert into HOST_JOB (NAME, NEXTRUN, NODE) values (?, ?, ?)",
                                job,
                                now.toEpochMilli(),
                                node);
            } catch (DuplicateKeyException e) {
                // Another node was first
            }
        }
    }
}
