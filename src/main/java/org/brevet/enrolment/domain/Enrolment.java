package org.brevet.enrolment.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.brevet.enrolment.EnrolmentState;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/** One person in one session: proposed, found eligible or not, offered a place, enrolled, active, passed or failed; or withdrawn. */
@Entity
@Table(name = "enrolment")
public class Enrolment {

    private static final Map<EnrolmentState, Set<EnrolmentState>> NEXT = Map.of(
            EnrolmentState.PROPOSED, EnumSet.of(EnrolmentState.ELIGIBLE, EnrolmentState.INELIGIBLE, EnrolmentState.WITHDRAWN),
            EnrolmentState.INELIGIBLE, EnumSet.of(EnrolmentState.ELIGIBLE, EnrolmentState.WITHDRAWN),
            EnrolmentState.ELIGIBLE, EnumSet.of(EnrolmentState.INELIGIBLE, EnrolmentState.OFFERED, EnrolmentState.WITHDRAWN),
            EnrolmentState.OFFERED, EnumSet.of(EnrolmentState.ENROLLED, EnrolmentState.INELIGIBLE, EnrolmentState.WITHDRAWN),
            EnrolmentState.ENROLLED, EnumSet.of(EnrolmentState.ACTIVE, EnrolmentState.INELIGIBLE, EnrolmentState.WITHDRAWN),
            EnrolmentState.ACTIVE, EnumSet.of(EnrolmentState.PASSED, EnrolmentState.FAILED, EnrolmentState.WITHDRAWN));

    @Id
    @Column(name = "id")
    private UUID id;
    @Version
    @Column(name = "version")
    private long version;
    @Column(name = "session_id")
    private UUID session;
    @Column(name = "person_id")
    private UUID person;
    @Column(name = "nominator_id")
    private UUID nominator;
    @Column(name = "row_number")
    private int row;
    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private EnrolmentState state;
    @Column(name = "letter")
    private String letter;
    @Column(name = "another_person")
    private boolean anotherPerson;
    @Column(name = "ground")
    private String ground;
    @Column(name = "changed_at")
    private Instant changedAt;

    protected Enrolment() {
    }

    public Enrolment(UUID session, UUID person, UUID nominator, int row, String letter, Instant at) {
        this.id = UUID.randomUUID();
        this.session = session;
        this.person = person;
        this.nominator = nominator;
        this.row = row;
        this.letter = letter;
        this.state = EnrolmentState.PROPOSED;
        this.changedAt = at;
    }

    /** @throws Refused R2.enrolment if the step is not among those allowed */
    public EnrolmentState become(EnrolmentState to, Instant at) {
        if (!NEXT.getOrDefault(state, Set.of()).contains(to)) {
            throw Refused.because(Reason.of("R2.enrolment", state, to));
        }
        EnrolmentState before = state;
        state = to;
        changedAt = at;
        return before;
    }

    /** R4: a withdrawal has a reason of at least ten characters. */
    public EnrolmentState withdraw(String reason, Instant at) {
        if (reason == null || reason.strip().length() < 10) {
            throw Refused.because(Reason.of("R4.reason"));
        }
        ground = reason.strip();
        return become(EnrolmentState.WITHDRAWN, at);
    }

    /** R22: the letter came in, or "individual" is declared. */
    public void letterSeen(String reference) {
        letter = reference.strip();
    }

    /** R19: a human looked and says that this is nobody whom the register knows. */
    public void saidToBeAnotherPerson() {
        anotherPerson = true;
    }

    public UUID id() {
        return id;
    }

    public UUID session() {
        return session;
    }

    public UUID person() {
        return person;
    }

    public UUID nominator() {
        return nominator;
    }

    public EnrolmentState state() {
        return state;
    }

    public String letter() {
        return letter;
    }

    public boolean anotherPerson() {
        return anotherPerson;
    }
}
