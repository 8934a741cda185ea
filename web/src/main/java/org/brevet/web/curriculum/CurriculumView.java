package org.brevet.web.curriculum;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.brevet.curriculum.CurriculumState;
import org.brevet.curriculum.CurriculumVersionId;
import org.brevet.curriculum.application.CurriculumDetail;
import org.brevet.curriculum.application.CurriculumQueries;
import org.brevet.curriculum.application.CurriculumRow;
import org.brevet.curriculum.application.ReviewCurriculum;
import org.brevet.curriculum.application.SheetKind;
import org.brevet.identity.Caller;
import org.brevet.identity.Place;
import org.brevet.identity.Role;
import org.brevet.identity.application.Access;
import org.brevet.web.shared.Done;

/** One curriculum version and the next step for the reader: submit, approve, send back. What is done is done to the text shown (R3). */
@Named("curriculum")
@ViewScoped
public class CurriculumView implements Serializable {

    @Inject
    CurriculumQueries queries;
    @Inject
    ReviewCurriculum review;
    @Inject
    Access access;
    @Inject
    Caller caller;
    @Inject
    Done done;
    private String qualification;
    private String version;
    private CurriculumDetail detail;
    private List<CurriculumRow> others;
    private boolean drafter;
    private boolean reviewer;
    private String reason;

    public void open() {
        detail = queries.detail(qualification, VersionNumber.of(version));
        others = queries.versions().stream().filter(row -> row.qualification().equals(qualification) && row.number() != detail.row().number()).toList();
        Place place = Place.ofProvider(detail.row().provider(), detail.row().label());
        drafter = detail.row().state() == CurriculumState.DRAFT && access.holdsFor(caller, Role.COURSE_MANAGER, place);
        reviewer = detail.row().state() == CurriculumState.IN_REVIEW && access.holdsFor(caller, Role.ACCREDITATION_OFFICER, place);
    }

    public void submit() {
        review.submit(id(), detail.row().version());
        done.go(getAddress(), "curriculum.submitted", detail.row().label());
    }

    public void approve() {
        review.approve(id(), detail.row().version());
        done.go(getAddress(), "curriculum.approved", detail.row().label());
    }

    public void sendBack() {
        review.sendBack(id(), detail.row().version(), reason);
        done.go(getAddress(), "curriculum.sentBack", detail.row().label(), detail.row().providerName());
    }

    private CurriculumVersionId id() {
        return new CurriculumVersionId(detail.row().id());
    }

    public String getAddress() {
        return "/curricula/" + qualification + "/" + version;
    }

    /** The competencies of the level in the edition. */
    public String getEditionAddress() {
        return "/standards/" + detail.row().editionLabel().replace(' ', '/') + "?level="
                + URLEncoder.encode(detail.plan().level(), StandardCharsets.UTF_8);
    }

    /** The versions to compare with. */
    public List<CurriculumRow> getOthers() {
        return others;
    }

    /** In which it can be saved. */
    public List<SheetKind> getSheets() {
        return List.of(SheetKind.values());
    }

    public CurriculumDetail getDetail() {
        return detail;
    }

    /** Whether the reader may revise and submit it now. */
    public boolean isDrafter() {
        return drafter;
    }

    /** Whether the reader may approve it or send it back now. */
    public boolean isReviewer() {
        return reviewer;
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

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
