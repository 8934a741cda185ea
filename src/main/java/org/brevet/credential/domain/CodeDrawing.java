package org.brevet.credential.domain;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import io.nayuki.qrcodegen.QrCode;
import java.io.IOException;
import java.util.Locale;
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

    /** @param drawing as {@link #draw} writes it. @param side modules, with the quiet zone. "" if nothing can be read. */
    static String read(byte[] drawing, int side) {
        int size = side - 2 * QUIET;
        BitMatrix modules = new BitMatrix(size, size);
        int[] numbers = new int[4];    // x, y, width, height
        int count = 0;
        int number = -1;
        boolean ground = true;
        for (byte letter : drawing) {
            if (letter >= '0' && letter <= '9') {
                number = 10 * Math.max(number, 0) + letter - '0';
                continue;
            }
            if (number >= 0 && count < numbers.length) {
                numbers[count++] = number;
            }
            number = -1;
            if (letter == 'r') {    // "re"
                if (!ground) {
                    modules.setRegion(numbers[0] - QUIET, size + QUIET - 1 - numbers[1], numbers[2], numbers[3]);
                }
                ground = false;
            }
            if (Character.isLetter(letter)) {
                count = 0;
            }
        }
        try {
            return new Decoder().decode(modules).getText();
        } catch (ChecksumException | FormatException unreadable) {
            return "";
        }
    }
}
