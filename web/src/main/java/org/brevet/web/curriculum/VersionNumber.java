package org.brevet.web.curriculum;

import org.brevet.shared.NotFound;

/** The number of a version as it stands in an address. */
final class VersionNumber {

    private VersionNumber() {
    }

    /** @throws NotFound if it is no number at all */
    static int of(String typed) {
        if (!typed.matches("\\d{1,4}")) {
            throw new NotFound("curriculum version " + typed);
        }
        return Integer.parseInt(typed);
    }
}
