package org.brevet.credential.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;
import org.brevet.credential.DocumentTrouble;
import org.brevet.shared.Language;

/**
 * One A4 page in which every text stands in the document's structure with its language, so that it can be read aloud; all else is marked as
 * decoration. Heights are counted from the top.
 */
final class TaggedPage implements AutoCloseable {

    static final float WIDTH = PDRectangle.A4.getWidth();
    static final float HEIGHT = PDRectangle.A4.getHeight();

    /** Which of the two fonts. */
    enum Face {
        REGULAR, BOLD
    }

    /** Where a line stands between its two edges. */
    enum Align {
        LEFT, CENTRE
    }

    /** {@code leading} and {@code spacing} (between letters) in the unit of {@code size}; {@code colour} as 0xRRGGBB. */
    record Style(Face face, float size, float leading, float spacing, int colour) {

        static Style of(Face face, float size, int colour) {
            return new Style(face, size, size * 1.3f, 0, colour);
        }

        Style spaced(float between) {
            return new Style(face, size, leading, between, colour);
        }

        Style at(float other) {
            return new Style(face, other, other * 1.3f, spacing, colour);
        }
    }

    /** Draws what is no text. */
    interface Drawing {
        void on(PDPageContentStream canvas) throws IOException;
    }

    private final PDDocument document;
    private final PDPage page = new PDPage(PDRectangle.A4);
    private final PDFont regular;
    private final PDFont bold;
    private final PDPageContentStream canvas;
    private final PDStructureElement root;
    private final PDStructureTreeRoot tree = new PDStructureTreeRoot();
    private final List<PDStructureElement> marked = new ArrayList<>();

    TaggedPage(PDDocument document) throws IOException {
        this.document = document;
        document.addPage(page);
        regular = font("NotoSans-Regular.ttf");
        bold = font("NotoSans-Bold.ttf");
        PDMarkInfo info = new PDMarkInfo();
        info.setMarked(true);
        document.getDocumentCatalog().setMarkInfo(info);
        document.getDocumentCatalog().setStructureTreeRoot(tree);
        root = new PDStructureElement("Document", tree);
        tree.appendKid(root);
        page.setStructParents(0);
        page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
        canvas = new PDPageContentStream(document, page);
    }

    PDPage page() {
        return page;
    }

