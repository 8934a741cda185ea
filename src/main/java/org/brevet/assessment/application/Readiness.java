package org.brevet.assessment.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.brevet.assessment.AttemptState;
import org.brevet.assessment.application.SessionSheets.SessionSheet;
import org.brevet.assessment.domain.AttemptSheet;
import org.brevet.assessment.persistence.Attempts;
import org.brevet.shared.BilingualText;
import org.brevet.shared.Reason;

/** What is missing before the results of a session can be published: shown beforehand, and refused with. */
@ApplicationScoped
public class Readiness {

    private Attempts attempts;

    protected Readiness() {
    }

    @Inject
    public Readiness(Attempts attempts) {
        this.attempts = attempts;
    }

    /** R43: nobody publishes what he marked or moderated himself; empty for everybody else. */
    List<Reason> barsPublisher(SessionSheet sheet, UUID person) {
        boolean took = attempts.ofSession(sheet.session().id(), false).stream()
                .anyMatch(attempt -> attempt.assessors().contains(person) || person.equals(attempt.checkedBy()));
        return took ? List.of(Reason.of("R43.ownMarking", sheet.session().code())) : List.of();
    }

    /** Empty when nothing is missing. */
    List<Reason> missing(SessionSheet sheet) {
        if (!attempts.publishedOfSession(sheet.session().id()).isEmpty()) {
            return List.of(Reason.of("R43.alreadyPublished", sheet.session().code()));
        }
        List<Reason> reasons = new ArrayList<>();
        if (!sheet.session().state().marking()) {
            reasons.add(Reason.of("R2.marking", sheet.session().code()));
        }
        List<TraineeSheet> active = PublishResults.active(sheet);
        if (active.isEmpty()) {
            reasons.add(Reason.of("assessment.nobody"));
        }
        Map<BilingualText, Integer> unmarked = new LinkedHashMap<>();
        Map<BilingualText, Integer> awaiting = new LinkedHashMap<>();
        List<Reason> notObserved = new ArrayList<>();
        for (TraineeSheet trainee : active) {
            for (AttemptSheet one : trainee.all().toList()) {
                if (one.attempt() == null || one.attempt().state().open() || one.attempt().state() == AttemptState.STOPPED_SAFETY) {
                    unmarked.merge(one.title(), 1, Integer::sum);
                } else if (one.attempt().state() != AttemptState.MODERATED) {
                    awaiting.merge(one.title(), 1, Integer::sum);
                }
                if (one.attempt() != null && !one.attempt().state().open() && !one.publishable()) {
                    notObserved.add(Reason.of("R33.notObserved", trainee.enrolment().name(), one.title()));
                }
            }
        }
        unmarked.forEach((title, count) -> reasons.add(Reason.of("R41.notMarked", title, count)));
        awaiting.forEach((title, count) -> reasons.add(Reason.of("R41.awaiting", title, count)));
        reasons.addAll(notObserved);
        if (attempts.board(sheet.session().id()).isEmpty()) {
            reasons.add(Reason.of("R47.board"));
        }
        return reasons;
    }
}
