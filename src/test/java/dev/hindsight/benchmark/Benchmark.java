package dev.hindsight.benchmark;

import dev.hindsight.frame.TestDatabase;
import java.util.List;

/**
 * Measures everything that shall not get slow, on H2 and, where POSTGRES_URL is set, on PostgreSQL, prints the figures, and
 * fails when a target was missed. The arguments name what is measured; without any it is everything.
 */
public final class Benchmark {

    private Benchmark() {}

    public static void main(String[] arguments) throws Exception {
        List<String> wanted = List.of(arguments);
        Targets targets = new Targets();
        if (wants(wanted, "reader")) {
            new ReaderBenchmark().measure(targets);
        }
        if (wants(wanted, "save")) {
            new SaveBenchmark().measure(targets);
        }
        for (TestDatabase.Kind kind : TestDatabase.Kind.values()) {
            TestDatabase database = new TestDatabase(kind);
            if (database.isThere()) {
                targets.measuringOn(kind.name());
                onTables(database, wanted, targets);
            }
        }
        targets.print();
        if (!targets.missed().isEmpty()) {
            throw new AssertionError("Targets missed:\n" + String.join("\n", targets.missed()));
        }
    }

    private static void onTables(TestDatabase database, List<String> wanted, Targets targets) throws Exception {
        if (wants(wanted, "view")) {
            new ViewBenchmark().measure(database, targets);
        }
        if (wants(wanted, "scope")) {
            new ScopeBenchmark().measure(database, targets);
        }
        if (wants(wanted, "creation")) {
            new CreationBenchmark().measure(database, targets);
        }
        if (wants(wanted, "readers")) {
            new ReadersBenchmark().measure(database, targets);
        }
        if (wants(wanted, "refresh")) {
            new RefreshBenchmark().measure(database, targets);
        }
    }

    private static boolean wants(List<String> wanted, String name) {
        return wanted.isEmpty() || wanted.contains(name);
    }
}
