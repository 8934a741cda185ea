package org.brevet.credential.application;

import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.brevet.credential.DocumentTrouble;
import org.brevet.credential.SignerState;
import org.brevet.credential.domain.KeyFiles;
import org.brevet.credential.domain.KeyRing;
import org.brevet.credential.domain.KeyTrial;
import org.brevet.credential.domain.Signer;
import org.brevet.credential.domain.Unmakeable;
import org.brevet.shared.Days;
import org.brevet.shared.Settings;

/**
 * The authority's keys as they lie in the home, read without the pass phrase. What cannot be read is absent.
 *
 * @param rootLastDay null where no key was ever made
 * @param rootHere its key lies in the home, where it should not stay
 * @param listedAt "as of" of the published key list, null while there is none
 */
public record KeysLook(LocalDate rootLastDay, boolean rootHere, boolean rootEndsSoon, List<SignerRow> signers, Instant listedAt)
        implements Serializable {

    /** Enough to bring the root from its safe, and for checkers without a network to get the new key list. */
    private static final int WARNED_MONTHS = 6;
    private static final KeysLook NOTHING = new KeysLook(null, false, false, List.of(), null);

    public static KeysLook at(Settings settings, Clock clock) {
        KeyFiles files = new KeyFiles(settings.home().resolve("keys"), settings.keyPassFile(), settings.demonstration());
        try {
            Optional<KeyRing> ring = files.look();
            if (ring.isEmpty()) {
                return NOTHING;
            }
            LocalDate rootLastDay = lastDay(ring.get().root().getNotAfter().toInstant());
            return new KeysLook(rootLastDay, ring.get().rootHere(), soon(rootLastDay, clock), rows(ring.get(), clock),
                    files.published().map(one -> one.keys().asOf()).orElse(null));
        } catch (Unmakeable unreadable) {
            return NOTHING;
        }
    }

    /** Whether the pass phrase opens what signs now; nothing is made or changed. */
    public static DocumentTrouble trial(Settings settings, Clock clock) {
        return new KeyTrial(settings.home().resolve("keys"), settings.keyPassFile(), settings.keyDevice(), settings.demonstration())
                .trouble(clock.instant());
    }

    private static List<SignerRow> rows(KeyRing ring, Clock clock) {
        Instant now = clock.instant();
        return ring.signers().stream().map(one -> {
            SignerState state = ring.state(one, now);
            boolean followed = ring.of(one.purpose()).stream().anyMatch(other -> ring.state(other, now) == SignerState.NOT_YET);
            return new SignerRow(one.id(), one.purpose(), LocalDate.ofInstant(one.from(), Days.KINSHASA), lastDay(one.end()), state,
                    state == SignerState.SIGNS && !followed && soon(lastDay(one.end()), clock), one.withdrawn().map(Signer.Withdrawal::at).orElse(null),
                    one.withdrawn().map(Signer.Withdrawal::reason).orElse(""));
        }).toList();
    }

    private static boolean soon(LocalDate lastDay, Clock clock) {
        return lastDay.isBefore(Days.inKinshasa(clock).plusMonths(WARNED_MONTHS));
    }

    /** The last that is whole. */
    private static LocalDate lastDay(Instant end) {
        return LocalDate.ofInstant(end, Days.KINSHASA).minusDays(1);
    }
}
