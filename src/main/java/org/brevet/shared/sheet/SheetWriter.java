package org.brevet.shared.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.brevet.shared.Language;

/**
 * Writes a sheet row by row as it goes, so that its length costs no memory. Texts leave as texts: nothing that somebody typed is worked out
 * as a formula by the program that opens it. Numbers, days and texts come in again as they were.
 *
 * <pre>
 * try (SheetWriter sheet = SheetWriter.to(out, SheetForm.XLSX, Language.FR)) {
 *     sheet.sheet("Candidats", List.of("N°", "Nom", "Né le", "Note"));
 *     sheet.row(1, "Kambale", LocalDate.of(1994, 3, 12), new BigDecimal("12.5"));
 * }
 * </pre>
 */
public interface SheetWriter extends Closeable {

    /** Closing it ends the sheet and leaves {@code out} open. The language says how days and decimals are written, and the separator. */
    static SheetWriter to(OutputStream out, SheetForm form, Language language) {
        return form == SheetForm.XLSX ? new WorkbookWriter(out, language) : new CsvWriter(out, language);
    }

    /** Begins a sheet. A CSV file has one only. */
    void sheet(String name, List<String> headings) throws IOException;

    /** A line: String, Integer, Long, BigDecimal or LocalDate; null for an empty cell. */
    void row(Object... cells) throws IOException;
}
