package org.brevet.credential.application;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.brevet.credential.DocumentTrouble;
import org.brevet.credential.domain.Agreement;
import org.brevet.credential.domain.CertificatePage;
import org.brevet.credential.domain.PdfSigner;
import org.brevet.credential.domain.Print;
import org.brevet.credential.domain.Unmakeable;
import org.brevet.register.CertificateContent;
import org.brevet.shared.Digests;

/** Draws a certificate's document, signs it, reads it back and compares it with the register. */
final class DocumentMaker {

    private static final Logger LOG = Logger.getLogger(DocumentMaker.class.getName());

    private DocumentMaker() {
    }

    /** The file, or why it must not leave; then the file is empty. */
    record Result(byte[] pdf, DocumentTrouble trouble, String detail) {

        private static Result withheld(DocumentTrouble trouble, String detail) {
            return new Result(new byte[0], trouble, detail.length() <= 400 ? detail : detail.substring(0, 400));
        }

        boolean made() {
            return trouble == DocumentTrouble.NONE;
        }

        String digest() {
            return pdf.length == 0 ? "" : Digests.sha256Hex(pdf);
        }
    }

    static Result make(CertificateContent content, DocumentMeans.Means means, Optional<Print.Duplicate> duplicate, Instant now) {
        PdfSigner signer = new PdfSigner(means.key(), means.stamper());
        try {
            Print print = Print.of(means.arms(), Codes.CONTENT.of(content), means.code().codes(), duplicate, now);
            byte[] pdf;
            try (PDDocument document = CertificatePage.draw(content, print)) {
                pdf = signer.sign(document, content.decisionNumber(), now);
            }
            List<String> differences = Agreement.differences(pdf, content, print, signer, means.code().certificate());
            return differences.isEmpty() ? new Result(pdf, DocumentTrouble.NONE, "")
                    : Result.withheld(DocumentTrouble.DIFFERS, String.join(", ", differences));
        } catch (Unmakeable refused) {
            return Result.withheld(refused.trouble(), refused.detail());
        } catch (IOException | RuntimeException failed) {
            LOG.log(Level.SEVERE, "The document of " + content.number() + " cannot be made", failed);
            return Result.withheld(DocumentTrouble.FAILED, failed.getClass().getSimpleName());
        }
    }
}
