package org.brevet.it.browser;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;

/** Forms with files as no browser sends them. */
final class OddRequests {

    static final long MANY = 200_000_000;
    private static final byte[] SHEET = "a;b\n1;2\n".getBytes(UTF_8);
    private static final byte[] PIECE = new byte[65_536];
    private static final String TOO_LARGE = "413 L’envoi dépasse 10 Mo|What was sent exceeds 10 MB";
    private static final String MALFORMED = " L’envoi est incomplet ou mal formé|What was sent is incomplete or malformed";
    private static final String EXPIRED = "409 La page a expiré|The page has expired";
    private static final String MISSING = "200 Choisissez un fichier qui n’est pas vide|Choose a file that is not empty";
    private static final String NO_SHEET = "200 manque|missing";
    /** Of the server itself, which cannot tell where the request ends. */
    private static final String NO_REQUEST = "400 |";

    /** @param wanted status of the answer, then words of it in French and English */
    record Odd(String name, String wanted, Function<ImportPage, Wire.Request> request) {

        int status() {
            return Integer.parseInt(wanted.substring(0, 3));
        }

        String words(String language) {
            return wanted.substring(4).split("\\|", -1)[language.equals("fr") ? 0 : 1];
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static final byte[] BOMB = bomb();
    /** Nobody is there any more to be told. */
    private static final String CLOSED = "000 |";

    private final List<Odd> all = new ArrayList<>();

    private OddRequests() {
    }

    static List<Odd> all() {
        OddRequests odd = new OddRequests();
        odd.sizes();
        odd.parts();
        odd.names();
        odd.boundaries();
        odd.types();
        odd.states();
        return odd.all;
    }

    private void sizes() {
        add("200 MB", TOO_LARGE, page -> large("Content-Length: " + MANY, OddRequests::plain));
        add("200 MB, asked for before", TOO_LARGE, page -> large("Content-Length: " + MANY, OddRequests::plain).with("Expect: 100-continue"));
        add("200 MB in chunks, of no said length", "411" + MALFORMED, page -> large("Transfer-Encoding: chunked", OddRequests::chunked));
        add("a sheet in chunks", "411" + MALFORMED, page -> new Wire.Request("POST", List.of("Content-Type: " + Wire.FORM, "Transfer-Encoding: chunked"), out -> {
            byte[] body = Wire.form(page.fields(), page.file("x.csv", SHEET));
            out.write((Integer.toHexString(body.length) + "\r\n").getBytes(ISO_8859_1));
            out.write(body);
            out.write("\r\n0\r\n\r\n".getBytes(ISO_8859_1));
        }, false));
        add("packed on its way", "400" + MALFORMED, page -> {
            byte[] packed = BadSheets.gzip(Wire.form(page.fields(), page.file("x.csv", SHEET)));
            return Wire.Request.of(Wire.FORM, packed).with("Content-Encoding: gzip");
        });
        add("a bomb packed on its way", "400" + MALFORMED, page -> Wire.Request.of(Wire.FORM, BOMB).with("Content-Encoding: gzip"));
        add("length of no number", NO_REQUEST, page -> whole(page).announced("many"));
        add("length below nothing", NO_REQUEST, page -> whole(page).announced("-1"));
        add("two lengths", NO_REQUEST, page -> whole(page).with("Content-Length: 7"));
        add("longer than told: the rest is no part of it", "400" + MALFORMED, page -> {
            Wire.Request whole = whole(page);
            return new Wire.Request("POST", whole.announced("300").headers(), whole.body(), false);
        });
        add("shorter than told, then cut", CLOSED, page -> whole(page).announced("1000000"));
        add("nothing of what was told, then cut", CLOSED, page -> new Wire.Request("POST", List.of("Content-Type: " + Wire.FORM, "Content-Length: 5000"),
                out -> { }, true));
    }

    private void parts() {
        add("no file", MISSING, page -> form(page));
        add("the file's field without a file", MISSING, page -> form(page, Wire.part("form-data; name=\"" + page.part() + "\"", null, SHEET)));
        add("the file's field, nothing chosen", MISSING, page -> form(page, page.file("", new byte[0])));
        add("the file in another field", MISSING, page -> form(page, Wire.file("form:other", "x.csv", SHEET)));
        add("the file in a field without a name", MISSING, page -> form(page, Wire.part("form-data; filename=\"x.csv\"", "text/csv", SHEET)));
        add("two files", NO_SHEET, page -> form(page, page.file("x.csv", SHEET), page.file("y.csv", SHEET)));
        add("two empty files", "200 vide|empty", page -> form(page, page.file("x.csv", new byte[0]), page.file("y.csv", new byte[0])));
        add("two hundred parts", "400" + MALFORMED, page -> form(page, times(200, page.file("x.csv", SHEET))));
        add("a hundred thousand parts", "400" + MALFORMED, page -> form(page, times(100_000, Wire.part("form-data; name=\"a\"", null, new byte[0]))));
        add("part of another part", NO_SHEET, page -> form(page, page.file("x.csv", SHEET), Wire.part("form-data; name=\"inner\"", "multipart/mixed; boundary=" + Wire.BOUNDARY,
                SHEET)));
        add("headers of a part that do not end", "400" + MALFORMED, page -> form(page, Wire.part("form-data; name=\"" + page.part() + "\"; filename=\"" + "x".repeat(20_000)
                + "\"", "text/csv", SHEET)));
        add("a part that says that it is longer", NO_SHEET, page -> form(page, Wire.part("form-data; name=\"" + page.part() + "\"; filename=\"x.csv\"",
                "text/csv\r\nContent-Length: 999999999999", SHEET)));
        add("a part of another type", NO_SHEET, page -> form(page, Wire.part("form-data; name=\"" + page.part() + "\"; filename=\"x.xlsx\"", "image/png", SHEET)));
        add("a part that says that it is packed", NO_SHEET, page -> form(page, Wire.part("form-data; name=\"" + page.part() + "\"; filename=\"x.csv\"",
                "text/csv\r\nContent-Encoding: gzip\r\nContent-Transfer-Encoding: base64", SHEET)));
    }

    private void names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("path", "../../../../etc/passwd");
        names.put("path of Windows", "C:\\Users\\x\\..\\y.csv");
        names.put("path with percents", "%2e%2e%2fetc%2fpasswd");
        names.put("NUL", "a.csv\0.exe");
        names.put("10,000 characters", "x".repeat(9_996) + ".csv");
        names.put("turned writing", "a\u202Evsc.exe");
        names.put("half a pair", "a\uD83D.csv");
        names.put("script", "<script>alert(1)</script>.csv");
        names.put("expression", "#{facesContext}${7*7}.csv");
        names.put("none but a path", "../");
        names.put("dots", "..");
        names.put("device", "CON");
        names.forEach((what, name) -> add("name: " + what, NO_SHEET, page -> form(page, page.file(name, SHEET))));
        add("name: told twice", NO_SHEET, page -> form(page, Wire.part("form-data; name=\"" + page.part() + "\"; filename=\"x.csv\"; filename*=UTF-8''..%2Fy.csv",
                "text/csv", SHEET)));
        add("name: quote that never ends", "400" + MALFORMED, page -> form(page, Wire.part("form-data; name=\"" + page.part() + "\"; filename=\"x.csv", "text/csv", SHEET)));
    }

