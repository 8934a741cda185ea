package org.brevet.credential.domain;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import io.nayuki.qrcodegen.DataTooLongException;
import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import io.nayuki.qrcodegen.QrSegmentAdvanced;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.brevet.credential.DocumentTrouble;

/** The small code with the address: drawn as rectangles, one unit a module, and read back from them. */
final class OnlineCode {

    /** At 28 mm a version 4 code has modules of 0.7 mm: a cheap telephone reads it from a worn print. */
    private static final int LARGEST = 4;
    private static final int QUIET = 4;

    private OnlineCode() {
    }

    static PDFormXObject draw(PDDocument document, String address) throws IOException {
        QrCode code = code(address);
        int size = code.size + 2 * QUIET;
        StringBuilder drawing = new StringBuilder(String.format(Locale.ROOT, "1 g 0 0 %d %d re f 0 g\n", size, size));
        for (int y = 0; y < code.size; y++) {
            int start = -1;
            for (int x = 0; x <= code.size; x++) {
                boolean dark = x < code.size && code.getModule(x, y);
                if (dark && start < 0) {
                    start = x;
                } else if (!dark && start >= 0) {
                    drawing.append(String.format(Locale.ROOT, "%d %d %d 1 re\n", start + QUIET, size - 1 - QUIET - y, x - start));
                    start = -1;
                }
            }
        }
        drawing.append("f\n");
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(drawing.toString().getBytes(StandardCharsets.US_ASCII));
        }
        PDFormXObject form = new PDFormXObject(stream);
        form.setFormType(1);
        form.setBBox(new PDRectangle(size, size));
        return form;
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
        throw new Unmakeable(DocumentTrouble.NO_ROOM, Foot.ONLINE_CODE);
    }

    /** What another implementation reads in the drawing; "" if nothing. */
    static String read(PDFormXObject form) throws IOException {
        int size = Math.round(form.getBBox().getWidth()) - 2 * QUIET;
        BitMatrix modules = new BitMatrix(size, size);
        List<Integer> numbers = new ArrayList<>();
        boolean ground = true;
        for (Object token : new PDFStreamParser(form).parse()) {
            if (token instanceof COSNumber number) {
                numbers.add(number.intValue());
            } else if (token instanceof Operator operator) {
                if (operator.getName().equals("re") && !ground) {
                    int y = size + QUIET - 1 - numbers.get(1);
                    modules.setRegion(numbers.get(0) - QUIET, y, numbers.get(2), numbers.get(3));
                }
                ground = ground && !operator.getName().equals("re");
                numbers.clear();
            }
        }
        try {
            return new Decoder().decode(modules).getText();
        } catch (ChecksumException | FormatException unreadable) {
            return "";
        }
    }
}
