package org.brevet.web.shared;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Whether a path can be repeated in an address of ours: nothing in it leads to another site, another folder or another line. */
public final class PlainPath {

    private static final Pattern ODD = Pattern.compile("[\\\\\\p{Cntrl}]|(?:^|/)\\.{1,2}(?:[/;]|$)");

    private PlainPath() {
    }

    /** @param path as it was asked for, not decoded */
    public static boolean is(String path) {
        if (path == null || !path.startsWith("/") || path.startsWith("//")) {
            return false;
        }
        try {
            return !ODD.matcher(URLDecoder.decode(path, StandardCharsets.UTF_8)).find();
        } catch (IllegalArgumentException notAnEncoding) {
            return false;
        }
    }
}
