package org.brevet.web.curriculum;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.brevet.curriculum.CurriculumPlan;
import org.brevet.curriculum.application.CopyCurriculum;
import org.brevet.curriculum.application.CurriculumQueries;
import org.brevet.curriculum.application.CurriculumRow;
import org.brevet.curriculum.application.DraftingQueries;
import org.brevet.curriculum.application.FaultyEntry;
import org.brevet.curriculum.application.StartCurriculum;
import org.brevet.people.OrganisationId;
import org.brevet.shared.Refused;
import org.brevet.web.shared.Done;
import org.brevet.web.shared.Fields;

/** A new draft: empty, or with all that the version holds which the address names. */
@Named("newCurriculum")
@ViewScoped
public class NewCurriculumView implements Serializable {

    @Inject
    CurriculumQueries queries;
    @Inject
    DraftingQueries drafting;
    @Inject
    StartCurriculum starting;
    @Inject
    CopyCurriculum copying;
    @Inject
    Done done;
    @Inject
    Fields fields;
    private DraftingQueries.Choices choices;
    private CurriculumRow source;
    private String qualification;
    private String version;
    private String provider;
    private String edition;
    private String titleFr;
    private String titleEn;
    private String begun;
    private List<String> dropped = List.of();

    public void open() {
        choices = drafting.choices();
        provider = choices.providers().size() == 1 ? choices.providers().get(0).id().toString() : null;
        if (version != null) {
            source = queries.version(qualification, VersionNumber.of(version));
        }
        edition = choices.editions().stream().filter(one -> source == null ? choices.editions().size() == 1 : one.id().equals(source.edition()))
                .map(one -> one.id().toString()).findFirst().orElse(null);
    }

    /** Synchronized: a double click begins one. */
    public synchronized void start() {
        try {
            if (begun == null) {
                CurriculumPlan plan = starting.handle(new StartCurriculum.Command(new OrganisationId(UUID.fromString(provider)), qualification, titleFr,
                        titleEn, UUID.fromString(edition)));
                begun = plan.qualification() + "/" + plan.number();
            }
            done.go("/curricula/" + begun + "/edit", "draft.started");
        } catch (FaultyEntry faulty) {
            faulty.faults().forEach(fault -> fields.refuse(fault.reason(), "form:" + fault.field()));
        } catch (Refused refused) {
            fields.refuse(refused, Map.of());
        }
    }

    /** Synchronized: a double click makes one copy. */
    public synchronized void copy() {
        try {
            if (begun == null) {
                CopyCurriculum.Copied copied = copying.handle(new CopyCurriculum.Command(new OrganisationId(UUID.fromString(provider)),
                        source.qualification(), source.number(), UUID.fromString(edition)));
                begun = copied.plan().qualification() + "/" + copied.plan().number();
                dropped = copied.dropped();
            }
            if (dropped.isEmpty()) {
                done.go("/curricula/" + begun + "/edit", "draft.copied", source.label());
            } else {
                done.go("/curricula/" + begun + "/edit", "draft.copiedWithout", source.label(), dropped.size(), dropped);
            }
        } catch (Refused refused) {
            fields.refuse(refused, Map.of("curriculum.edition", "form:edition"));
        }
    }

    /** Whether there is an edition to build on and somebody to draft for. */
    public boolean isPossible() {
        return !choices.editions().isEmpty() && !choices.providers().isEmpty();
    }

    /** What is copied; null for an empty draft. */
    public CurriculumRow getSource() {
        return source;
    }

    public DraftingQueries.Choices getChoices() {
        return choices;
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
}
