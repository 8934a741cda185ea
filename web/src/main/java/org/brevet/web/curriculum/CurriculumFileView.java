package org.brevet.web.curriculum;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.brevet.curriculum.CurriculumPlan;
import org.brevet.curriculum.application.CurriculumExport;
import org.brevet.curriculum.application.CurriculumQueries;
import org.brevet.curriculum.application.SheetKind;
import org.brevet.shared.NotFound;
import org.brevet.shared.sheet.SheetForm;
import org.brevet.web.shared.Downloads;
import org.brevet.web.shared.Text;

/** A version to save: one workbook with its four sheets, or one of them as CSV. An import reads them again. */
@Named("curriculumFile")
@RequestScoped
public class CurriculumFileView {

    @Inject
    CurriculumQueries queries;
    @Inject
    Downloads downloads;
    @Inject
    Text text;
    private String qualification;
    private String version;
    private String sheet;

    public void send() throws IOException {
        CurriculumPlan plan = queries.plan(qualification, VersionNumber.of(version));
        CurriculumExport export = new CurriculumExport(plan, text.language());
        String name = plan.qualification() + " v" + plan.number();
        if (sheet == null) {
            downloads.send(name, SheetForm.XLSX, out -> export.all(out, text::word));
            return;
        }
        SheetKind kind = SheetKind.named(sheet + ".csv").orElseThrow(() -> new NotFound("sheet " + sheet));
        downloads.send(name + " " + text.word(kind), SheetForm.CSV, out -> export.one(kind, out, text.word(kind)));
    }

    public String getQualification() {
        return qualification;
    }

    public void setQualification(String qualification) {
        this.qualification = qualification;
    }

    public String getVersion() {
        return version;
    }

    public void setVersion(String version) {
        this.version = version;
    }

    public String getSheet() {
        return sheet;
    }

    public void setSheet(String sheet) {
        this.sheet = sheet;
    }
}
