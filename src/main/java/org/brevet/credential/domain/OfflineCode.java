package org.brevet.credential.domain;

import io.nayuki.qrcodegen.DataTooLongException;
import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.brevet.credential.DocumentTrouble;
import org.brevet.offline.CertificateCode;

/** The large code: all that a checker without a network needs, signed (docs/verify.md). */
final class OfflineCode {

    /** 77 modules: at 45 mm each has 0.58 mm, which a cheap telephone still reads from a grey print. */
    private static final int LARGEST = 15;
    private static final int MODULES = 4 * LARGEST + 17;
    /** Points: with the quiet zone, so that the largest one measures 45 mm without it. */
    static final float SIDE = 45 * 72 / 25.4f * (MODULES + 2 * CodeDrawing.QUIET) / MODULES;

    private OfflineCode() {
    }

    /** @throws Unmakeable if the text is longer than such a code holds */
    static PDFormXObject draw(PDDocument document, String text) throws IOException {
        try {
            return CodeDrawing.draw(document, QrCode.encodeSegments(List.of(QrSegment.makeAlphanumeric(text)), QrCode.Ecc.MEDIUM, 1, LARGEST, -1, true));
        } catch (DataTooLongException tooLong) {
            throw tooLong();
        }
    }

    /** Before anything is certified. @throws Unmakeable if what is to be signed is longer than 600 characters, whoever signs it */
    static void requireRoom(CertificateCode code) {
        if (!code.fits()) {
            throw tooLong();
        }
    }

    private static Unmakeable tooLong() {
        return new Unmakeable(DocumentTrouble.NO_ROOM, CertificatePage.OFFLINE_CODE);
    }
}
