package org.brevet.credential.domain;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.brevet.credential.KeyPurpose;
import org.brevet.credential.SignerState;
import org.brevet.offline.KeyList;
import org.brevet.offline.ListedKey;

/**
 * The root and all signers that ever were, as the home has them.
 *
 * @param rootHere the root's private key lies in the home, not on a stick
 */
public record KeyRing(X509Certificate root, boolean rootHere, List<Signer> signers) {

    private static final Comparator<Signer> OLDEST_FIRST = Comparator.comparing(Signer::purpose).thenComparing(Signer::from).thenComparing(Signer::id);

    public KeyRing {
        signers = signers.stream().sorted(OLDEST_FIRST).toList();
    }

    /** The newest that may sign at that time. */
    public Optional<Signer> signing(KeyPurpose purpose, Instant time) {
        return of(purpose).stream().filter(one -> one.signsAt(time)).reduce((older, newer) -> newer);
    }

    public SignerState state(Signer signer, Instant time) {
        if (signer.withdrawn().isPresent()) {
            return SignerState.WITHDRAWN;
        }
        if (!time.isBefore(signer.end())) {
            return SignerState.ENDED;
        }
        if (!signer.keyHere()) {
            return SignerState.KEY_GONE;
        }
        if (time.isBefore(signer.from())) {
            return SignerState.NOT_YET;
        }
        return signing(signer.purpose(), time).filter(signer::equals).isPresent() ? SignerState.SIGNS : SignerState.REPLACED;
    }

    public List<Signer> of(KeyPurpose purpose) {
        return signers.stream().filter(one -> one.purpose() == purpose).toList();
    }

    /** All that have ever signed codes, as checkers get it. */
    KeyList keyList(Instant asOf, boolean demonstration) {
        return new KeyList(of(KeyPurpose.CODE).stream().map(one -> new ListedKey(List.of(one.certificate(), root), one.from(), one.end(),
                one.withdrawn().map(withdrawal -> new ListedKey.Withdrawal(withdrawal.at(), withdrawal.reason())))).toList(), asOf, demonstration);
    }

    public List<Signer> withdrawn() {
        return signers.stream().filter(one -> one.withdrawn().isPresent()).toList();
    }

    public Optional<Signer> byId(String id) {
        return signers.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Whether there is none that could sign, whatever its days: then one must be made. */
    boolean lacks(KeyPurpose purpose) {
        return of(purpose).stream().noneMatch(Signer::usable);
    }

    /** The first moment of another signer of that purpose: after all before, so that the newest is the one that signs. */
    Instant nextBegin(KeyPurpose purpose, Instant wanted) {
        return of(purpose).stream().map(Signer::from).max(Comparator.naturalOrder()).map(last -> last.plusSeconds(1)).filter(wanted::isBefore)
                .orElse(wanted);
    }
}
