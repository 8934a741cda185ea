package org.brevet.credential.domain;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.brevet.shared.Language;

/**
 * One A4 page in which every text stands in the document's structure with its language, so that it can be read aloud; all else is marked as
 * decoration. Heights are counted from the top.
 */
final class TaggedPage {

    static final float WIDTH = PDRectangle.A4.getWidth();
    static final float HEIGHT = PDRectangle.A4.getHeight();
    private static final String REGULAR = "R";
    private static final String BOLD = "B";

    /** Draws what is no text. */
    interface Drawing {
        void on(Canvas canvas);
    }

    private final PDDocument document;
    private final PDPage page = new PDPage(PDRectangle.A4);
    private final Canvas canvas = new Canvas();
    private final COSDictionary forms = new COSDictionary();
    private final COSDictionary states = new COSDictionary();
    private final BitSet letters = new BitSet();
    private final PDStructureElement root;
    private final PDStructureTreeRoot tree = new PDStructureTreeRoot();
    private final List<PDStructureElement> marked = new ArrayList<>();

    TaggedPage(PDDocument document) {
        this.document = document;
        document.addPage(page);
        PDMarkInfo info = new PDMarkInfo();
        info.setMarked(true);
        document.getDocumentCatalog().setMarkInfo(info);
        document.getDocumentCatalog().setStructureTreeRoot(tree);
        root = new PDStructureElement("Document", tree);
        tree.appendKid(root);
        page.setStructParents(0);
        page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
    }

    /** Begins a text. @param spoken what is read instead of the single letters, or null */
    void begin(String tag, Language language, String spoken) {
        element(tag, language).setActualText(spoken);
    }

    void show(String line, Style style, float x, float y) {
        boolean bold = style.face() == Typeface.BOLD;
        line.chars().forEach(letters::set);
        canvas.fill(style.colour()).text(bold ? BOLD : REGULAR, style.face(), style.size(), style.spacing(), x, y, line);
    }

    void end() {
        canvas.endMark();
    }

    /** One line about a place that the drawing chooses. */
    void placed(String tag, Language language, Style style, String line, Drawing before) {
        begin(tag, language, null);
        canvas.save();
        before.on(canvas);
        show(line, style, -style.width(line) / 2, -style.size() / 3);
        canvas.restore();
        end();
    }

    /** A picture with words for those who do not see it; it can be found again under its name. */
    void figure(String name, PDFormXObject picture, String words, float left, float top, float size) {
        PDStructureElement figure = element("Figure", Language.FR);
        figure.setAlternateDescription(words);
        COSDictionary layout = new COSDictionary();
        layout.setName(COSName.O, "Layout");
        layout.setItem(COSName.BBOX, numbers(left, HEIGHT - top - size, left + size, HEIGHT - top));
        figure.getCOSObject().setItem(COSName.A, layout);
        double scale = size / picture.getBBox().getWidth();
        put(name, picture.getCOSObject());
        canvas.save().transform(scale, 0, 0, scale, left, HEIGHT - top - size).form(name).restore();
        end();
    }

    void decoration(Drawing drawing) {
        canvas.artifact().save();
        drawing.on(canvas);
        canvas.restore().endMark();
    }

    /** Under this name a drawing can use it. */
    void put(String name, COSBase form) {
        forms.setItem(COSName.getPDFName(name), form);
    }

    /** So much of the colour, the rest shows through. */
    void glass(String name, float share) {
        COSDictionary state = new COSDictionary();
        state.setItem(COSName.CA_NS, new COSFloat(share));
        states.setItem(COSName.getPDFName(name), state);
    }

    static COSArray numbers(float... numbers) {
        COSArray array = new COSArray();
        for (float number : numbers) {
            array.add(new COSFloat(number));
        }
        return array;
    }

    static COSStream packed(PDDocument document, String operators) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(operators.getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }

    private PDStructureElement element(String tag, Language language) {
        PDStructureElement element = new PDStructureElement(tag, root);
        element.setPage(page);
        element.setLanguage(language == Language.EN ? "en" : "fr");
        element.getCOSObject().setInt(COSName.K, marked.size());
        root.appendKid(element);
        canvas.mark(tag, marked.size());
        marked.add(element);
        return element;
    }

    /** Ends the page: its fonts, and the way back from each mark to its place in the structure. */
    void close() throws IOException {
        Lettering lettering = Lettering.covering(letters);
        COSDictionary fonts = new COSDictionary();
        fonts.setItem(COSName.getPDFName(REGULAR), lettering.into(document, Typeface.REGULAR));
        fonts.setItem(COSName.getPDFName(BOLD), lettering.into(document, Typeface.BOLD));
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.FONT, fonts);
        resources.setItem(COSName.XOBJECT, forms);
        resources.setItem(COSName.EXT_G_STATE, states);
        page.getCOSObject().setItem(COSName.RESOURCES, resources);
        page.getCOSObject().setItem(COSName.CONTENTS, packed(document, canvas.toString()));
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
