package org.brevet.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Repeats a piece of work and tells the median in milliseconds: a busy moment of the machine moves an average, not the middle. What is slow is repeated
 * less often.
 */
final class Timing {

    private static final int WARM = 30;
    private static final int LEAST = 7;
    private static final double LONGEST_MS = 10_000;

    private Timing() {
    }

    static double median(int times, Callable<?> work) throws Exception {
        repeated(Math.min(WARM, times), work);
        List<Double> all = repeated(times, work).stream().sorted().toList();
        return all.get(all.size() / 2);
    }

    private static List<Double> repeated(int times, Callable<?> work) throws Exception {
        List<Double> all = new ArrayList<>();
        double spent = 0;
        while (all.size() < times && (all.size() < LEAST || spent < LONGEST_MS)) {
            long from = System.nanoTime();
            work.call();
            all.add((System.nanoTime() - from) / 1e6);
            spent += all.get(all.size() - 1);
        }
        return all;
    }
}
