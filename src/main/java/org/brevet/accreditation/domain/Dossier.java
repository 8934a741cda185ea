package org.brevet.accreditation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.brevet.accreditation.DossierAction;
import org.brevet.accreditation.DossierFacts;
import org.brevet.accreditation.DossierNumber;
import org.brevet.accreditation.DossierState;
import org.brevet.accreditation.FrozenDossier;
import org.brevet.accreditation.Recommendation;
import org.brevet.shared.Digests;
import org.brevet.shared.Reason;
import org.brevet.shared.RecordJson;
import org.brevet.shared.Refused;

/**
 * The case of one passed trainee: prepared and submitted by the provider, examined and recommended by an officer of the authority, decided by
 * another person. On the way it may be returned to the provider or sent back to the officer. Once decided it is frozen with a digest. Each
 * step it takes is a {@link DossierStep}, which the caller stores with it.
 */
@Entity
@Table(name = "dossier")
public class Dossier {

    @Id
    @Column(name = "id")
    private UUID id;
    @Version
    @Column(name = "version")
    private long version;
    @Column(name = "number")
    private String number;
    @Column(name = "enrolment_id")
    private UUID enrolment;
    @Column(name = "session_id")
    private UUID session;
    @Column(name = "provider_id")
    private UUID provider;
    @Column(name = "person_id")
    private UUID person;
    @Column(name = "open_key")
    private String openKey;
    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private DossierState state;
    /** 0 while it waits for the authority: what waits comes first in the queue. */
    @Column(name = "queue_rank")
    private int queueRank;
    @Column(name = "steps")
    private int steps;
    @Column(name = "changed_by")
    private UUID changedBy;
    @Column(name = "changed_at")
    private Instant changedAt;
    @Column(name = "facts")
    private String facts;
    @Column(name = "submitted_by")
    private UUID submittedBy;
    @Column(name = "submitted_at")
    private Instant submittedAt;
    @Enumerated(EnumType.STRING)
    @Column(name = "recommendation")
    private Recommendation recommendation;
    @Column(name = "recommendation_reasons")
    private String recommendationReasons;
    @Column(name = "recommended_by")
    private UUID recommendedBy;
    @Column(name = "recommended_at")
    private Instant recommendedAt;
    @Column(name = "frozen_content")
    private String frozenContent;
    @Column(name = "frozen_digest")
    private String frozenDigest;

    protected Dossier() {
    }

    /** A draft; {@link #prepared} is its first step. */
    public Dossier(DossierNumber number, UUID enrolment, UUID session, UUID provider, UUID person) {
        id = UUID.randomUUID();
        this.number = number.value();
        this.enrolment = enrolment;
        this.session = session;
        this.provider = provider;
        this.person = person;
        openKey = enrolment.toString();
        state = DossierState.DRAFT;
        queueRank = 1;
    }

    public DossierStep prepared(UUID by, Instant at) {
        return step(DossierAction.PREPARED, by, at, "");
    }

    /** @param facts complete: {@link DossierCheck} has found nothing missing */
    public DossierStep submit(DossierFacts facts, UUID by, Instant at) {
        requireCanBecome(DossierState.SUBMITTED);
        this.facts = RecordJson.write(facts);
        submittedBy = by;
        submittedAt = at;
        return step(DossierAction.SUBMITTED, by, at, "");
    }

    /** The provider works again on what was returned. */
    public DossierStep takeUpAgain(UUID by, Instant at) {
        requireCanBecome(DossierState.DRAFT);
        return step(DossierAction.TAKEN_UP_AGAIN, by, at, "");
    }

    /** @throws Refused R4.reason */
    public DossierStep retract(String reason, UUID by, Instant at) {
        requireCanBecome(DossierState.RETRACTED);
        DossierStep step = step(DossierAction.RETRACTED, by, at, required(reason));
        openKey = null;
        return step;
    }

    /** An officer examines it from now on. */
    public DossierStep take(UUID by, Instant at) {
        requireIs(DossierState.SUBMITTED);
        return step(DossierAction.TAKEN, by, at, "");
    }