    /** Without ligatures: what is copied out of the document is what stands in it. */
    private PDFont font(String name) throws IOException {
        try (InputStream in = TaggedPage.class.getResourceAsStream("/org/brevet/credential/" + name)) {
            TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(in));
            parsed.setEnableGsub(false);
            return PDType0Font.load(document, parsed, true);
        }
    }

    float width(String text, Style style) {
        try {
            return font(style).getStringWidth(text) / 1000 * style.size() + style.spacing() * text.length();
        } catch (IllegalArgumentException noGlyph) {
            throw new Unmakeable(DocumentTrouble.CHARACTER, missing(text, style));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private String missing(String text, Style style) {
        StringBuilder found = new StringBuilder();
        text.codePoints().forEach(point -> {
            String character = Character.toString(point);
            try {
                font(style).getStringWidth(character);
            } catch (IllegalArgumentException | IOException noGlyph) {
                found.append(String.format("U+%04X ", point));
            }
        });
        return found.toString().strip();
    }

    private PDFont font(Style style) {
        return style.face() == Face.BOLD ? bold : regular;
    }

    /** Lines no wider than this; broken at line ends and blanks, and inside a word only where it alone is wider. */
    List<String> wrap(String text, Style style, float width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n")) {
            wrap(paragraph, style, width, lines);
        }
        return lines;
    }

    private void wrap(String paragraph, Style style, float width, List<String> lines) {
        String line = "";
        for (String word : paragraph.strip().split(" +")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, style) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (width(line, style) > width && line.length() > 1) {
                int end = line.length() - 1;
                while (end > 1 && width(line.substring(0, end), style) > width) {
                    end--;
                }
                lines.add(line.substring(0, end));
                line = line.substring(end);
            }
        }
        lines.add(line);
    }

    /** In no more lines, but of about the same length. */
    private List<String> balanced(String text, Style style, float width) {
        List<String> lines = wrap(text, style, width);
        for (float narrower = width * 0.95f; lines.size() > 1 && narrower > width / 2; narrower -= width * 0.05f) {
            List<String> tried = wrap(text, style, narrower);
            if (tried.size() > lines.size()) {
                break;
            }
            lines = tried;
        }
        return lines;
    }

    /** The largest size from the style's own down to {@code least} at which the text takes at most so many lines. */
    Style fitting(String text, Style style, float width, int lines, float least) {
        Style tried = style;
        while (wrap(text, tried, width).size() > lines && tried.size() > least) {
            tried = tried.at(tried.size() - 0.5f);
        }
        return tried;
    }

    /** Writes one text and returns the height after it. */
    float text(String tag, Language language, String text, Style style, Align align, float left, float right, float top) {
        List<String> lines = align == Align.CENTRE ? balanced(text, style, right - left) : wrap(text, style, right - left);
        try {
            PDStructureElement element = begin(tag, language, null);
            if (style.spacing() > 0) {
                element.setActualText(text);    // spaced letters are one word
            }
            float baseline = HEIGHT - top - style.size();
            for (String line : lines) {
                float x = align == Align.LEFT ? left : (left + right - width(line, style) + style.spacing()) / 2;
                show(line, style, x, baseline);
                baseline -= style.leading();
            }
            canvas.endMarkedContent();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return top + lines.size() * style.leading();
    }

    private void show(String line, Style style, float x, float y) throws IOException {
        canvas.beginText();
        colour(canvas, style.colour());
        canvas.setFont(font(style), style.size());
        canvas.setCharacterSpacing(style.spacing());
        canvas.newLineAtOffset(x, y);
        canvas.showText(line);
        canvas.endText();
    }

    /** A text that the drawing places itself. */
    void placed(String tag, Language language, Style style, String line, Drawing before) {
        try {
            begin(tag, language, null);
            canvas.saveGraphicsState();
            before.on(canvas);
            show(line, style, -width(line, style) / 2, -style.size() / 3);
            canvas.restoreGraphicsState();
            canvas.endMarkedContent();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A picture with words for those who do not see it; it can be found again under its name. */
    void figure(String name, PDFormXObject picture, String words, float left, float top, float size) {
        try {
            PDStructureElement figure = begin("Figure", Language.FR, words);
            COSDictionary layout = new COSDictionary();
            layout.setName(COSName.O, "Layout");
            COSArray box = new COSArray();
            for (float edge : new float[] {left, HEIGHT - top - size, left + size, HEIGHT - top}) {
                box.add(new COSFloat(edge));
            }
            layout.setItem(COSName.BBOX, box);
            figure.getCOSObject().setItem(COSName.A, layout);
            page.getResources().put(COSName.getPDFName(name), picture);
            float scale = size / picture.getBBox().getWidth();
            canvas.saveGraphicsState();
            canvas.transform(new Matrix(scale, 0, 0, scale, left, HEIGHT - top - size));
            canvas.drawForm(picture);
            canvas.restoreGraphicsState();
            canvas.endMarkedContent();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    void decoration(Drawing drawing) {
        try {
            canvas.beginMarkedContent(COSName.ARTIFACT);
            canvas.saveGraphicsState();
            drawing.on(canvas);
            canvas.restoreGraphicsState();
            canvas.endMarkedContent();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private PDStructureElement begin(String tag, Language language, String words) throws IOException {
        PDStructureElement element = new PDStructureElement(tag, root);
        element.setPage(page);
        element.setLanguage(language == Language.EN ? "en" : "fr");
        element.setAlternateDescription(words);
        element.getCOSObject().setInt(COSName.K, marked.size());
        root.appendKid(element);
        canvas.beginMarkedContent(COSName.getPDFName(tag), marked.size());
        marked.add(element);
        return element;
    }

    static void colour(PDPageContentStream canvas, int colour) throws IOException {
        canvas.setNonStrokingColor((colour >> 16 & 255) / 255f, (colour >> 8 & 255) / 255f, (colour & 255) / 255f);
    }

    static void lineColour(PDPageContentStream canvas, int colour) throws IOException {
        canvas.setStrokingColor((colour >> 16 & 255) / 255f, (colour >> 8 & 255) / 255f, (colour & 255) / 255f);
    }

    /** Ends the page and writes the way back from each mark to its place in the structure. */
    @Override
    public void close() throws IOException {
        canvas.close();
        COSArray marks = new COSArray();
        marked.forEach(element -> marks.add(element.getCOSObject()));
        COSArray numbers = new COSArray();
        numbers.add(COSInteger.ZERO);
        numbers.add(marks);
        COSDictionary parents = new COSDictionary();
        parents.setItem(COSName.NUMS, numbers);
        tree.setParentTree(new PDNumberTreeNode(parents, PDParentTreeValue.class));
        tree.setParentTreeNextKey(1);
    }
}
