package org.brevet.assessment.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.brevet.assessment.AttemptState;
import org.brevet.assessment.AttemptStopped;
import org.brevet.assessment.CellSaved;
import org.brevet.assessment.domain.AttemptSheet;
import org.brevet.assessment.domain.TestSheet;
import org.brevet.assessment.persistence.Attempts;
import org.brevet.enrolment.EnrolmentId;
import org.brevet.enrolment.application.EnrolmentRow;
import org.brevet.enrolment.application.SessionRow;
import org.brevet.enrolment.application.Sessions;
import org.brevet.identity.Allowed;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.shared.DomainEvent;
import org.brevet.shared.NotFound;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/** R34: a critical failure stops a practical test. It is failed at once, whatever the rest. */
@Stateless
@UseCase
public class StopForSafety {

    private static final int LONGEST_GROUND = 1000;

    private Sessions sessions;
    private SessionSheets sheets;
    private Attempts attempts;
    private Event<DomainEvent> events;
    private Caller caller;
    private Clock clock;

    public StopForSafety() {
    }

    @Inject
    public StopForSafety(Sessions sessions, SessionSheets sheets, Attempts attempts, Event<DomainEvent> events, Caller caller, Clock clock) {
        this.sessions = sessions;
        this.sheets = sheets;
        this.attempts = attempts;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /** {@code criterion}: the critical one that was failed; {@code at}: when, not ahead; {@code ground}: what happened, 10 to 1000 characters. */
    public record Command(EnrolmentId enrolment, String assessment, String criterion, Instant at, String ground) {
    }

    /** {@code cell}: that of the criterion, not yet competent now. */
    public record Answer(AttemptState state, Instant at, String ground, CellRow cell) implements Serializable {
    }

    /**
     * @throws NotFound no such practical test or criterion
     * @throws Refused R5.own; R34.notCritical; R34.time; R4.reason; R2.attempt*; R43.published; R2.marking; assessment.notActive; assessment.remark
     */
    @Allowed({Role.INSTRUCTOR, Role.ASSESSOR})
    public Answer handle(Command command) {
        if (command.ground() != null && command.ground().strip().length() > LONGEST_GROUND) {
            throw Refused.because(Reason.of("assessment.remark", LONGEST_GROUND));
        }
        EnrolmentRow enrolment = sessions.enrolment(command.enrolment().value());
        SessionRow session = sessions.session(enrolment.session());
        if (!(sheets.locked(session, enrolment.id(), command.assessment()) instanceof TestSheet test)) {
            throw new NotFound(session.code() + " " + command.assessment());
        }
        SaveMark.requireMarking(enrolment, session, test, caller.person());
        List<AttemptSheet.Change> changes = test.stop(command.criterion(), command.at(), command.ground(), caller.person(), clock.instant());
        events.fire(new AttemptStopped(session.code(), enrolment.id(), command.assessment(), command.criterion(), command.at(),
                test.attempt().stoppedGround()));
        changes.forEach(change -> {
            attempts.save(change.cell());
            events.fire(new CellSaved(session.code(), enrolment.id(), command.assessment(), change.cell().code(), change.before(), change.after(),
                    change.cell().remark()));
        });
        attempts.flush();
        return new Answer(test.attempt().state(), test.attempt().stoppedAt(), test.attempt().stoppedGround(),
                CellRow.of(enrolment.id(), command.assessment(), test.cell(command.criterion())));
    }
}
