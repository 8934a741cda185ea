package org.brevet.it.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that no import takes, one of each kind: two hundred are tried with the readers themselves ({@code HostileFiles} of the core). */
final class BadSheets {

    /** @param text the column that hostile values are put into */
    record Good(List<String> headings, List<String> row, int text) {

        byte[] csv(String value) {
            return (String.join(";", headings) + "\n" + String.join(";", row(value)) + "\n").getBytes(UTF_8);
        }

        byte[] workbook() {
            return workbook(BadSheets.text(row.get(text)), (sheet, parts) -> { });
        }

        /** Cells as XML, since they are to be more than texts. */
        byte[] workbook(String cell, BiConsumer<String, Map<String, byte[]>> change) {
            StringBuilder second = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                second.append(i == text ? cell : BadSheets.text(row.get(i)));
            }
            String first = headings.stream().map(BadSheets::text).reduce("", String::concat);
            Map<String, byte[]> parts = parts("<row r=\"1\">" + first + "</row><row r=\"2\">" + second + "</row>");
            change.accept(SHEET, parts);
            return zip(parts);
        }

        private List<String> row(String value) {
            List<String> row = new java.util.ArrayList<>(this.row);
            row.set(text, value);
            return row;
        }
    }

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String MAIN = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String SECRET = "<!DOCTYPE x [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]>";
    private static final String LAUGHS = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
    private static final int MANY = 60_000_000;
    private static final byte[] BOMB_IN_SHEET = bomb(SHEET, ("<worksheet" + MAIN + "><sheetData>" + " ".repeat(MANY) + "</sheetData></worksheet>").getBytes(UTF_8));
    private static final byte[] BOMB_BESIDE = bomb("xl/media/a.bin", new byte[MANY]);

    private BadSheets() {
    }

    /** By what is wrong and, after the arrow, the words in French and English that tell it. */
    static Map<String, byte[]> all(Good good) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("empty file → vide|empty", new byte[0]);
        all.put("larger than a sheet may be → trop grand|too large", new byte[2_500_000]);
        all.put("PDF → ni une feuille CSV|neither a CSV", "%PDF-1.7\n%\0\1\2\3".getBytes(UTF_8));
        all.put("program → ni une feuille CSV|neither a CSV", new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0});
        all.put("old Excel → ancien classeur Excel|old Excel workbook", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1});
        all.put("OpenDocument → OpenDocument|OpenDocument", zip(Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet".getBytes(UTF_8))));
        all.put("gzip of a good sheet → ni une feuille CSV|neither a CSV", gzip(good.csv("x")));
        all.put("NUL in the text → ni une feuille CSV|neither a CSV", good.csv("a\0b"));
        all.put("quote that never ends → guillemets|quotation marks", (new String(good.csv("x"), UTF_8) + "\"open").getBytes(UTF_8));
        all.put("two encodings → codages|encodings", joined(good.csv("Béni"), new byte[] {(byte) 0xE9, '\n'}));
        all.put("name that turns the writing → invisible|invisible", good.csv("Kam\u202Ebale"));
        all.put("formula that starts a program, CSV → formule|formula", good.csv("\"=cmd|' /C calc'!A0\""));
        all.put("formula that asks the web, XLSX → formule|formula",
                good.workbook("<c t=\"str\"><f>WEBSERVICE(\"http://127.0.0.1:9/\")</f><v>x</v></c>", (sheet, parts) -> { }));
        all.put("bomb in the sheet → trop de données|too much", BOMB_IN_SHEET);
        all.put("bomb beside the sheet → trop de données|too much", BOMB_BESIDE);
        all.put("entity of a file on the server → endommagé|damaged", good.workbook(text("&secret;"), (sheet, parts) ->
                parts.put(sheet, (SECRET + new String(parts.get(sheet), UTF_8).replace("&amp;secret;", "&secret;")).getBytes(UTF_8))));
        all.put("entities of entities → endommagé|damaged", good.workbook(text("&c;"), (sheet, parts) ->
                parts.put(sheet, (LAUGHS + new String(parts.get(sheet), UTF_8).replace("&amp;c;", "&c;")).getBytes(UTF_8))));
        all.put("part of a workbook with a path → endommagé|damaged", good.workbook("", (sheet, parts) -> parts.put("../../../evil.xml", new byte[10])));
        all.put("half a workbook → endommagé|damaged", half(good.workbook("", (sheet, parts) -> { })));
        return all;
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static byte[] bomb(String part, byte[] content) {
        Map<String, byte[]> parts = parts("");
        parts.put(part, content);
        return zip(parts);
    }

    private static byte[] half(byte[] whole) {
        return java.util.Arrays.copyOf(whole, whole.length / 2);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(one);
        out.writeBytes(other);
        return out.toByteArray();
    }

    private static String text(String value) {
        return "<c t=\"inlineStr\"><is><t>" + value.replace("&", "&amp;") + "</t></is></c>";
    }

    private static Map<String, byte[]> parts(String rows) {
        String packages = "http://schemas.openxmlformats.org/package/2006/";
        String documents = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types xmlns=\"" + packages + "content-types\"><Default Extension=\"rels\" ContentType=\""
                + "application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\""
                + "/xl/workbook.xml\" ContentType=\"" + types + "sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"" + types
                + "styles+xml\"/><Override PartName=\"/" + SHEET + "\" ContentType=\"" + types
                + "worksheet+xml\"/></Types>");
        parts.put("_rels/.rels", "<Relationships xmlns=\"" + packages + "relationships\"><Relationship Id=\"rId1\" Type=\"" + documents
                + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        parts.put("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"" + packages + "relationships\"><Relationship Id=\"rId1\" Type=\"" + documents
                + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"" + documents + "/styles\" Target=\"styles.xml\"/></Relationships>");
        parts.put("xl/styles.xml", "<styleSheet" + MAIN + "><cellXfs count=\"1\"><xf numFmtId=\"0\"/></cellXfs></styleSheet>");
        parts.put("xl/workbook.xml", "<workbook" + MAIN + " xmlns:r=\"" + documents + "\"><sheets><sheet name=\"F\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put(SHEET, "<worksheet" + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>");
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        parts.forEach((name, content) -> bytes.put(name, content.getBytes(UTF_8)));
        return bytes;
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
