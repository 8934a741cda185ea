package org.brevet.verification.application;

import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.brevet.policy.Parameter;
import org.brevet.policy.application.Policy;
import org.brevet.register.CertificateNumber;
import org.brevet.shared.Days;
import org.brevet.shared.Network;
import org.brevet.shared.RateLimit;
import org.brevet.verification.TooManyLookUps;

/**
 * R81: by network address with a burst, and by number from each network, so that the register cannot be tried through. Wrong control codes of
 * one number count from everywhere together, so that no code is found from many places at once; that closes the code, never the verdict.
 */
@ApplicationScoped
public class LookUpLimits {

    /** Wrong control codes of one number from everywhere, for each look-up that one network has. */
    private static final int NETWORKS = 10;
    /** A day, from one network: a checkpoint has many papers and a shared mobile address many checkpoints. */
    private static final int REPORTS = 50;
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
        Limits today = today();
        String network = Network.of(address);
        refuseUnlessZero(today.byAddress().take(network));
        refuseUnlessZero(today.byNumber().take(number.value() + " " + network));
    }

    /** By network address as look-ups are, and few a day: each is kept for ever and read by somebody. @throws TooManyLookUps */
    public void takeReport(String address) {
        Limits today = today();
        String network = Network.of(address);
        refuseUnlessZero(today.byAddress().take(network));
        refuseUnlessZero(today.reports().take(network));
    }

    /** Of a file no number is known before it was looked into. @throws TooManyLookUps */
    public void takeFile(String address) {
        refuseUnlessZero(today().byAddress().take(Network.of(address)));
    }

    /** False after too many wrong codes: then not even the right one counts, else guessing would only be slower. */
    public boolean mayTryCode(CertificateNumber number) {
        return today().wrongCodes().has(number.value());
    }

    public void codeWasWrong(CertificateNumber number) {
        today().wrongCodes().take(number.value());
    }

    private Limits today() {
        return limitsOf(Days.inKinshasa(clock));
    }

    /** The authority's parameters change from one day to the next: read once a day, not at each look-up. */
    private synchronized Limits limitsOf(LocalDate day) {
        if (limits == null || !limits.day().equals(day)) {
            Duration minute = Duration.ofMinutes(1);
            int ofNumber = policy.whole(Parameter.LOOKUP_NUMBER, day);
            limits = new Limits(day,
                    new RateLimit(policy.whole(Parameter.LOOKUP_BURST, day), policy.whole(Parameter.LOOKUP_REFILL, day), minute, meter),
                    new RateLimit(ofNumber, ofNumber, minute, meter),
                    new RateLimit(NETWORKS * ofNumber, NETWORKS * ofNumber, minute, meter),
                    new RateLimit(REPORTS, REPORTS, Duration.ofDays(1), meter));
        }
        return limits;
    }

    private static void refuseUnlessZero(Duration wait) {
        if (!wait.isZero()) {
            throw new TooManyLookUps(wait);
        }
    }

    private record Limits(LocalDate day, RateLimit byAddress, RateLimit byNumber, RateLimit wrongCodes, RateLimit reports) {
    }
}
