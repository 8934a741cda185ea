package org.brevet.web.accreditation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brevet.accreditation.DecisionKind;
import org.brevet.accreditation.DossierNumber;
import org.brevet.accreditation.Ground;
import org.brevet.accreditation.Recommendation;
import org.brevet.accreditation.application.DecideDossier;
import org.brevet.accreditation.application.DossierDetail;
import org.brevet.accreditation.application.DossierQueries;
import org.brevet.accreditation.application.ExamineDossier;
import org.brevet.accreditation.application.RecommendDossier;
import org.brevet.accreditation.application.SubmitDossiers;
import org.brevet.assessment.EnrolmentResult;
import org.brevet.enrolment.EnrolmentId;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;
import org.brevet.register.ConditionCode;
import org.brevet.shared.NotFound;
import org.brevet.shared.Refused;
import org.brevet.standards.application.MunitionTypes;
import org.brevet.web.identity.OwnCode;

/** One dossier: what it holds, what was done with it, and the step that the reader's role takes next. Deciding asks once more before it signs. */
@Named("dossier")
@ViewScoped
public class DossierView extends ChangingPage {

    private static final Map<String, String> DECISION_FIELDS = Map.of("R54.departing", "decide:explanation", "R56.text", "decide:explanation",
            "R56.rule", "decide:rule", "R56.ground", "decide:ground", "R61.other", "decide:other");

    @Inject
    DossierQueries queries;
    @Inject
    SubmitDossiers submit;
    @Inject
    ExamineDossier examine;
    @Inject
    RecommendDossier recommend;
    @Inject
    DecideDossier decide;
    @Inject
    MunitionTypes munitionTypes;
    @Inject
    Caller caller;
    @Inject
    OwnCode code;
    private String number;
    private DossierDetail detail;
    private Recommendation proposed;
    private String reasons;
    private String retractReason;
    private String returnReason;
    private String sendBackReason;
    private DecisionKind kind;
    private Ground ground;
    private String explanation;
    private String rule;
    private String other;
    private final Map<String, Boolean> scope = new LinkedHashMap<>();
    private final List<ConditionInput> conditions = Arrays.stream(ConditionCode.values()).map(ConditionInput::new).toList();
    private DecideDossier.Command confirmed;
    private DecideDossier.Preview preview;

    public void open() {
        load();
        munitionTypes.all().forEach(type -> scope.put(type.code(), !type.code().equals(DecideDossier.OTHER_ITEMS)));
        if (detail.opinion() != null) {
            kind = DecisionKind.valueOf(detail.opinion().recommendation().name());
        }
    }

    @Override
    void load() {
        detail = queries.of(DossierNumber.parse(number).orElseThrow(() -> new NotFound("dossier " + number)));
        confirmed = null;
        preview = null;
    }

    public void submit() {
        once("submit", () -> submit.submit(new EnrolmentId(detail.row().enrolment())), Map.of(), getAddress(), "dossier.done.submitted", number);
    }

    public void retract() {
        once("retract", () -> submit.retract(detail.ref(), retractReason), Map.of("R4.reason", "retract:reason"), getAddress(),
                "dossier.done.retracted", number);
    }

    public void take() {
        once("take", () -> examine.take(detail.ref()), Map.of(), getAddress(), "dossier.done.taken", number);
    }

    public void recommend() {
        once("recommend", () -> recommend.handle(detail.ref(), proposed, reasons), Map.of("R54.reasons", "recommend:reasons", "R54.choose",
                "recommend:proposed"), getAddress(), "dossier.done.recommended", number);
    }

    public void giveBack() {
        once("giveBack", () -> examine.giveBack(detail.ref(), returnReason), Map.of("R4.reason", "giveBack:reason"), getAddress(),
                "dossier.done.returned", number);
    }

    public void sendBack() {
        once("sendBack", () -> decide.sendBack(detail.ref(), sendBackReason), Map.of("R4.reason", "sendBack:reason"), getAddress(),
                "dossier.done.sentBack", number);
    }

    /** Everything is checked and shown as it would be signed; nothing is decided yet. */
    public void review() {
        DecideDossier.Command command = command();
        try {
            preview = decide.preview(command);
            confirmed = command;
        } catch (Refused refused) {
            refuse(refused, DECISION_FIELDS);
        }
    }

