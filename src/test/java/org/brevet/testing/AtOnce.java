package org.brevet.testing;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/** Runs things on threads of their own that begin together: "done", or the keys of what was refused. */
public final class AtOnce {

    private AtOnce() {
    }

    public static List<String> run(List<Runnable> works) {
        ExecutorService threads = Executors.newFixedThreadPool(works.size());
        try {
            CyclicBarrier start = new CyclicBarrier(works.size());
            List<Future<String>> told = works.stream().map(work -> threads.submit((Callable<String>) () -> {
                start.await();
                return outcome(work);
            })).toList();
            return told.stream().map(AtOnce::get).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static String outcome(Runnable work) {
        try {
            work.run();
            return "done";
        } catch (Refused refused) {
            return refused.reasons().stream().map(Reason::key).collect(Collectors.joining(" "));
        }
    }

    private static String get(Future<String> told) {
        try {
            return told.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
