package org.brevet.credential.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.brevet.credential.DocumentTrouble;
import org.brevet.credential.domain.KeyFiles;
import org.brevet.credential.domain.KeyRing;
import org.brevet.credential.domain.Signer;
import org.brevet.identity.Allowed;
import org.brevet.identity.AllowedToAnyone;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.shared.Days;
import org.brevet.shared.Settings;

/** The keys: their public part for everybody, their days and state for who must see to them. */
@Stateless
@UseCase
public class KeyQueries {

    private SigningKeys keys;
    private Settings settings;
    private Clock clock;

    public KeyQueries() {
    }

    @Inject
    public KeyQueries(SigningKeys keys, Settings settings, Clock clock) {
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /** Empty while there are none, or the root was away when the first code signer was needed. */
    @AllowedToAnyone("a certificate is worth what a stranger can check")
    public Optional<PublishedKeys> published() {
        return files().published().map(one -> PublishedKeys.of(one.root(), one.list(), one.jws(), one.keys()));
    }

    /** What cannot be read is absent, and the trouble says so. */
    @Allowed({Role.ADMIN, Role.AUDITOR})
    public KeysState state() {
        keys.current();
        Optional<KeyRing> ring = Optional.empty();
        Instant listed = null;
        if (keys.trouble() != DocumentTrouble.KEY_UNREADABLE) {
            ring = files().look();
            listed = files().published().map(one -> one.keys().asOf()).orElse(null);
        }
        return new KeysState(ring.map(one -> lastDay(one.root().getNotAfter().toInstant())).orElse(null), ring.map(KeyRing::rootHere).orElse(false),
                ring.map(this::rows).orElse(List.of()), listed, keys.trouble(), keys.codeTrouble());
    }

    private List<SignerRow> rows(KeyRing ring) {
        Instant now = clock.instant();
        return ring.signers().stream().map(one -> new SignerRow(one.id(), one.purpose(), LocalDate.ofInstant(one.from(), Days.KINSHASA),
                lastDay(one.end()), ring.state(one, now), one.withdrawn().map(Signer.Withdrawal::at).orElse(null),
                one.withdrawn().map(Signer.Withdrawal::reason).orElse(""))).toList();
    }

    private static LocalDate lastDay(Instant end) {
        return LocalDate.ofInstant(end, Days.KINSHASA).minusDays(1);
    }

    private KeyFiles files() {
        return new KeyFiles(settings.home().resolve("keys"), settings.keyPassFile(), settings.demonstration());
    }
}
