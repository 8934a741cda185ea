package org.brevet.enrolment.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.brevet.enrolment.EnrolmentId;
import org.brevet.enrolment.SessionId;
import org.brevet.identity.Allowed;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.identity.application.OneTimeCodes;
import org.brevet.identity.application.PersonAccounts;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/**
 * A course manager gives the trainees of a session of his provider a way in: one-time codes for the joining sheets, or one for somebody who has
 * lost his password. For trainees and nothing else; whoever has any other role turns to the administrator.
 */
@Stateless
@UseCase
public class GiveAccess {

    private static final int LEAST_REASON = 10;
    private static final int MOST_REASON = 500;
    private Sessions sessions;
    private Trainees trainees;
    private PersonAccounts accounts;
    private Caller caller;

    public GiveAccess() {
    }

    @Inject
    public GiveAccess(Sessions sessions, Trainees trainees, PersonAccounts accounts, Caller caller) {
        this.sessions = sessions;
        this.trainees = trainees;
        this.accounts = accounts;
        this.caller = caller;
    }

    /**
     * Codes for these trainees, whose accounts are made where they have none. A password is not touched.
     *
     * @param again who has a code that waits and is to get another in its place: nobody makes worthless by accident what a colleague has printed
     * @return each shown once, in the order of the nominations
     * @throws Refused access.nobody; for each of them access.printed, access.password, access.otherRole, access.inactive, access.notEnrolled: then nobody gets one
     */
    @Allowed(Role.COURSE_MANAGER)
    public List<OneTimeCodes.Issued> join(SessionId session, List<UUID> enrolments, List<UUID> again) {
        accounts.lock();
        Set<UUID> wanted = new HashSet<>(enrolments);
        wanted.addAll(again);
        List<JoiningRow> rows = trainees.of(session.value()).stream().filter(row -> wanted.contains(row.enrolment())).toList();
        List<Reason> reasons = new ArrayList<>();
        if (wanted.isEmpty()) {
            reasons.add(Reason.of("access.nobody"));
        }
        if (rows.size() < wanted.size()) {
            reasons.add(Reason.of("access.notEnrolled"));
        }
        rows.stream().filter(row -> !row.joins()).forEach(row -> reasons.add(why(row)));
        rows.stream().filter(row -> row.joins() && !row.lacks() && !again.contains(row.enrolment()))
                .forEach(row -> reasons.add(Reason.of("access.printed", row.name())));
        if (!reasons.isEmpty()) {
            throw new Refused(reasons);
        }
        String code = sessions.session(session.value()).code();
        return rows.stream().map(row -> issue(row, code)).toList();
    }

    /**
     * A code in place of the password that a trainee has lost; his sign-ins end.
     *
     * @throws Refused R4.reason, R4.tooLong; access.noPassword, access.otherRole, access.inactive, access.notEnrolled
     */
    @Allowed(Role.COURSE_MANAGER)
    public OneTimeCodes.Issued reset(EnrolmentId enrolment, String reason) {
        String why = reason == null ? "" : reason.strip();
        if (why.length() < LEAST_REASON) {
            throw Refused.because(Reason.of("R4.reason"));
        }
        if (why.length() > MOST_REASON) {
            throw Refused.because(Reason.of("R4.tooLong", MOST_REASON));
        }
        accounts.lock();
        EnrolmentRow enrolled = sessions.enrolment(enrolment.value());
        JoiningRow row = trainees.of(enrolled.session()).stream().filter(one -> one.enrolment().equals(enrolment.value())).findFirst()
                .orElseThrow(() -> Refused.because(Reason.of("access.notEnrolled")));
        if (!row.resettable()) {
            throw Refused.because(row.joins() ? Reason.of("access.noPassword", row.name()) : why(row));
        }
        return issue(row, why);
    }

    private OneTimeCodes.Issued issue(JoiningRow row, String reason) {
        return accounts.issue(row.person(), row.prenom(), row.nom(), reason, caller.account()).named(row.name());
    }

    private static Reason why(JoiningRow row) {
        return row.otherRole() ? Reason.of("access.otherRole", row.name()) : row.opens() == PersonAccounts.Opens.INACTIVE
                ? Reason.of("access.inactive", row.name()) : Reason.of("access.password", row.name());
    }
}
