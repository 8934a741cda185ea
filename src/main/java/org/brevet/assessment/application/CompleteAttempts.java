package org.brevet.assessment.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.brevet.assessment.AttemptMoved;
import org.brevet.assessment.AttemptState;
import org.brevet.assessment.application.SessionSheets.SessionSheet;
import org.brevet.assessment.domain.AttemptSheet;
import org.brevet.enrolment.SessionId;
import org.brevet.identity.Allowed;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.shared.DomainEvent;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/** The assessor hands in what is complete: from then on its cells change only if a moderator returns it. What is not complete is named. */
@Stateless
@UseCase
public class CompleteAttempts {

    private SessionSheets sheets;
    private Event<DomainEvent> events;
    private Caller caller;

    public CompleteAttempts() {
    }

    @Inject
    public CompleteAttempts(SessionSheets sheets, Event<DomainEvent> events, Caller caller) {
        this.sheets = sheets;
        this.events = events;
        this.caller = caller;
    }

    /** {@code missing}: one reason for each paper or test of a trainee that could not be handed in, with its empty cells. */
    public record HandedIn(int attempts, List<Reason> missing) implements Serializable {
    }

    /**
     * @param assessment code of one paper or test, or "" for all of them
     * @throws Refused assessment.incomplete for each that is not complete, if none is; assessment.nothing if none is left to hand in; R2.marking
     */
    @Allowed({Role.INSTRUCTOR, Role.ASSESSOR})
    public HandedIn handle(SessionId session, String assessment) {
        SessionSheet sheet = sheets.locked(session.value());
        if (!sheet.session().state().marking()) {
            throw Refused.because(Reason.of("R2.marking", sheet.session().code()));
        }
        List<Reason> missing = new ArrayList<>();
        int handedIn = 0;
        for (TraineeSheet trainee : sheet.trainees()) {
            for (AttemptSheet one : trainee.all().filter(any -> assessment.isEmpty() || any.code().equals(assessment)).toList()) {
                if (incomplete(one)) {
                    missing.add(Reason.of("assessment.incomplete", trainee.enrolment().name(), one.title(), String.join(", ", one.missing())));
                } else if (one.attempt().state().canBeHandedIn()) {
                    AttemptState before = one.attempt().handIn(caller.person());
                    events.fire(new AttemptMoved(sheet.session().code(), trainee.enrolment().id(), one.code(), before, one.attempt().state(), ""));
                    handedIn++;
                }
            }
        }
        if (handedIn == 0) {
            throw new Refused(missing.isEmpty() ? List.of(Reason.of("assessment.nothing")) : missing);
        }
        return new HandedIn(handedIn, missing);
    }

    private static boolean incomplete(AttemptSheet sheet) {
        return sheet.attempt() == null || sheet.attempt().state().open() && !sheet.missing().isEmpty();
    }
}
