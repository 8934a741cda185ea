package org.brevet.credential;

import java.util.Optional;
import org.brevet.credential.application.Codes;
import org.brevet.credential.domain.Arms;
import org.brevet.credential.domain.Print;
import org.brevet.offline.CodeSigner;
import org.brevet.offline.Signers;
import org.brevet.register.CertificateContent;
import org.brevet.testing.World;

/** Printings of a content, with a code signed by a key made for the test. */
final class Prints {

    static final CodeSigner SIGNER = new Signers().signer();

    private Prints() {
    }

    static Print of(CertificateContent content) {
        return of(content, Optional.empty());
    }

    static Print of(CertificateContent content, Optional<Arms> arms) {
        return Print.of(arms, Codes.CONTENT.of(content), SIGNER, Optional.empty(), World.CLOCK.instant());
    }

    static Print duplicate(CertificateContent content, Optional<Arms> arms, Print.Duplicate duplicate) {
        return Print.of(arms, Codes.CONTENT.of(content), SIGNER, Optional.of(duplicate), World.CLOCK.instant());
    }
}
