package org.brevet.web.enrolment;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brevet.enrolment.EnrolmentId;
import org.brevet.enrolment.EnrolmentState;
import org.brevet.enrolment.SessionState;
import org.brevet.enrolment.application.EnrolCandidates;
import org.brevet.enrolment.application.MendCandidate;
import org.brevet.enrolment.application.SessionQueries.Candidate;
import org.brevet.people.Fitness;
import org.brevet.shared.Refused;
import org.brevet.web.shared.Fields;
import org.brevet.web.shared.Text;

/** One candidate: every rule of access, met or not and why, and what mends it. */
@Named("candidate")
@ViewScoped
public class CandidateView extends SessionPage {

    private static final Set<EnrolmentState> OVER = EnumSet.of(EnrolmentState.PASSED, EnrolmentState.FAILED, EnrolmentState.WITHDRAWN);
    private static final Map<String, String> FIELDS = Map.of("R19.missing", "identity:number", "R19.numberTaken", "identity:number",
            "import.daysReversed", "fitness:until", "R22.missing", "letter:reference", "R4.reason", "withdraw:ground");

    @Inject
    MendCandidate mend;
    @Inject
    EnrolCandidates enrol;
    @Inject
    Fields fields;
    @Inject
    Text text;
    private int number;
    private Candidate candidate;
    private String documentKind;
    private String documentNumber;
    private Fitness outcome = Fitness.FIT;
    private LocalDate issued;
    private LocalDate until;
    private String letter;
    private String ground;

    @Override
    public void open() {
        super.open();
        documentKind = candidate.person().identityKind();
        documentNumber = candidate.person().identityNumber();
        letter = candidate.enrolment().letter();
    }

    @Override
    void load() {
        super.load();
        candidate = queries.candidate(id(), number);
    }

    public void saveIdentity() {
        mended(Arrays.asList("identity", documentKind, documentNumber), () -> mend.identitySeen(enrolment(), documentKind, documentNumber),
                "candidate.identitySaved");
    }

    public void saveFitness() {
        mended(List.of(outcome, issued, until), () -> mend.fitnessSeen(enrolment(), outcome, issued, until), "candidate.fitnessSaved");
    }

    public void saveLetter() {
        mended(Arrays.asList("letter", letter), () -> mend.letterSeen(enrolment(), letter), "candidate.letterSaved");
    }

    public void anotherPerson() {
        mended("anotherPerson", () -> mend.anotherPerson(enrolment()), "candidate.toldApart");
    }

    public void withdraw() {
        mended(Arrays.asList("withdraw", ground), () -> mend.withdraw(enrolment(), ground), "candidate.withdrawnNow");
    }

    public void enrol() {
        mended("enrol", () -> enrol.handle(id(), List.of(candidate.enrolment().id())), "candidate.enrolled");
    }

    private void mended(Object what, Runnable change, String key) {
        try {
            once(what, change, address("/enrolment/" + number), key, candidate.enrolment().name());
        } catch (Refused refused) {
            fields.refuse(refused, FIELDS);
        }
    }

    private EnrolmentId enrolment() {
        return new EnrolmentId(candidate.enrolment().id());
    }

    public boolean isMendable() {
        return isManaged() && !OVER.contains(candidate.enrolment().state());
    }

    public boolean isEnrollable() {
        return isManaged() && candidate.enrolment().state() == EnrolmentState.ELIGIBLE && getRow().state() == SessionState.OPEN;
    }

    /** R19: the register knows somebody who may be the same, and nobody has told them apart. */
    public boolean isNear() {
        return candidate.eligibility().reasons().stream().anyMatch(reason -> reason.key().equals("R19.near"));
    }

    /** What mends an unmet rule lies open, and a form that was sent and refused stays open. */
    public boolean opened(String form, String rule) {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().containsKey(form)
                || !rule.isEmpty() && candidate.eligibility().reasons().stream().anyMatch(reason -> reason.key().startsWith(rule));
    }

    /** Day and place, as far as they are known. */
    public String getBirth() {
        String both = Stream.of(text.day(candidate.person().birthDate()), candidate.person().birthPlace()).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return both.isEmpty() ? "–" : both;
    }

    public Fitness[] getOutcomes() {
        return Fitness.values();
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = number;
    }

    public Candidate getCandidate() {
        return candidate;
    }

    public String getDocumentKind() {
        return documentKind;
    }

    public void setDocumentKind(String documentKind) {
        this.documentKind = documentKind;
    }

    public String getDocumentNumber() {
        return documentNumber;
    }

    public void setDocumentNumber(String documentNumber) {
        this.documentNumber = documentNumber;
    }

    public Fitness getOutcome() {
        return outcome;
    }

    public void setOutcome(Fitness outcome) {
        this.outcome = outcome;
    }

    public LocalDate getIssued() {
        return issued;
    }

    public void setIssued(LocalDate issued) {
        this.issued = issued;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public String getLetter() {
        return letter;
    }

    public void setLetter(String letter) {
        this.letter = letter;
    }

    public String getGround() {
        return ground;
    }

    public void setGround(String ground) {
        this.ground = ground;
    }
}
