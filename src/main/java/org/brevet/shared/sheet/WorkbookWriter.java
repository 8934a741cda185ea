package org.brevet.shared.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.brevet.shared.Language;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** XLSX: texts as inline strings, days and numbers as such; headings bold and fixed, printed across with the headings on every page. */
final class WorkbookWriter implements SheetWriter {

    private static final int FLUSH = 200;
    private static final int WIDEST = 60;
    private static final int NARROWEST = 8;

    private final Workbook workbook;
    private final String dayFormat;
    private Worksheet sheet;
    private int row;

    WorkbookWriter(OutputStream out, Language language) {
        workbook = new Workbook(out, "Brevet", null);
        dayFormat = language == Language.FR ? "dd/mm/yyyy" : "yyyy-mm-dd";
    }

    @Override
    public void sheet(String name, List<String> headings) throws IOException {
        end();
        sheet = workbook.newWorksheet(name);
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        for (int i = 0; i < headings.size(); i++) {
            sheet.width(i, Math.min(WIDEST, Math.max(NARROWEST, headings.get(i).length() + 4)));
            text(0, i, headings.get(i));
            sheet.style(0, i).bold().wrapText(true).set();
        }
        row = 1;
    }

    @Override
    public void row(Object... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            Object cell = cells[i];
            if (cell instanceof LocalDate day) {
                sheet.value(row, i, day);
                sheet.style(row, i).format(dayFormat).set();
            } else if (cell instanceof Number number) {
                sheet.value(row, i, number);
            } else if (cell != null) {
                text(row, i, (String) cell);
            }
        }
        row++;
        if (row % FLUSH == 0) {
            sheet.flush();
        }
    }

    private void text(int row, int column, String text) {
        if (!text.isEmpty()) {
            sheet.inlineString(row, column, text);
        }
    }

    private void end() throws IOException {
        if (sheet != null) {
            sheet.finish();
        }
    }

    @Override
    public void close() throws IOException {
        end();
        workbook.finish();
    }
}
