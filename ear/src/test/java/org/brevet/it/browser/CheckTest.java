package org.brevet.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.brevet.it.browser.CheckPage.file;
import static org.brevet.it.browser.OfflineAuthority.snapshot;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.brevet.offline.CertificateCode;
import org.brevet.offline.CodeCondition;
import org.brevet.offline.CodeSigner;
import org.brevet.offline.StatusSnapshot.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A telephone that has visited the checking page once, over a line that can be cut, and an authority whose lists can be handed to it. */
abstract class CheckTest extends BrowserTest {

    static final Instant AS_OF = Instant.now().minus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
    static final CodeCondition[] CONDITIONS = {CodeCondition.of(CodeCondition.Kind.UNDER_SUPERVISION),
        CodeCondition.of(CodeCondition.Kind.MAX_NEQ, "0.5"), CodeCondition.of(CodeCondition.Kind.AREA, "Irumu"),
        CodeCondition.of(CodeCondition.Kind.TEXT, "Pas de travail en hauteur", "No work at height")};

    final OfflineAuthority authority = new OfflineAuthority();
    final CodeSigner signer = authority.signer();
    final CodeSigner withdrawn = authority.signer();
    final CodeSigner ended = authority.signer(Instant.now().minus(350, ChronoUnit.DAYS));
    final String keys = authority.keys(AS_OF, authority.listed(signer), authority.withdrawn(withdrawn), authority.listed(ended));
    final String list = snapshot(AS_OF, signer, Status.IN_FORCE, Status.SUSPENDED, Status.WITHDRAWN, Status.REPLACED, Status.SURRENDERED);
    CutProxy line;
    CheckPage check;

    @BeforeEach
    void visitOnce() throws IOException {
        line = new CutProxy(URI.create(BASE).getPort());
        stranger();
        check = CheckPage.open(page, line.address());
        check.isKept();
    }

    @AfterEach
    void endTheLine() throws IOException {
        line.close();
    }

    /** By files, with the fingerprint, as one would who has no network and got them from the authority. */
    void handOver() {
        check.bring(file("root.pem", authority.pem()), file("keys.jws", keys), file("snapshot.txt", list));
        check.trust(authority.fingerprint());
        assertThat(check.told()).containsText("repris");
        assertThat(check.kept("snapshot")).containsText("À utiliser jusqu’au");
    }

    void says(String verdict, String reason, String words) {
        assertThat(check.answer()).hasAttribute("data-verdict", verdict);
        assertEquals(reason, check.answer().getAttribute("data-reason"));
        assertThat(check.answer()).containsText(words);
    }

    /** The name, where it begins: the signature is the genuine code's. */
    String oneFieldChanged(CertificateCode code) {
        CertificateCode changed = new CertificateCode(code.number(), code.controlCode(), code.statusIndex(), "KAMBALA Muhindo Jean-Pierre",
                code.birthYear(), code.qualification(), code.edition(), code.munitionTypes(), code.modules(), code.conditions(), code.issuedOn(),
                code.validFrom(), code.validUntil(), code.specimen());
        String signed = code.signed(signer);
        String body = changed.signed(signer);
        int at = CertificateCode.PREFIX.length();
        while (signed.startsWith(body.substring(at, at + 3), at)) {
            at += 3;
        }
        return signed.substring(0, at) + body.substring(at, at + 3) + signed.substring(at + 3);
    }
}
