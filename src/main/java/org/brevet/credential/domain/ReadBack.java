package org.brevet.credential.domain;

import com.lowagie.text.pdf.CMapAwareDocumentFont;
import com.lowagie.text.pdf.PRIndirectReference;
import com.lowagie.text.pdf.PRStream;
import com.lowagie.text.pdf.PRTokeniser;
import com.lowagie.text.pdf.PdfContentParser;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.RandomAccessFileOrArray;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A document of ours as its file has it, read by another library than the one that wrote it: what its letters mean by the fonts in it, line after line as
 * they are drawn, and the codes as rectangles. Of a file from elsewhere, whose lines may stand in any order, {@link PaperText} reads the text.
 */
final class ReadBack implements AutoCloseable {

    private final PdfReader reader;
    private final PdfDictionary resources;

    private ReadBack(byte[] pdf) throws IOException {
        reader = new PdfReader(new RandomAccessFileOrArray(pdf), null);    // reads what is asked for, not all
        resources = reader.getPageN(1).getAsDict(PdfName.RESOURCES);
    }

    static ReadBack of(byte[] pdf) throws IOException {
        return new ReadBack(pdf);
    }

    int pages() {
        return reader.getNumberOfPages();
    }

    /** Of the first page. A font is read once: the library's own reader does so at each change of it, which took a quarter of a document's time. */
    String text() throws IOException {
        Map<PdfName, CMapAwareDocumentFont> fonts = new HashMap<>();
        StringBuilder text = new StringBuilder();
        CMapAwareDocumentFont font = null;
        List<PdfObject> operation = new ArrayList<>();
        try (PRTokeniser content = new PRTokeniser(reader.getPageContent(1))) {
            PdfContentParser parser = new PdfContentParser(content);
            while (!parser.parse(operation).isEmpty()) {
                String operator = operation.get(operation.size() - 1).toString();
                if (operator.equals("Tf")) {
                    font = fonts.computeIfAbsent((PdfName) operation.get(0), this::font);
                } else if (operator.equals("Tj") && font != null) {
                    byte[] letters = ((PdfString) operation.get(0)).getBytes();
                    text.append(font.decode(letters, 0, letters.length)).append('\n');
                }
            }
        }
        return text.toString();
    }

    private CMapAwareDocumentFont font(PdfName name) {
        return new CMapAwareDocumentFont((PRIndirectReference) resources.getAsDict(PdfName.FONT).get(name));
    }

    /** What the code of that name says; "" if there is none, or nothing can be read in it. */
    String code(String name) throws IOException {
        PdfDictionary forms = resources.getAsDict(PdfName.XOBJECT);
        PdfObject form = forms == null ? null : PdfReader.getPdfObject(forms.get(new PdfName(name)));
        return form instanceof PRStream drawing
                ? CodeDrawing.read(PdfReader.getStreamBytes(drawing), drawing.getAsArray(PdfName.BBOX).getAsNumber(2).intValue()) : "";
    }

    @Override
    public void close() {
        reader.close();
    }
}