    private void boundaries() {
        add("no boundary", "400" + MALFORMED, page -> typed(page, "multipart/form-data"));
        add("empty boundary", "400" + MALFORMED, page -> typed(page, "multipart/form-data; boundary="));
        add("another boundary", "400" + MALFORMED, page -> typed(page, "multipart/form-data; boundary=other"));
        add("boundary of 5,000 characters", "400" + MALFORMED, page -> typed(page, "multipart/form-data; boundary=" + "y".repeat(5_000)));
        add("body that ends in the file", "400" + MALFORMED, page -> shortened(page, 60));
        add("body that ends in the headers of the file", "400" + MALFORMED, page -> shortened(page, SHEET.length + Wire.BOUNDARY.length() + 20));
        add("body that ends before its last line", "400" + MALFORMED, page -> shortened(page, Wire.BOUNDARY.length() + 6));
        add("no body", "400" + MALFORMED, page -> Wire.Request.of(Wire.FORM, new byte[0]));
        add("no part", "400" + MALFORMED, page -> Wire.Request.of(Wire.FORM, ("--" + Wire.BOUNDARY + "--\r\n").getBytes(UTF_8)));
        add("no part at all", "400" + MALFORMED, page -> Wire.Request.of(Wire.FORM, "no part at all".getBytes(UTF_8)));
        add("part without headers", "400" + MALFORMED, page -> form(page, ("--" + Wire.BOUNDARY + "\r\n\r\n\r\n").getBytes(UTF_8)));
    }

