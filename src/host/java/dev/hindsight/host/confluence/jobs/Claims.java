package dev.hindsight.host.confluence.jobs;

import dev.hindsight.host.confluence.database.Database;
import java.time.Instant;
import org.springframework.dao.DuplicateKeyException;

/** The right to run a job of the whole cluster: a row in which one node moves the next time on. */
final class Claims {

    private final Database database;
    private final String node;

    Claims(Database database, String node) {
        this.database = database;
        this.node = node;
    }

    /**
     * Has a job run at a moment, whatever was planned before. A node does so when it starts: else what another clock had planned
     * would hold, also after that was put right.
     */
    void plan(String job, Instant next) {
        try {
            if (!move(job, next)) {
                database.jdbc()
                        .update(
                                "insert into HOST_JOB (NAME, NEXTRUN, NODE) values (?, ?, ?)",
                                job,
                                next.toEpochMilli(),
                                node);
            }
        } catch (DuplicateKeyException e) {
            // Another node starts at the same time
        }
    }

    private boolean move(String job, Instant next) {
        return database.jdbc()
                        .update(
                                "update HOST_JOB set NEXTRUN = ?, NODE = ? where NAME = ?",
                                next.toEpochMilli(),
                                node,
                                job)
                == 1;
    }

    /** True for one node only among those that find the job due; that node has moved its next run to {@code next}. */
    boolean take(String job, Instant now, Instant next) {
        return database.jdbc()
                        .update(
                                "update HOST_JOB set NEXTRUN = ?, NODE = ? where NAME = ? and NEXTRUN <= ?",
                                next.toEpochMilli(),
                                node,
                                job,
                                now.toEpochMilli())
                == 1;
    }
}
