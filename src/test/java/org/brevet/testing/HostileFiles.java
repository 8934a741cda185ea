package org.brevet.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/**
 * Some two hundred files that no import may take, made when they are asked for: by name, each for a given good sheet. Every import is tried
 * with all of them ({@code @MethodSource(HostileFiles.NAMES)}).
 */
public final class HostileFiles {

    /** A sheet that an import takes as it is; hostile values are put in its column {@code text}. */
    public record Good(List<String> headings, List<List<String>> rows, int text) {

        public String csv() {
            StringBuilder csv = new StringBuilder(line(headings));
            rows.forEach(row -> csv.append(line(row)));
            return csv.toString();
        }

        /** With this in place of the text of the first row, quoted. */
        String csvWith(String value) {
            List<String> row = new ArrayList<>(rows.get(0));
            row.set(text, "\u0000");
            return (line(headings) + line(row)).replace("\u0000", "\"" + value.replace("\"", "\"\"") + "\"");
        }

        public RawWorkbook workbook() {
            StringBuilder xml = new StringBuilder(RawWorkbook.row(1, headings.toArray(String[]::new)));
            for (int i = 0; i < rows.size(); i++) {
                xml.append(RawWorkbook.row(i + 2, rows.get(i).toArray(String[]::new)));
            }
            return RawWorkbook.of(xml.toString());
        }

        /** With this cell in place of the text of the first row. */
        byte[] workbookWith(String cell) {
            List<String> row = new ArrayList<>(rows.get(0));
            row.set(text, "HERE");
            return workbook().replace(RawWorkbook.SHEET, RawWorkbook.row(2, rows.get(0).toArray(String[]::new)), RawWorkbook.row(2,
                    row.toArray(String[]::new)).replace("<c t=\"inlineStr\"><is><t>HERE</t></is></c>", cell)).bytes();
        }

        private static String line(List<String> cells) {
            return String.join(";", cells) + "\n";
        }
    }

    /** For {@code @MethodSource}. */
    public static final String NAMES = "org.brevet.testing.HostileFiles#names";

