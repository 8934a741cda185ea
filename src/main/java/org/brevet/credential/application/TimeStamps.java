package org.brevet.credential.application;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.brevet.credential.domain.OutsideTimeStamps;
import org.brevet.credential.domain.TimeStamper;
import org.brevet.credential.domain.Unmakeable;

/**
 * The time stamps that are set (docs/adr/0017). A document is never made with less than is set: while they cannot be had it waits, and what is
 * wrong is said.
 */
final class TimeStamps {

    private static final Logger LOG = Logger.getLogger(TimeStamps.class.getName());
    /** So that a service that does not answer keeps nobody longer than this. */
    private static final long PAUSE = Duration.ofMinutes(1).toNanos();

    private static final byte[] TRIAL = new byte[32];

    private final String setting;
    private final SigningKeys keys;
    private final Optional<TimeStamper> outside;
    private String failure = "";
    private long failedAt;

    /** @param setting none, own, or an address (http or https) */
    TimeStamps(String setting, SigningKeys keys) {
        this.setting = setting;
        this.keys = keys;
        this.outside = address(setting).map(OutsideTimeStamps::new);
    }

    private static Optional<URI> address(String text) {
        try {
            URI address = new URI(text);
            return ("http".equals(address.getScheme()) || "https".equals(address.getScheme())) && address.getHost() != null ? Optional.of(address)
                    : Optional.empty();
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    /** Empty where none are set, and while there is a fault. */
    Optional<TimeStamper> current() {
        return setting.equals("own") ? keys.timeStamps() : outside;
    }

    /** What is wrong: the setting itself, {@code own} where there is no key, or what the service said; empty if nothing is known to be. */
    synchronized Optional<String> fault() {
        if (setting.equals("none")) {
            return Optional.empty();
        }
        if (current().isEmpty()) {
            return Optional.of("BREVET_TSA=" + setting);
        }
        if (!failure.isEmpty() && System.nanoTime() - failedAt > PAUSE) {
            failure = "";
        }
        return Optional.of(failure).filter(said -> !said.isEmpty());
    }

    /** The fault that shows when one is asked for now. */
    Optional<String> tried() {
        if (setting.equals("none") || current().isEmpty()) {
            return fault();
        }
        try {
            current().get().stamp(TRIAL);
            return Optional.empty();
        } catch (Unmakeable refused) {
            return Optional.of(refused.detail());
        }
    }

    synchronized void failed(String said) {
        LOG.log(Level.WARNING, "Documents wait for their time stamp: {0}", said);
        failure = said;
        failedAt = System.nanoTime();
    }
}
