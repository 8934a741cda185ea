package org.brevet.assessment.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.brevet.assessment.AttemptState;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/**
 * One taking of one paper or test by one trainee. Its cells are filled while it is open, it is handed in, checked by somebody who marked
 * nothing of it (R40), returned if need be, and frozen by publication (R43). It is never deleted. Its row is the lock under which its cells
 * change.
 */
@Entity
@Table(name = "attempt")
public class Attempt {

    private static final int SHORTEST_REASON = 10;

    @Id
    @Column(name = "id")
    private UUID id;
    @Version
    @Column(name = "version")
    private long version;
    @Column(name = "session_id")
    private UUID session;
    @Column(name = "enrolment_id")
    private UUID enrolment;
    @Column(name = "assessment")
    private String assessment;
    @Column(name = "number")
    private int number;
    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private AttemptState state;
    @Column(name = "stopped_at")
    private Instant stoppedAt;
    @Column(name = "stopped_ground")
    private String stoppedGround;
    @Column(name = "stopped_criterion")
    private String stoppedCriterion;
    @Column(name = "checked_by")
    private UUID checkedBy;
    @Column(name = "checked_at")
    private Instant checkedAt;
    @Column(name = "returned_reason")
    private String returnedReason;
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "attempt_assessor", joinColumns = @JoinColumn(name = "attempt_id"))
    @Column(name = "person_id")
    private Set<UUID> assessors = new HashSet<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "attempt_moderator", joinColumns = @JoinColumn(name = "attempt_id"))
    @Column(name = "person_id")
    private Set<UUID> moderators = new HashSet<>();

    protected Attempt() {
    }

    /** A first attempt, not begun. */
    public Attempt(UUID session, UUID enrolment, String assessment) {
        id = UUID.randomUUID();
        this.session = session;
        this.enrolment = enrolment;
        this.assessment = assessment;
        number = 1;
        state = AttemptState.SCHEDULED;
    }

    /** @throws Refused R43.published once published; R2.attempt* while it is handed in, checked or stopped */
    public void requireOpen() {
        if (!state.open()) {
            throw refusal();
        }
    }

    /** Somebody notes something: the attempt has begun, and that person can no longer check it. @throws Refused as {@link #requireOpen()} */
    public void markedBy(UUID person) {
        requireOpen();
        assessors.add(person);
        if (state == AttemptState.SCHEDULED) {
            become(AttemptState.IN_PROGRESS);
        }
    }

    /** R34. @throws Refused R4.reason; R34.time if it lies ahead; R2.attempt* unless scheduled or in progress; R43.published */
    public void stop(UUID by, String criterion, Instant at, String ground, Instant now) {
        if (state != AttemptState.SCHEDULED && state != AttemptState.IN_PROGRESS) {
            throw refusal();
        }
        requireReason(ground);
        if (at == null || at.isAfter(now)) {
            throw Refused.because(Reason.of("R34.time"));
        }
        markedBy(by);
        become(AttemptState.STOPPED_SAFETY);
        stoppedAt = at;
        stoppedGround = ground.strip();
        stoppedCriterion = criterion;
    }

    /** The assessor hands it in. @throws Refused R2.attempt* unless in progress, stopped or returned; R43.published */
    public AttemptState handIn(UUID by) {
        AttemptState before = become(AttemptState.MARKED);
        assessors.add(by);
        return before;
    }

    /** @throws Refused R40.same if the person marked in it; R2.attempt* unless it is handed in; R43.published */
    public AttemptState agree(UUID moderator, String trainee, Instant at) {
        requireOther(moderator, trainee);
        AttemptState before = become(AttemptState.MODERATED);
        checkedBy(moderator, at);
        returnedReason = null;
        return before;
    }

    /** R42. @throws Refused R40.same if the person marked in it; R4.reason; R2.attempt* unless it is handed in; R43.published */
    public AttemptState giveBack(UUID moderator, String trainee, String reason, Instant at) {
        requireOther(moderator, trainee);
        requireReason(reason);
        AttemptState before = become(AttemptState.RETURNED);
        checkedBy(moderator, at);
        returnedReason = reason.strip();
        return before;
    }

    private void checkedBy(UUID moderator, Instant at) {
        checkedBy = moderator;
        checkedAt = at;
        moderators.add(moderator);
    }

    /** R43: from now on nothing of it changes. @throws Refused R2.attempt* unless moderated */
    public void publish() {
        become(AttemptState.PUBLISHED);
    }

    private void requireOther(UUID moderator, String trainee) {
        if (assessors.contains(moderator)) {
            throw Refused.because(Reason.of("R40.same", assessment, trainee));
        }
    }

    private static void requireReason(String reason) {
        if (reason == null || reason.strip().length() < SHORTEST_REASON) {
            throw Refused.because(Reason.of("R4.reason"));
        }
    }

    private AttemptState become(AttemptState to) {
        if (!state.next().contains(to)) {
            throw refusal();
        }
        AttemptState before = state;
        state = to;
        return before;
    }

    private Refused refusal() {
        return Refused.because(switch (state) {
            case SCHEDULED -> Reason.of("R2.attemptScheduled", assessment);
            case IN_PROGRESS -> Reason.of("R2.attemptInProgress", assessment);
            case STOPPED_SAFETY -> Reason.of("R2.attemptStopped", assessment);
            case MARKED -> Reason.of("R2.attemptMarked", assessment);
            case RETURNED -> Reason.of("R2.attemptReturned", assessment);
            case MODERATED -> Reason.of("R2.attemptModerated", assessment);
            case PUBLISHED -> Reason.of("R43.published", assessment);
        });
    }

    /** Whether nobody may mark in it any more, ever. */
    public boolean published() {
        return state == AttemptState.PUBLISHED;
    }

    public boolean stopped() {
        return stoppedAt != null;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID session() {
        return session;
    }

    public UUID enrolment() {
        return enrolment;
    }

    public String assessment() {
        return assessment;
    }

    /** 1 for the first. */
    public int number() {
        return number;
    }

    public AttemptState state() {
        return state;
    }

    public Instant stoppedAt() {
        return stoppedAt;
    }

    public String stoppedGround() {
        return stoppedGround;
    }

    public String stoppedCriterion() {
        return stoppedCriterion;
    }

    /** Who had the last word. */
    public UUID checkedBy() {
        return checkedBy;
    }

    public Instant checkedAt() {
        return checkedAt;
    }

    public String returnedReason() {
        return returnedReason;
    }

    /** Persons who noted something in it. */
    public Set<UUID> assessors() {
        return Set.copyOf(assessors);
    }

    /** Persons who ever agreed to it or returned it (R53). */
    public Set<UUID> moderators() {
        return Set.copyOf(moderators);
    }
}
