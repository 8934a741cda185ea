package org.brevet.it.browser;

import org.junit.jupiter.api.Test;

/** By itself: it runs beside the French one. */
class MainPathEnglishIT extends MainPath {

    @Test
    void fromTheStandardToACertificateInEnglish() {
        walk(ENGLISH);
    }
}
