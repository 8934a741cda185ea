package org.brevet.credential.domain;

import com.lowagie.text.pdf.PRStream;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** The text of the first page of any file, as somebody reads it, by another library than the one that writes ours. */
final class PaperText {

    private PaperText() {
    }

    static String of(byte[] pdf) throws IOException {
        try (PdfReader reader = new PdfReader(pdf)) {
            passOverDrawings(reader);
            return new PdfTextExtractor(reader).getTextFromPage(1);
        }
    }

    /** The longest parts hold no text: the fine lines, if they are byte for byte those that are drawn, and the codes, which are read apart. */
    private static void passOverDrawings(PdfReader reader) throws IOException {
        PdfDictionary forms = reader.getPageN(1).getAsDict(PdfName.RESOURCES).getAsDict(PdfName.XOBJECT);
        if (forms == null) {
            return;
        }
        if (form(forms, Ground.NAME) instanceof PRStream ground && Arrays.equals(PdfReader.getStreamBytesRaw(ground), Ground.packed())) {
            ground.setData(new byte[0]);
        }
        for (String name : List.of(CertificatePage.ONLINE_CODE, CertificatePage.OFFLINE_CODE)) {
            if (form(forms, name) instanceof PRStream code) {
                code.setData(new byte[0]);
            }
        }
    }

    private static PdfObject form(PdfDictionary forms, String name) {
        return PdfReader.getPdfObject(forms.get(new PdfName(name)));
    }
}
