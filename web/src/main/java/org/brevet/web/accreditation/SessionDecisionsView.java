package org.brevet.web.accreditation;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.brevet.accreditation.DecisionKind;
import org.brevet.accreditation.DossierRef;
import org.brevet.accreditation.Recommendation;
import org.brevet.accreditation.application.DecideDossier;
import org.brevet.accreditation.application.DossierQueries;
import org.brevet.accreditation.application.DossierRow;
import org.brevet.enrolment.SessionId;
import org.brevet.enrolment.application.SessionQueries;
import org.brevet.identity.application.ConfirmSeries;
import org.brevet.identity.application.FactorProof;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;
import org.brevet.standards.application.MunitionTypes;
import org.brevet.web.identity.OwnCode;

/**
 * Several dossiers of a session decided in one go, each by a decision of its own (R59): what one is refused for does not hold the others back,
 * and whatever was decided before the server stopped is decided.
 */
@Named("sessionDecisions")
@ViewScoped
public class SessionDecisionsView extends ChangingPage {

    @Inject
    DossierQueries queries;
    @Inject
    SessionQueries sessions;
    @Inject
    DecideDossier decide;
    @Inject
    ConfirmSeries series;
    @Inject
    OwnCode code;
    @Inject
    MunitionTypes munitionTypes;
    private String sessionCode;
    private SessionId id;
    private List<DossierRow> rows;
    private final Map<String, Boolean> chosen = new LinkedHashMap<>();
    private final Map<String, Boolean> scope = new LinkedHashMap<>();
    private String other;
    private List<Line> reviewed = List.of();

    /** A chosen dossier with what would become of it: a preview, or why not. */
    public record Line(DossierRow row, DecideDossier.Command command, DecideDossier.Preview preview, List<Reason> refusals) implements Serializable {

        public boolean possible() {
            return refusals.isEmpty();
        }
    }

    public void open() {
        id = sessions.idOf(sessionCode);
        load();
        rows.stream().filter(SessionDecisionsView::grantProposed).forEach(row -> chosen.put(row.number().value(), true));
        munitionTypes.all().forEach(type -> scope.put(type.code(), !type.code().equals(DecideDossier.OTHER_ITEMS)));
    }

    @Override
    void load() {
        rows = queries.toDecide(id);
    }

    /** Whether it can be decided here: refusals and conditions want their own words. */
    private static boolean grantProposed(DossierRow row) {
        return row.recommendation() == Recommendation.GRANT;
    }

    /** Each is checked alone and shown as it would be signed; nothing is decided yet. */
    public void review() {
        List<Line> lines = rows.stream().filter(row -> grantProposed(row) && Boolean.TRUE.equals(chosen.get(row.number().value()))).map(this::reviewed).toList();
        if (lines.isEmpty()) {
            FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text.get("sessionDecisions.none"), null));
        }
        reviewed = lines;
    }

    private Line reviewed(DossierRow row) {
        DecideDossier.Command command = command(new DossierRef(row.number(), row.version()));
        try {
            return new Line(row, command, decide.preview(command), List.of());
        } catch (Refused refused) {
            return new Line(row, command, null, refused.reasons());
        }
    }

    private DecideDossier.Command command(DossierRef ref) {
        List<String> types = new ArrayList<>(scope.entrySet().stream().filter(one -> Boolean.TRUE.equals(one.getValue())).map(Map.Entry::getKey)
                .filter(type -> !type.equals(DecideDossier.OTHER_ITEMS)).toList());
        boolean others = other != null && !other.isBlank();
        if (others) {
            types.add(DecideDossier.OTHER_ITEMS);
        }
        return new DecideDossier.Command(ref.number(), ref.version(), DecisionKind.GRANT, null, "", "", types, others ? other : "", List.of());
    }

    /** One after the other, each in its own transaction; a double click finds nothing left to decide. */
    public synchronized void confirm() {
        List<Line> lines = reviewed.stream().filter(Line::possible).toList();
        FactorProof proof = lines.isEmpty() ? FactorProof.none() : proof();
        if (proof == null) {
            return;
        }
        reviewed = List.of();
        int granted = 0;
        for (Line line : lines) {
            try {
                decide.handle(line.command(), proof);
                granted++;
            } catch (Refused refused) {
                FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, text.of("sessionDecisions.refused",
                        line.row().candidate(), refused.reasons().stream().map(text::reason).collect(Collectors.joining(" "))), null));
            }
        }
        done.go("/sessions/" + sessionCode + "/certificates", "sessionDecisions.done", granted);
    }

    /** One code for all of them; null: it was refused, which stands at its field. */
    private FactorProof proof() {
        try {
            return series.handle(code.proof());
        } catch (Refused refused) {
            code.refuse(refused, "confirm:code");
            return null;
        }
    }

    /** Back to the choice, with all that was chosen. */
    public void mend() {
        reviewed = List.of();
        load();
    }

    public boolean isReviewing() {
        return !reviewed.isEmpty();
    }

    public List<Line> getReviewed() {
        return reviewed;
    }

    public long getPossible() {
        return reviewed.stream().filter(Line::possible).count();
    }

    public boolean isGrantable() {
        return rows.stream().anyMatch(SessionDecisionsView::grantProposed);
    }

    public boolean isProposed(DossierRow row) {
        return grantProposed(row);
    }

    public List<MunitionTypes.MunitionType> getTypes() {
        return munitionTypes.all().stream().filter(type -> !type.code().equals(DecideDossier.OTHER_ITEMS)).toList();
    }

    public List<DossierRow> getRows() {
        return rows;
    }

    public Map<String, Boolean> getChosen() {
        return chosen;
    }

    public Map<String, Boolean> getScope() {
        return scope;
    }

    public String getOther() {
        return other;
    }

    public void setOther(String other) {
        this.other = other;
    }

    public String getCode() {
        return sessionCode;
    }

    public void setCode(String code) {
        sessionCode = code;
    }
}
