package org.brevet.web.shared;

import java.util.regex.Pattern;

/** Where somebody may be sent on without leaving this installation. */
public final class OwnAddress {

    /** Two slashes begin another host's name; browsers read a backslash as a slash and pass over control characters. */
    private static final Pattern PATH = Pattern.compile("/(?:[^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*)?");

    private OwnAddress() {
    }

    /** Whether it is a path here, with or without a query; null is none. */
    public static boolean is(String address) {
        return address != null && PATH.matcher(address).matches();
    }
}
