package org.brevet.credential.domain;

import org.brevet.shared.Language;

/** The measures of the page at one of its densities: a certificate that says much is set in smaller letters, step by step. */
record Sheet(int step) {

    static final float EDGE = 58;
    static final float FAR_EDGE = TaggedPage.WIDTH - EDGE;
    /** The last step that can still be read: particulars in 6 points. */
    static final int LAST = 14;
    private static final float LARGEST_PARTICULARS = 9.5f;

    /** Of what stands above the particulars: it shrinks more slowly than they. */
    float scaled(float size) {
        return size * (1 - 0.02f * step);
    }

    /** How high the arms stand. */
    float arms() {
        return 54 - 2f * step;
    }

    /** The least between the parts. */
    float gap() {
        return Math.max(2, 5 - 0.25f * step);
    }

    float particulars() {
        return LARGEST_PARTICULARS - 0.25f * step;
    }

    /** At most so many lines, in a smaller size if need be. */
    Paragraph centred(String tag, Language language, String text, Style style, int most) {
        return Paragraph.centred(tag, language, text, style.at(scaled(style.size())), EDGE, FAR_EDGE, most, 6);
    }
}
