package org.brevet.web;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A form with files ({@code multipart/form-data}), read whole and by ourselves: the container keeps each part for as long as it runs, with its file,
 * takes any number of them and answers one that is malformed as a failure of its own. What it holds goes with the request.
 */
final class SentForm {

    /** The largest that is read, in bytes: the sheets of a curriculum, with room. What a single sheet may have is told at its field. */
    static final int MOST = 10_000_000;
    /** Of all forms that are being read and answered together: what comes when there is no room is told to come again. */
    private static final Semaphore ROOM = new Semaphore(6 * MOST);
    private static final int MOST_PARTS = 100;
    private static final int MOST_OF_HEADERS = 16_000;
    private static final String TYPE = "multipart/form-data";
    private static final String FORM_DATA = "form-data";
    private static final byte[] LINE_END = {'\r', '\n'};
    private static final byte[] HEADERS_END = {'\r', '\n', '\r', '\n'};
    private static final Pattern BOUNDARY = Pattern.compile("(?i)multipart/form-data\\s*;(?:.*;)?\\s*boundary=(?:\"([^\"]{1,70})\"|([^\\s;\"]{1,70}))\\s*(?:;.*)?");
    /** Browsers write a quotation mark within a value as %22. */
    private static final Pattern PARAMETER = Pattern.compile("\\G\\s*;\\s*([\\w*-]+)\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;\"]*))");

    /** It cannot be told what was meant. */
    static final class Malformed extends IOException {

        Malformed(String what) {
            super(what);
        }
    }

    private final byte[] body;
    private final byte[] delimiter;
    private final List<SentPart> parts = new ArrayList<>();

    private SentForm(byte[] body, String boundary) throws Malformed {
        this.body = body;
        delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        split();
    }

    static boolean is(String contentType) {
        return contentType != null && contentType.regionMatches(true, 0, TYPE, 0, TYPE.length());
    }

    /** Whether there is room for a body of this length; to be given back by {@link #leave}. */
    static boolean enter(int length) {
        return ROOM.tryAcquire(length);
    }

    static void leave(int length) {
        ROOM.release(length);
    }

    /**
     * @param length of the body as the request tells it, at most {@link #MOST}
     * @throws Malformed if it is no such form, or not all of it has come
     */
    static SentForm read(InputStream in, String contentType, int length) throws Malformed {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.matches()) {
            throw new Malformed("no boundary");
        }
        byte[] body;
        try {
            body = in.readNBytes(length);
        } catch (IOException broken) {
            throw new Malformed("cut: " + broken.getMessage());
        }
        if (body.length < length) {
            throw new Malformed("only " + body.length + " of " + length + " bytes");
        }
        return new SentForm(body, boundary.group(1) == null ? boundary.group(2) : boundary.group(1));
    }

    Collection<Part> parts() {
        return List.copyOf(parts);
    }

    /** Fields that are no files, by their names. */
    Map<String, String[]> parameters() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        parts.stream().filter(part -> part.getSubmittedFileName() == null)
                .forEach(part -> values.computeIfAbsent(part.getName(), any -> new ArrayList<>()).add(part.text()));
        return values.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().toArray(String[]::new)));
    }

    /** A page that is kept for its next request may keep a part too: of it no more than its name. */
    void forget() {
        parts.forEach(SentPart::delete);
    }

    private void split() throws Malformed {
        // The first delimiter may stand at the very beginning, without a line before it
        int at = find(delimiter, 2, 0) == 0 ? -2 : find(delimiter, 0, 0);
        while (true) {
            int end = at + delimiter.length;
            if (at < -2 || at == -1 || end + 2 > body.length) {
                throw new Malformed("no end");
            }
            if (body[end] == '-' && body[end + 1] == '-') {
                break;
            }
            if (parts.size() == MOST_PARTS) {
                throw new Malformed("more than " + MOST_PARTS + " parts");
            }
            at = part(end);
        }
        if (parts.isEmpty()) {
            throw new Malformed("no part");
        }
    }

    /** @return where the delimiter after it begins, or -1 */
    private int part(int delimiterEnd) throws Malformed {
        int from = find(LINE_END, 0, delimiterEnd);
        int headersEnd = find(HEADERS_END, 0, from);
        int content = headersEnd + HEADERS_END.length;
        if (from < 0 || headersEnd < 0 || content - from > MOST_OF_HEADERS) {
            throw new Malformed("headers without an end");
        }
        int end = find(delimiter, 0, content);
        if (end >= 0) {
            Map<String, String> headers = headers(new String(body, from, headersEnd - from, StandardCharsets.UTF_8));
            Map<String, String> told = disposition(headers.getOrDefault("content-disposition", ""));
            parts.add(new SentPart(told.getOrDefault("name", ""), told.get("filename"), headers,
                    Arrays.copyOfRange(body, content, end)));
        }
        return end;
    }

    private static Map<String, String> headers(String lines) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line : lines.split("\r\n")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.putIfAbsent(line.substring(0, colon).strip().toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private static Map<String, String> disposition(String header) throws Malformed {
        if (!header.regionMatches(true, 0, FORM_DATA, 0, FORM_DATA.length())) {
            throw new Malformed("a part that is no field");
        }
        Map<String, String> told = new LinkedHashMap<>();
        Matcher parameter = PARAMETER.matcher(header).region(FORM_DATA.length(), header.length());
        int at = FORM_DATA.length();
        while (parameter.find()) {
            told.putIfAbsent(parameter.group(1).toLowerCase(Locale.ROOT), parameter.group(2) == null ? parameter.group(3) : parameter.group(2));
            at = parameter.end();
        }
        if (!header.substring(at).isBlank()) {
            throw new Malformed("a field that is not told as fields are");
        }
        return told;
    }

    /** Where these bytes stand first from there on, without the first ones that are skipped; or -1. */
    private int find(byte[] wanted, int skipped, int from) {
        int length = wanted.length - skipped;
        for (int at = Math.max(from, 0); from >= 0 && at + length <= body.length; at++) {
            if (body[at] == wanted[skipped] && Arrays.equals(body, at, at + length, wanted, skipped, wanted.length)) {
                return at;
            }
        }
        return -1;
    }
}
