package org.brevet.identity.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignInLimitsTest {

    private long now;
    private final SignInLimits limits = new SignInLimits(new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return now;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @Test
    void tenTriesForANameAndOneMoreEachMinute() {
        assertEquals(10, allowed(15, "formation.tsi", "10.0.0.1"));
        assertTrue(limits.allows("evaluateur.tsi", "10.0.0.1"), "another name is not concerned");
        pass(Duration.ofSeconds(59));
        assertFalse(limits.allows("formation.tsi", "10.0.0.2"), "another address does not help");
        pass(Duration.ofSeconds(1));
        assertTrue(limits.allows("formation.tsi", "10.0.0.2"));
        assertFalse(limits.allows("formation.tsi", "10.0.0.2"));
        pass(Duration.ofMinutes(10));
        assertEquals(10, allowed(15, "formation.tsi", "10.0.0.2"));
    }

    @Test
    void aHundredTriesForAnAddressWhateverTheNames() {
        long allowed = IntStream.range(0, 150).filter(i -> limits.allows("name" + i, "10.0.0.1")).count();
        assertEquals(100, allowed);
        assertTrue(limits.allows("name", "10.0.0.2"));
    }

    private long allowed(int tries, String name, String address) {
        return IntStream.range(0, tries).filter(any -> limits.allows(name, address)).count();
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }
}
