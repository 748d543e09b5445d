package dev.hindsight.figures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * A curve as lines that go up in steps, in a picture of fixed size.
 *
 * @param total the line of all items, as a path of SVG
 * @param done the line of those done; empty when that is hidden
 * @param area what is below that line
 * @param totalAt the height at which the last number of all is written
 * @param doneAt the same for those done
 */
public record BurnUpDrawing(
        String total, Optional<String> done, Optional<String> area, int totalAt, Optional<Integer> doneAt) {

    /** The size of the picture, and where its lines end: numbers stand right of them, and days below. */
    public static final int WIDTH = 220;

    public static final int HEIGHT = 96;
    public static final int RIGHT = 188;
    private static final int TOP = 10;
    private static final int BOTTOM = 78;

    /** Below this the two numbers would stand on each other. */
    private static final int LINE = 12;

    private static final int MIDDLE = 4;

    public static BurnUpDrawing of(BurnUp curve) {
        String total = path(curve, point -> OptionalInt.of(point.total()));
        Optional<String> done = Optional.of(path(curve, BurnUp.Point::done)).filter(path -> !path.isEmpty());
        int totalAt = y(curve, curve.last().total()) + MIDDLE;
        Optional<Integer> doneAt = curve.last().done().stream()
                .mapToObj(number -> Math.max(y(curve, number) + MIDDLE, totalAt + LINE))
                .findFirst();
        return new BurnUpDrawing(total, done, done.map(path -> path + " V" + BOTTOM + " H0 Z"), totalAt, doneAt);
    }

    private static String path(BurnUp curve, Function<BurnUp.Point, OptionalInt> number) {
        StringBuilder path = new StringBuilder();
        for (BurnUp.Point point : curve.points()) {
            OptionalInt value = number.apply(point);
            if (value.isEmpty()) {
                return "";
            }
            int y = y(curve, value.getAsInt());
            path.append(path.isEmpty() ? "M0 " + y : " H" + x(curve, point.day()) + " V" + y);
        }
        return path.toString();
    }

    private static long x(BurnUp curve, LocalDate day) {
        LocalDate first = curve.first().day();
        return RIGHT
                * ChronoUnit.DAYS.between(first, day)
                / ChronoUnit.DAYS.between(first, curve.last().day());
    }

    private static int y(BurnUp curve, int number) {
        return BOTTOM - (BOTTOM - TOP) * number / Math.max(1, curve.highest());
    }
}
