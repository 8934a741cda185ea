package org.brevet.web.accreditation;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.brevet.accreditation.application.DossierQueries;
import org.brevet.accreditation.application.ExportDossiers;
import org.brevet.accreditation.application.SessionDossierSort;
import org.brevet.accreditation.application.SessionDossiers;
import org.brevet.accreditation.application.SubmitDossiers;
import org.brevet.enrolment.EnrolmentId;
import org.brevet.enrolment.SessionId;
import org.brevet.enrolment.application.SessionQueries;
import org.brevet.shared.list.Bounded;
import org.brevet.web.shared.Columns;
import org.brevet.web.shared.Exports;
import org.brevet.web.shared.ListView;
import org.brevet.web.shared.Lists;

/** The passed trainees of a session: what their dossiers still lack, and laying them before the authority, one or all. */
@Named("sessionDossiers")
@ViewScoped
public class SessionDossiersView extends ChangingPage {

    @Inject
    DossierQueries queries;
    @Inject
    SessionQueries sessions;
    @Inject
    SubmitDossiers submit;
    @Inject
    Lists lists;
    @Inject
    ExportDossiers export;
    @Inject
    Exports exports;
    private String code;
    private SessionId id;
    private SessionDossiers dossiers;
    private ListView<SessionDossierSort> list;
    private List<SessionDossiers.Line> lines;

    public void open() {
        list = lists.ofSession(SessionDossierSort.NUMBER);
        id = sessions.idOf(code);
        load();
    }

    @Override
    void load() {
        dossiers = queries.ofSession(id);
        lines = list.load(request -> Bounded.page(dossiers.lines().stream(), request, request.sort().order()));
    }

    public void submit(SessionDossiers.Line line) {
        once(line.enrolment(), () -> submit.submit(new EnrolmentId(line.enrolment())), Map.of(), getAddress(), "sessionDossiers.submitted", line.name());
    }

    /** A number and a page for a dossier that is not complete yet. */
    public void prepare(SessionDossiers.Line line) {
        once("prepare " + line.enrolment(), () -> submit.prepare(new EnrolmentId(line.enrolment())), Map.of(), getAddress(),
                "sessionDossiers.prepared", line.name());
    }

    /** Tells each of those apart that could not be submitted. */
    public void submitAll() {
        List<SubmitDossiers.Outcome> outcomes = submit.submitAll(id);
        outcomes.stream().filter(outcome -> !outcome.submitted()).forEach(outcome -> FacesContext.getCurrentInstance().addMessage(null,
                new FacesMessage(FacesMessage.SEVERITY_WARN, text.of("sessionDossiers.notSubmitted", outcome.name(),
                        outcome.reasons().stream().map(text::reason).collect(Collectors.joining(" "))), null)));
        done.go(getAddress(), "sessionDossiers.submittedAll", outcomes.stream().filter(SubmitDossiers.Outcome::submitted).count());
    }

    public void export(String form) {
        lines = exports.persons(list, form, lines, (request, order) -> export.ofSession(id, request, order), new Columns<SessionDossiers.Line>()
                .add(text.get("enrolment.number"), SessionDossiers.Line::number).add(text.get("dossier.candidate"), SessionDossiers.Line::name)
                .add(text.get("dossier.items"), line -> text.get(line.complete() ? "dossier.complete" : "dossier.incomplete"))
                .add(text.get("dossier.dossier"), line -> line.dossier() == null ? "" : line.dossier().number().value())
                .add(text.get("dossier.state"), line -> line.dossier() == null ? "" : text.word(line.dossier().state())));
    }

    public ListView<SessionDossierSort> getList() {
        return list;
    }

    public List<SessionDossiers.Line> getLines() {
        return lines;
    }

    public String getAddress() {
        return "/sessions/" + code + "/dossiers";
    }

    public SessionDossiers getDossiers() {
        return dossiers;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
