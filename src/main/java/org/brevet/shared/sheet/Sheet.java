package org.brevet.shared.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.brevet.shared.NameKey;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/**
 * A CSV sheet as spreadsheet programs write it: UTF-8 with or without its mark, else Windows-1252; commas, semicolons or tabs; columns in
 * any order, headings compared without accents and capitals. Reads all of it or refuses (rule "import"): too large, not text, broken quotes.
 */
public final class Sheet {

    /** The largest file read, in bytes: a thousand competencies are a tenth of it. */
    public static final int MAX_BYTES = 2_000_000;
    private static final int MAX_ROWS = 5_000;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** One line: {@code line} counts from 1, the heading being line 1 (a quoted field may span several lines of the file). */
    public record Row(int line, Map<String, String> cells) {

        /** What stands under this heading, stripped of outer white space; "" when empty or when there is no such column. */
        public String get(String heading) {
            return cells.getOrDefault(NameKey.of(heading), "");
        }
    }

    private final Map<String, String> headings;
    private final List<Row> rows;

    private Sheet(Map<String, String> headings, List<Row> rows) {
        this.headings = headings;
        this.rows = rows;
    }

    /** @throws Refused import.tooLarge, import.empty, import.notText, import.broken, import.duplicateHeading */
    public static Sheet read(byte[] file) {
        if (file.length > MAX_BYTES) {
            throw Refused.because(Reason.of("import.tooLarge", (long) file.length, (long) MAX_BYTES));
        }
        String text = decode(file);
        if (text.isBlank()) {
            throw Refused.because(Reason.of("import.empty"));
        }
        if (text.indexOf('\0') >= 0) {
            throw Refused.because(Reason.of("import.notText"));
        }
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(separator(text)).setIgnoreEmptyLines(true).get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            return of(parser);
        } catch (IOException | java.io.UncheckedIOException | IllegalStateException broken) {
            throw Refused.because(Reason.of("import.broken", lineOf(broken)));
        }
    }

    private static Sheet of(CSVParser parser) throws CSVException {
        Map<String, String> headings = new HashMap<>();
        List<String> order = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (CSVRecord record : parser) {
            if (order.isEmpty()) {
                for (String heading : record) {
                    String key = NameKey.of(heading);
                    if (!key.isEmpty() && headings.put(key, heading.strip()) != null) {
                        throw Refused.because(Reason.of("import.duplicateHeading", heading.strip()));
                    }
                    order.add(key);
                }
                continue;
            }
            if (rows.size() == MAX_ROWS) {
                throw Refused.because(Reason.of("import.tooManyRows", MAX_ROWS));
            }
            Row row = row(record, order, (int) record.getRecordNumber());
            if (row.cells().values().stream().anyMatch(cell -> !cell.isEmpty())) {
                rows.add(row);
            }
        }
        return new Sheet(headings, rows);
    }

    private static Row row(CSVRecord record, List<String> order, int line) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < record.size() && i < order.size(); i++) {
            cells.put(order.get(i), record.get(i).strip());
        }
        return new Row(line, cells);
    }

    /** The heading as it is written in the file, where there is such a column. */
    public Optional<String> heading(String name) {
        return Optional.ofNullable(headings.get(NameKey.of(name)));
    }

    public List<Row> rows() {
        return rows;
    }

    private static String decode(byte[] file) {
        int from = file.length >= 3 && file[0] == (byte) 0xEF && file[1] == (byte) 0xBB && file[2] == (byte) 0xBF ? 3 : 0;
        try {
            CharBuffer utf8 = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(file, from, file.length - from));
            return utf8.toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(file, WINDOWS_1252);    // what French Excel writes; every byte means something in it
        }
    }

    /** The separator that the heading line has most of. */
    private static char separator(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {';', ',', '\t'}) {
            long count = first.chars().filter(c -> c == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    private static int lineOf(Exception broken) {
        java.util.regex.Matcher line = java.util.regex.Pattern.compile("line:? (\\d+)").matcher(String.valueOf(broken.getMessage()));
        return line.find() ? Integer.parseInt(line.group(1)) : 0;
    }
}
