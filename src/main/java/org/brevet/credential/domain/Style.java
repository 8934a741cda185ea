package org.brevet.credential.domain;

/** How a text looks: {@code leading} and {@code spacing} (between letters) in the unit of {@code size}; {@code colour} as 0xRRGGBB. */
record Style(Typeface face, float size, float spacing, int colour) {

    static Style plain(float size, int colour) {
        return new Style(Typeface.REGULAR, size, 0, colour);
    }

    static Style bold(float size, int colour) {
        return new Style(Typeface.BOLD, size, 0, colour);
    }

    Style spaced(float between) {
        return new Style(face, size, between, colour);
    }

    /** Letters and what lies between them. */
    Style at(float other) {
        return new Style(face, other, spacing * other / size, colour);
    }

    float leading() {
        return size * 1.3f;
    }

    float width(String text) {
        return face.width(text) * size + spacing * text.length();
    }
}
