package org.brevet.credential.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.brevet.offline.CertificateCode;
import org.brevet.offline.CodeSigner;
import org.brevet.shared.Language;

/**
 * One printing of a certificate: what its paper bears besides the frozen content. {@code codeText}: {@code code} signed; {@code madeAt}: the
 * document's date of making.
 */
public record Print(Optional<Arms> arms, CertificateCode code, String codeText, Optional<Duplicate> duplicate, Instant madeAt) {

    /** R64: the n-th paper after the first one, and the day on which it was made. */
    public record Duplicate(int count, LocalDate day) {

        String fr() {
            return "DUPLICATA n° " + count + " du " + Words.day(Language.FR, day);
        }

        String en() {
            return "DUPLICATE no. " + count + " of " + Words.day(Language.EN, day);
        }
    }

    public static Print of(Optional<Arms> arms, CertificateCode code, CodeSigner signer, Optional<Duplicate> duplicate, Instant madeAt) {
        return new Print(arms, code, code.signed(signer), duplicate, madeAt);
    }
}
