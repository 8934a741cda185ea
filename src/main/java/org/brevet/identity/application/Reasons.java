package org.brevet.identity.application;

import java.util.ArrayList;
import java.util.List;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/** R4: what changes rights says why. */
final class Reasons {

    private static final int LEAST = 10;
    private static final int MOST = 500;

    private Reasons() {
    }

    static List<Reason> faults(String typed) {
        List<Reason> faults = new ArrayList<>();
        if (typed == null || typed.strip().length() < LEAST) {
            faults.add(Reason.of("R4.reason"));
        } else if (typed.strip().length() > MOST) {
            faults.add(Reason.of("R4.tooLong", MOST));
        }
        return faults;
    }

    /** @throws Refused R4.reason, R4.tooLong */
    static String checked(String typed) {
        List<Reason> faults = faults(typed);
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
        return typed.strip();
    }
}
