package org.brevet.enrolment.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.brevet.enrolment.SessionState;
import org.brevet.shared.NameKey;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/** One run of a curriculum: planned, announced, opened for enrolment, run, assessed, closed. Its row is the lock on its places. */
@Entity
@Table(name = "course_session")
public class CourseSession {

    @Id
    @Column(name = "id")
    private UUID id;
    @Version
    @Column(name = "version")
    private long version;
    @Column(name = "code")
    private String code;
    @Column(name = "curriculum_id")
    private UUID curriculum;
    @Column(name = "provider_id")
    private UUID provider;
    @Column(name = "place")
    private String place;
    @Column(name = "province")
    private String province;
    /** Place and province as they are sorted and searched. */
    @Column(name = "place_key")
    private String placeKey;
    @Column(name = "first_day")
    private LocalDate firstDay;
    @Column(name = "last_day")
    private LocalDate lastDay;
    @Column(name = "places")
    private int places;
    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private SessionState state;

    protected CourseSession() {
    }

    /** @throws Refused session.code, session.place, session.days, session.places: all that does not fit */
    public CourseSession(String code, UUID curriculum, UUID provider, String place, String province, LocalDate firstDay, LocalDate lastDay, int places) {
        List<Reason> reasons = new ArrayList<>();
        if (!code.matches("[A-Z]{2,6}-\\d{4}-\\d{2}")) {
            reasons.add(Reason.of("session.code", code));
        }
        if (place.isBlank() || province.isBlank()) {
            reasons.add(Reason.of("session.place"));
        }
        if (lastDay.isBefore(firstDay)) {
            reasons.add(Reason.of("session.days", firstDay, lastDay));
        }
        if (places < 1 || places > 200) {
            reasons.add(Reason.of("session.places", places));
        }
        if (!reasons.isEmpty()) {
            throw new Refused(reasons);
        }
        this.id = UUID.randomUUID();
        this.code = code;
        this.curriculum = curriculum;
        this.provider = provider;
        this.place = place.strip();
        this.province = province;
        this.placeKey = NameKey.inOrder(this.place, province);
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.places = places;
        this.state = SessionState.DRAFT;
    }

    /** @throws Refused R2.session naming the state and what was asked for */
    public SessionState advance(SessionState to) {
        if (!state.next().contains(to)) {
            throw Refused.because(Reason.of("R2.session", state, to));
        }
        SessionState before = state;
        state = to;
        return before;
    }

    /** @throws Refused R24.full when every place is held */
    public void requirePlace(long held, int wanted) {
        if (held + wanted > places) {
            throw Refused.because(Reason.of("R24.full", places, held, wanted));
        }
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    public UUID curriculum() {
        return curriculum;
    }

    public UUID provider() {
        return provider;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public LocalDate lastDay() {
        return lastDay;
    }

    public SessionState state() {
        return state;
    }
}
