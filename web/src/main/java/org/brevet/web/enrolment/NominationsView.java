package org.brevet.web.enrolment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.brevet.enrolment.SessionState;
import org.brevet.enrolment.application.ImportNominations;
import org.brevet.enrolment.application.NominationPreview;
import org.brevet.identity.AccessDenied;
import org.brevet.people.NewPerson;
import org.brevet.people.application.PersonRow;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;
import org.brevet.shared.sheet.SheetFile;
import org.brevet.web.shared.ColumnChoices;
import org.brevet.web.shared.Upload;
import org.brevet.web.shared.Uploads;

/** A sheet of nominations: shown first with everybody's eligibility, then stored exactly as it was shown. */
@Named("nominations")
@ViewScoped
public class NominationsView extends SessionPage {

    @Inject
    ImportNominations nominations;
    @Inject
    Uploads uploads;
    private Upload file;
    private final ColumnChoices columns = new ColumnChoices();
    private NominationPreview preview;

    @Override
    void load() {
        super.load();
        if (!isManaged()) {
            throw new AccessDenied("nominations for " + getCode());
        }
    }

    public void check() {
        if (file == null) {
            uploads.missing("sheet:file");
            return;
        }
        SheetFile chosen = sheet();
        preview = null;
        uploads.at("sheet:file", () -> show(nominations.preview(id(), chosen)));
    }

    private void show(NominationPreview shown) {
        preview = shown;
        columns.show(shown.columns());
    }

    private SheetFile sheet() {
        return new SheetFile(file.content(), columns.chosen());
    }

    public void change() {
        preview = null;
    }

    public void confirm() {
        String shown = preview.digest();
        once(shown, () -> store(shown), address("/enrolment"), "nominations.done", preview.rows().size(), preview.eligible());
    }

    private void store(String shown) {
        try {
            nominations.handle(id(), sheet(), shown);
        } catch (Refused refused) {
            show(nominations.preview(id(), sheet()));    // what would be stored now, beside the reason
            throw refused;
        }
    }

    public boolean isImportable() {
        return getRow().state() == SessionState.ANNOUNCED || getRow().state() == SessionState.OPEN;
    }

    public Reason getClosed() {
        return Reason.of("nominations.state", getRow().state());
    }

    public String name(NominationPreview.Row row) {
        NewPerson person = row.nomination().person();
        return PersonRow.fullName(person.nom(), person.postnom(), person.prenom());
    }

    public boolean isGood() {
        return preview != null && preview.good();
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

    public Upload getFile() {
        return file;
    }

    public ColumnChoices getColumns() {
        return columns;
    }

    public NominationPreview getPreview() {
        return preview;
    }
}
