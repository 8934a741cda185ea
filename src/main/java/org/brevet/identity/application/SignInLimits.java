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
    private final RateLimit byName;
    private final RateLimit byAddress;

    public SignInLimits() {
        this(TimeMeter.SYSTEM_NANOTIME);
    }

    SignInLimits(TimeMeter time) {
        byName = new RateLimit(10, 10, PERIOD, time);
        byAddress = new RateLimit(100, 100, PERIOD, time);
    }

    public boolean allows(String username, String address) {
        return byName.take(username).isZero() & byAddress.take(address).isZero();
    }
}
