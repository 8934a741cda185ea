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
import org.brevet.assessment.domain.PaperSheet;
import org.brevet.assessment.domain.TestSheet;
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

    /** {@code missing}: what each paper or test of a trainee lacks that could not be handed in. */
    public record HandedIn(int attempts, List<Reason> missing) implements Serializable {
    }

    /**
     * @param assessment code of one paper or test, or "" for all of them
     * @throws Refused R5.own, assessment.unmarked, assessment.incomplete, assessment.minutes for each that is not complete, if none is;
     *         assessment.nothing if none is left to hand in; R2.marking
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
                if (trainee.enrolment().person().equals(caller.person())) {
                    if (one.attempt() != null && one.attempt().state().canBeHandedIn()) {
                        missing.add(SaveMark.own(trainee.enrolment()));
                    }
                } else if (incomplete(one)) {
                    missing.addAll(lacking(trainee, one));
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

    private static List<Reason> lacking(TraineeSheet trainee, AttemptSheet sheet) {
        String name = trainee.enrolment().name();
        if (sheet instanceof PaperSheet) {
            return List.of(Reason.of("assessment.unmarked", name, sheet.title()));
        }
        List<String> criteria = new ArrayList<>(sheet.missing());
        boolean minutes = criteria.remove(TestSheet.MINUTES);
        List<Reason> reasons = new ArrayList<>();
        if (!criteria.isEmpty()) {
            reasons.add(Reason.of("assessment.incomplete", name, sheet.title(), String.join(", ", criteria)));
        }
        if (minutes) {
            reasons.add(Reason.of("assessment.minutes", name, sheet.title()));
        }
        return reasons;
    }

    private static boolean incomplete(AttemptSheet sheet) {
        return sheet.attempt() == null || sheet.attempt().state().open() && !sheet.missing().isEmpty();
    }
}
