package org.brevet.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook put together part by part, so that it can be what no spreadsheet program would write. */
public final class RawWorkbook {

    public static final String SHEET = "xl/worksheets/sheet1.xml";
    public static final String STRINGS = "xl/sharedStrings.xml";
    public static final String STYLES = "xl/styles.xml";
    public static final String WORKBOOK = "xl/workbook.xml";
    public static final String TYPES = "[Content_Types].xml";
    public static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private RawWorkbook() {
        part(TYPES, "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + override("/xl/workbook.xml", "sheet.main") + override("/xl/styles.xml", "styles") + override("/xl/sharedStrings.xml", "sharedStrings")
                + override("/xl/worksheets/sheet1.xml", "worksheet") + "</Types>");
        part("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + relation("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>");
        part(RELATIONS, "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + relation("rId1", "worksheet", "worksheets/sheet1.xml") + relation("rId2", "styles", "styles.xml")
                + relation("rId3", "sharedStrings", "sharedStrings.xml") + "</Relationships>");
        part(WORKBOOK, workbook("<workbookPr/>"));
        part(STYLES, "<styleSheet " + MAIN + "><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"[$-40C]d\\ mmmm\\ yyyy;@\"/></numFmts>"
                + "<cellXfs count=\"4\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"22\"/></cellXfs></styleSheet>");
        part(STRINGS, "<sst " + MAIN + "><si><t>partagé</t></si></sst>");
        part(SHEET, sheet(""));
    }

    /** With these rows as XML in its one sheet; styles 1 to 3 are days, the last with an hour. */
    public static RawWorkbook of(String rows) {
        return new RawWorkbook().part(SHEET, sheet(rows));
    }

    public static String sheet(String rows) {
        return "<worksheet " + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>";
    }

    public static String workbook(String properties) {
        return "<workbook " + MAIN + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">" + properties
                + "<sheets><sheet name=\"Feuille\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
    }

    /** A row of texts. */
    public static String row(int number, String... texts) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (String text : texts) {
            row.append("<c t=\"inlineStr\"><is><t>").append(text.replace("&", "&amp;").replace("<", "&lt;")).append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    public RawWorkbook part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public RawWorkbook part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    public RawWorkbook without(String name) {
        parts.remove(name);
        return this;
    }

    public RawWorkbook replace(String name, String from, String to) {
        return part(name, text(name).replace(from, to));
    }

    public String text(String name) {
        return new String(parts.get(name), StandardCharsets.UTF_8);
    }

    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml." + type + "+xml\"/>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type + "\" Target=\""
                + target + "\"/>";
    }
}