    /** What was reviewed is what is decided. */
    public void confirm() {
        DecideDossier.Command command = confirmed == null ? command() : confirmed;
        once("confirm", () -> decide.handle(command, code.proof()), DECISION_FIELDS, getAddress(), "dossier.done." + command.kind(), number);
    }

    /** What was reviewed still stands where the code alone is wrong. */
    @Override
    void refuse(Refused refused, Map<String, String> fieldOf) {
        if (code.isAbout(refused)) {
            code.refuse(refused, "confirm:code");
        } else {
            super.refuse(refused, fieldOf);
        }
    }

    /** Back to the form, with all that was typed. */
    public void mend() {
        confirmed = null;
        preview = null;
    }

    private DecideDossier.Command command() {
        List<String> chosen = new ArrayList<>();
        scope.forEach((code, ticked) -> {
            if (Boolean.TRUE.equals(ticked) && !code.equals(DecideDossier.OTHER_ITEMS) || code.equals(DecideDossier.OTHER_ITEMS) && other != null) {
                chosen.add(code);
            }
        });
        return new DecideDossier.Command(detail.row().number(), detail.row().version(), kind, ground, explanation, rule, chosen, other,
                conditions.stream().filter(ConditionInput::isChosen).map(ConditionInput::order).toList());
    }

    public String getAddress() {
        return "/dossiers/" + number;
    }

    /** Whether the decision on the page is waiting for its confirmation. */
    public boolean isReviewed() {
        return confirmed != null;
    }

    public DecideDossier.Command getConfirmed() {
        return confirmed;
    }

    public DecideDossier.Preview getPreview() {
        return preview;
    }

    public long getTestsPassed() {
        return detail.result().tests().stream().filter(EnrolmentResult.Test::passed).count();
    }

    public boolean isDeparting() {
        return confirmed.kind().departsFrom(detail.opinion().recommendation());
    }

    /** Whether the reader may open a certificate's page. */
    public boolean isAuthority() {
        return caller.holds(Role.ACCREDITATION_OFFICER) || caller.holds(Role.DECIDER) || caller.holds(Role.INSPECTOR) || caller.holds(Role.AUDITOR);
    }

    public Recommendation[] getRecommendations() {
        return Recommendation.values();
    }

    public List<DecisionKind> getKinds() {
        return Arrays.stream(DecisionKind.values()).filter(DecisionKind::answersDossier).toList();
    }

    public List<Ground> getGrounds() {
        return Ground.of(DecisionKind.REFUSE);
    }

    /** But for the one that stands for what has no code: naming that chooses it. */
    public List<MunitionTypes.MunitionType> getTypes() {
        return munitionTypes.all().stream().filter(type -> !type.code().equals(DecideDossier.OTHER_ITEMS)).toList();
    }

    public DossierDetail getDetail() {
        return detail;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public Recommendation getProposed() {
        return proposed;
    }

    public void setProposed(Recommendation proposed) {
        this.proposed = proposed;
    }

    public String getReasons() {
        return reasons;
    }

    public void setReasons(String reasons) {
        this.reasons = reasons;
    }

    public String getRetractReason() {
        return retractReason;
    }

    public void setRetractReason(String retractReason) {
        this.retractReason = retractReason;
    }

    public String getReturnReason() {
        return returnReason;
    }

    public void setReturnReason(String returnReason) {
        this.returnReason = returnReason;
    }

    public String getSendBackReason() {
        return sendBackReason;
    }

    public void setSendBackReason(String sendBackReason) {
        this.sendBackReason = sendBackReason;
    }

    public DecisionKind getKind() {
        return kind;
    }

    public void setKind(DecisionKind kind) {
        this.kind = kind;
    }

    public Ground getGround() {
        return ground;
    }

    public void setGround(Ground ground) {
        this.ground = ground;
    }

    public String getExplanation() {
        return explanation;
    }

    public void setExplanation(String explanation) {
        this.explanation = explanation;
    }

    public String getRule() {
        return rule;
    }

    public void setRule(String rule) {
        this.rule = rule;
    }

    public String getOther() {
        return other;
    }

    public void setOther(String other) {
        this.other = other;
    }

    public Map<String, Boolean> getScope() {
        return scope;
    }

    public List<ConditionInput> getConditions() {
        return conditions;
    }
}
