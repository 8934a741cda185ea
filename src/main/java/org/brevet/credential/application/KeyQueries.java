package org.brevet.credential.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.brevet.credential.domain.KeyFiles;
import org.brevet.identity.Allowed;
import org.brevet.identity.AllowedToAnyone;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
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
    @Allowed({Role.ACCREDITATION_OFFICER, Role.DECIDER, Role.ADMIN, Role.AUDITOR})
    public KeysState state() {
        keys.current();
        return new KeysState(KeysLook.at(settings, clock), keys.trouble(), keys.codeTrouble());
    }

    private KeyFiles files() {
        return new KeyFiles(settings.home().resolve("keys"), settings.keyPassFile(), settings.demonstration());
    }
}
