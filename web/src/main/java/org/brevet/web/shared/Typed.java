package org.brevet.web.shared;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What somebody had typed into a form that could not be taken, since the page or the session had expired: shown once more, to be copied. Choices
 * and ticks are soon made again; secrets are never shown.
 */
public final class Typed {

    /** Request attribute in which it waits for the page that says so. */
    public static final String ATTRIBUTE = "org.brevet.typed";
    private static final int SHORTEST = 4;
    private static final Pattern SECRET = Pattern.compile("(?i).*(password|wanted|repeated|secret|code|viewstate).*|.*:old");
    /** Values of choices: ids, words of enums, ticks. */
    private static final Pattern CHOSEN = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|[A-Z0-9_]+|true|false|on");

    private Typed() {
    }

    /** @param parameters of a form; the names of its fields begin with the form's and a colon, a button brings its label */
    public static List<String> of(Map<String, String[]> parameters) {
        return parameters.entrySet().stream().filter(one -> one.getKey().contains(":") && !SECRET.matcher(one.getKey()).matches() && !isButton(one.getKey()))
                .sorted(Map.Entry.comparingByKey()).flatMap(one -> List.of(one.getValue()).stream()).map(String::strip)
                .filter(value -> value.length() >= SHORTEST && !CHOSEN.matcher(value).matches()).distinct().toList();
    }

    /** Our buttons are named by what they do. */
    private static boolean isButton(String name) {
        return name.matches(".*:(submit|xlsx|csv|print|remove|adopt|prepare|save\\w*|all|check|confirm|publish|agree)");
    }
}
