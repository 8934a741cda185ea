package org.brevet.shared.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/** CSV as spreadsheet programs write it: commas, semicolons or tabs, with or without Excel's line {@code sep=;}. */
final class CsvReader {

    private static final Pattern SEPARATOR_LINE = Pattern.compile("^\"?sep=([;,\\t])\"?\\r?\\n", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINE_OF_FAILURE = Pattern.compile("line:? (\\d+)");
    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"]|\"\")*+\"");

    private CsvReader() {
    }

    static RawSheet read(byte[] file) {
        String text = CsvText.decode(file);
        int skipped = 0;
        char separator;
        Matcher said = SEPARATOR_LINE.matcher(text);
        if (said.find()) {
            separator = said.group(1).charAt(0);
            text = text.substring(said.end());
            skipped = 1;
        } else {
            separator = separator(text);
        }
        if (text.isBlank()) {
            throw Refused.because(Reason.of("import.empty"));
        }
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(separator).setIgnoreEmptyLines(false).get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            return new RawSheet("", RawSheet.Dates.UNKNOWN, lines(parser, skipped));
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            throw Refused.because(Reason.of("import.broken", lineOf(broken) + skipped));
        }
    }

    private static List<RawSheet.Line> lines(CSVParser parser, int skipped) {
        List<RawSheet.Line> lines = new ArrayList<>();
        for (CSVRecord record : parser) {
            if (record.size() > SheetLimits.COLUMNS) {
                throw Refused.because(Reason.of("import.tooManyColumns", SheetLimits.COLUMNS));
            }
            List<String> cells = new ArrayList<>(record.size());
            Map<Integer, Reason> bad = new HashMap<>();
            for (int i = 0; i < record.size(); i++) {
                cells.add(Harmless.formula(record.get(i)) ? formula(i, bad) : CellText.of(Harmless.undone(record.get(i)), i, bad));
            }
            RawSheet.Line line = new RawSheet.Line((int) record.getRecordNumber() + skipped, cells, bad);
            if (!line.blank()) {
                lines.add(line);
            }
            if (lines.size() > SheetLimits.ROWS + 1) {
                throw Refused.because(Reason.of("import.tooManyRows", SheetLimits.ROWS));
            }
        }
        return lines;
    }

    private static String formula(int position, Map<Integer, Reason> bad) {
        bad.put(position, Reason.of("import.formula"));
        return "";
    }

    /** The separator that the heading line has most of, outside of quotes. */
    private static char separator(String text) {
        String first = QUOTED.matcher(text.lines().filter(line -> !line.isBlank()).findFirst().orElse("")).replaceAll("");
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
        Matcher line = LINE_OF_FAILURE.matcher(String.valueOf(broken.getMessage()));
        return line.find() ? Integer.parseInt(line.group(1)) : 0;
    }
}
