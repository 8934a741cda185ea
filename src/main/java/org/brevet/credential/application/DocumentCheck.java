package org.brevet.credential.application;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
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
import org.brevet.credential.domain.CodeText;
import org.brevet.offline.CertificateCode;
import org.brevet.register.CertificateContent;

/**
 * A document that comes back from somebody's hands, without the register: whether it is as it was signed, under a root that is trusted, and
 * whether its text is that of its code. Nothing is asked of a network.
 */
public final class DocumentCheck {

    private static final int LONGEST_SIGNATURE = 64 * 1024;

    private DocumentCheck() {
    }

    public enum Signature {
        /** the whole file, by a signer under one of the roots */
        VALID,
        /** changed since, signed in part, or by somebody else */
        INVALID,
        /** not signed: a print that was scanned, say */
        NONE
    }

    /** @throws IOException if it is no PDF that can be read */
    public static Signature signature(byte[] pdf, Collection<X509Certificate> roots) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<PDSignature> signatures = document.getSignatureDictionaries();
            if (signatures.isEmpty()) {
                return Signature.NONE;
            }
            // Ours have one; whatever was added later is not ours
            return signatures.size() == 1 && fits(signatures.get(0), pdf, roots) ? Signature.VALID : Signature.INVALID;
        }
    }

    /** Whether number, control code, holder and days of the code stand in the document's text; empty where it has none. */
    public static Optional<Boolean> agrees(byte[] pdf, CertificateCode code) throws IOException {
        return CodeText.of(pdf).map(text -> text.saysWhat(code));
    }

    /** The document's text without its blanks; empty where it has none. */
    public static Optional<String> text(byte[] pdf) throws IOException {
        return CodeText.of(pdf).map(CodeText::plain);
    }

    /** Where such a text says something else than the register, by name. */
    public static List<String> differences(String text, CertificateContent content) {
        return new CodeText(text).differences(content);
    }

    private static boolean fits(PDSignature signature, byte[] pdf, Collection<X509Certificate> roots) {
        int[] range = signature.getByteRange();
        if (range == null || range.length != 4 || range[0] != 0 || range[1] < 1 || range[2] <= range[1] || range[3] < 0
                || (long) range[2] + range[3] != pdf.length || range[2] - range[1] > 2 * LONGEST_SIGNATURE) {
            return false;
        }
        byte[] signed = Arrays.copyOf(pdf, range[1] + range[3]);
        System.arraycopy(pdf, range[2], signed, range[1], range[3]);
        try {
            CMSSignedData cms = new CMSSignedData(new CMSProcessableByteArray(signed), content(signature.getContents(pdf)));
            List<SignerInformation> signers = new ArrayList<>(cms.getSignerInfos().getSigners());
            if (signers.size() != 1) {
                return false;
            }
            Collection<X509CertificateHolder> named = cms.getCertificates().getMatches(signers.get(0).getSID());
            if (named.size() != 1) {
                return false;
            }
            X509Certificate signer = new JcaX509CertificateConverter().getCertificate(named.iterator().next());
            Date claimed = signature.getSignDate() == null ? null : signature.getSignDate().getTime();
            return claimed != null && !claimed.before(signer.getNotBefore()) && !claimed.after(signer.getNotAfter())
                    && signer.getKeyUsage() != null && signer.getKeyUsage()[0] && roots.stream().anyMatch(root -> under(root, signer))
                    && signers.get(0).verify(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
        } catch (CMSException | GeneralSecurityException | OperatorCreationException | IOException | IllegalArgumentException broken) {
            return false;
        }
    }

    /** Zeros fill the room that was kept for it. */
    private static ContentInfo content(byte[] padded) throws IOException {
        try (ASN1InputStream in = new ASN1InputStream(padded)) {
            return ContentInfo.getInstance(in.readObject());
        }
    }

    private static boolean under(X509Certificate root, X509Certificate signer) {
        try {
            signer.verify(root.getPublicKey());
            return signer.getIssuerX500Principal().equals(root.getSubjectX500Principal()) && root.getBasicConstraints() >= 0;
        } catch (GeneralSecurityException another) {
            return false;
        }
    }
}
