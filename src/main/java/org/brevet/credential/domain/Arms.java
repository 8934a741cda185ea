package org.brevet.credential.domain;

import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The authority's arms as a picture for documents, packed once: {@code colours} as JPEG, {@code cover} (how far each point hides the ground)
 * compressed as it stands in the file.
 */
public record Arms(int width, int height, byte[] colours, byte[] cover) {

    static final String NAME = "Arms";

    COSStream into(PDDocument document) throws IOException {
        COSStream picture = stream(document, colours, COSName.DCT_DECODE, COSName.DEVICERGB);
        picture.setItem(COSName.SMASK, stream(document, cover, COSName.FLATE_DECODE, COSName.DEVICEGRAY));
        return picture;
    }

    private COSStream stream(PDDocument document, byte[] bytes, COSName filter, COSName space) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        stream.setItem(COSName.TYPE, COSName.XOBJECT);
        stream.setItem(COSName.SUBTYPE, COSName.IMAGE);
        stream.setInt(COSName.WIDTH, width);
        stream.setInt(COSName.HEIGHT, height);
        stream.setInt(COSName.BITS_PER_COMPONENT, 8);
        stream.setItem(COSName.COLORSPACE, space);
        stream.setItem(COSName.FILTER, filter);
        try (var out = stream.createRawOutputStream()) {
            out.write(bytes);
        }
        return stream;
    }
}
