package org.brevet.it.browser;

import org.junit.jupiter.api.Test;

class MainPathIT extends MainPath {

    @Test
    void fromTheStandardToACertificateThatAStrangerChecks() {
        walk(FRENCH);
    }
}
