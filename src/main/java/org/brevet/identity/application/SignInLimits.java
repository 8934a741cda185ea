package org.brevet.identity.application;

import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.brevet.shared.Network;
import org.brevet.shared.RateLimit;

/**
 * How often somebody may try to sign in, in ten minutes: a hundred tries from a network, which a class behind one mobile address survives; ten
 * for a user name from one network, fifty for it from everywhere. One stranger so cannot lock out whom he knows by name. Of the second factor's codes
 * the wrong ones count, five for an account, and as tries to sign in: whoever decides all day types many right ones.
 */
@ApplicationScoped
public class SignInLimits {

    private static final Duration PERIOD = Duration.ofMinutes(10);
    private static final int LONGEST_NAME = 60;
    private final RateLimit byNetwork;
    private final RateLimit byNameThere;
    private final RateLimit byName;
    private final RateLimit byCode;
    private final RateLimit noted;

    public SignInLimits() {
        this(TimeMeter.SYSTEM_NANOTIME);
    }

    SignInLimits(TimeMeter time) {
        byNetwork = new RateLimit(100, 100, PERIOD, time);
        byNameThere = new RateLimit(10, 10, PERIOD, time);
        byName = new RateLimit(50, 50, PERIOD, time);
        byCode = new RateLimit(5, 5, PERIOD, time);
        noted = new RateLimit(1, 1, PERIOD, time);
    }

    /** {@link #LIMITED} once in each period for what is limited, then {@link #LIMITED_STILL}: that fills no audit. */
    enum Answer {
        ALLOWED, LIMITED, LIMITED_STILL
    }

    /** Asked from the network to the name: what a stranger's network or his share of a name refuses takes nothing from the name itself. */
    Answer ask(String username, String address) {
        String network = Network.of(address);
        String name = username.length() > LONGEST_NAME ? username.substring(0, LONGEST_NAME) : username;
        String there = network + " " + name;
        return !byNetwork.take(network).isZero() ? limited("network " + network)
                : !byNameThere.take(there).isZero() ? limited("there " + there)
                : !byName.take(name).isZero() ? limited("name " + name)
                : Answer.ALLOWED;
    }

    /** Whether a code of this account is compared at all now. */
    boolean codeOpen(UUID account) {
        return byCode.has(account.toString());
    }

    void wrongCode(UUID account, String username, String address) {
        byCode.take(account.toString());
        ask(username, address);
    }

    /** Whether that its codes are not compared any more is to be noted: once in its period. */
    boolean noteLimited(UUID account) {
        return noted.take("code " + account).isZero();
    }

    private Answer limited(String key) {
        return noted.take(key).isZero() ? Answer.LIMITED : Answer.LIMITED_STILL;
    }
}
