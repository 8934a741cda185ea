package org.brevet.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private final AtomicLong nanos = new AtomicLong();
    private final RateLimit limit = new RateLimit(3, 60, Duration.ofMinutes(1), meter(nanos));

    @Test
    void aBurstThenOneASecond() {
        for (int i = 0; i < 3; i++) {
            assertTrue(limit.take("a").isZero());
        }
        assertEquals(Duration.ofSeconds(1), limit.take("a"));
        assertTrue(limit.take("b").isZero(), "another key has its own");
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertTrue(limit.take("a").isZero());
        assertEquals(Duration.ofSeconds(1), limit.take("a"));
    }

    @Test
    void askingWhetherOneIsLeftTakesNone() {
        for (int i = 0; i < 3; i++) {
            assertTrue(limit.has("a"));
            assertTrue(limit.take("a").isZero());
        }
        assertFalse(limit.has("a"));
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertTrue(limit.has("a"));
        assertTrue(limit.take("a").isZero());
    }

    @Test
    void aFloodOfKeysDoesNotFillTheMemory() {
        for (int i = 0; i < 30_000; i++) {
            limit.take("key " + i);
        }
        assertEquals(10_000, limit.remembered());
    }

    /** A watch that tells what the test sets. */
    private static TimeMeter meter(AtomicLong nanos) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return nanos.get();
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        };
    }
}
