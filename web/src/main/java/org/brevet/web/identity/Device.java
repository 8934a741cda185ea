package org.brevet.web.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a browser says of itself, in words that people know: Firefox, Windows. It may say what it likes, so this helps to recognise one's own devices
 * and proves nothing. "" for what is not known.
 */
public record Device(String browser, String system) {

    /** The first that fits: many name others too, to be served like them. */
    private static final Map<String, Pattern> BROWSERS = new LinkedHashMap<>();
    private static final Map<String, Pattern> SYSTEMS = new LinkedHashMap<>();

    static {
        BROWSERS.put("Opera Mini", Pattern.compile("Opera Mini"));
        BROWSERS.put("Opera", Pattern.compile("OPR/|Opera"));
        BROWSERS.put("Edge", Pattern.compile("Edg(?:e|A|iOS)?/"));
        BROWSERS.put("Samsung Internet", Pattern.compile("SamsungBrowser/"));
        BROWSERS.put("UC Browser", Pattern.compile("UCBrowser/"));
        BROWSERS.put("Firefox", Pattern.compile("Firefox/|FxiOS/"));
        BROWSERS.put("Chrome", Pattern.compile("Chrome/|CriOS/|Chromium/"));
        BROWSERS.put("Safari", Pattern.compile("Version/.*Safari/"));
        SYSTEMS.put("iPhone", Pattern.compile("iPhone"));
        SYSTEMS.put("iPad", Pattern.compile("iPad"));
        SYSTEMS.put("Android", Pattern.compile("Android"));
        SYSTEMS.put("ChromeOS", Pattern.compile("CrOS"));
        SYSTEMS.put("Windows", Pattern.compile("Windows"));
        SYSTEMS.put("macOS", Pattern.compile("Mac OS X|Macintosh"));
        SYSTEMS.put("Linux", Pattern.compile("Linux|X11"));
    }

    static Device of(String agent) {
        return new Device(first(BROWSERS, agent), first(SYSTEMS, agent));
    }

    private static String first(Map<String, Pattern> known, String agent) {
        return known.entrySet().stream().filter(one -> one.getValue().matcher(agent).find()).map(Map.Entry::getKey).findFirst().orElse("");
    }
}
