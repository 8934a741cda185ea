package org.brevet.credential.application;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.brevet.credential.application.DocumentSignature.State;
import org.brevet.credential.domain.CodeText;
import org.brevet.credential.domain.FileSignature;
import org.brevet.credential.domain.KeyMaker;
import org.brevet.offline.CertificateCode;
import org.brevet.register.CertificateContent;

/**
 * A document that comes back from somebody's hands, without the register: whether it is as it was signed, under a root that is trusted, by a signer
 * that still counts, and whether its text is that of its code. Nothing is asked of a network.
 */
public final class DocumentCheck {

    private static final int LONGEST_LIST = 1_000_000;
    private static final int MOST_LISTS = 10;

    private DocumentCheck() {
    }

    /** @throws IOException if it is no PDF that can be read */
    public static DocumentSignature signature(byte[] pdf, TrustedRoots trusted) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<PDSignature> signatures = document.getSignatureDictionaries();
            if (signatures.isEmpty()) {
                return DocumentSignature.of(State.NONE);
            }
            if (trusted.roots().isEmpty()) {
                return DocumentSignature.of(State.UNCHECKED);
            }
            // Ours have one; whatever was added later is not ours
            Optional<FileSignature> ours = signatures.size() == 1 ? FileSignature.of(signatures.get(0), pdf) : Optional.empty();
            return ours.filter(FileSignature::inItsDays).filter(one -> trusted.issued(one.signer()))
                    .map(one -> judged(one, trusted, lists(document, trusted)))
                    .orElse(DocumentSignature.of(State.INVALID));
        }
    }

    /** One list that names the signer is enough, an older or a newer one: what the root withdrew stays withdrawn. */
    private static DocumentSignature judged(FileSignature signature, TrustedRoots trusted, List<X509CRL> lists) {
        State state = withdrawn(signature.signer(), lists) ? State.WITHDRAWN : State.VALID;
        Optional<Instant> listedAt = lists.stream().map(list -> list.getThisUpdate().toInstant()).max(Comparator.naturalOrder());
        Optional<DocumentSignature.Stamp> stamp = signature.stamp().filter(FileSignature.Stamp::inItsDays).filter(one -> !withdrawn(one.by(), lists))
                .map(one -> new DocumentSignature.Stamp(one.at(), KeyMaker.name(one.by()), trusted.issued(one.by())));
        return new DocumentSignature(state, Optional.of(signature.claimed()), stamp, listedAt);
    }

    private static boolean withdrawn(X509Certificate signer, List<X509CRL> lists) {
        return lists.stream().anyMatch(list -> list.getIssuerX500Principal().equals(signer.getIssuerX500Principal()) && list.isRevoked(signer));
    }

    /** Those at hand and those that the document brings along (ISO 32000-2, 12.8.4.3), if they are the root's. */
    private static List<X509CRL> lists(PDDocument document, TrustedRoots trusted) {
        List<X509CRL> lists = new ArrayList<>(trusted.lists());
        COSDictionary store = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.getPDFName("DSS"));
        COSArray inside = store == null ? null : store.getCOSArray(COSName.getPDFName("CRLs"));
        for (int i = 0; inside != null && i < Math.min(inside.size(), MOST_LISTS); i++) {
            if (inside.getObject(i) instanceof COSStream stream) {
                list(stream).filter(trusted::issued).ifPresent(lists::add);
            }
        }
        return lists;
    }

    /** Empty if it is none: a document may bring along what it likes, and only what the root signed counts. */
    private static Optional<X509CRL> list(COSStream stream) {
        try (var in = stream.createInputStream()) {
            return Optional.of(TrustedRoots.list(in.readNBytes(LONGEST_LIST)));
        } catch (IOException | GeneralSecurityException broken) {
            return Optional.empty();
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
}
