package org.brevet.web.curriculum;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.brevet.curriculum.CurriculumPlan;
import org.brevet.curriculum.CurriculumState;
import org.brevet.curriculum.CurriculumVersionId;
import org.brevet.curriculum.application.CurriculumPreview;
import org.brevet.curriculum.application.CurriculumQueries;
import org.brevet.curriculum.application.CurriculumRow;
import org.brevet.curriculum.application.DraftCurriculum;
import org.brevet.curriculum.application.DraftingQueries;
import org.brevet.curriculum.application.ReviseCurriculum;
import org.brevet.people.OrganisationId;
import org.brevet.shared.BilingualText;
import org.brevet.shared.Refused;
import org.brevet.web.shared.Done;
import org.brevet.web.shared.Text;
import org.brevet.web.shared.Upload;
import org.brevet.web.shared.Uploads;

/**
 * A curriculum from its four sheets in two steps: the form, with every fault; then the plan with its coverage, to be confirmed. Makes a new
 * version, or revises the draft that the address names.
 */
@Named("curriculumImport")
@ViewScoped
public class CurriculumImportView implements Serializable {

    @Inject
    DraftCurriculum drafting;
    @Inject
    ReviseCurriculum revising;
    @Inject
    DraftingQueries choosing;
    @Inject
    CurriculumQueries queries;
    @Inject
    Done done;
    @Inject
    Text text;
    private DraftingQueries.Choices choices;
    private String qualification;
    private String version;
    private CurriculumRow draft;
    private String provider;
    private String edition;
    private String titleFr;
    private String titleEn;
    private List<Upload> files = List.of();
    private CurriculumPreview preview;

    public void open() {
        if (version == null) {
            choices = choosing.choices();
            provider = choices.providers().size() == 1 ? choices.providers().get(0).id().toString() : null;
            edition = choices.editions().size() == 1 ? choices.editions().get(0).id().toString() : null;
        } else {
            draft = choosing.draft(new CurriculumVersionId(queries.version(qualification, VersionNumber.of(version)).id()));
            titleFr = draft.title().fr();
            titleEn = draft.title().en();
        }
    }

    public void check() {
        if (files.isEmpty()) {
            FacesContext.getCurrentInstance().addMessage("form:files",
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, text.get("upload.missing"), null));
            return;
        }
        preview = null;
        preview = previewNow();
    }

    public void change() {
        preview = null;
    }

    public void confirm() {
        try {
            CurriculumPlan stored = draft == null ? drafting.handle(draftCommand(), preview.digest())
                    : revising.handle(reviseCommand(), preview.digest());
            done.go("/curricula/" + stored.qualification() + "/" + stored.number(), draft == null ? "curriculumImport.drafted"
                    : "curriculumImport.revised", stored.qualification(), stored.number());
        } catch (Refused refused) {
            preview = previewNow();    // what would be stored now, beside the reason
            throw refused;
        }
    }

    private CurriculumPreview previewNow() {
        return draft == null ? drafting.preview(draftCommand()) : revising.preview(reviseCommand());
    }

    private DraftCurriculum.Command draftCommand() {
        return new DraftCurriculum.Command(new OrganisationId(UUID.fromString(provider)), qualification, new BilingualText(titleFr, titleEn),
                UUID.fromString(edition), contents(), names());
    }

    private ReviseCurriculum.Command reviseCommand() {
        return new ReviseCurriculum.Command(new CurriculumVersionId(draft.id()), draft.version(), new BilingualText(titleFr, titleEn), contents(),
                names());
    }

    private List<byte[]> contents() {
        return files.stream().map(Upload::content).toList();
    }

    private List<String> names() {
        return files.stream().map(Upload::name).toList();
    }

    /** Of the draft that is revised. */
    public String getAddress() {
        return "/curricula/" + qualification + "/" + version;
    }

    public boolean isGood() {
        return preview != null && preview.good();
    }

    /** Whether there is an edition to build on and somebody to draft for; or the version to revise is still a draft. */
    public boolean isPossible() {
        return draft != null ? draft.state() == CurriculumState.DRAFT : !choices.editions().isEmpty() && !choices.providers().isEmpty();
    }

    public DraftingQueries.Choices getChoices() {
        return choices;
    }

    /** The draft to revise; null for a new version. */
    public CurriculumRow getDraft() {
        return draft;
    }

    public CurriculumPreview getPreview() {
        return preview;
    }

    public List<Upload> getFiles() {
        return files;
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

    public String getProvider() {
        return provider;
    }

    public void setProvider(String provider) {
        this.provider = provider;
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

    /** Always empty: the files chosen are kept as {@link #getFiles()}. */
    public List<Part> getParts() {
        return List.of();
    }

    public void setParts(List<Part> parts) {
        List<Upload> chosen = Uploads.read(parts);
        files = chosen.isEmpty() ? files : chosen;
    }
}
