package org.brevet.web.curriculum;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.brevet.curriculum.CurriculumEdited;
import org.brevet.curriculum.application.ElementChanged;
import org.brevet.curriculum.application.FaultyEntry;
import org.brevet.curriculum.application.RetitleCurriculum;
import org.brevet.standards.application.EditionRow;
import org.brevet.web.shared.Fields;

/** Title and edition of a draft. */
@Named("draftTitle")
@ViewScoped
public class TitleView extends DraftPage {

    @Inject
    RetitleCurriculum retitle;
    @Inject
    Fields fields;
    private List<EditionRow> editions;
    private long seen;
    private String titleFr;
    private String titleEn;
    private String edition;
    private CurriculumEdited.Head theirs;

    public void open() {
        read();
        editions = drafting.editionsFor(id());
        seen = getOutline().head();
        titleFr = getOutline().plan().title().fr();
        titleEn = getOutline().plan().title().en();
        edition = getOutline().plan().edition().toString();
    }

    public void save() {
        try {
            retitle.handle(new RetitleCurriculum.Command(id(), seen, titleFr, titleEn, UUID.fromString(edition)));
            done.go(getAddress() + "/edit", "draft.retitled");
        } catch (FaultyEntry faulty) {
            faulty.faults().forEach(fault -> fields.refuse(fault.reason(), "form:" + fault.field()));
        } catch (ElementChanged changed) {
            theirs = (CurriculumEdited.Head) changed.theirs();
            seen = changed.revision();
            fields.refuse(changed, Map.of());
        }
    }

    @Override
    String orderAddress() {
        return getAddress() + "/edit";
    }

    /** What somebody else stored since; null where nobody did. */
    public CurriculumEdited.Head getTheirs() {
        return theirs;
    }

    /** The adopted ones and, where it is none of them, its own. */
    public List<EditionRow> getEditions() {
        return editions;
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

    public String getEdition() {
        return edition;
    }

    public void setEdition(String edition) {
        this.edition = edition;
    }
}
