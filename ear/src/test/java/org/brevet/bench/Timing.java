package org.brevet.bench;

import java.util.Arrays;
import java.util.concurrent.Callable;

/** Repeats a piece of work and tells the median in milliseconds: a busy moment of the machine moves an average, not the middle. */
final class Timing {

    private static final int WARM = 30;

    private Timing() {
    }

    static double median(int times, Callable<?> work) throws Exception {
        for (int i = 0; i < Math.min(WARM, times); i++) {
            work.call();
        }
        double[] all = new double[times];
        for (int i = 0; i < times; i++) {
            long from = System.nanoTime();
            work.call();
            all[i] = (System.nanoTime() - from) / 1e6;
        }
        Arrays.sort(all);
        return all[times / 2];
    }
}
