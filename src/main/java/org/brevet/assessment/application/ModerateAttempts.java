package org.brevet.assessment.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.brevet.assessment.AttemptMoved;
import org.brevet.assessment.AttemptRef;
import org.brevet.assessment.AttemptState;
import org.brevet.assessment.application.SessionSheets.SessionSheet;
import org.brevet.assessment.domain.Attempt;
import org.brevet.assessment.domain.AttemptSheet;
import org.brevet.enrolment.SessionId;
import org.brevet.enrolment.application.EnrolmentRow;
import org.brevet.identity.Allowed;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.shared.DomainEvent;
import org.brevet.shared.NotFound;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/** Somebody who marked nothing of an attempt checks it: agrees, or returns it with a reason (R40, R42). */
@Stateless
@UseCase
public class ModerateAttempts {

    private SessionSheets sheets;
    private Event<DomainEvent> events;
    private Caller caller;
    private Clock clock;

    public ModerateAttempts() {
    }

    @Inject
    public ModerateAttempts(SessionSheets sheets, Event<DomainEvent> events, Caller caller, Clock clock) {
        this.sheets = sheets;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /** {@code attempts} as they were on the screen. */
    public record Agree(SessionId session, List<AttemptRef> attempts) {
    }

    /** {@code reason}: 10 characters at least. */
    public record GiveBack(SessionId session, AttemptRef attempt, String reason) {
    }

    /**
     * All of them or none.
     *
     * @throws NotFound if one is not of this session
     * @throws Refused for each one: R5.own; R40.same; R33.notObserved (return it instead); R2.attempt*; R43.published; R3.attempt if it changed
     *         since; assessment.choose if none was chosen
     */
    @Allowed(Role.MODERATOR)
    public int agree(Agree command) {
        if (command.attempts().isEmpty()) {
            throw Refused.because(Reason.of("assessment.choose"));
        }
        SessionSheet sheet = sheets.locked(command.session().value());
        Map<UUID, Found> all = all(sheet);
        List<Reason> reasons = new ArrayList<>();
        for (AttemptRef ref : command.attempts()) {
            Found found = fresh(all, ref, reasons);
            try {
                if (found.enrolment().person().equals(caller.person())) {
                    reasons.add(SaveMark.own(found.enrolment()));
                }
                if (!found.sheet().publishable()) {
                    reasons.add(Reason.of("R33.notObserved", found.enrolment().name(), found.sheet().title()));
                }
                AttemptState before = found.attempt().agree(caller.person(), found.enrolment().name(), clock.instant());
                tell(sheet, found, before, "");
            } catch (Refused refused) {
                reasons.addAll(refused.reasons());
            }
        }
        if (!reasons.isEmpty()) {
            throw new Refused(reasons);
        }
        return command.attempts().size();
    }

    /**
     * @throws NotFound if it is not of this session
     * @throws Refused R5.own; R40.same; R4.reason; R2.attempt*; R43.published; R3.attempt if it changed since
     */
    @Allowed(Role.MODERATOR)
    public void giveBack(GiveBack command) {
        SessionSheet sheet = sheets.locked(command.session().value());
        List<Reason> reasons = new ArrayList<>();
        Found found = fresh(all(sheet), command.attempt(), reasons);
        if (found.enrolment().person().equals(caller.person())) {
            reasons.add(SaveMark.own(found.enrolment()));
        }
        if (!reasons.isEmpty()) {
            throw new Refused(reasons);
        }
        AttemptState before = found.attempt().giveBack(caller.person(), found.enrolment().name(), command.reason(), clock.instant());
        tell(sheet, found, before, found.attempt().returnedReason());
    }

    private record Found(EnrolmentRow enrolment, AttemptSheet sheet) {

        Attempt attempt() {
            return sheet.attempt();
        }
    }

    private static Map<UUID, Found> all(SessionSheet sheet) {
        Map<UUID, Found> all = new HashMap<>();
        sheet.trainees().forEach(trainee -> trainee.begun().forEach(one -> all.put(one.attempt().id(), new Found(trainee.enrolment(), one))));
        return all;
    }

    private static Found fresh(Map<UUID, Found> all, AttemptRef ref, List<Reason> reasons) {
        Found found = all.get(ref.id());
        if (found == null) {
            throw new NotFound("attempt " + ref.id());
        }
        if (found.attempt().version() != ref.version()) {
            reasons.add(Reason.of("R3.attempt", found.enrolment().name(), found.sheet().title()));
        }
        return found;
    }

    private void tell(SessionSheet sheet, Found found, AttemptState before, String reason) {
        events.fire(new AttemptMoved(sheet.session().code(), found.enrolment().id(), found.sheet().code(), before, found.attempt().state(), reason));
    }
}
