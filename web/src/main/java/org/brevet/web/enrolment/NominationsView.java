package org.brevet.web.enrolment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import org.brevet.enrolment.application.ImportNominations;
import org.brevet.enrolment.application.NominationPreview;
import org.brevet.people.NewPerson;
import org.brevet.people.application.PersonRow;
import org.brevet.shared.Refused;
import org.brevet.shared.sheet.Sheet;

/** A sheet of nominations: shown first with everybody's eligibility, then stored exactly as it was shown. */
@Named("nominations")
@ViewScoped
public class NominationsView extends SessionPage {

    @Inject
    ImportNominations nominations;
    private transient Part sheet;
    private byte[] file;
    private String fileName;
    private NominationPreview preview;

    public void look() throws IOException {
        preview = null;
        try (InputStream in = sheet.getInputStream()) {
            file = in.readNBytes(Sheet.MAX_BYTES + 1);
        }
        fileName = sheet.getSubmittedFileName();
        preview = nominations.preview(id(), file);
    }

    public void confirm() {
        String shown = preview.digest();
        once(shown, () -> store(shown), address("/enrolment"), "nominations.done", preview.rows().size(), preview.eligible());
    }

    private void store(String shown) {
        try {
            nominations.handle(id(), file, shown);
        } catch (Refused refused) {
            preview = nominations.preview(id(), file);
            throw refused;
        }
    }

    public String name(NominationPreview.Row row) {
        NewPerson person = row.nomination().person();
        return PersonRow.fullName(person.nom(), person.postnom(), person.prenom());
    }

    public Part getSheet() {
        return sheet;
    }

    public void setSheet(Part sheet) {
        this.sheet = sheet;
    }

    public String getFileName() {
        return fileName;
    }

    public NominationPreview getPreview() {
        return preview;
    }
}
