package org.brevet.web.standards;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.List;
import org.brevet.shared.BilingualText;
import org.brevet.shared.Preview;
import org.brevet.shared.Refused;
import org.brevet.shared.sheet.SheetFile;
import org.brevet.standards.CompetencyLine;
import org.brevet.standards.application.EditionRow;
import org.brevet.standards.application.ImportEdition;
import org.brevet.web.shared.ColumnChoices;
import org.brevet.web.shared.Done;
import org.brevet.web.shared.Upload;
import org.brevet.web.shared.Uploads;

/** An edition from its sheet in two steps: the form, with every fault of the sheet; then the counts, to be confirmed. */
@Named("editionImport")
@ViewScoped
public class EditionImportView implements Serializable {

    @Inject
    ImportEdition useCase;
    @Inject
    Done done;
    @Inject
    Uploads uploads;
    private List<EditionRow> known;
    private String code;
    private String edition;
    private String titleFr;
    private String titleEn;
    private Upload file;
    private final ColumnChoices columns = new ColumnChoices();
    private Preview<CompetencyLine> preview;
    private LevelCounts counts;

    public void open() {
        known = useCase.known();
    }

    public void check() {
        if (file == null) {
            uploads.missing("form:file");
            return;
        }
        ImportEdition.Command command = command();
        preview = null;
        uploads.at("form:file", () -> show(useCase.preview(command)));
    }

    private void show(Preview<CompetencyLine> shown) {
        preview = shown;
        columns.show(shown.columns());
        counts = LevelCounts.of(shown.rows());
    }

    public void change() {
        preview = null;
    }

    public void confirm() {
        try {
            useCase.handle(command(), preview.digest());
            done.go("/standards/" + code + "/" + edition, "editionImport.done", preview.rows().size());
        } catch (Refused refused) {
            show(useCase.preview(command()));    // what would be stored now, beside the reason
            throw refused;
        }
    }

    private ImportEdition.Command command() {
        return new ImportEdition.Command(code, edition, new BilingualText(titleFr, titleEn),
                new SheetFile(file.content(), columns.chosen()));
    }

    public boolean isGood() {
        return preview != null && preview.good();
    }

    public List<EditionRow> getKnown() {
        return known;
    }

    public Preview<CompetencyLine> getPreview() {
        return preview;
    }

    public ColumnChoices getColumns() {
        return columns;
    }

    public LevelCounts getCounts() {
        return counts;
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

    public String getEdition() {
        return edition;
    }

    public void setEdition(String edition) {
        this.edition = edition;
    }

    public String getTitleFr() {
        return titleFr;
    }

    public void setTitleFr(String titleFr) {
        this.titleFr = titleFr;
    }

    public String getTitleEn() {
        return titleEn;
    }

    public void setTitleEn(String titleEn) {
        this.titleEn = titleEn;
    }

    /** Always empty: the file chosen is kept as {@link #getFile()}. */
    public Part getPart() {
        return null;
    }

    public void setPart(Part part) {
        Uploads.read(part).forEach(upload -> {
            file = upload;
            columns.forget();
        });
    }
}
