package org.brevet.web.shared;

import java.util.EnumSet;
import java.util.Set;
import org.brevet.identity.Role;

/** The menu, in the order of the way of the data, and which roles find work behind an entry. */
enum Menu {
    START("menu.start", "/", EnumSet.allOf(Role.class)),
    STANDARDS("menu.standards", "/standards", EnumSet.of(Role.COURSE_MANAGER, Role.INSTRUCTOR, Role.ASSESSOR, Role.MODERATOR,
            Role.ACCREDITATION_OFFICER, Role.DECIDER, Role.INSPECTOR, Role.APPEAL_PANEL, Role.AUDITOR)),
    CURRICULA("menu.curricula", "/curricula", EnumSet.of(Role.COURSE_MANAGER, Role.INSTRUCTOR, Role.ASSESSOR, Role.MODERATOR,
            Role.ACCREDITATION_OFFICER, Role.DECIDER, Role.INSPECTOR, Role.APPEAL_PANEL, Role.AUDITOR)),
    SESSIONS("menu.sessions", "/sessions", EnumSet.of(Role.COURSE_MANAGER, Role.INSTRUCTOR, Role.ASSESSOR, Role.MODERATOR, Role.ACCREDITATION_OFFICER,
            Role.DECIDER, Role.INSPECTOR, Role.AUDITOR)),
    DOSSIERS("menu.dossiers", "/dossiers", EnumSet.of(Role.COURSE_MANAGER, Role.ACCREDITATION_OFFICER, Role.DECIDER, Role.INSPECTOR, Role.AUDITOR)),
    CERTIFICATES("menu.certificates", "/certificates", EnumSet.of(Role.ACCREDITATION_OFFICER, Role.DECIDER, Role.INSPECTOR, Role.AUDITOR)),
    FORGERIES("menu.forgeries", "/reports/forgeries", EnumSet.of(Role.ACCREDITATION_OFFICER, Role.INSPECTOR, Role.AUDITOR)),
    ME("menu.me", "/me", EnumSet.of(Role.TRAINEE)),
    ORGANISATIONS("menu.organisations", "/organisations", EnumSet.of(Role.ADMIN)),
    ACCOUNTS("menu.accounts", "/accounts", EnumSet.of(Role.ADMIN, Role.AUDITOR)),
    KEYS("menu.keys", "/keys", EnumSet.of(Role.ACCREDITATION_OFFICER, Role.DECIDER, Role.ADMIN, Role.AUDITOR));

    private final String key;
    private final String address;
    private final Set<Role> roles;

    Menu(String key, String address, Set<Role> roles) {
        this.key = key;
        this.address = address;
        this.roles = roles;
    }

    String key() {
        return key;
    }

    String address() {
        return address;
    }

    Set<Role> roles() {
        return roles;
    }
}
