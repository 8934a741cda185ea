package org.brevet.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.X509CRL;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.brevet.credential.application.DocumentCheck;
import org.brevet.credential.application.DocumentSignature;
import org.brevet.credential.application.DocumentSignature.State;
import org.brevet.credential.application.TrustedRoots;
import org.brevet.credential.domain.CertificatePage;
import org.brevet.credential.domain.KeyMaker;
import org.brevet.credential.domain.PdfSigner;
import org.brevet.credential.domain.Signer;
import org.brevet.credential.domain.SigningKey;
import org.brevet.register.CertificateContent;
import org.brevet.testing.World;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whose signature a document bears, years later too, and what the root says of that signer by now. */
class DocumentCheckTest {

    private static final Instant NOW = World.CLOCK.instant().truncatedTo(ChronoUnit.SECONDS);
    private static final Instant DAY = NOW.truncatedTo(ChronoUnit.DAYS);
    private static final Instant LATER = DAY.plus(40, ChronoUnit.DAYS);
    private static KeyMaker.Made root;
    private static KeyMaker.Made signer;

    @BeforeAll
    static void makeKeys() {
        root = at(NOW).root();
        signer = at(NOW).signer(root, KeyPurpose.PDF, DAY);
    }

    @Test
    void aSignatureIsJudgedByTheRootAndTheTimeIsTheSignersWord() throws IOException {
        byte[] pdf = signed(NOW, empty());
        assertEquals(new DocumentSignature(State.VALID, Optional.of(NOW), Optional.empty(), Optional.of(DAY)), check(pdf));
        assertEquals(DocumentSignature.of(State.UNCHECKED), DocumentCheck.signature(pdf, TrustedRoots.of(List.of())));
        assertEquals(DocumentSignature.of(State.INVALID), DocumentCheck.signature(pdf, TrustedRoots.of(List.of(at(NOW).root().chain().get(0)))));
    }

    @Test
    void whatTheRootWithdrewCountsNoMore() throws IOException {
        byte[] pdf = signed(NOW, empty());
        assertEquals(new DocumentSignature(State.WITHDRAWN, Optional.of(NOW), Optional.empty(), Optional.of(LATER)), check(pdf, naming(root)));
        assertEquals(State.WITHDRAWN, check(pdf, naming(root), empty()).state(), "a list of before takes nothing back");
        assertEquals(new DocumentSignature(State.VALID, Optional.of(NOW), Optional.empty(), Optional.of(LATER)),
                check(pdf, at(LATER).list(root, List.of(), BigInteger.TWO)));
    }

    /** The document brings it along: signed by a thief after the withdrawal, with what he found. */
    @Test
    void theListWithinTheDocumentCountsToo() throws IOException {
        assertEquals(State.WITHDRAWN, check(signed(NOW, naming(root))).state());
    }

    /** Else anybody could have our papers refused. */
    @Test
    void anothersListDoesNotCount() throws IOException {
        byte[] pdf = signed(NOW, naming(at(NOW).root()));
        assertEquals(new DocumentSignature(State.VALID, Optional.of(NOW), Optional.empty(), Optional.empty()), check(pdf));
    }

    /** R64: a paper outlives the signer's days, and nothing is signed after them. */
    @Test
    void anEndedSignerVerifiesWhatItSignedInItsDays() throws IOException {
        Instant end = signer.chain().get(0).getNotAfter().toInstant();
        assertEquals(State.VALID, check(signed(end, empty())).state());
        assertEquals(State.INVALID, check(signed(end.plusSeconds(1), empty())).state());
        assertEquals(State.INVALID, check(signed(DAY.minusSeconds(1), empty())).state());
    }

    private static DocumentSignature check(byte[] pdf, X509CRL... lists) throws IOException {
        return DocumentCheck.signature(pdf, new TrustedRoots(List.of(root.chain().get(0)), List.of(lists)));
    }

    private static X509CRL empty() {
        return at(NOW).list(root, List.of(), BigInteger.ONE);
    }

    private static X509CRL naming(KeyMaker.Made issuer) {
        Signer withdrawn = new Signer(KeyPurpose.PDF, signer.chain().get(0), false, Optional.of(new Signer.Withdrawal(LATER, "volé")));
        return at(LATER).list(issuer, List.of(withdrawn), BigInteger.TWO);
    }

    private static byte[] signed(Instant when, X509CRL list) throws IOException {
        CertificateContent content = Samples.usual();
        try (PDDocument document = CertificatePage.draw(content, Prints.of(content))) {
            return new PdfSigner(new SigningKey(signer.key(), signer.chain(), list)).sign(document, content.decisionNumber(), when);
        }
    }

    private static KeyMaker at(Instant now) {
        return new KeyMaker(false, now);
    }
}
