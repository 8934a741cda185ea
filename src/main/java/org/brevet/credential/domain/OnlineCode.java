package org.brevet.credential.domain;

import io.nayuki.qrcodegen.DataTooLongException;
import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import io.nayuki.qrcodegen.QrSegmentAdvanced;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.brevet.credential.DocumentTrouble;

/** The small code: the address where the certificate is checked with a network. */
final class OnlineCode {

    /** At 28 mm a version 4 code has modules of 0.7 mm: a cheap telephone reads it from a worn print. */
    private static final int LARGEST = 4;

    private OnlineCode() {
    }

    /** @throws Unmakeable as {@link #requireRoom} */
    static PDFormXObject draw(PDDocument document, String address) throws IOException {
        return CodeDrawing.draw(document, code(address));
    }

    /** @throws Unmakeable if the address is too long for a code that a cheap telephone reads */
    static void requireRoom(String address) {
        code(address);
    }

    private static QrCode code(String address) {
        for (QrCode.Ecc correction : new QrCode.Ecc[] {QrCode.Ecc.MEDIUM, QrCode.Ecc.LOW}) {
            try {
                List<QrSegment> segments = QrSegmentAdvanced.makeSegmentsOptimally(address, correction, 1, LARGEST);
                return QrCode.encodeSegments(segments, correction, 1, LARGEST, -1, true);
            } catch (DataTooLongException tooLong) {
                continue;
            }
        }
        // Not the address: the control code stands in it, and the trouble is shown and noted
        throw new Unmakeable(DocumentTrouble.NO_ROOM, CertificatePage.ONLINE_CODE);
    }
}
