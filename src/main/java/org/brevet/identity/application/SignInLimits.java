package org.brevet.identity.application;

import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.brevet.shared.RateLimit;

/**
 * How often somebody may try to sign in: ten tries in ten minutes for a user name, a hundred for an address, which a class behind one
 * mobile address survives.
 */
@ApplicationScoped
public class SignInLimits {

    private static final Duration PERIOD = Duration.ofMinutes(10);
    private final RateLimit byName = new RateLimit(10, 10, PERIOD, TimeMeter.SYSTEM_NANOTIME);
    private final RateLimit byAddress = new RateLimit(100, 100, PERIOD, TimeMeter.SYSTEM_NANOTIME);

    public boolean allows(String username, String address) {
        return byName.take(username).isZero() & byAddress.take(address).isZero();
    }
}
