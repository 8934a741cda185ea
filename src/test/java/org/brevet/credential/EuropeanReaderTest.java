package org.brevet.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.jaxb.object.Message;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.cert.CRLException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.brevet.credential.domain.CertificatePage;
import org.brevet.credential.domain.KeyMaker;
import org.brevet.credential.domain.OutsideTimeStamps;
import org.brevet.credential.domain.OwnTimeStamps;
import org.brevet.credential.domain.PdfSigner;
import org.brevet.credential.domain.Signer;
import org.brevet.credential.domain.SigningKey;
import org.brevet.credential.domain.TimeStamper;
import org.brevet.register.CertificateContent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Our documents before the European Commission's software (EU DSS), which trusts our root and nothing else, with no network. */
class EuropeanReaderTest {

    private static final Instant NOW = Instant.parse("2027-03-29T08:00:00Z");
    private static final Instant DAY = Instant.parse("2027-03-29T00:00:00Z");
    private static final Instant SOON = NOW.plusSeconds(3600);
    private static final Instant AFTER_THE_SIGNERS_DAYS = Instant.parse("2034-01-01T00:00:00Z");
    private static final KeyMaker MAKER = new KeyMaker(false, NOW);
    private static KeyMaker.Made root;
    private static KeyMaker.Made signer;
    private static SigningKey stamps;
    private static byte[] bare;

    @BeforeAll
    static void makeKeys() throws IOException {
        root = MAKER.root();
        signer = MAKER.signer(root, KeyPurpose.PDF, DAY);
        KeyMaker.Made own = MAKER.signer(root, KeyPurpose.TIMESTAMP, DAY);
        stamps = new SigningKey(own.key(), own.chain(), empty());
        bare = signed(Optional.empty());
    }

    /** Whoever has the root has its list too: it stands beside it. */
    @Test
    void withoutATimeStampItIsBaselineBAndPassesWhileTheSignersDaysLast() {
        assertSays(Indication.TOTAL_PASSED, SignatureLevel.PAdES_BASELINE_B, report(bare, SOON, List.of(empty())));
        assertEquals(Indication.INDETERMINATE, indication(report(bare, AFTER_THE_SIGNERS_DAYS, List.of(empty()))));
    }

    @Test
    void withOurOwnTimeStampItIsBaselineLtAndPassesAfterwardsTooWithTheRootAlone() throws IOException {
        byte[] pdf = signed(Optional.of(own()));
        assertSays(Indication.TOTAL_PASSED, SignatureLevel.PAdES_BASELINE_LT, report(pdf, SOON, List.of()));
        assertSays(Indication.TOTAL_PASSED, SignatureLevel.PAdES_BASELINE_LT, report(pdf, AFTER_THE_SIGNERS_DAYS, List.of()));
        pdf[new String(pdf, StandardCharsets.ISO_8859_1).indexOf("/Creator (Brevet)") + 12] ^= 1;
        assertEquals(Indication.TOTAL_FAILED, indication(report(pdf, SOON, List.of())));
    }

    @Test
    void withAnotherServicesTimeStampItIsBaselineLtForWhoTrustsThatService() throws IOException {
        try (TimeStampService service = new TimeStampService(clock())) {
            byte[] pdf = signed(Optional.of(new OutsideTimeStamps(service.address())));
            assertSays(Indication.TOTAL_PASSED, SignatureLevel.PAdES_BASELINE_LT, report(pdf, SOON, List.of(), service.certificate()));
        }
    }

    @Test
    void aWithdrawnSignerDoesNotPass() {
        Signer withdrawn = new Signer(KeyPurpose.PDF, signer.chain().get(0), false, Optional.of(new Signer.Withdrawal(NOW.plusSeconds(60), "volé")));
        X509CRL list = new KeyMaker(false, NOW.plusSeconds(60)).list(root, List.of(withdrawn), BigInteger.TWO);
        SimpleReport report = report(bare, SOON, List.of(list));
        assertEquals(List.of(Indication.INDETERMINATE, SubIndication.REVOKED_NO_POE),
                List.of(indication(report), report.getSubIndication(report.getFirstSignatureId())));
    }

    private static void assertSays(Indication indication, SignatureLevel level, SimpleReport report) {
        String id = report.getFirstSignatureId();
        String why = report.getSubIndication(id) + " " + report.getAdESValidationErrors(id).stream().map(Message::getValue).toList();
        assertEquals(List.of(indication, level), List.of(report.getIndication(id), report.getSignatureFormat(id)), why);
    }

    private static Indication indication(SimpleReport report) {
        return report.getIndication(report.getFirstSignatureId());
    }

    private static SimpleReport report(byte[] pdf, Instant at, List<X509CRL> lists, X509Certificate... alsoTrusted) {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(new CertificateToken(root.chain().get(0)));
        for (X509Certificate one : alsoTrusted) {
            trusted.addCertificate(new CertificateToken(one));
        }
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        verifier.setCrlSource(new ExternalResourcesCRLSource(lists.stream().map(EuropeanReaderTest::stream).toArray(InputStream[]::new)));
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(pdf));
        validator.setCertificateVerifier(verifier);
        validator.setValidationTime(Date.from(at));
        return validator.validateDocument().getSimpleReport();
    }

    private static InputStream stream(X509CRL list) {
        try {
            return new ByteArrayInputStream(list.getEncoded());
        } catch (CRLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static TimeStamper own() {
        return new OwnTimeStamps(stamps, clock());
    }

    private static Clock clock() {
        return Clock.fixed(NOW.plusSeconds(1), ZoneOffset.UTC);
    }

    private static X509CRL empty() {
        return MAKER.list(root, List.of(), BigInteger.ONE);
    }

    private static byte[] signed(Optional<TimeStamper> stamper) throws IOException {
        CertificateContent content = Samples.usual();
        try (PDDocument document = CertificatePage.draw(content, Prints.of(content))) {
            return new PdfSigner(new SigningKey(signer.key(), signer.chain(), empty()), stamper).sign(document, content.decisionNumber(), NOW);
        }
    }
}
