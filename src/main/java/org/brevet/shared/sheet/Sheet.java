package org.brevet.shared.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brevet.shared.NameKey;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;
import org.brevet.shared.SheetFault;

/**
 * A sheet as spreadsheet programs write it: XLSX, or CSV in UTF-8, UTF-16 or Windows-1252 with commas, semicolons or tabs; columns in any
 * order, headings compared without accents and capitals. Reads all of it or refuses (rule "import"): too large, not a sheet, broken. What
 * ails a single cell is a fault of that cell. docs/sheets.md says what is accepted.
 */
public final class Sheet {

    /** The largest file read, in bytes: a thousand competencies are a tenth of it. */
    public static final int MAX_BYTES = SheetLimits.BYTES;

    private static final Pattern FRENCH_DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?: 0?0:00(?::00)?)?");
    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[ T]00:00(?::00(?:\\.0+)?)?)?");
    private static final Pattern SERIAL = Pattern.compile("\\d{2,7}");

    private final RawSheet raw;
    private final List<String> headings;
    private final Map<String, Integer> positions;
    private final ColumnMapping mapping;
    private final List<Row> rows;
    private final Map<String, Integer> asked = new HashMap<>();    // keys are dear to make, and asked for in every row

    private Sheet(RawSheet raw, Map<String, Integer> positions, ColumnMapping mapping) {
        this.raw = raw;
        this.headings = raw.lines().isEmpty() ? List.of() : raw.lines().get(0).cells();
        this.positions = positions;
        this.mapping = mapping;
        this.rows = raw.lines().stream().skip(1).map(line -> new Row(line, this)).toList();
    }

    /** The first sheet of the file. @throws Refused import.* if the file is no sheet, or goes beyond a limit */
    public static Sheet read(byte[] file) {
        return readAll(file).get(0);
    }

    /**
     * The sheet with most of these columns, read by their names.
     *
     * @param chosen heading for a column's name where somebody chose it, "" for none; what the file does not have is not heeded
     * @throws Refused import.* if the file is no sheet, or goes beyond a limit
     */
    public static Sheet read(byte[] file, SheetColumns columns, Map<String, String> chosen) {
        Sheet best = null;
        for (Sheet sheet : readAll(file)) {
            Sheet mapped = sheet.by(columns, chosen);
            best = best == null || mapped.mapping.found() > best.mapping.found() ? mapped : best;
        }
        return best;
    }

    /** Every visible sheet that is not empty, at least one; a CSV file has one, without a name. @throws Refused as {@link #read(byte[])} */
    public static List<Sheet> readAll(byte[] file) {
        if (file.length > MAX_BYTES) {
            throw Refused.because(Reason.of("import.tooLarge", (long) file.length, (long) MAX_BYTES));
        }
        if (file.length == 0) {
            throw Refused.because(Reason.of("import.empty"));
        }
        List<RawSheet> read = switch (FileKind.of(file)) {
            case ZIP -> WorkbookReader.read(file);
            case OLD_EXCEL -> throw Refused.because(Reason.of("import.oldExcel"));
            case OTHER -> throw Refused.because(Reason.of("import.notText"));
            case TEXT -> List.of(CsvReader.read(file));
        };
        List<Sheet> sheets = read.stream().filter(raw -> !raw.lines().isEmpty()).map(Sheet::plain).toList();
        if (sheets.isEmpty()) {
            throw Refused.because(Reason.of("import.empty"));
        }
        return sheets;
    }

    private static Sheet plain(RawSheet raw) {
        Map<String, Integer> positions = new LinkedHashMap<>();
        List<String> headings = raw.lines().get(0).cells();
        for (int i = 0; i < headings.size(); i++) {
            String key = NameKey.of(headings.get(i));
            if (!key.isEmpty() && positions.put(key, i) != null) {
                throw Refused.because(Reason.of("import.duplicateHeading", headings.get(i)));
            }
        }
        return new Sheet(raw, positions, null);
    }

    /** The same sheet, read by these columns' names whatever headings they have in it. */
    public Sheet by(SheetColumns columns, Map<String, String> chosen) {
        ColumnMapping found = columns.find(this, chosen);
        Map<String, Integer> named = new HashMap<>();
        found.columns().stream().filter(column -> !column.heading().isEmpty())
                .forEach(column -> named.put(NameKey.of(column.column()), positions.get(NameKey.of(column.heading()))));
        return new Sheet(raw, named, found);
    }

    /** Of the sheet in its workbook; "" for a CSV file. */
    public String name() {
        return raw.name();
    }

    /** All that are not empty, as they are written, in their order. */
    public List<String> headings() {
        return headings.stream().filter(heading -> !NameKey.of(heading).isEmpty()).toList();
    }

    /** The heading as it is written in the file, where there is such a column. */
    public Optional<String> heading(String name) {
        return Optional.ofNullable(positions.get(NameKey.of(name))).map(headings::get);
    }

    /** Which heading serves for which column; null unless the sheet is read by columns. */
    public ColumnMapping mapping() {
        return mapping;
    }

    /** Lines below the headings that hold anything. */
    public List<Row> rows() {
        return rows;
    }

    /** What can be said before any rule: columns that are needed and not there; cells that hold a formula, an error, an unseen character. */
    public List<SheetFault> faults() {
        List<SheetFault> faults = new ArrayList<>();
        int headingLine = raw.lines().get(0).number();
        if (mapping != null) {
            mapping.missing().forEach(column -> faults.add(new SheetFault(headingLine, column, Reason.of("import.missingColumn", column))));
            mapping.twice().forEach(heading -> faults.add(new SheetFault(headingLine, heading, Reason.of("import.headingTwice", heading))));
        }
        for (RawSheet.Line line : raw.lines().subList(1, raw.lines().size())) {
            positions.values().stream().sorted().filter(line.bad()::containsKey)
                    .forEach(position -> faults.add(new SheetFault(line.number(), headings.get(position), line.bad().get(position))));
        }
        return faults;
    }

    /** The line of the headings, as the spreadsheet program counts. */
    public int headingLine() {
        return raw.lines().get(0).number();
    }

    private Integer position(String heading) {
        return asked.computeIfAbsent(heading, name -> positions.get(NameKey.of(name)));
    }

    /** One line below the headings. */
    public static final class Row {

        private final RawSheet.Line line;
        private final Sheet sheet;

        private Row(RawSheet.Line line, Sheet sheet) {
            this.line = line;
            this.sheet = sheet;
        }

        /** As the spreadsheet program counts lines, from 1; in a CSV file a cell may span several lines of text. */
        public int line() {
            return line.number();
        }

        /** What stands under this heading, without outer white space; "" when empty, not readable, or when there is no such column. */
        public String get(String heading) {
            Integer position = sheet.position(heading);
            return position == null || position >= line.cells().size() ? "" : line.cells().get(position);
        }

        /** Whether the cell is empty; one that is not readable is not, and has its own fault. */
        public boolean lacks(String heading) {
            Integer position = sheet.position(heading);
            return get(heading).isEmpty() && (position == null || !line.bad().containsKey(position));
        }

        /** Whether no cell that is read has a fault of its own; else the row says less than its line in the file. */
        public boolean readable() {
            return sheet.positions.values().stream().noneMatch(line.bad()::containsKey);
        }

        /** What stands under this heading, as a day: empty, a day, or the reason why it is none. */
        public Day day(String heading) {
            return Sheet.day(get(heading), sheet.raw.dates());
        }
    }

    /** A day as it was read; both are null for an empty cell. */
    public record Day(LocalDate value, Reason fault) {

        private static final Day NONE = new Day(null, null);
    }

    private static Day day(String text, RawSheet.Dates dates) {
        if (text.isEmpty()) {
            return Day.NONE;
        }
        Matcher french = FRENCH_DAY.matcher(text);
        Matcher iso = ISO_DAY.matcher(text);
        try {
            if (french.matches()) {
                return new Day(LocalDate.of(Integer.parseInt(french.group(3)), Integer.parseInt(french.group(2)), Integer.parseInt(french.group(1))), null);
            }
            if (iso.matches()) {
                return new Day(LocalDate.of(Integer.parseInt(iso.group(1)), Integer.parseInt(iso.group(2)), Integer.parseInt(iso.group(3))), null);
            }
        } catch (DateTimeException noSuchDay) {
            return new Day(null, Reason.of("import.noSuchDay", text));
        }
        LocalDate counted = SERIAL.matcher(text).matches() ? dates.day(Long.parseLong(text)) : null;
        return counted != null ? new Day(counted, null) : new Day(null, Reason.of("import.day", text));
    }
}
