package org.brevet.shared.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * Reads the visible sheets of an XLSX workbook. Numbers come out as they are shown in general format (15 digits), days as 2026-12-31. A
 * formula is a fault of its cell: what it last worked out may be of another day than the file, and nobody reading the file can tell.
 */
final class WorkbookReader {

    private static final MathContext AS_SHOWN = new MathContext(15);
    private static final Pattern CODED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern NO_DATE_PARTS = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]");

    private final RawSheet.Dates dates;

    private WorkbookReader(RawSheet.Dates dates) {
        this.dates = dates;
    }

    static List<RawSheet> read(byte[] file) {
        try {
            try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
                WorkbookGate.pass(zip);
            }
            try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true))) {
                WorkbookReader reader = new WorkbookReader(workbook.isDate1904() ? RawSheet.Dates.FROM_1904 : RawSheet.Dates.FROM_1900);
                List<org.dhatim.fastexcel.reader.Sheet> visible = workbook.getSheets()
                        .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE).toList();
                if (visible.size() > SheetLimits.SHEETS) {
                    throw Refused.because(Reason.of("import.tooManySheets", SheetLimits.SHEETS));
                }
                List<RawSheet> sheets = new ArrayList<>();
                for (org.dhatim.fastexcel.reader.Sheet sheet : visible) {
                    sheets.add(reader.sheet(sheet));
                }
                return sheets;
            }
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {    // the library throws whatever its own code runs into
            throw WorkbookGate.broken();
        }
    }

    private RawSheet sheet(org.dhatim.fastexcel.reader.Sheet sheet) throws IOException {
        List<RawSheet.Line> lines = new ArrayList<>();
        int number = 0;
        try (Stream<Row> rows = sheet.openStream()) {
            for (Row row : (Iterable<Row>) rows::iterator) {
                number = Math.max(row.getRowNum(), number + 1);    // where the file counts no lines, the library begins at 0
                RawSheet.Line line = line(row, number);
                if (!line.blank()) {
                    lines.add(line);
                }
                if (lines.size() > SheetLimits.ROWS + 1) {
                    throw Refused.because(Reason.of("import.tooManyRows", SheetLimits.ROWS));
                }
            }
        }
        return new RawSheet(String.valueOf(sheet.getName()).strip(), dates, lines);
    }

    private RawSheet.Line line(Row row, int number) {
        List<String> cells = new ArrayList<>(row.getCellCount());
        Map<Integer, Reason> bad = new HashMap<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(row.hasCell(i) ? text(row.getCell(i), i, bad) : "");
        }
        return new RawSheet.Line(number, cells, bad);
    }

    private String text(Cell cell, int position, Map<Integer, Reason> bad) {
        if (cell.getFormula() != null) {
            bad.put(position, Reason.of("import.formula"));
            return "";
        }
        if (cell.getType() == CellType.ERROR) {
            String raw = CellText.of(String.valueOf(cell.getRawValue()), position, bad);
            bad.putIfAbsent(position, Reason.of("import.errorCell", raw.length() > 40 ? raw.substring(0, 40) + "…" : raw));
            return "";
        }
        if (cell.getValue() == null) {
            return "";
        }
        return switch (cell.getType()) {
            case NUMBER -> number(cell, position, bad);
            case BOOLEAN -> cell.asBoolean() ? "true" : "false";
            // "str" without a formula is a text that another program wrote so
            default -> CellText.of(CODED.matcher(cell.getText()).replaceAll(WorkbookReader::decoded), position, bad);
        };
    }

    private String number(Cell cell, int position, Map<Integer, Reason> bad) {
        BigDecimal number = cell.asNumber();
        if (number.precision() > 400 || Math.abs((long) number.scale()) > 320) {    // no program writes such; as plain digits it would be endless
            String raw = cell.getRawValue();
            bad.put(position, Reason.of("import.errorCell", raw.length() > 40 ? raw.substring(0, 40) + "…" : raw));
            return "";
        }
        if (isDate(cell.getDataFormatId(), cell.getDataFormatString())) {
            String day = day(number);
            if (day != null) {
                return day;
            }
        }
        BigDecimal shown = number.round(AS_SHOWN).stripTrailingZeros();
        return Math.abs(shown.scale()) > 30 ? shown.toString() : shown.toPlainString();
    }

    /** Null where the number is no day, so that it comes out as a number and is refused where a day is wanted. */
    private String day(BigDecimal number) {
        if (number.signum() < 0 || number.precision() - number.scale() > 7) {
            return null;
        }
        long minutes = number.multiply(BigDecimal.valueOf(24 * 60)).setScale(0, RoundingMode.HALF_UP).longValueExact();
        LocalTime time = LocalTime.ofSecondOfDay(minutes % (24 * 60) * 60);
        if (minutes < 24 * 60) {
            return time.toString();
        }
        LocalDate day = dates.day(minutes / (24 * 60));
        return day == null ? null : time.equals(LocalTime.MIDNIGHT) ? day.toString() : day + " " + time;
    }

    /** Whether a number under this format is shown as a day or an hour: built-in numbers of all languages, else d, y or h in the format. */
    private static boolean isDate(Integer id, String format) {
        if (id != null && (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58)) {
            return true;
        }
        return format != null && NO_DATE_PARTS.matcher(format.split(";", 2)[0]).replaceAll("").toLowerCase(Locale.ROOT)
                .chars().anyMatch(c -> c == 'd' || c == 'y' || c == 'h');
    }

    private static String decoded(MatchResult coded) {
        return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(coded.group(1), 16)));
    }
}
