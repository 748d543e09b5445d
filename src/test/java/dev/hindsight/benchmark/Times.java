package dev.hindsight.benchmark;

import java.util.Arrays;
import java.util.Collection;

/**
 * How long one piece of work takes, in milliseconds. Half of the repetitions take no longer than the median, and 95 of 100
 * no longer than the slow one.
 */
record Times(double median, double slow) {

    /** Does work until it is warm, and then measures each of some repetitions. */
    static Times of(int warmUp, int repetitions, Runnable work) {
        for (int repetition = 0; repetition < warmUp; repetition++) {
            work.run();
        }
        double[] milliseconds = new double[repetitions];
        for (int repetition = 0; repetition < repetitions; repetition++) {
            milliseconds[repetition] = once(work);
        }
        return ofSorted(milliseconds);
    }

    /** What was measured elsewhere. */
    static Times of(Collection<Double> milliseconds) {
        return ofSorted(milliseconds.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** How long work takes this once, in milliseconds. */
    static double once(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static Times ofSorted(double[] milliseconds) {
        Arrays.sort(milliseconds);
        return new Times(milliseconds[milliseconds.length / 2], milliseconds[milliseconds.length * 95 / 100]);
    }

    @Override
    public String toString() {
        return String.format("median %.2f ms, 95th percentile %.2f ms", median, slow);
    }
}
