package org.brevet.shared.sheet;

import static org.brevet.testing.RawWorkbook.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.brevet.shared.Language;
import org.brevet.shared.Refused;
import org.brevet.shared.SheetFault;
import org.brevet.testing.RawWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {

    private static final SheetColumns COLUMNS = SheetColumns.of(SheetColumn.needed("Nom", "Surname"), SheetColumn.needed("Note", "Mark"),
            SheetColumn.optional("Remarque", "Remark"));

    static Stream<byte[]> asProgramsWriteIt() {
        Charset windows = Charset.forName("windows-1252");
        return Stream.of("Prénom;Né le;Poids\r\nÉlodie « Été »;31/12/2026;12,5\r\n".getBytes(windows),
                "Prénom;Né le;Poids\r\nÉlodie « Été »;31/12/2026;12,5\r\n".getBytes(StandardCharsets.UTF_8),
                "\uFEFFPrénom,Né le,Poids\nÉlodie « Été »,2026-12-31,\"12,5\"\n".getBytes(StandardCharsets.UTF_8),
                "\uFEFFPrénom\tNé le\tPoids\r\nÉlodie « Été »\t31/12/2026\t12,5\r\n".getBytes(StandardCharsets.UTF_16LE),
                "\uFEFFPrénom\tNé le\tPoids\r\nÉlodie « Été »\t31/12/2026\t12,5\r\n".getBytes(StandardCharsets.UTF_16BE),
                "Prénom\tNé le\tPoids\r\nÉlodie « Été »\t31/12/2026\t12,5\r\n".getBytes(StandardCharsets.UTF_16LE),
                "Prénom\tNé le\tPoids\r\nÉlodie « Été »\t31/12/2026\t12,5\r\n".getBytes(StandardCharsets.UTF_16BE),
                "sep=,\r\nPrénom,Né le,Poids\r\nÉlodie « Été »,31/12/2026,\"12,5\"\r\n".getBytes(StandardCharsets.UTF_8),
                RawWorkbook.of(row(1, "Prénom", "Né le", "Poids") + "<row r=\"2\"><c t=\"inlineStr\"><is><t>Élodie « Été »</t></is></c>"
                        + "<c s=\"1\"><v>46387</v></c><c t=\"inlineStr\"><is><t>12,5</t></is></c></row>").bytes());
    }

    @ParameterizedTest
    @MethodSource("asProgramsWriteIt")
    void everyFormThatSpreadsheetProgramsWriteIsReadTheSame(byte[] file) {
        Sheet sheet = Sheet.read(file);
        assertEquals(List.of("Prénom", "Né le", "Poids"), sheet.headings());
        Sheet.Row row = sheet.rows().get(0);
        assertEquals("Élodie « Été »", row.get("PRENOM"));
        assertEquals(LocalDate.of(2026, 12, 31), row.day("né le").value());
        assertEquals("12,5", row.get("poids"));
    }

    @ParameterizedTest
    @CsvSource({"46387,1,2026-12-31", "46387,2,2026-12-31", "46387.354166666664,3,2026-12-31 08:30", "46387,0,46387", "0.5,3,12:00",
        "0.30000000000000004,0,0.3", "12.75,0,12.75", "1E3,0,1000", "46387.9999999,1,2027-01-01", "59,1,59", "-4,1,-4", "1E99,1,1E+99"})
    void numbersAndDaysOfAWorkbookReadAsTheyAreShown(String stored, int style, String read) {
        assertEquals(read, only("<c s=\"" + style + "\"><v>" + stored + "</v></c>").get("valeur"));
    }

    @Test
    void aWorkbookThatCountsFrom1904IsReadSo() {
        RawWorkbook workbook = RawWorkbook.of(row(1, "jour", "nombre") + "<row r=\"2\"><c s=\"1\"><v>44925</v></c><c><v>44925</v></c></row>")
                .part(RawWorkbook.WORKBOOK, RawWorkbook.workbook("<workbookPr date1904=\"1\"/>"));
        Sheet.Row row = Sheet.read(workbook.bytes()).rows().get(0);
        assertEquals(LocalDate.of(2026, 12, 31), row.day("jour").value());
        assertEquals(LocalDate.of(2026, 12, 31), row.day("nombre").value());
    }

    @ParameterizedTest
    @CsvSource({"31/12/2026,", "2026-12-31,", "31.12.2026,", "2026-12-31T00:00:00,", "31/02/2026,import.noSuchDay", "12/31/2026,import.noSuchDay",
        "31/12/26,import.day", "46387,import.day", "hier,import.day", "2026-12-31 08:30,import.day"})
    void aDayInACsvFileIsADayOrSaysWhyNot(String typed, String reason) {
        Sheet.Day day = Sheet.read(("jour\n" + typed).getBytes(StandardCharsets.UTF_8)).rows().get(0).day("jour");
        if (reason == null) {
            assertEquals(LocalDate.of(2026, 12, 31), day.value());
        } else {
            assertNull(day.value());
            assertEquals(reason, day.fault().key());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"<c><f>1+1</f><v>2</v></c>|import.formula", "<c t=\"str\"><f>A1</f><v>x</v></c>|import.formula",
        "<c t=\"e\"><v>#DIV/0!</v></c>|import.errorCell", "<c><v>1e999999</v></c>|import.errorCell", "<c><v>abc</v></c>|import.errorCell",
        "<c t=\"inlineStr\"><is><t>Kam\u202Ebale</t></is></c>|import.invisible", "<c t=\"inlineStr\"><is><t>Kam_x0007_bale</t></is></c>|import.invisible"})
    void whatIsNoPlainValueIsAFaultOfItsCell(String cell, String reason) {
        Sheet sheet = Sheet.read(RawWorkbook.of(row(1, "valeur") + "<row r=\"7\">" + cell + "</row>").bytes());
        SheetFault fault = sheet.faults().get(0);
        assertEquals(List.of(7, "valeur", reason), List.of(fault.line(), fault.column(), fault.reason().key()));
        assertEquals("", sheet.rows().get(0).get("valeur"));
    }

    @Test
    void sharedRichAndCodedTextsAreRead() {
        RawWorkbook workbook = RawWorkbook.of(row(1, "a", "b") + "<row r=\"2\"><c t=\"s\"><v>0</v></c>"
                + "<c t=\"inlineStr\"><is><r><t>deux</t></r><r><t xml:space=\"preserve\"> mots_x000A_et une ligne</t></r></is></c></row>");
        Sheet.Row row = Sheet.read(workbook.bytes()).rows().get(0);
        assertEquals("partagé", row.get("a"));
        assertEquals("deux mots\net une ligne", row.get("b"));
    }

    @Test
    void linesAreCountedAsTheSpreadsheetProgramDoes() {
        assertEquals(List.of(3, 6), Sheet.read("\na;b\n1;2\n\n;\n\"3\n4\";5\n".getBytes(StandardCharsets.UTF_8)).rows().stream().map(Sheet.Row::line).toList());
        assertEquals(List.of(3, 9), Sheet.read(RawWorkbook.of(row(2, "a") + row(3, "1") + row(4, "") + row(9, "2")).bytes()).rows().stream()
                .map(Sheet.Row::line).toList());
        assertEquals(List.of(2, 3), Sheet.read(RawWorkbook.of((row(0, "a") + row(0, "1") + row(0, "2")).replace(" r=\"0\"", "")).bytes()).rows().stream()
                .map(Sheet.Row::line).toList());
    }

    @Test
    void columnsAreFoundByEitherNameAndInAnyOrder() {
        Sheet sheet = Sheet.read("remark;MARK;surname;other\nr;12;Kambale;o".getBytes(StandardCharsets.UTF_8), COLUMNS, Map.of());
        assertEquals(List.of("surname", "MARK", "remark"), sheet.mapping().columns().stream().map(ColumnMapping.Found::heading).toList());
        assertEquals(List.of("other"), sheet.mapping().unused());
        assertEquals("Kambale", sheet.rows().get(0).get("Nom"));
        assertEquals(List.of(), sheet.faults());
    }

    @Test
    void aHeadingThatIsNotRecognisedCanBeChosen() {
        byte[] file = "Identité;Points;Observation\nKambale;12;bien".getBytes(StandardCharsets.UTF_8);
        Sheet automatic = Sheet.read(file, COLUMNS, Map.of());
        assertEquals(List.of("Nom", "Note"), automatic.mapping().missing());
        assertEquals(List.of("import.missingColumn", "import.missingColumn"), automatic.faults().stream().map(fault -> fault.reason().key()).toList());

        Sheet chosen = Sheet.read(file, COLUMNS, Map.of("Nom", "Identité", "Note", "Points", "Remarque", ""));
        assertEquals(List.of(), chosen.faults());
        assertEquals("Kambale", chosen.rows().get(0).get("Nom"));
        assertEquals("12", chosen.rows().get(0).get("Note"));

        Sheet twice = Sheet.read(file, COLUMNS, Map.of("Nom", "Identité", "Note", "Identité"));
        assertEquals(List.of("import.headingTwice"), twice.faults().stream().map(fault -> fault.reason().key()).toList());
    }

    @Test
    void aFaultInAColumnThatNothingReadsIsNone() {
        byte[] file = RawWorkbook.of(row(1, "Nom", "Note", "Total") + "<row r=\"2\"><c t=\"inlineStr\"><is><t>K</t></is></c><c><v>12</v></c>"
                + "<c><f>B2*2</f><v>24</v></c></row>").bytes();
        assertEquals(List.of(), Sheet.read(file, COLUMNS, Map.of()).faults());
    }

    @Test
    void ofSeveralSheetsTheOneWithTheColumnsIsRead() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter writer = SheetWriter.to(out, SheetForm.XLSX, Language.FR)) {
            writer.sheet("Lisez-moi", List.of("À savoir"));
            writer.row("Rien");
            writer.sheet("Notes", List.of("Nom", "Note"));
            writer.row("Kambale", new BigDecimal("12.5"));
        }
        assertEquals(List.of("Lisez-moi", "Notes"), Sheet.readAll(out.toByteArray()).stream().map(Sheet::name).toList());
        assertEquals("Notes", Sheet.read(out.toByteArray(), COLUMNS, Map.of()).name());
    }

    @Test
    void aFileInTwoEncodingsIsRefusedWithTheLine() {
        byte[] utf8 = "Nom\nKambalé\nMusubaho\n".getBytes(StandardCharsets.UTF_8);
        utf8[utf8.length - 3] = (byte) 0xE9;
        assertEquals(List.of(3), assertThrows(Refused.class, () -> Sheet.read(utf8)).reasons().get(0).args());
    }

    @ParameterizedTest
    @EnumSource(SheetForm.class)
    void whatIsWrittenComesInAgainUnchanged(SheetForm form) throws IOException {
        List<String> texts = List.of("Été à Béni – « œuvre »", "=1+1", "+243 81", "-", "@SUM(A1)", "a;b,c\t\"d\"", "deux\nlignes", "'=déjà", "0123", "<&>", "’");
        for (Language language : Language.values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (SheetWriter writer = SheetWriter.to(out, form, language)) {
                writer.sheet("Feuille: 1/2", List.of("texte", "nombre", "jour", "entier", "vide"));
                for (String text : texts) {
                    writer.row(text, new BigDecimal("-12.75"), LocalDate.of(2026, 12, 31), 7, null);
                }
            }
            Sheet sheet = Sheet.read(out.toByteArray());
            assertEquals(texts, sheet.rows().stream().map(row -> row.get("texte")).toList());
            assertEquals(List.of(), sheet.faults());
            Sheet.Row row = sheet.rows().get(0);
            assertEquals("-12.75", row.get("nombre").replace(',', '.'));
            assertEquals(LocalDate.of(2026, 12, 31), row.day("jour").value());
            assertEquals("7", row.get("entier"));
            assertEquals("", row.get("vide"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@A1", "\tx", "\rx", "\n=1", " =1", "\u00a0=1", "＝1", "'=1"})
    void inACsvFileNoTextRunsAsAFormula(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter writer = SheetWriter.to(out, SheetForm.CSV, Language.FR)) {
            writer.sheet("", List.of(text));
            writer.row(text);
        }
        String written = out.toString(StandardCharsets.UTF_8);
        assertTrue(written.startsWith("\uFEFF"), "Excel knows the encoding by its mark");
        try (CSVParser parser = CSVParser.parse(written.substring(1), CSVFormat.DEFAULT.builder().setDelimiter(';').get())) {
            assertEquals(List.of("'" + text, "'" + text), parser.stream().map(record -> record.get(0)).toList());
        }
    }

    @Test
    void inAWorkbookTextsAreTexts() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter writer = SheetWriter.to(out, SheetForm.XLSX, Language.FR)) {
            writer.sheet("Feuille", List.of("a"));
            writer.row("=HYPERLINK(\"http://x\")");
        }
        try (ZipFile zip = ZipFile.builder().setByteArray(out.toByteArray()).get();
                InputStream part = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            String xml = new String(part.readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(xml.contains("t=\"inlineStr\"") && !xml.contains("<f>"), xml);
        }
    }

    private static Sheet.Row only(String cell) {
        return Sheet.read(RawWorkbook.of(row(1, "valeur") + "<row r=\"2\">" + cell + "</row>").bytes()).rows().get(0);
    }
}
