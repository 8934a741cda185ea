package org.brevet.web.enrolment;

import static org.brevet.identity.Role.ACCREDITATION_OFFICER;
import static org.brevet.identity.Role.ASSESSOR;
import static org.brevet.identity.Role.AUDITOR;
import static org.brevet.identity.Role.COURSE_MANAGER;
import static org.brevet.identity.Role.DECIDER;
import static org.brevet.identity.Role.INSPECTOR;
import static org.brevet.identity.Role.INSTRUCTOR;
import static org.brevet.identity.Role.MODERATOR;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.brevet.enrolment.SessionState;
import org.brevet.identity.Role;

/** The pages of one session, in the order of the work: who finds something there, and in which states. */
enum SessionTab {
    OVERVIEW("", EnumSet.allOf(SessionState.class), EnumSet.of(COURSE_MANAGER, INSTRUCTOR, ASSESSOR, MODERATOR, ACCREDITATION_OFFICER, DECIDER,
            INSPECTOR, AUDITOR)),
    STAFF("/staff", EnumSet.allOf(SessionState.class), OVERVIEW.roles),
    ENROLMENT("/enrolment", EnumSet.allOf(SessionState.class), EnumSet.of(COURSE_MANAGER, ACCREDITATION_OFFICER, AUDITOR)),
    MARKS("/marks", EnumSet.of(SessionState.RUNNING, SessionState.ASSESSMENT, SessionState.CLOSED, SessionState.ARCHIVED),
            EnumSet.of(INSTRUCTOR, ASSESSOR, MODERATOR)),
    RESULTS("/results", MARKS.states, EnumSet.of(COURSE_MANAGER, INSTRUCTOR, ASSESSOR, MODERATOR, AUDITOR)),
    DOSSIERS("/dossiers", EnumSet.of(SessionState.ASSESSMENT, SessionState.CLOSED, SessionState.ARCHIVED),
            EnumSet.of(COURSE_MANAGER, ACCREDITATION_OFFICER, DECIDER, INSPECTOR, AUDITOR)),
    CERTIFICATES("/certificates", DOSSIERS.states, EnumSet.of(ACCREDITATION_OFFICER, DECIDER, AUDITOR));

    private final String path;
    private final Set<SessionState> states;
    private final Set<Role> roles;

    SessionTab(String path, Set<SessionState> states, Set<Role> roles) {
        this.path = path;
        this.states = states;
        this.roles = roles;
    }

    /** How {@link org.brevet.web.Addresses} writes it. */
    String template() {
        return "/sessions/{code}" + path;
    }

    String address(String code) {
        return "/sessions/" + code + path;
    }

    boolean has(SessionState state) {
        return states.contains(state);
    }

    Set<Role> roles() {
        return roles;
    }

    /** What the including page names itself, and the end of the text's key: {@code session.tab.marks}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
