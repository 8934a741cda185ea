package org.brevet.credential.domain;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.brevet.shared.Digests;

/**
 * A signature (PAdES, CMS) over a whole file from anybody's hands, by one signer who is named in it; behind it at most what {@link LongTerm} adds.
 * Who that is and whether he counts is for others to judge.
 *
 * @param claimed the time that the file bears: the signer's own word
 */
public record FileSignature(X509Certificate signer, Instant claimed, Optional<Stamp> stamp) {

    /** A time stamp that fits the signature, by whoever that certificate is. Anybody can take it away or put one there: it is not signed. */
    public record Stamp(Instant at, X509Certificate by) {

        /** Whether that was one for time stamps (RFC 3161, 2.3), and in its days. */
        public boolean inItsDays() {
            Date when = Date.from(at);
            try {
                return List.of(KeyPurposeId.id_kp_timeStamping.getId()).equals(by.getExtendedKeyUsage()) && !when.before(by.getNotBefore())
                        && !when.after(by.getNotAfter());
            } catch (CertificateException broken) {
                return false;
            }
        }
    }

    private static final int LONGEST = 64 * 1024;

    /** Empty if it leaves out anything but its own place, was made by none or several, or what is signed was changed. */
    public static Optional<FileSignature> of(PDSignature signature, byte[] pdf) {
        int[] range = signature.getByteRange();
        if (range == null || range.length != 4 || range[0] != 0 || range[1] < 1 || range[2] <= range[1] || range[3] < 0
                || (long) range[2] + range[3] > pdf.length || range[2] - range[1] > 2 * LONGEST || signature.getSignDate() == null) {
            return Optional.empty();
        }
        int length = range[2] + range[3];
        if (length < pdf.length && !LongTerm.follows(pdf, length)) {
            return Optional.empty();
        }
        byte[] signed = Arrays.copyOf(pdf, range[1] + range[3]);
        System.arraycopy(pdf, range[2], signed, range[1], range[3]);
        try {
            CMSSignedData cms = new CMSSignedData(new CMSProcessableByteArray(signed), content(signature.getContents(pdf)));
            List<SignerInformation> signers = new ArrayList<>(cms.getSignerInfos().getSigners());
            if (signers.size() != 1) {
                return Optional.empty();
            }
            Collection<X509CertificateHolder> named = cms.getCertificates().getMatches(signers.get(0).getSID());
            if (named.size() != 1) {
                return Optional.empty();
            }
            X509Certificate signer = new JcaX509CertificateConverter().getCertificate(named.iterator().next());
            return signers.get(0).verify(new JcaSimpleSignerInfoVerifierBuilder().build(signer))
                    ? Optional.of(new FileSignature(signer, signature.getSignDate().toInstant(), stamp(signers.get(0)))) : Optional.empty();
        } catch (CMSException | CertificateException | OperatorCreationException | IOException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    /** Whether the signer's certificate is one to sign with, and the claimed time lies in its days. */
    public boolean inItsDays() {
        Date at = Date.from(claimed);
        return signer.getKeyUsage() != null && signer.getKeyUsage()[0] && !at.before(signer.getNotBefore()) && !at.after(signer.getNotAfter());
    }

    private static Optional<Stamp> stamp(SignerInformation signature) {
        Attribute attribute = signature.getUnsignedAttributes() == null ? null
                : signature.getUnsignedAttributes().get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
        if (attribute == null || attribute.getAttrValues().size() != 1) {
            return Optional.empty();
        }
        try {
            TimeStampToken token = new TimeStampToken(ContentInfo.getInstance(attribute.getAttrValues().getObjectAt(0)));
            Collection<X509CertificateHolder> named = token.getCertificates().getMatches(token.getSID());
            if (named.size() != 1 || !token.getTimeStampInfo().getMessageImprintAlgOID().equals(NISTObjectIdentifiers.id_sha256)
                    || !Arrays.equals(token.getTimeStampInfo().getMessageImprintDigest(), Digests.sha256(signature.getSignature()))) {
                return Optional.empty();
            }
            X509Certificate by = new JcaX509CertificateConverter().getCertificate(named.iterator().next());
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(by));
            return Optional.of(new Stamp(token.getTimeStampInfo().getGenTime().toInstant(), by));
        } catch (TSPException | CertificateException | OperatorCreationException | IOException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    /** Zeros fill the room that was kept for it. */
    private static ContentInfo content(byte[] padded) throws IOException {
        try (ASN1InputStream in = new ASN1InputStream(padded)) {
            return ContentInfo.getInstance(in.readObject());
        }
    }
}
