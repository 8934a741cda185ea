package org.brevet.web.assessment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.brevet.assessment.CriterionResult;
import org.brevet.assessment.application.ImportMarks;
import org.brevet.assessment.application.MarkSheet.ColumnKind;
import org.brevet.assessment.application.MarkSheetQueries;
import org.brevet.assessment.application.MarksPreview;
import org.brevet.enrolment.SessionId;
import org.brevet.enrolment.application.SessionQueries;
import org.brevet.shared.Refused;
import org.brevet.shared.sheet.SheetFile;
import org.brevet.web.shared.ColumnChoices;
import org.brevet.web.shared.Done;
import org.brevet.web.shared.Text;
import org.brevet.web.shared.Upload;
import org.brevet.web.shared.Uploads;

/** Marks from a sheet: shown first, each cell from what to what, then stored exactly as it was shown. */
@Named("marksImport")
@ViewScoped
public class MarksImportView implements Serializable {

    @Inject
    ImportMarks useCase;
    @Inject
    MarkSheetQueries sheets;
    @Inject
    SessionQueries sessions;
    @Inject
    Uploads uploads;
    @Inject
    Done done;
    @Inject
    Text text;
    private String code;
    private SessionId id;
    private boolean editable;
    private List<String> parts;
    private Upload file;
    private final ColumnChoices columns = new ColumnChoices();
    private MarksPreview preview;
    private boolean stored;

    public void open() {
        id = sessions.idOf(code);
        editable = sheets.mayMark(id);
        parts = sheets.parts(id);
    }

    public void check() {
        if (file == null) {
            uploads.missing("sheet:file");
            return;
        }
        SheetFile chosen = sheet();
        preview = null;
        uploads.at("sheet:file", () -> show(useCase.preview(id, chosen)));
    }

    private void show(MarksPreview shown) {
        preview = shown;
        columns.show(shown.columns());
    }

    private SheetFile sheet() {
        return new SheetFile(file.content(), columns.chosen());
    }

    public void change() {
        preview = null;
    }

    /** A double click stores once. */
    public synchronized void confirm() {
        int cells = preview.changes();
        int trainees = preview.rows().size();
        if (!stored) {
            try {
                useCase.handle(id, sheet(), preview.digest());
                stored = true;
            } catch (Refused refused) {
                show(useCase.preview(id, sheet()));    // what would be stored now, beside the reason
                throw refused;
            }
        }
        done.go("/sessions/" + code + "/marks", "marksImport.done", cells, trainees);
    }

    /** A change in words: column, from what to what, the remark where it is another. */
    public String told(MarksPreview.Change change) {
        boolean remark = change.remarkAfter() != null && !change.remarkAfter().equals(change.remarkBefore());
        return text.of(remark ? "marksImport.changeRemark" : "marksImport.change", change.column(), value(change, change.before()),
                value(change, change.after()), remark ? change.remarkAfter() : "");
    }

    private String value(MarksPreview.Change change, String stored) {
        if (stored == null) {
            return text.get("marksImport.empty");
        }
        return change.kind() == ColumnKind.CRITERION ? text.word(CriterionResult.valueOf(stored)) : text.number(new BigDecimal(stored));
    }

    /** Whether it can be confirmed: without a fault, and something changes. */
    public boolean isGood() {
        return preview != null && preview.good() && preview.changes() > 0;
    }

    /** Without a fault, but all of it is stored already. */
    public boolean isIdle() {
        return preview != null && preview.good() && preview.changes() == 0;
    }

    public boolean isEditable() {
        return editable;
    }

    /** Codes of the papers and tests, for an export of one. */
    public List<String> getParts() {
        return parts;
    }

    public MarksPreview getPreview() {
        return preview;
    }

    public ColumnChoices getColumns() {
        return columns;
    }

    public Upload getFile() {
        return file;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    /** The file comes as a part of the request; kept is what it holds. */
    public Object getPart() {
        return null;
    }

    public void setPart(Object part) {
        Uploads.read(part).forEach(upload -> {
            file = upload;
            columns.forget();
        });
    }
}
