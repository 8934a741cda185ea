package org.brevet.credential.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One of the two faces of Noto Sans: its measures, read once, and its glyphs for documents. Text is kept as glyph numbers of the whole font. */
final class Typeface {

    static final Typeface REGULAR = new Typeface("NotoSans-Regular.ttf");
    static final Typeface BOLD = new Typeface("NotoSans-Bold.ttf");
    private static final int PLANE = 0x10000;

    private final String name;
    private final char[] glyphs = new char[PLANE];
    private final float[] widths = new float[PLANE];

    private Typeface(String name) {
        this.name = name;
        try (TrueTypeFont font = parse()) {
            CmapLookup map = font.getUnicodeCmapLookup();
            float em = font.getUnitsPerEm();
            for (int point = 0; point < PLANE; point++) {
                int glyph = map.getGlyphId(point);
                glyphs[point] = (char) glyph;
                widths[point] = glyph == 0 ? 0 : font.getAdvanceWidth(glyph) / em;
            }
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }

    /** Without ligatures: what is copied out of a document is what stands in it. */
    private TrueTypeFont parse() throws IOException {
        try (InputStream in = Typeface.class.getResourceAsStream("/org/brevet/credential/" + name)) {
            TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(in));
            parsed.setEnableGsub(false);
            return parsed;
        }
    }

    boolean has(int point) {
        return point < PLANE && glyphs[point] != 0;
    }

    /** In ems. */
    float width(String text) {
        float width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += widths[text.charAt(i)];
        }
        return width;
    }

    /** As a content stream writes it. */
    void encode(String text, StringBuilder to) {
        for (int i = 0; i < text.length(); i++) {
            int glyph = glyphs[text.charAt(i)];
            for (int shift = 12; shift >= 0; shift -= 4) {
                to.append(Character.forDigit(glyph >> shift & 15, 16));
            }
        }
    }

    /** The font's dictionary with the glyphs of these characters, ready to be put into any number of documents. */
    Subset subset(IntStream points) {
        try (PDDocument workshop = new PDDocument()) {
            PDType0Font font = PDType0Font.load(workshop, parse(), true);
            points.filter(this::has).forEach(font::addToSubset);
            font.subset();
            return new Subset(font.getCOSObject());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Streams are kept as their compressed bytes, so that many threads can copy them at once. */
    static final class Subset {

        private record Packed(byte[] bytes, COSDictionary about) {
        }

        private final COSDictionary font;
        private final Map<COSBase, Packed> streams = new IdentityHashMap<>();

        private Subset(COSDictionary font) throws IOException {
            this.font = font;
            pack(font);
        }

        private void pack(COSBase part) throws IOException {
            COSBase value = resolved(part);
            if (value instanceof COSStream stream) {
                try (InputStream in = stream.createRawInputStream()) {
                    streams.put(stream, new Packed(in.readAllBytes(), new COSDictionary(stream)));
                }
            } else if (value instanceof COSDictionary dictionary) {
                for (COSBase item : dictionary.getValues()) {
                    pack(item);
                }
            } else if (value instanceof COSArray array) {
                for (int i = 0; i < array.size(); i++) {
                    pack(array.get(i));
                }
            }
        }

        COSDictionary into(PDDocument document) throws IOException {
            return (COSDictionary) copy(font, document);
        }

        private COSBase copy(COSBase part, PDDocument document) throws IOException {
            COSBase value = resolved(part);
            if (value instanceof COSStream) {
                Packed packed = streams.get(value);
                COSStream stream = document.getDocument().createCOSStream();
                packed.about().entrySet().forEach(entry -> stream.setItem(entry.getKey(), entry.getValue()));
                try (var out = stream.createRawOutputStream()) {
                    out.write(packed.bytes());
                }
                return stream;
            }
            if (value instanceof COSDictionary dictionary) {
                COSDictionary copied = new COSDictionary();
                for (var entry : dictionary.entrySet()) {
                    copied.setItem(entry.getKey(), copy(entry.getValue(), document));
                }
                return copied;
            }
            if (value instanceof COSArray array) {
                COSArray copied = new COSArray();
                for (int i = 0; i < array.size(); i++) {
                    copied.add(copy(array.get(i), document));
                }
                return copied;
            }
            return value;
        }

        private static COSBase resolved(COSBase part) {
            return part instanceof COSObject reference ? reference.getObject() : part;
        }
    }
}
