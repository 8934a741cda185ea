package org.brevet.verification.application;

import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import org.brevet.policy.Parameter;
import org.brevet.policy.application.Policy;
import org.brevet.register.CertificateNumber;
import org.brevet.shared.Days;
import org.brevet.shared.RateLimit;
import org.brevet.verification.TooManyLookUps;

/** R81: by network address with a burst, and by number, so that neither the register nor a control code can be tried through. */
@ApplicationScoped
public class LookUpLimits {

    private Policy policy;
    private Clock clock;
    private TimeMeter meter;
    private Limits limits;

    protected LookUpLimits() {
    }

    @Inject
    public LookUpLimits(Policy policy, Clock clock) {
        this(policy, clock, TimeMeter.SYSTEM_NANOTIME);
    }

    LookUpLimits(Policy policy, Clock clock, TimeMeter meter) {
        this.policy = policy;
        this.clock = clock;
        this.meter = meter;
    }

    /** @throws TooManyLookUps */
    public void take(String address, CertificateNumber number) {
        Limits today = limitsOf(Days.inKinshasa(clock));
        refuseUnlessZero(today.byAddress().take(network(address)));
        refuseUnlessZero(today.byNumber().take(number.value()));
    }

    /** The authority's parameters change from one day to the next: read once a day, not at each look-up. */
    private synchronized Limits limitsOf(LocalDate day) {
        if (limits == null || !limits.day().equals(day)) {
            Duration minute = Duration.ofMinutes(1);
            int ofNumber = policy.whole(Parameter.LOOKUP_NUMBER, day);
            limits = new Limits(day,
                    new RateLimit(policy.whole(Parameter.LOOKUP_BURST, day), policy.whole(Parameter.LOOKUP_REFILL, day), minute, meter),
                    new RateLimit(ofNumber, ofNumber, minute, meter));
        }
        return limits;
    }

    private static void refuseUnlessZero(Duration wait) {
        if (!wait.isZero()) {
            throw new TooManyLookUps(wait);
        }
    }

    /** One subscriber has 2^64 addresses of version 6: his network counts. */
    static String network(String address) {
        if (!address.matches("[0-9a-fA-F.]*:[0-9a-fA-F:.]*")) {
            return address;
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), 8)) : parsed.getHostAddress();
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }

    private record Limits(LocalDate day, RateLimit byAddress, RateLimit byNumber) {
    }
}
