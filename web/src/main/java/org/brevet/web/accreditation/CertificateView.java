package org.brevet.web.accreditation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.brevet.accreditation.DecisionKind;
import org.brevet.accreditation.Ground;
import org.brevet.accreditation.application.CertificateFile;
import org.brevet.accreditation.application.CertificateFileQueries;
import org.brevet.accreditation.application.LiftSuspension;
import org.brevet.accreditation.application.SurrenderCertificate;
import org.brevet.accreditation.application.SuspendCertificate;
import org.brevet.accreditation.application.WithdrawCertificate;
import org.brevet.credential.DocumentState;
import org.brevet.credential.DuplicateGround;
import org.brevet.credential.application.CertificateDocumentQueries;
import org.brevet.credential.application.DocumentStatus;
import org.brevet.credential.application.ReissueDocument;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;
import org.brevet.register.CertificateContent;
import org.brevet.register.CertificateNumber;
import org.brevet.shared.NotFound;
import org.brevet.shared.Refused;
import org.brevet.web.identity.OwnCode;

/** The life of one certificate, and the decision that the reader's role can take on it: which one stands in the address. */
@Named("certificate")
@ViewScoped
public class CertificateView extends ChangingPage {

    private static final Map<String, String> FIELDS = Map.of("R56.ground", "decide:ground", "R56.text", "decide:explanation", "R56.rule", "decide:rule",
            "R66.ground", "decide:ground", "R69.told", "decide:toldOn", "R69.tooEarly", "decide:toldOn", "R69.hearing", "decide:hearing",
            "R69.notSuspended", "decide:ground");

    private static final Map<String, String> DUPLICATE_FIELDS = Map.of("R64.ground", "duplicate:why");

    @Inject
    CertificateFileQueries queries;
    @Inject
    CertificateDocumentQueries documents;
    @Inject
    CertificateTimeline line;
    @Inject
    Caller caller;
    @Inject
    SuspendCertificate suspend;
    @Inject
    LiftSuspension lift;
    @Inject
    WithdrawCertificate withdraw;
    @Inject
    SurrenderCertificate surrender;
    @Inject
    ReissueDocument reissue;
    @Inject
    OwnCode code;
    private String number;
    private String decision;
    private CertificateFile file;
    private DocumentStatus document;
    private List<TimelineEntry> timeline;
    private Ground ground;
    private String explanation;
    private String rule;
    private LocalDate toldOn;
    private String heard;
    private DuplicateGround duplicateGround;

    public void open() {
        load();
        if (getKind() != null) {
            rule = getKind() == DecisionKind.SUSPEND ? "R65" : getKind() == DecisionKind.LIFT ? "R66" : "R69";
        }
    }

    @Override
    void load() {
        file = queries.of(id());
        document = isDocumented() ? documents.status(id()) : null;
        timeline = line.of(file, document);
    }

    /** Whether the reader may have the document, and so know of it: an inspector sees the register alone. */
    private boolean isDocumented() {
        return !file.authority() || caller.holds(Role.ACCREDITATION_OFFICER) || caller.holds(Role.DECIDER) || caller.holds(Role.AUDITOR);
    }

    public void decide() {
        DecisionKind kind = getKind();
        if (kind == null) {
            throw new NotFound("decision " + decision);
        }
        once(kind, () -> {
            switch (kind) {
                case SUSPEND -> suspend.handle(id(), ground, explanation, rule, code.proof());
                case LIFT -> lift.handle(id(), ground, explanation, rule, code.proof());
                case WITHDRAW -> withdraw.handle(new WithdrawCertificate.Command(id(), ground, explanation, rule, toldOn, heard), code.proof());
                default -> surrender.handle(id(), ground, explanation, code.proof());
            }
        }, FIELDS, getAddress(), "certificate.done." + kind, number);
    }

    /** A code is said at the field of the form that was sent. */
    @Override
    void refuse(Refused refused, Map<String, String> fieldOf) {
        if (code.isAbout(refused)) {
            code.refuse(refused, fieldOf == DUPLICATE_FIELDS ? "duplicate:code" : "decide:code");
        } else {
            super.refuse(refused, fieldOf);
        }
    }

    /** R64: the paper once more, with the same number. */
    public void duplicate() {
        once(duplicateGround == null ? "duplicate" : duplicateGround, () -> reissue.handle(id(), duplicateGround, code.proof()), DUPLICATE_FIELDS,
                getAddress(), "certificate.duplicated", number);
    }

    public boolean isDuplicable() {
        return caller.holds(Role.ACCREDITATION_OFFICER) && document != null && document.state() == DocumentState.MADE && !file.entry().state().isFinal();
    }

    /** A paper from the time before the offline code. */
    public boolean isWithoutOfflineCode() {
        return document != null && document.state() == DocumentState.MADE && document.codeSigner().isEmpty();
    }

    public DuplicateGround[] getDuplicateGrounds() {
        return DuplicateGround.values();
    }

    private CertificateNumber id() {
        return CertificateNumber.parse(number).orElseThrow(() -> new NotFound("certificate " + number));
    }

    /** The decision that the address asks for; null where none is asked for, or none that can be taken now. */
    public DecisionKind getKind() {
        return file.possible().stream().filter(one -> one.name().equals(decision)).findFirst().orElse(null);
    }

    /** R69: whether the holder must have been told and heard. */
    public boolean isHearing() {
        return getKind() == DecisionKind.WITHDRAW;
    }

    public List<Ground> getGrounds() {
        return Ground.of(getKind());
    }

    public String getAddress() {
        return "/certificates/" + file.entry().number();
    }

    /** Null where the reader may not have it. */
    public DocumentStatus getDocument() {
        return document;
    }

    public List<TimelineEntry> getTimeline() {
        return timeline;
    }

    public CertificateFile getFile() {
        return file;
    }

    public CertificateContent getContent() {
        return file.entry().content();
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getDecision() {
        return decision;
    }

    public void setDecision(String decision) {
        this.decision = decision;
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

    public LocalDate getToldOn() {
        return toldOn;
    }

    public void setToldOn(LocalDate toldOn) {
        this.toldOn = toldOn;
    }

    public String getHeard() {
        return heard;
    }

    public void setHeard(String heard) {
        this.heard = heard;
    }

    public DuplicateGround getDuplicateGround() {
        return duplicateGround;
    }

    public void setDuplicateGround(DuplicateGround duplicateGround) {
        this.duplicateGround = duplicateGround;
    }
}
