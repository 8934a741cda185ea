package org.brevet.identity.application;

import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often somebody may try to sign in: ten tries in ten minutes for a user name, a hundred for an address, which a class behind one
 * mobile address survives. Kept for the 10,000 newest of each.
 */
@ApplicationScoped
public class SignInLimits {

    private static final int KEPT = 10_000;
    private final Map<String, Bucket> byName = newest();
    private final Map<String, Bucket> byAddress = newest();

    public synchronized boolean allows(String username, String address) {
        return bucket(byName, username, 10).tryConsume(1) & bucket(byAddress, address, 100).tryConsume(1);
    }

    private static Bucket bucket(Map<String, Bucket> buckets, String key, int tries) {
        return buckets.computeIfAbsent(key, any -> Bucket.builder()
                .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, Duration.ofMinutes(10))).build());
    }

    private static Map<String, Bucket> newest() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > KEPT;
            }
        };
    }
}