    /** In all, garbage included: what is read at the limits takes a third of it. */
    private static final long MOST_ALLOCATED = 600_000_000;
    private static final List<Properties> SENTENCES = sentences();
    private static final String[] PARTS = {RawWorkbook.TYPES, RawWorkbook.RELATIONS, RawWorkbook.WORKBOOK, RawWorkbook.STYLES, RawWorkbook.STRINGS,
            RawWorkbook.SHEET, "_rels/.rels"};
    private static final String EXTERNAL = "<!DOCTYPE x [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]>";
    private static final String LAUGHS = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">"
            + "<!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">]>";
    private static final String PARAMETER = "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">";

    private static final Map<String, Function<Good, byte[]>> FILES = all();

    private final Map<String, Function<Good, byte[]>> all = new LinkedHashMap<>();

    private HostileFiles() {
    }

    /** The names of all, each once. */
    public static Stream<String> names() {
        return FILES.keySet().stream();
    }

    public static byte[] file(String name, Good good) {
        return FILES.get(name).apply(good);
    }

    /**
     * The file is not taken: refused as a whole or with faults, for reasons that have their sentence in both languages, and without taking the
     * server's memory.
     *
     * @param faults what the import finds in a file
     */
    public static void assertRefused(String name, Good good, Function<byte[], List<Reason>> faults) {
        byte[] file = file(name, good);
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        List<Reason> reasons;
        try {
            reasons = faults.apply(file);
        } catch (Refused refused) {
            reasons = refused.reasons();
        }
        long allocated = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
        assertFalse(reasons.isEmpty(), "taken: " + name);
        assertTrue(allocated < MOST_ALLOCATED, name + " took " + allocated / 1_000_000 + " MB");
        for (Reason reason : reasons) {
            assertTrue(SENTENCES.stream().allMatch(sentences -> sentences.containsKey("reason." + reason.key())), reason.key());
        }
    }

    private static Map<String, Function<Good, byte[]>> all() {
        HostileFiles files = new HostileFiles();
        files.otherKinds();
        files.encodings();
        files.csvShapes();
        files.zips();
        files.parts();
        files.sheets();
        files.values();
        return files.all;
    }

    private static List<Properties> sentences() {
        return Stream.of("fr", "en").map(language -> {
            Properties sentences = new Properties();
            try (Stream<Path> files = Files.list(Path.of("..", "web", "src", "main", "resources", "text"))) {
                for (Path file : files.filter(one -> one.toString().endsWith("_" + language + ".properties")).toList()) {
                    try (Reader in = Files.newBufferedReader(file)) {
                        sentences.load(in);
                    }
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            return sentences;
        }).toList();
    }

    private void otherKinds() {
        add("empty", () -> new byte[0]);
        add("one byte", () -> new byte[] {'x'});
        add("white space", () -> " \n\t\r\n  \n".getBytes(UTF_8));
        add("only separators", () -> ";;;;\n;;;;\n".getBytes(UTF_8));
        add("only a UTF-8 mark", () -> "\uFEFF".getBytes(UTF_8));
        add("only a UTF-16 mark", () -> "\uFEFF".getBytes(UTF_16LE));
        add("only sep=", () -> "sep=;\r\n".getBytes(UTF_8));
        int[][] signatures = {{0x89, 'P', 'N', 'G', 13, 10}, {0xFF, 0xD8, 0xFF, 0xE0}, {'G', 'I', 'F', '8', '9', 'a'}, {'%', 'P', 'D', 'F', '-', '1'}, {0x1F, 0x8B, 8},
            {'R', 'a', 'r', '!', 26}, {'7', 'z', 0xBC, 0xAF}, {0x7F, 'E', 'L', 'F'}, {'{', '\\', 'r', 't', 'f'}, {'B', 'Z', 'h', '9'}, {0xFD, '7', 'z', 'X', 'Z'}};
        for (int[] signature : signatures) {
            add("signature " + Arrays.toString(signature), () -> joined(bytes(signature), "Nom;Note\n1;2\n".getBytes(UTF_8)));
        }
        add("old Excel", () -> joined(bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1), new byte[2000]));
        add("gzip of a sheet", good -> gzip(good.csv().getBytes(UTF_8)));
        add("HTML under the name of a workbook", () -> "<html><table><tr><td>Nom</td></tr></table></html>".getBytes(UTF_8));
        add("XML spreadsheet of 2003", () -> "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>".getBytes(UTF_8));
        add("JSON", () -> "{\"rows\": [[1, 2]]}".getBytes(UTF_8));
        add("OpenDocument", () -> zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", "<x/>"));
        add("Word", () -> zip(RawWorkbook.TYPES, "<Types/>", "word/document.xml", "<x/>"));
        add("Java archive", () -> zip("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n"));
        for (int seed = 0; seed < 6; seed++) {
            byte[] noise = new byte[3_000];
            new Random(seed).nextBytes(noise);
            add("noise " + seed, () -> noise);
        }
    }

    private void encodings() {
        add("NUL in the heading", good -> ("\0" + good.csv()).getBytes(UTF_8));
        add("NUL in a cell", good -> good.csvWith("a\0b").getBytes(UTF_8));
        add("half a character, UTF-16 LE", good -> joined("\uFEFF".getBytes(UTF_16LE), good.csv().getBytes(UTF_16LE), bytes(0x00, 0xD8, 'x', 0)));
        add("half a character, UTF-16 BE", good -> joined("\uFEFF".getBytes(UTF_16BE), good.csv().getBytes(UTF_16BE), bytes(0xDC, 0x00)));
        add("odd number of bytes in UTF-16", good -> joined("\uFEFF".getBytes(UTF_16LE), good.csv().getBytes(UTF_16LE), bytes('x')));
        add("UTF-32 LE", good -> joined(bytes(0xFF, 0xFE, 0, 0), good.csv().getBytes(Charset.forName("UTF-32LE"))));
        add("UTF-32 BE", good -> joined(bytes(0, 0, 0xFE, 0xFF), good.csv().getBytes(Charset.forName("UTF-32BE"))));
        add("UTF-8 mark, Windows-1252 text", good -> joined(bytes(0xEF, 0xBB, 0xBF), good.csvWith("Kambal\u00e9").getBytes(ISO_8859_1)));
        add("half a character as UTF-8", good -> joined(bytes(0xEF, 0xBB, 0xBF), good.csvWith("a~b").replace("~", "\u00ed\u00a0\u0080").getBytes(ISO_8859_1)));
        add("overlong UTF-8", good -> joined(bytes(0xEF, 0xBB, 0xBF), good.csvWith("a~b").replace("~", "\u00c0\u00af").getBytes(ISO_8859_1)));
        add("two encodings in one file", good -> joined(good.csvWith("Béni").getBytes(UTF_8), bytes(0xE9, '\n')));
        add("a byte that Windows-1252 does not have", good -> joined(good.csv().getBytes(UTF_8), bytes(0x81, 0xE9, '\n')));
    }

    private void csvShapes() {
        add("no end of a quote", good -> (good.csv() + "\"open").getBytes(UTF_8));
        add("quote open from the heading on", good -> ("\"" + good.csv()).getBytes(UTF_8));
        add("text after a quote", good -> (good.csv() + "\"a\"b;c\n").getBytes(UTF_8));
        add("a million columns", () -> (";".repeat(1_000_000) + "\n1\n").getBytes(UTF_8));
        add("501 columns", good -> (String.join(";", IntStream.range(0, 501).mapToObj(i -> "c" + i).toList()) + "\n1\n").getBytes(UTF_8));
        add("900,000 rows", () -> ("a\n" + "1\n".repeat(900_000)).getBytes(UTF_8));
        add("5,001 rows", good -> (good.csv() + "x;y\n".repeat(5_001)).getBytes(UTF_8));
        add("a heading twice", good -> (good.headings().get(0) + ";" + good.csv()).getBytes(UTF_8));
        add("headings alone", good -> (String.join(";", good.headings()) + "\n").getBytes(UTF_8));
        add("other headings", () -> "a;b;c\n1;2;3\n".getBytes(UTF_8));
        add("one line of 1.9 MB", () -> "x".repeat(1_900_000).getBytes(UTF_8));
        add("3 MB", good -> (good.csv() + " ".repeat(3_000_000)).getBytes(UTF_8));
        add("a cell of 10,000 characters", good -> good.csvWith("x".repeat(10_000)).getBytes(UTF_8));
        add("a cell of a million characters", good -> good.csvWith("x".repeat(1_000_000)).getBytes(UTF_8));
        for (String formula : List.of("=1+1", "=cmd|' /C calc'!A0", "@SUM(A1:A9)", "=HYPERLINK(\"http://x\",\"y\")", " =1+1", "=DDE(\"cmd\";\"x\")", "\uFF1D1+1",
                "=WEBSERVICE(\"http://x\")", "=IMPORTXML(\"http://x\",\"//a\")")) {
            add("CSV formula " + formula, good -> good.csvWith(formula).getBytes(UTF_8));
        }
        int[] unseen = {0x01, 0x07, 0x08, 0x1B, 0x7F, 0x85, 0xAD, 0x200B, 0x200E, 0x202E, 0x2028, 0x2066, 0xFEFF, 0xE000, 0xFFFF, 0xFFFD, 0x1D173, 0xE0001};
        for (int character : unseen) {
            add(String.format("unseen U+%04X", character), good -> good.csvWith("Kam" + Character.toString(character) + "bale").getBytes(UTF_8));
        }
    }

    private void zips() {
        for (int tenth = 1; tenth < 10; tenth++) {
            int part = tenth;
            add("workbook cut at " + tenth + " tenths", good -> Arrays.copyOf(good.workbook().bytes(), good.workbook().bytes().length * part / 10));
        }
        for (int tenth = 1; tenth < 6; tenth++) {
            int part = tenth;
            add("workbook with bytes turned at " + tenth + " tenths", good -> turned(good.workbook().bytes(), part));
        }
        add("empty zip", () -> joined(bytes('P', 'K', 5, 6), new byte[18]));
        add("zip without an end", () -> bytes('P', 'K', 3, 4));
        for (String name : List.of("../evil.xml", "/etc/passwd", "C:\\evil.xml", "xl\\..\\..\\evil.xml", "xl/\u0001.xml", "xl/" + "x".repeat(10_000), "a:b.xml", "xl/../x.xml")) {
            add("entry " + (name.length() > 40 ? "with a name of 10,000 characters" : name.replace("\u0001", "^A")), good -> good.workbook().part(name, "<x/>").bytes());
        }
        add("the same part twice", good -> good.workbook().part("XL/WORKSHEETS/SHEET1.XML", RawWorkbook.sheet("")).bytes());
        add("600 parts", good -> {
            RawWorkbook book = good.workbook();
            IntStream.range(0, 600).forEach(i -> book.part("xl/media/" + i + ".bin", "x"));
            return book.bytes();
        });
        add("bomb: one part of 60 MB", good -> good.workbook().part("xl/media/bomb.bin", new byte[60_000_000]).bytes());
        add("bomb: the sheet", good -> good.workbook().part(RawWorkbook.SHEET, RawWorkbook.sheet(" ".repeat(60_000_000))).bytes());
        add("bomb: many parts", good -> {
            RawWorkbook book = good.workbook();
            IntStream.range(0, 60).forEach(i -> book.part("xl/media/" + i + ".bin", new byte[900_000]));
            return book.bytes();
        });
        add("bomb: shared strings", good -> good.workbook().part(RawWorkbook.STRINGS, "<sst>" + "<si><t/></si>".repeat(2_500_000) + "</sst>").bytes());
        add("bomb: styles", good -> good.workbook().part(RawWorkbook.STYLES, "<styleSheet><cellXfs>" + "<xf/>".repeat(4_000_000) + "</cellXfs></styleSheet>").bytes());
        add("bit of encryption set", good -> flagged(good.workbook().bytes(), 6, 1));
        add("unknown packing", good -> flagged(good.workbook().bytes(), 8, 99));
        add("macros", good -> good.workbook().part("xl/vbaProject.bin", "x").bytes());
        add("macros by type", good -> good.workbook().replace(RawWorkbook.TYPES, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                "application/vnd.ms-excel.sheet.macroEnabled.main+xml").bytes());
        add("binary workbook", good -> good.workbook().part("xl/workbook.bin", "x").bytes());
    }

    private void parts() {
        for (String part : PARTS) {
            add("document type in " + part, good -> typed(good, part, EXTERNAL, "&secret;"));
            add("billion laughs in " + part, good -> typed(good, part, LAUGHS, "&d;"));
            add("foreign DTD in " + part, good -> typed(good, part, PARAMETER, ""));
            add("a zip as " + part, good -> good.workbook().part(part, zip("x", "y")).bytes());
            add("broken XML in " + part, good -> good.workbook().part(part, "<a><b></a>").bytes());
            if (!part.equals("_rels/.rels") && !part.equals(RawWorkbook.STRINGS)) {
                add("without " + part, good -> good.workbook().without(part).bytes());
            }
        }
        add("sheet elsewhere", good -> good.workbook().replace(RawWorkbook.RELATIONS, "worksheets/sheet1.xml", "http://127.0.0.1:9/sheet1.xml").bytes());
        add("sheet outside", good -> good.workbook().replace(RawWorkbook.RELATIONS, "worksheets/sheet1.xml", "../../../etc/passwd").bytes());
        add("no sheet", good -> good.workbook().replace(RawWorkbook.WORKBOOK, "<sheet name=\"Feuille\" sheetId=\"1\" r:id=\"rId1\"/>", "").bytes());
        add("the only sheet is hidden", good -> good.workbook().replace(RawWorkbook.WORKBOOK, "sheetId=\"1\"", "sheetId=\"1\" state=\"hidden\"").bytes());
        add("51 sheets", good -> good.workbook().replace(RawWorkbook.WORKBOOK, "<sheet name=\"Feuille\" sheetId=\"1\" r:id=\"rId1\"/>",
                "<sheet name=\"F\" sheetId=\"1\" r:id=\"rId1\"/>".repeat(51)).bytes());
    }

    private void sheets() {
        for (String cell : List.of("<c r=\"ZZZZZZZ1\"><v>1</v></c>", "<c r=\"XFD1\"><v>1</v></c>", "<c r=\"A0\"><v>1</v></c>", "<c r=\"A99999999999\"><v>1</v></c>",
                "<c r=\"1A\"><v>1</v></c>", "<c r=\"\"><v>1</v></c>", "<c r=\"A-1\"><v>1</v></c>", "<c t=\"s\"><v>2147483647</v></c>", "<c t=\"s\"><v>-1</v></c>",
                "<c t=\"s\"><v>5</v></c>", "<c t=\"s\"><v>un</v></c>", "<c t=\"zzz\"><v>1</v></c>", "<c s=\"-1\"><v>1</v></c>", "<c s=\"x\"><v>1</v></c>",
                "<c><f t=\"shared\" si=\"9\"/><v>1</v></c>", "<c t=\"inlineStr\"><is><t>&#xD800;</t></is></c>", "<c><f>" + "A".repeat(9_000) + "</f></c>",
                "<c/>".repeat(400_000), "<c><f t=\"array\" ref=\"A1:A9\">1</f></c>".repeat(101))) {
            add("cell " + (cell.length() > 60 ? cell.substring(0, 30) + "… (" + cell.length() + ")" : cell),
                    good -> good.workbook().replace(RawWorkbook.SHEET, "</sheetData>", "<row>" + cell + "</row></sheetData>").bytes());
        }
        for (String number : List.of("0", "-1", "2147483648", "x", "99999999999999999999")) {
            add("row " + number, good -> good.workbook().replace(RawWorkbook.SHEET, "<row r=\"2\">", "<row r=\"" + number + "\">").bytes());
        }
        add("elements within elements", good -> good.workbook().part(RawWorkbook.SHEET, RawWorkbook.sheet("<a>".repeat(500_000))).bytes());
        add("two million elements", good -> good.workbook().part("docProps/app.xml", "<a>" + "<b/>".repeat(2_100_000) + "</a>").bytes());
        add("a workbook of 5,001 rows", good -> RawWorkbook.of(RawWorkbook.row(1, "a") + RawWorkbook.row(2, "b").replace(" r=\"2\"", "").repeat(5_001)).bytes());
        add("headings alone in a workbook", good -> RawWorkbook.of(RawWorkbook.row(1, good.headings().toArray(String[]::new))).bytes());
    }

    private void values() {
        for (String cell : List.of("<c><f>1+1</f><v>2</v></c>", "<c t=\"str\"><f>A1</f><v>x</v></c>", "<c><f>HYPERLINK(\"http://x\")</f></c>",
                "<c><f t=\"array\" ref=\"A1:A1\">1</f><v>1</v></c>", "<c t=\"str\"><f>WEBSERVICE(\"http://x\")</f><v>x</v></c>",
                "<c t=\"e\"><v>#REF!</v></c>", "<c t=\"e\"><v>#DIV/0!</v></c>", "<c t=\"e\"><v>#N/A</v></c>", "<c><v>1e999999</v></c>", "<c><v>-1e999999999</v></c>",
                "<c><v>NaN</v></c>", "<c><v>Infinity</v></c>", "<c><v>1e99999999999</v></c>", "<c><v>0x10</v></c>", "<c t=\"b\"><v>2</v></c>",
                "<c><v>" + "9".repeat(100_000) + "</v></c>", "<c t=\"inlineStr\"><is><t>a_x0000_b</t></is></c>", "<c t=\"inlineStr\"><is><t>a_xD800_b</t></is></c>",
                "<c t=\"inlineStr\"><is><t>a\u202Eb</t></is></c>", "<c t=\"inlineStr\"><is><t>" + "x".repeat(10_000) + "</t></is></c>")) {
            add("value " + (cell.length() > 60 ? cell.substring(0, 40) + "… (" + cell.length() + ")" : cell), good -> good.workbookWith(cell));
        }
    }

    private void add(String name, Supplier<byte[]> file) {
        add(name, any -> file.get());
    }

    private void add(String name, Function<Good, byte[]> file) {
        if (all.put(name, file) != null) {
            throw new IllegalStateException("Two files are called " + name);
        }
    }

    private static byte[] typed(Good good, String part, String type, String entity) {
        RawWorkbook book = good.workbook();
        String content = book.text(part);
        int close = content.indexOf('>', content.startsWith("<?") ? content.indexOf("?>") + 2 : 0) + 1;
        return book.part(part, type + content.substring(0, close) + entity + content.substring(close)).bytes();
    }

    private static byte[] turned(byte[] file, int tenth) {
        byte[] other = file.clone();
        for (int i = 0; i < 40; i++) {
            other[file.length * tenth / 10 + i] ^= 0x5A;
        }
        return other;
    }

    /** Sets two bytes of every header of an entry, where the central directory says it too. */
    private static byte[] flagged(byte[] zip, int offset, int value) {
        byte[] other = zip.clone();
        for (int i = 0; i + 4 < zip.length; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && (zip[i + 2] == 3 && zip[i + 3] == 4 || zip[i + 2] == 1 && zip[i + 3] == 2)) {
                other[i + offset + (zip[i + 2] == 1 ? 2 : 0)] |= (byte) value;
            }
        }
        return other;
    }

    private static byte[] zip(String... namesAndContents) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }
}
