package dev.hindsight.benchmark;

import dev.hindsight.frame.TestDatabase;
import java.sql.SQLException;
import java.util.Arrays;

/**
 * Measures how viewing grows with the page: the real macros, templates and tables, on H2 and, where POSTGRES_URL is set, on
 * PostgreSQL. Rendering a page with 400 findings shall take at most ten times as long as one with 50.
 */
public final class ViewBenchmark {

    static final int SMALL = 50;
    static final int LARGE = 400;

    private static final int WARM_UP = 300;
    private static final int REPETITIONS = 200;

    private ViewBenchmark() {}

    public static void main(String[] arguments) throws SQLException {
        for (TestDatabase.Kind kind : TestDatabase.Kind.values()) {
            TestDatabase database = new TestDatabase(kind);
            if (database.isThere()) {
                measure(new ViewedPage(database, SMALL), WARM_UP);
                Times small = measure(new ViewedPage(database, SMALL), REPETITIONS);
                Times large = measure(new ViewedPage(database, LARGE), REPETITIONS);
                System.out.printf("%s, page with %d findings: %s%n", kind, SMALL, small);
                System.out.printf("%s, page with %d findings: %s%n", kind, LARGE, large);
                System.out.printf("%s, ratio of the medians: %.1f%n", kind, large.median() / small.median());
            }
        }
    }

    /**
     * How long one rendering takes, in milliseconds.
     *
     * @param median half of the renderings take no longer
     * @param slow 95 of 100 renderings take no longer
     */
    record Times(double median, double slow) {
        @Override
        public String toString() {
            return String.format("median %.1f ms, 95th percentile %.1f ms", median, slow);
        }
    }

    static Times measure(ViewedPage page, int repetitions) {
        double[] milliseconds = new double[repetitions];
        for (int repetition = 0; repetition < repetitions; repetition++) {
            long start = System.nanoTime();
            page.view();
            milliseconds[repetition] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(milliseconds);
        return new Times(milliseconds[repetitions / 2], milliseconds[repetitions * 95 / 100]);
    }
}
