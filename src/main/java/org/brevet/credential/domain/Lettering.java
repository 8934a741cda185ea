package org.brevet.credential.domain;

import java.io.IOException;
import java.util.BitSet;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The glyphs of both faces as documents carry them: one set, made once, for the letters of nearly every certificate; else one of its own. */
final class Lettering {

    /** The letters of French and its neighbours, those that Lingala and other languages of the country have besides, and the signs of both. */
    private static final BitSet HOUSE_LETTERS = new BitSet();
    private static final String MORE = "\u00a0\u202f«»°·ŒœŸƐɛƆɔŊŋ‘’“”–—…•";

    static {
        HOUSE_LETTERS.set(0x20, 0x7f);
        HOUSE_LETTERS.set(0xc0, 0x100);
        MORE.chars().forEach(HOUSE_LETTERS::set);
    }

    private static final Lettering HOUSE = new Lettering(HOUSE_LETTERS);

    private final Typeface.Subset regular;
    private final Typeface.Subset bold;

    private Lettering(BitSet letters) {
        regular = Typeface.REGULAR.subset(letters.stream());
        bold = Typeface.BOLD.subset(letters.stream());
    }

    /** Whatever else stands on a page, these are there. */
    static Lettering covering(BitSet letters) {
        BitSet others = (BitSet) letters.clone();
        others.andNot(HOUSE_LETTERS);
        if (others.isEmpty()) {
            return HOUSE;
        }
        BitSet all = (BitSet) letters.clone();
        all.or(HOUSE_LETTERS);
        return new Lettering(all);
    }

    COSDictionary into(PDDocument document, Typeface face) throws IOException {
        return (face == Typeface.BOLD ? bold : regular).into(document);
    }
}
