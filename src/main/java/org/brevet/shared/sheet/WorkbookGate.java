package org.brevet.shared.sheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/**
 * Looks through a workbook before it is read, for all that fastexcel-reader believes: how much comes out of the zip, addresses of cells (it
 * makes a list as long as the column's number), numbers of shared strings (it reads on until it has as many), formulas over ranges (each
 * cell is held against each). Document types are refused, so no entity is ever looked up. With the same zip and XML readers as fastexcel's,
 * so that both see the same file.
 */
final class WorkbookGate {

    private static final String MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private static final Pattern ADDRESS = Pattern.compile("[A-Z]{1,3}[1-9][0-9]{0,6}");
    private static final int BIG = 1_000_000;

    private final XMLInputFactory xml = new InputFactoryImpl();
    private final Set<String> names = new HashSet<>();
    private long unpacked;
    private int elements;
    private int cells;
    private int strings;
    private int arrays;
    private int highestString = -1;
    private boolean workbook;

    private WorkbookGate() {
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, Boolean.FALSE);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
    }

    /** @throws Refused import.* if this is no workbook or goes beyond a limit */
    static void pass(ZipFile zip) throws IOException {
        new WorkbookGate().look(zip);
    }

    private void look(ZipFile zip) throws IOException {
        kindOf(zip);
        int parts = 0;
        for (Enumeration<ZipArchiveEntry> entries = zip.getEntries(); entries.hasMoreElements();) {
            ZipArchiveEntry entry = entries.nextElement();
            if (++parts > SheetLimits.PARTS) {
                throw tooMuch();
            }
            if (!plainName(entry.getName()) || !names.add(entry.getName().toLowerCase(Locale.ROOT)) || !zip.canReadEntryData(entry)) {
                throw broken();
            }
            if (!entry.isDirectory()) {
                part(zip, entry);
            }
        }
        if (!workbook || highestString >= strings) {
            throw broken();
        }
    }

    /** Other files are zips too: said by their name, so that whoever sent it knows what to do. */
    private static void kindOf(ZipFile zip) throws IOException {
        ZipArchiveEntry mimetype = zip.getEntry("mimetype");
        if (mimetype != null && zip.canReadEntryData(mimetype)) {
            try (InputStream in = zip.getInputStream(mimetype)) {
                if (new String(in.readNBytes(100), StandardCharsets.US_ASCII).contains("opendocument")) {
                    throw Refused.because(Reason.of("import.openDocument"));
                }
            }
        }
        if (zip.getEntry("xl/vbaProject.bin") != null) {
            throw Refused.because(Reason.of("import.macros"));
        }
        if (zip.getEntry("[Content_Types].xml") == null || zip.getEntry("xl/workbook.bin") != null) {
            throw Refused.because(Reason.of("import.notWorkbook"));
        }
    }

    private static boolean plainName(String name) {
        return !name.isEmpty() && name.length() <= 200 && !name.startsWith("/") && !name.contains("..") && !name.contains("\\") && !name.contains(":")
                && name.chars().noneMatch(Character::isISOControl);
    }

    private void part(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        try (InputStream in = new Counted(zip.getInputStream(entry), entry.getCompressedSize())) {
            if (name.endsWith(".xml") || name.endsWith(".rels")) {
                read(name, xml.createXMLStreamReader(in));
            }
            in.transferTo(OutputStream.nullOutputStream());
        } catch (XMLStreamException notXml) {
            if (notXml.getNestedException() instanceof IOException torn) {
                throw torn;
            }
            throw broken();
        }
    }

    private void read(String part, XMLStreamReader in) throws XMLStreamException {
        boolean formula = false;
        boolean ofString = false;
        boolean ofNumber = false;
        boolean value = false;
        StringBuilder text = new StringBuilder();
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.ENTITY_DECLARATION -> throw broken();
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++elements > SheetLimits.XML_ELEMENTS) {
                        throw tooMuch();
                    }
                    formula = in.getLocalName().equals("f");
                    value = in.getLocalName().equals("v");
                    text.setLength(0);
                    if (in.getLocalName().equals("c")) {
                        cell(in);
                        String type = in.getAttributeValue(null, "t");
                        ofString = "s".equals(type);
                        ofNumber = type == null || "n".equals(type);
                    } else {
                        element(in);
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (formula || value && (ofString || ofNumber)) {
                        text.append(in.getText());
                        if (text.length() > (formula ? SheetLimits.FORMULA_CHARACTERS : SheetLimits.NUMBER_CHARACTERS)) {
                            throw tooMuch();
                        }
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (value && ofString && !text.isEmpty()) {
                        highestString = Math.max(highestString, number(text.toString()));
                    }
                    formula = false;
                    value = false;
                }
                default -> {
                }
            }
        }
    }

    private void cell(XMLStreamReader in) {
        if (++cells > SheetLimits.CELLS) {
            throw Refused.because(Reason.of("import.tooManyCells", SheetLimits.CELLS));
        }
        String address = in.getAttributeValue(null, "r");
        if (address == null) {
            return;
        }
        if (!ADDRESS.matcher(address).matches()) {
            throw broken();
        }
        int column = 0;
        for (int i = 0; Character.isLetter(address.charAt(i)); i++) {
            column = column * 26 + address.charAt(i) - 'A' + 1;
        }
        if (column > SheetLimits.COLUMNS) {
            throw Refused.because(Reason.of("import.tooManyColumns", SheetLimits.COLUMNS));
        }
    }

    private void element(XMLStreamReader in) {
        switch (in.getLocalName()) {
            case "si" -> strings++;
            case "f" -> arrays += "array".equals(in.getAttributeValue(null, "t")) ? 1 : 0;
            case "row" -> {
                String number = in.getAttributeValue(null, "r");
                if (number != null && number(number) < 1) {
                    throw broken();
                }
            }
            case "Override", "Default" -> {
                String type = String.valueOf(in.getAttributeValue(null, "ContentType"));
                workbook |= type.equals(MAIN);
                if (type.contains("macroEnabled")) {
                    throw Refused.because(Reason.of("import.macros"));
                }
            }
            default -> {
            }
        }
        if (arrays > SheetLimits.ARRAY_FORMULAS) {
            throw tooMuch();
        }
    }

    private static int number(String text) {
        if (!text.strip().matches("\\d{1,7}")) {
            throw broken();
        }
        return Integer.parseInt(text.strip());
    }

    static Refused broken() {
        return Refused.because(Reason.of("import.brokenWorkbook"));
    }

    private static Refused tooMuch() {
        return Refused.because(Reason.of("import.tooMuch", SheetLimits.UNPACKED_BYTES / 1_000_000));
    }

    /** Counts what comes out, of this part and of all. */
    private final class Counted extends FilterInputStream {

        private final long packed;
        private long out;

        Counted(InputStream in, long packed) {
            super(in);
            this.packed = Math.max(1, packed);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = super.read(into, from, most);
            count(Math.max(0, read));
            return read;
        }

        private void count(int more) {
            out += more;
            unpacked += more;
            if (unpacked > SheetLimits.UNPACKED_BYTES || out > BIG && out / packed > SheetLimits.RATIO) {
                throw tooMuch();
            }
        }
    }
}
