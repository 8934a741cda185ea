package org.brevet.verification.application;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.brevet.offline.CertificateCode;

/** A file with a certificate in it, from anybody's hands: a PDF, a picture (PNG, JPEG), or the code's text. Read within bounds. */
public final class PaperFile {

    /** 10 MB: a telephone's picture. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final int MOST_PAGES = 4;
    private static final int DOTS_PER_INCH = 200;
    private static final float LARGEST_PAGE = 2000;
    private static final int MOST_DOTS = 100_000_000;
    private static final int LONGEST_SIDE = 3000;
    private static final int LONGEST_TEXT = 4_000;

    private final byte[] bytes;
    private final Kind kind;
    private final List<String> codes;

    public enum Kind {
        PDF, PICTURE, TEXT
    }

    private PaperFile(byte[] bytes, Kind kind, Set<String> texts) {
        this.bytes = bytes;
        this.kind = kind;
        this.codes = texts.stream().filter(PaperFile::isOurs).distinct().toList();
    }

    /** @throws IOException if it is none of these, too large, or broken */
    public static PaperFile of(byte[] bytes) throws IOException {
        if (bytes.length > MOST_BYTES) {
            throw new IOException("More than " + MOST_BYTES + " bytes");
        }
        try {
            if (startsWith(bytes, "%PDF-")) {
                return new PaperFile(bytes, Kind.PDF, ofPdf(bytes));
            }
            if (startsWith(bytes, "\u0089PNG") || startsWith(bytes, "\u00ff\u00d8\u00ff")) {
                return new PaperFile(bytes, Kind.PICTURE, PictureCodes.of(picture(bytes)));
            }
        } catch (RuntimeException | StackOverflowError broken) {    // of libraries, over a file that was made to break them
            throw new IOException("Broken", broken);
        }
        if (bytes.length > LONGEST_TEXT) {
            throw new IOException("Neither PDF nor picture");
        }
        return new PaperFile(bytes, Kind.TEXT, Set.of(new String(bytes, StandardCharsets.UTF_8).strip()));
    }

    static boolean isOurs(String text) {
        return text.startsWith(CertificateCode.PREFIX);
    }

    public Kind kind() {
        return kind;
    }

    public byte[] bytes() {
        return bytes;
    }

    /** The certificates' codes in it, each once; of a text that is no code, nothing. */
    public List<String> codes() {
        return codes;
    }

    private static boolean startsWith(byte[] bytes, String start) {
        byte[] wanted = start.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= wanted.length && Arrays.equals(bytes, 0, wanted.length, wanted, 0, wanted.length);
    }

    private static Set<String> ofPdf(byte[] pdf) throws IOException {
        Set<String> texts = new LinkedHashSet<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            for (int i = 0; i < Math.min(MOST_PAGES, document.getNumberOfPages()); i++) {
                PDPage page = document.getPage(i);
                if (page.getCropBox().getWidth() <= LARGEST_PAGE && page.getCropBox().getHeight() <= LARGEST_PAGE) {
                    texts.addAll(PictureCodes.of(renderer.renderImageWithDPI(i, DOTS_PER_INCH, ImageType.GRAY)));
                }
            }
        }
        return texts;
    }

    private static BufferedImage picture(byte[] bytes) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("Not a picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                long dots = (long) reader.getWidth(0) * reader.getHeight(0);
                if (dots > MOST_DOTS) {
                    throw new IOException("A picture of " + dots + " dots");
                }
                ImageReadParam param = reader.getDefaultReadParam();
                int step = (Math.max(reader.getWidth(0), reader.getHeight(0)) + LONGEST_SIDE - 1) / LONGEST_SIDE;
                param.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, param);
            } finally {
                reader.dispose();
            }
        }
    }
}
