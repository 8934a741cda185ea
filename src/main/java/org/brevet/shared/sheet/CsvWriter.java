package org.brevet.shared.sheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.brevet.shared.Language;

/**
 * CSV that Excel opens by a double click with the accents right: UTF-8 with its mark. In French semicolons, decimal comma and 31/12/2026; in
 * English commas, decimal point and 2026-12-31, which every Excel reads as the same day.
 */
final class CsvWriter implements SheetWriter {

    private static final DateTimeFormatter FRENCH_DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final Writer writer;
    private final CSVPrinter printer;
    private final boolean french;
    private boolean begun;

    CsvWriter(OutputStream out, Language language) {
        french = language == Language.FR;
        writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try {
            printer = new CSVPrinter(writer, CSVFormat.DEFAULT.builder().setDelimiter(french ? ';' : ',').setQuoteMode(QuoteMode.MINIMAL)
                    .setRecordSeparator("\r\n").get());
        } catch (IOException impossible) {    // nothing is written before the first line
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void sheet(String name, List<String> headings) throws IOException {
        if (begun) {
            throw new IllegalStateException("A CSV file has one sheet");
        }
        begun = true;
        writer.write('\uFEFF');
        row(headings.toArray());
    }

    @Override
    public void row(Object... cells) throws IOException {
        List<String> texts = new ArrayList<>(cells.length);
        for (Object cell : cells) {
            texts.add(text(cell));
        }
        printer.printRecord(texts);
    }

    private String text(Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof LocalDate day) {
            return french ? FRENCH_DAY.format(day) : day.toString();
        }
        if (cell instanceof BigDecimal number) {
            return french ? number.toPlainString().replace('.', ',') : number.toPlainString();
        }
        if (cell instanceof Integer || cell instanceof Long) {
            return cell.toString();
        }
        return Harmless.made((String) cell);
    }

    @Override
    public void close() throws IOException {
        printer.flush();
    }
}
