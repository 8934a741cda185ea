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
    void tenTriesForANameFromOneNetworkAndOneMoreEachMinute() {
        assertEquals(10, allowed(15, "formation.tsi", "10.0.0.1"));
        assertTrue(allows("evaluateur.tsi", "10.0.0.1"), "another name is not concerned");
        pass(Duration.ofSeconds(59));
        assertFalse(allows("formation.tsi", "10.0.0.1"));
        pass(Duration.ofSeconds(1));
        assertTrue(allows("formation.tsi", "10.0.0.1"));
        assertFalse(allows("formation.tsi", "10.0.0.1"));
        pass(Duration.ofMinutes(10));
        assertEquals(10, allowed(15, "formation.tsi", "10.0.0.1"));
    }

    @Test
    void aStrangerLocksNobodyOut() {
        for (int minute = 0; minute < 60; minute++) {
            allowed(20, "formation.tsi", "10.0.0.1");
            pass(Duration.ofMinutes(1));
        }
        assertEquals(10, allowed(10, "formation.tsi", "10.0.0.2"));
    }

    @Test
    void fiftyTriesForANameFromEverywhere() {
        long allowed = IntStream.range(0, 20).mapToLong(i -> allowed(10, "formation.tsi", "10.0.1." + i)).sum();
        assertEquals(50, allowed);
    }

    @Test
    void aHundredTriesForANetworkWhateverTheNames() {
        long allowed = IntStream.range(0, 150).filter(i -> allows("name" + i, "2c0f:eb58:1:2::" + i)).count();
        assertEquals(100, allowed);
        assertTrue(allows("name", "2c0f:eb58:1:3::1"));
        assertEquals(10, allowed(15, "name149", "10.0.0.2"), "what the network refused took nothing from the name");
    }

    @Test
    void aLimitIsToldOnceInItsPeriod() {
        allowed(10, "formation.tsi", "10.0.0.1");
        assertEquals(SignInLimits.Answer.LIMITED, limits.ask("formation.tsi", "10.0.0.1"));
        assertEquals(SignInLimits.Answer.LIMITED_STILL, limits.ask("formation.tsi", "10.0.0.1"));
        allowed(100, "other", "10.0.0.1");
        IntStream.range(0, 100).forEach(i -> assertEquals(SignInLimits.Answer.LIMITED_STILL, limits.ask("name" + i, "10.0.0.1")));
        pass(Duration.ofMinutes(10));
        allowed(10, "formation.tsi", "10.0.0.1");
        assertEquals(SignInLimits.Answer.LIMITED, limits.ask("formation.tsi", "10.0.0.1"));
    }

    private long allowed(int tries, String name, String address) {
        return IntStream.range(0, tries).filter(any -> allows(name, address)).count();
    }

    private boolean allows(String name, String address) {
        return limits.ask(name, address) == SignInLimits.Answer.ALLOWED;
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }
}
