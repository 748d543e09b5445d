package dev.hindsight.benchmark;

import java.util.ArrayList;
import java.util.List;

/** Prints what was measured, and remembers which targets were missed. */
final class Targets {

    private final List<String> missed = new ArrayList<>();

    /** A figure for which there is no target. */
    void tell(String what, Object figure) {
        System.out.printf("%s: %s%n", what, figure);
    }

    /** A figure that shall not be greater than a limit. */
    void atMost(double limit, String what, Number value) {
        double figure = value.doubleValue();
        boolean met = figure <= limit;
        String line = String.format("%s: %.2f, at most %.2f%s", what, figure, limit, met ? "" : " MISSED");
        System.out.println(line);
        if (!met) {
            missed.add(line);
        }
    }

    List<String> missed() {
        return List.copyOf(missed);
    }
}
