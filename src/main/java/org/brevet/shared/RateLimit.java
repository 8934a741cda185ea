package org.brevet.shared;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often something may be done for a key: a burst at once, then as fast as it refills. Remembers the keys seen last and forgets the
 * others, so that no flood of keys fills the memory. Measures time that has passed, not the time of day: a moved clock opens nothing.
 */
public final class RateLimit {

    private static final int KEPT = 10_000;
    private final int burst;
    private final int refill;
    private final Duration period;
    private final TimeMeter meter;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > KEPT;
        }
    };

    /** {@code burst} at once, then {@code refill} in each {@code period}, evenly. */
    public RateLimit(int burst, int refill, Duration period, TimeMeter meter) {
        this.burst = burst;
        this.refill = refill;
        this.period = period;
        this.meter = meter;
    }

    /** Takes one; zero: it is granted, else how long to wait. */
    public synchronized Duration take(String key) {
        return Duration.ofNanos(buckets.computeIfAbsent(key, any -> Bucket.builder().withCustomTimePrecision(meter)
                .addLimit(limit -> limit.capacity(burst).refillGreedy(refill, period)).build())
                .tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
    }

    /** Whether {@link #take} would grant one now. */
    public synchronized boolean has(String key) {
        Bucket bucket = buckets.get(key);
        return bucket == null || bucket.getAvailableTokens() > 0;
    }

    synchronized int remembered() {
        return buckets.size();
    }
}