    /** @throws Refused R54.choose, R54.reasons */
    public DossierStep recommend(Recommendation proposed, String reasons, UUID by, Instant at) {
        requireCanBecome(DossierState.RECOMMENDED);
        List<Reason> faults = new ArrayList<>();
        if (proposed == null) {
            faults.add(Reason.of("R54.choose"));
        }
        faults.addAll(Wording.faults(reasons, "R54.reasons"));
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
        recommendationReasons = reasons.strip();
        recommendation = proposed;
        recommendedBy = by;
        recommendedAt = at;
        return step(DossierAction.RECOMMENDED, by, at, recommendationReasons);
    }

    /** The decider wants it examined again. @throws Refused R4.reason */
    public DossierStep sendBack(String reason, UUID by, Instant at) {
        requireIs(DossierState.RECOMMENDED);
        return step(DossierAction.SENT_BACK, by, at, required(reason));
    }

    /** R58: back to the provider. @throws Refused R4.reason */
    public DossierStep giveBack(String reason, UUID by, Instant at) {
        requireCanBecome(DossierState.RETURNED);
        DossierStep step = step(DossierAction.RETURNED, by, at, required(reason));
        recommendation = null;
        recommendationReasons = null;
        recommendedBy = null;
        recommendedAt = null;
        return step;
    }

    /** R59: from now on nothing of it changes. */
    public DossierStep decide(FrozenDossier whole) {
        requireCanBecome(DossierState.DECIDED);
        frozenContent = RecordJson.write(whole);
        frozenDigest = Digests.sha256Hex(frozenContent);
        return step(DossierAction.DECIDED, whole.decidedBy(), whole.decidedAt(), whole.explanation());
    }

    /** R2. @throws Refused unless it can go on to this state now */
    public void requireCanBecome(DossierState to) {
        if (!state.next().contains(to)) {
            throw Refused.because(state.next().isEmpty() ? Reason.of("R2.dossierFinal", number, state)
                    : Reason.of("R2.dossier", number, state, List.copyOf(state.next())));
        }
    }

    /** Two actions lead under review, each from a state of its own. */
    private void requireIs(DossierState needed) {
        if (state != needed) {
            throw Refused.because(Reason.of("R2.dossierNeeds", number, state, needed));
        }
    }

    private DossierStep step(DossierAction action, UUID by, Instant at, String reason) {
        state = action.after();
        queueRank = state.waits() ? 0 : 1;
        changedBy = by;
        changedAt = at;
        return new DossierStep(id, steps++, action, by, at, reason);
    }

    private static String required(String reason) {
        List<Reason> faults = Wording.faults(reason, "R4.reason");
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
        return reason.strip();
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public DossierNumber number() {
        return new DossierNumber(number);
    }

    public UUID enrolment() {
        return enrolment;
    }

    public UUID session() {
        return session;
    }

    public UUID provider() {
        return provider;
    }

    public UUID person() {
        return person;
    }

    public DossierState state() {
        return state;
    }

    public UUID changedBy() {
        return changedBy;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** As submitted last; null before. */
    public DossierFacts facts() {
        return facts == null ? null : RecordJson.read(facts, DossierFacts.class);
    }

    public UUID submittedBy() {
        return submittedBy;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public Recommendation recommendation() {
        return recommendation;
    }

    public String recommendationReasons() {
        return recommendationReasons;
    }

    public UUID recommendedBy() {
        return recommendedBy;
    }

    public Instant recommendedAt() {
        return recommendedAt;
    }

    /** As decided; null before. @throws IllegalStateException if what is stored is not what was decided */
    public FrozenDossier frozen() {
        if (frozenContent == null) {
            return null;
        }
        if (!frozenDigest.equals(Digests.sha256Hex(frozenContent))) {
            throw new IllegalStateException(number + " does not fit the digest under which it was frozen");
        }
        return RecordJson.read(frozenContent, FrozenDossier.class);
    }

    public String frozenDigest() {
        return frozenDigest;
    }
}
