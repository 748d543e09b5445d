package dev.hindsight.scan;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Why the present version of a page could not be read. What was stored of an earlier version stays until it can.
 *
 * @param code what is wrong
 * @param version the version that could not be read; 0 when it is not known
 * @param line line of the storage format at which its markup is broken, from 1; 0 when it is not known
 * @param since since when the page has been unreadable, in whatever version
 * @param tries how often in a row that has been tried
 * @param retryAt when it is tried again by itself; empty where nothing changes before somebody does something
 */
public record ScanProblem(Code code, int version, int line, Instant since, int tries, Optional<Instant> retryAt) {

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

    /** Longest pause between two tries, as 60 pauses of the first. */
    private static final int MOST_PAUSES = 60;

    /** What can be wrong. */
    public enum Code {
        /** The markup is not well-formed; the same version will never be read. */
        BROKEN_MARKUP("broken-markup"),
        /** Reading the page or storing what it says failed; that is tried again. */
        FAILED("failed");

        private final String value;

        Code(String value) {
            this.value = value;
        }

        /** The value as it is stored and shown to programs. */
        public String value() {
            return value;
        }
    }

    /** The markup of a version is broken. */
    static ScanProblem brokenMarkup(int version, int line, Optional<ScanProblem> before, Instant now) {
        return new ScanProblem(Code.BROKEN_MARKUP, version, line, since(before, now), tries(before), Optional.empty());
    }

    /** Reading failed: it is tried again after one minute, then after two, four and so on up to an hour. */
    static ScanProblem failed(int version, Optional<ScanProblem> before, Instant now) {
        int tries = tries(before);
        long pauses = Math.min(MOST_PAUSES, 1L << Math.min(tries - 1, 10));
        return new ScanProblem(
                Code.FAILED,
                version,
                0,
                since(before, now),
                tries,
                Optional.of(now.plus(FIRST_PAUSE.multipliedBy(pauses))));
    }

    /** Whether it is too early to try again. A pause longer than any of ours was noted by a wrong clock. */
    boolean isPausingAt(Instant now) {
        return retryAt.filter(at -> at.isAfter(now) && !at.isAfter(now.plus(FIRST_PAUSE.multipliedBy(MOST_PAUSES))))
                .isPresent();
    }

    private static Instant since(Optional<ScanProblem> before, Instant now) {
        return before.map(ScanProblem::since).orElse(now);
    }

    private static int tries(Optional<ScanProblem> before) {
        return before.map(ScanProblem::tries).orElse(0) + 1;
    }
}
