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
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/**
 * A signature (PAdES, CMS) over a whole file from anybody's hands, by one signer who is named in it. Who that is and whether he counts is for
 * others to judge.
 *
 * @param claimed the time that the file bears: the signer's own word
 */
public record FileSignature(X509Certificate signer, SignerInformation information, Instant claimed) {

    private static final int LONGEST = 64 * 1024;

    /** Empty if it leaves out anything but its own place, was made by none or several, or what is signed was changed. */
    public static Optional<FileSignature> of(PDSignature signature, byte[] pdf) {
        int[] range = signature.getByteRange();
        if (range == null || range.length != 4 || range[0] != 0 || range[1] < 1 || range[2] <= range[1] || range[3] < 0
                || (long) range[2] + range[3] != pdf.length || range[2] - range[1] > 2 * LONGEST || signature.getSignDate() == null) {
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
                    ? Optional.of(new FileSignature(signer, signers.get(0), signature.getSignDate().toInstant())) : Optional.empty();
        } catch (CMSException | CertificateException | OperatorCreationException | IOException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    /** Whether the signer's certificate is one to sign with, and the claimed time lies in its days. */
    public boolean inItsDays() {
        Date at = Date.from(claimed);
        return signer.getKeyUsage() != null && signer.getKeyUsage()[0] && !at.before(signer.getNotBefore()) && !at.after(signer.getNotAfter());
    }

    /** Zeros fill the room that was kept for it. */
    private static ContentInfo content(byte[] padded) throws IOException {
        try (ASN1InputStream in = new ASN1InputStream(padded)) {
            return ContentInfo.getInstance(in.readObject());
        }
    }
}
