package org.brevet.credential.domain;

import static org.brevet.credential.domain.TaggedPage.HEIGHT;
import static org.brevet.credential.domain.TaggedPage.WIDTH;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * What lies under the text: interlaced fine lines that a copier blurs, as on a banknote. It is drawn once for all documents, as one form,
 * in tints so light that letters over it stay sharp in grey print as well.
 */
final class Ground {

    static final String NAME = "Ground";

    private static final float BAND_OUTSIDE = 20;
    private static final float BAND = 16;
    private static final float BAND_INSIDE = BAND_OUTSIDE + BAND;
    private static final byte[] PACKED = pack();

    private Ground() {
    }

    static COSStream form(PDDocument document) throws IOException {
        COSStream form = document.getDocument().createCOSStream();
        form.setItem(COSName.TYPE, COSName.XOBJECT);
        form.setItem(COSName.SUBTYPE, COSName.FORM);
        form.setItem(COSName.BBOX, TaggedPage.numbers(0, 0, WIDTH, HEIGHT));
        form.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        try (var out = form.createRawOutputStream()) {
            out.write(PACKED);
        }
        return form;
    }

    /** As it stands in every document. */
    static byte[] packed() {
        return PACKED;
    }

    private static byte[] pack() {
        Canvas canvas = new Canvas();
        waves(canvas);
        rosette(canvas);
        band(canvas);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_COMPRESSION))) {
            out.write(canvas.toString().getBytes(StandardCharsets.US_ASCII));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Lines that swing across the page, each a little later than the one above. */
    private static void waves(Canvas canvas) {
        canvas.save().box(BAND_INSIDE, BAND_INSIDE, WIDTH - 2 * BAND_INSIDE, HEIGHT - 2 * BAND_INSIDE).clip().line(Palette.GROUND, 0.3);
        for (int i = 0; i < 128; i++) {
            canvas.save().move(BAND_INSIDE - 90 + 28 * Math.sin(i / 7.0), BAND_INSIDE + i * 6.02);
            wave(canvas, 11, 61, 8);
            canvas.restore();
        }
        canvas.restore();
    }

    /** Ovals about the page's middle: they cross in a ring that leaves the middle free. */
    private static void rosette(Canvas canvas) {
        canvas.save().move(WIDTH / 2, HEIGHT / 2).line(Palette.GROUND_DEEPER, 0.35);
        turned(canvas, 48, 180, () -> canvas.ellipse(222, 118).stroke());
        turned(canvas, 48, 180, () -> canvas.ellipse(118, 84).stroke());
        canvas.restore();
    }

    /** Between two frames, a plait along each side and a knot in each corner. */
    private static void band(Canvas canvas) {
        float wide = WIDTH - 2 * BAND_INSIDE;
        float high = HEIGHT - 2 * BAND_INSIDE;
        float middle = BAND_OUTSIDE + BAND / 2;
        side(canvas, BAND_INSIDE, middle, 0, wide, 26);
        side(canvas, BAND_INSIDE, HEIGHT - middle, 0, wide, 26);
        side(canvas, middle, BAND_INSIDE, 90, high, 38);
        side(canvas, WIDTH - middle, BAND_INSIDE, 90, high, 38);
        for (float x : new float[] {middle, WIDTH - middle}) {
            for (float y : new float[] {middle, HEIGHT - middle}) {
                canvas.save().move(x, y).fill(0xffffff).box(-BAND / 2, -BAND / 2, BAND, BAND).paint().line(Palette.NAVY, 0.3);
                turned(canvas, 10, 180, () -> canvas.ellipse(7, 3).stroke());
                canvas.restore();
            }
        }
        canvas.line(Palette.NAVY, 1.4);
        frame(canvas, BAND_OUTSIDE);
        canvas.line(Palette.GOLD, 0.8);
        frame(canvas, BAND_INSIDE);
    }

    /** The same piece again and again: it takes no room in the file. */
    private static void side(Canvas canvas, float x, float y, double degrees, float length, int waves) {
        double piece = length / waves;
        canvas.save().move(x, y).turn(degrees);
        for (int i = 0; i < waves; i++) {
            canvas.line(Palette.BAND, 0.35);
            for (double height : new double[] {6, 4, 2, -2, -4, -6}) {
                wave(canvas, 1, piece, height);
            }
            canvas.line(Palette.NAVY, 0.3);
            wave(canvas, 2, piece / 2, 3);
            wave(canvas, 2, piece / 2, -3);
            canvas.move(piece, 0);
        }
        canvas.restore();
    }

    private static void frame(Canvas canvas, float edge) {
        canvas.box(edge, edge, WIDTH - 2 * edge, HEIGHT - 2 * edge).stroke();
    }

    /** A sine from here to the right. */
    private static void wave(Canvas canvas, int waves, double length, double height) {
        canvas.from(0, 0);
        double half = length / 2;
        double rise = height * 4 / 3;
        for (int i = 0; i < waves * 2; i++) {
            double x = i * half;
            double y = i % 2 == 0 ? rise : -rise;
            canvas.curve(x + 0.3642 * half, y, x + 0.6358 * half, y, x + half, 0);
        }
        canvas.stroke();
    }

    private static void turned(Canvas canvas, int times, double through, Runnable figure) {
        for (int i = 0; i < times; i++) {
            canvas.save().turn(i * through / times);
            figure.run();
            canvas.restore();
        }
    }
}
