package org.brevet.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.brevet.assessment.CriterionResult;
import org.brevet.assessment.application.CellRow;
import org.brevet.assessment.application.ExportMarks;
import org.brevet.assessment.application.MarkColumn;
import org.brevet.assessment.application.MarkSheet;
import org.brevet.assessment.application.MarkSheet.Column;
import org.brevet.assessment.application.MarkSheet.ColumnKind;
import org.brevet.enrolment.application.SessionQueries;
import org.brevet.shared.Language;
import org.brevet.shared.NotFound;
import org.brevet.shared.sheet.SheetColumn;
import org.brevet.shared.sheet.SheetForm;
import org.brevet.shared.sheet.SheetWriter;
import org.brevet.web.shared.Downloads;
import org.brevet.web.shared.Text;

/** The mark sheet as a file, of one paper or test or of all; filled in, it is imported again ({@link MarksImportView}). */
@Named("marksFile")
@RequestScoped
public class MarksFileView {

    private SessionQueries sessions;
    private ExportMarks useCase;
    private Downloads downloads;
    private Text text;
    private String code;
    private String part;
    private String form;

    protected MarksFileView() {
    }

    @Inject
    public MarksFileView(SessionQueries sessions, ExportMarks useCase, Downloads downloads, Text text) {
        this.sessions = sessions;
        this.useCase = useCase;
        this.downloads = downloads;
        this.text = text;
    }

    public void open() throws IOException {
        SheetForm wanted = SheetForm.of(form == null ? "xlsx" : form).orElseThrow(() -> new NotFound("sheet as " + form));
        String assessment = part == null ? "" : part;
        MarkSheet sheet = useCase.handle(sessions.idOf(code), assessment, wanted);
        String name = text.of(assessment.isEmpty() ? "marksImport.fileName" : "marksImport.fileNamePart", sheet.code(), assessment);
        downloads.send(name, wanted, writer -> write(sheet, assessment, wanted, writer));
    }

    private void write(MarkSheet sheet, String assessment, SheetForm wanted, SheetWriter writer) throws IOException {
        List<MarkColumn> columns = MarkColumn.of(sheet.columns()).stream().filter(column -> assessment.isEmpty() || column.assessment().equals(assessment))
                .toList();
        Map<String, CellRow> cells = new HashMap<>();
        sheet.cells().forEach(cell -> cells.put(key(cell.enrolment(), cell.assessment(), cell.code()), cell));
        List<String> headings = new ArrayList<>(List.of(heading(MarkColumn.NUMBER), heading(MarkColumn.TRAINEE)));
        columns.forEach(column -> headings.add(column.heading(text.language())));
        headings.add(heading(MarkColumn.MARKER));
        writer.sheet(text.get("marksImport.sheet"), headings);
        for (MarkSheet.Row row : sheet.rows()) {
            List<Object> line = new ArrayList<>(List.of(row.number(), row.name()));
            columns.forEach(column -> line.add(value(column, cells.get(key(row.enrolment(), column.assessment(), column.code())))));
            line.add(new MarkColumn.Versions(sheet.columns().stream().map(column -> version(cells.get(key(row.enrolment(), column.assessment(),
                    column.code())))).toList()).text());
            writer.row(line.toArray());
        }
        if (wanted == SheetForm.XLSX) {
            legend(sheet, columns, writer);
        }
    }

    private void legend(MarkSheet sheet, List<MarkColumn> columns, SheetWriter writer) throws IOException {
        writer.sheet(text.get("marksImport.legend"), List.of(text.get("upload.column"), text.get("marksImport.legend.title"),
                text.get("marksImport.legend.values")));
        for (MarkColumn column : columns) {
            Column of = sheet.columns().stream().filter(one -> one.assessment().equals(column.assessment()) && one.code().equals(column.code()))
                    .findFirst().orElseThrow();
            writer.row(column.heading(text.language()), text.pick(of.title()), values(column, of));
        }
        writer.row(heading(MarkColumn.MARKER), "", text.get("marksImport.legend.marker"));
        writer.row("", "", text.get("marksImport.legend.empty"));
    }

    private String values(MarkColumn column, Column of) {
        if (column.remark()) {
            return text.get("marksImport.legend.remark");
        }
        return switch (of.kind()) {
            case THEORY -> text.of("marksImport.legend.mark", of.max(), of.step());
            case TIME -> text.of("marksImport.legend.minutes", of.limit());
            case CRITERION -> String.join(" / ", text.word(CriterionResult.COMPETENT), text.word(CriterionResult.NOT_YET),
                    text.word(CriterionResult.NOT_OBSERVED));
        };
    }

    private Object value(MarkColumn column, CellRow cell) {
        if (cell == null) {
            return null;
        }
        if (column.remark()) {
            return cell.remark();
        }
        if (cell.value() == null) {
            return null;
        }
        return column.kind() == ColumnKind.CRITERION ? text.word(CriterionResult.valueOf(cell.value())) : new BigDecimal(cell.value());
    }

    private String heading(SheetColumn column) {
        return text.language() == Language.EN ? column.others().get(0) : column.name();
    }

    private static long version(CellRow cell) {
        return cell == null ? 0 : cell.version();
    }

    private static String key(UUID enrolment, String assessment, String code) {
        return enrolment + "\n" + assessment + "\n" + code;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getPart() {
        return part;
    }

    public void setPart(String part) {
        this.part = part;
    }

    public String getForm() {
        return form;
    }

    public void setForm(String form) {
        this.form = form;
    }
}
