package dev.hindsight.benchmark;

import java.util.ArrayList;
import java.util.List;

/** Keeps what was measured and which targets were missed, and makes a table of it. */
final class Targets {

    private final List<String> rows = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();
    private String where = "";

    /** What follows is measured there. */
    void measuringOn(String place) {
        where = place;
    }

    /** A figure for which there is no target. */
    void tell(String what, Object figure) {
        add(what, figure, "");
    }

    /** A figure that shall not be greater than a limit. */
    void atMost(double limit, String what, Number value) {
        boolean met = value.doubleValue() <= limit;
        add(what, text(value.doubleValue()), "at most " + text(limit) + (met ? "" : ", MISSED"));
        if (!met) {
            missed.add(rows.get(rows.size() - 1));
        }
    }

    /** Told at once, so that whoever waits sees how far it has come. */
    private void add(String what, Object figure, String target) {
        String row = String.format("| %-10s | %-62s | %-62s | %-18s |", where, what, figure, target);
        System.out.println(row);
        rows.add(row);
    }

    private static String text(double figure) {
        return figure == Math.rint(figure) ? String.format("%,d", (long) figure) : String.format("%.2f", figure);
    }

    /** All that was measured, in one table. */
    void print() {
        System.out.printf("%n%s%n", String.join("\n", rows));
    }

    List<String> missed() {
        return List.copyOf(missed);
    }
}
