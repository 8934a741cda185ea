package org.brevet.credential.domain;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import io.nayuki.qrcodegen.QrCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** A QR code as rectangles on white, one unit a module, with its quiet zone; and read back from them by another implementation. */
final class CodeDrawing {

    /** Modules on each side (ISO/IEC 18004). */
    static final int QUIET = 4;

    private CodeDrawing() {
    }

    static PDFormXObject draw(PDDocument document, QrCode code) throws IOException {
        int size = code.size + 2 * QUIET;
        StringBuilder drawing = new StringBuilder(String.format(Locale.ROOT, "1 g 0 0 %d %d re f 0 g\n", size, size));
        for (int y = 0; y < code.size; y++) {
            int start = -1;
            for (int x = 0; x <= code.size; x++) {
                boolean dark = x < code.size && code.getModule(x, y);
                if (dark && start < 0) {
                    start = x;
                } else if (!dark && start >= 0) {
                    drawing.append(start + QUIET).append(' ').append(size - 1 - QUIET - y).append(' ').append(x - start).append(" 1 re\n");
                    start = -1;
                }
            }
        }
        PDFormXObject form = new PDFormXObject(TaggedPage.packed(document, drawing.append("f\n").toString()));
        form.setFormType(1);
        form.setBBox(new PDRectangle(size, size));
        return form;
    }

    /** "" if nothing can be read. */
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