    private void types() {
        for (String type : List.of("text/csv", "application/zip", "application/json", "application/xml", "multipart/mixed; boundary=" + Wire.BOUNDARY, "x")) {
            add("sent as " + type.replaceAll(";.*", ""), "415" + MALFORMED, page -> typed(page, type));
        }
        add("of no type", "415" + MALFORMED, page -> {
            Wire.Request whole = whole(page);
            return new Wire.Request("POST", whole.headers().subList(1, 2), whole.body(), false);
        });
        add("as a form without files", MISSING, page -> {
            Map<String, String> fields = page.fields();
            fields.put(page.part(), "x.csv");
            StringBuilder body = new StringBuilder();
            fields.forEach((name, value) -> body.append('&').append(encoded(name)).append('=').append(encoded(value)));
            return Wire.Request.of("application/x-www-form-urlencoded", body.substring(1).getBytes(UTF_8));
        });
        add("put instead of posted", "405" + MALFORMED, page -> whole(page).by("PUT"));
        add("deleted", NO_REQUEST, page -> whole(page).by("DELETE"));
    }

    private void states() {
        add("without the state of the page", "400" + MALFORMED, page -> stated(page, null));
        for (String state : List.of("12345678901234567:-98765432109876543", "../../etc/passwd", "rO0ABXNyAA==", "1:2:3", "-", ":", "99999999999999999999999:1", "stateless",
                "\u202E", "x".repeat(20_000))) {
            add("state " + (state.length() > 40 ? "of 20,000 characters" : state.replace("\u202E", "of turned writing")), EXPIRED, page -> stated(page, state));
        }
        add("with the state of another page", EXPIRED, page -> stated(page, page.actor().filled("/account", "reading", Map.of()).get("jakarta.faces.ViewState")));
        add("without the button", "200 |", page -> {
            Map<String, String> fields = page.fields();
            fields.remove(page.form() + ":check");
            return Wire.Request.of(Wire.FORM, Wire.form(fields, page.file("x.csv", SHEET)));
        });
        add("without the other fields", "200 |", page -> {
            Map<String, String> fields = page.fields();
            page.typed().keySet().forEach(name -> fields.remove(page.form() + ":" + name));
            return Wire.Request.of(Wire.FORM, Wire.form(fields, page.file("x.csv", SHEET)));
        });
    }

    private void add(String name, String wanted, Function<ImportPage, Wire.Request> request) {
        all.add(new Odd(name, wanted, request));
    }

    private static Wire.Request whole(ImportPage page) {
        return form(page, page.file("x.csv", SHEET));
    }

    private static Wire.Request form(ImportPage page, byte[]... parts) {
        return Wire.Request.of(Wire.FORM, Wire.form(page.fields(), parts));
    }

    private static Wire.Request typed(ImportPage page, String type) {
        return Wire.Request.of(type, Wire.form(page.fields(), page.file("x.csv", SHEET)));
    }

    /** Without its last bytes, of which it does not speak. */
    private static Wire.Request shortened(ImportPage page, int missing) {
        byte[] body = Wire.form(page.fields(), page.file("x.csv", SHEET));
        return Wire.Request.of(Wire.FORM, Arrays.copyOf(body, body.length - missing));
    }

    private static Wire.Request stated(ImportPage page, String state) {
        Map<String, String> fields = page.fields();
        if (state == null) {
            fields.remove("jakarta.faces.ViewState");
        } else {
            fields.put("jakarta.faces.ViewState", state);
        }
        return Wire.Request.of(Wire.FORM, Wire.form(fields, page.file("x.csv", SHEET)));
    }

    private static Wire.Request large(String length, Wire.Body body) {
        return new Wire.Request("POST", List.of("Content-Type: " + Wire.FORM, length), body, false);
    }

    private static void plain(OutputStream out) throws IOException {
        for (long sent = 0; sent < MANY; sent += PIECE.length) {
            out.write(PIECE);
        }
    }

    private static void chunked(OutputStream out) throws IOException {
        for (long sent = 0; sent < MANY; sent += PIECE.length) {
            out.write("10000\r\n".getBytes(ISO_8859_1));
            out.write(PIECE);
            out.write("\r\n".getBytes(ISO_8859_1));
        }
        out.write("0\r\n\r\n".getBytes(ISO_8859_1));
    }

    /** Of 200 MB, packed as it is made. */
    private static byte[] bomb() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(Wire.file("form:file", "x.csv", new byte[0]));
            plain(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static byte[] times(int count, byte[] part) {
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        for (int i = 0; i < count; i++) {
            parts.writeBytes(part);
        }
        return parts.toByteArray();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
