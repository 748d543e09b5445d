package dev.hindsight.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/** All choices of one run: the same number gives the same run. */
final class Seed {

    /** Numbers that follow one another must not give runs that begin alike. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Random random;

    Seed(long number) {
        random = new Random(number * SPREAD);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** From 0 to less than a number. */
    int below(int end) {
        return random.nextInt(end);
    }

    double number() {
        return random.nextDouble();
    }

    <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** At least a millisecond. */
    Duration upTo(Duration longest) {
        return Duration.ofMillis(1 + (long) (random.nextDouble() * longest.toMillis()));
    }
}
