package org.brevet.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brevet.it.browser.HttpActor;

/** Marks of a whole session from a sheet, by the page: sent and checked, then confirmed. The sheet is the one that the page hands out, filled. */
final class MarksBySheet {

    private static final Pattern FIELD = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"");
    private static final String BOUNDARY = "----bench";
    private final HttpActor assessor;
    private final String address;

    MarksBySheet(HttpActor assessor, String session) {
        this.assessor = assessor;
        this.address = "/sessions/" + session + "/marks/";
    }

    /** @return each row's cells filled in, as a spreadsheet program writes them */
    byte[] filled() {
        List<String> lines = assessor.get(address + "sheet?form=csv").body().lines().toList();
        List<String> headings = Arrays.asList(lines.get(0).split(";", -1));
        StringJoiner sheet = new StringJoiner("\r\n");
        sheet.add(lines.get(0));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(";", -1);
            for (int i = 2; i < cells.length; i++) {
                cells[i] = value(headings.get(i), cells[i]);
            }
            sheet.add(String.join(";", cells));
        }
        return sheet.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String value(String heading, String now) {
        if (heading.matches("T\\d")) {
            return "14,5";
        } else if (heading.matches("P\\d C\\d+")) {
            return "A";
        }
        return heading.endsWith(" min") ? "15" : now;
    }

    /** Sends the sheet and shows what would change. */
    String preview(byte[] sheet) throws IOException {
        String page = assessor.get(address + "import").body();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Map<String, String> fields = fields(page, "sheet");
        fields.put("sheet:check", "x");
        for (Map.Entry<String, String> field : fields.entrySet()) {
            body.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n" + field.getValue() + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"sheet:file\"; filename=\"marks.csv\"\r\nContent-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write(sheet);
        body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return answered(assessor.post(address + "import", "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray()), 200, "id=\"confirm\"");
    }

    /** Stores what the preview has shown. */
    void confirm(String preview) {
        Map<String, String> fields = fields(preview, "confirm");
        fields.put("confirm:submit", "x");
        StringJoiner body = new StringJoiner("&");
        fields.forEach((name, value) -> body.add(encoded(name) + "=" + encoded(value)));
        answered(assessor.post(address + "import", "application/x-www-form-urlencoded", body.toString().getBytes(StandardCharsets.UTF_8)), 302, "");
    }

    private static String answered(HttpResponse<String> answer, int status, String words) {
        if (answer.statusCode() != status || !answer.body().contains(words)) {
            throw new IllegalStateException("The import answered " + answer.statusCode() + ": "
                    + answer.body().replaceAll("(?s).*<main", "<main").replaceAll("<[^>]+>|\\s+", " "));
        }
        return answer.body();
    }

    private static Map<String, String> fields(String page, String form) {
        int from = page.indexOf("<form id=\"" + form + "\"");
        if (from < 0) {
            throw new IllegalStateException("No form " + form + " on the page of the import");
        }
        Matcher hidden = FIELD.matcher(page.substring(from, page.indexOf("</form>", from)));
        Map<String, String> fields = new LinkedHashMap<>();
        while (hidden.find()) {
            fields.put(hidden.group(1), hidden.group(2));
        }
        return fields;
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
