package org.brevet.web.enrolment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.brevet.curriculum.CurriculumState;
import org.brevet.curriculum.application.CurriculumQueries;
import org.brevet.curriculum.application.CurriculumRow;
import org.brevet.enrolment.SessionId;
import org.brevet.enrolment.application.PlanSession;
import org.brevet.enrolment.application.Provinces;
import org.brevet.enrolment.application.SessionQueries;
import org.brevet.people.OrganisationId;
import org.brevet.people.application.OrganisationRow;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;
import org.brevet.web.shared.Done;
import org.brevet.web.shared.Fields;

/** Planning a session. Only an approved curriculum can be chosen; the others are shown with the reason (R7). */
@Named("planSession")
@ViewScoped
public class PlanSessionView implements Serializable {

    private static final Map<String, String> FIELDS = Map.of("R7.closed", "plan:curriculum", "session.place", "plan:place",
            "session.days", "plan:lastDay", "session.places", "plan:places");

    @Inject
    SessionQueries queries;
    @Inject
    CurriculumQueries curricula;
    @Inject
    PlanSession plan;
    @Inject
    Done done;
    @Inject
    Fields fields;
    private List<OrganisationRow> providers;
    private List<CurriculumRow> versions;
    private String provider;
    private String curriculum;
    private String place;
    private String province;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private Integer places;
    private PlanSession.Command planned;
    private String code;

    public void open() {
        providers = queries.myProviders();
        versions = curricula.versions();
        provider = providers.size() == 1 ? providers.get(0).id().toString() : null;
        List<CurriculumRow> open = versions.stream().filter(this::isOpen).toList();
        curriculum = open.size() == 1 ? open.get(0).id().toString() : null;
    }

    /** Synchronized: a double click plans one session. */
    public synchronized void submit() {
        PlanSession.Command command = new PlanSession.Command(new OrganisationId(UUID.fromString(provider)), null, UUID.fromString(curriculum),
                place, province, firstDay, lastDay, places);
        try {
            if (!command.equals(planned)) {
                code = queries.session(new SessionId(plan.handle(command))).code();
                planned = command;
            }
            done.go("/sessions/" + code, "plan.done", code);
        } catch (Refused refused) {
            fields.refuse(refused, FIELDS);
        }
    }

    public boolean isOpen(CurriculumRow version) {
        return version.state() == CurriculumState.APPROVED;
    }

    public boolean isNothingOpen() {
        return versions.stream().noneMatch(this::isOpen);
    }

    public Reason getClosed() {
        return Reason.of("R7.closed");
    }

    public List<String> getProvinces() {
        return Provinces.ALL;
    }

    public List<OrganisationRow> getProviders() {
        return providers;
    }

    public List<CurriculumRow> getVersions() {
        return versions;
    }

    public String getProvider() {
        return provider;
    }

    public void setProvider(String provider) {
        this.provider = provider;
    }

    public String getCurriculum() {
        return curriculum;
    }

    public void setCurriculum(String curriculum) {
        this.curriculum = curriculum;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getProvince() {
        return province;
    }

    public void setProvince(String province) {
        this.province = province;
    }

    public LocalDate getFirstDay() {
        return firstDay;
    }

    public void setFirstDay(LocalDate firstDay) {
        this.firstDay = firstDay;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public Integer getPlaces() {
        return places;
    }

    public void setPlaces(Integer places) {
        this.places = places;
    }
}
