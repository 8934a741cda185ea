package org.brevet.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One address: a template such as {@code /sessions/{code}/marks} or {@code /certificates/{number}.pdf}, the view behind it, and whether it needs
 * an account.
 */
public record Route(String template, String view, Reach reach) {

    /** Who may open the page at all; what it shows is decided by the use cases. */
    public enum Reach {
        ANYONE, SIGNED_IN
    }

    /** The values in the path, by their names in the template; empty when the path is not this address. */
    public Optional<Map<String, String>> match(String path) {
        String[] wanted = template.split("/", -1);
        String[] found = path.split("/", -1);
        if (wanted.length != found.length) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < wanted.length; i++) {
            int close = wanted[i].indexOf('}');
            String ending = wanted[i].substring(close + 1);
            if (close > 0 && found[i].endsWith(ending) && found[i].length() > ending.length()) {
                values.put(wanted[i].substring(1, close), decoded(found[i].substring(0, found[i].length() - ending.length())));
            } else if (!wanted[i].equals(found[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }

    private static String decoded(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notAnEncoding) {
            return segment;
        }
    }
}
