package org.brevet.identity;

/** The roles of docs/domain/workflow.md section 1, and for what they are held. */
public enum Role {
    ADMIN(Held.NATIONALLY),
    COURSE_MANAGER(Held.FOR_PROVIDER),
    INSTRUCTOR(Held.FOR_SESSION),
    ASSESSOR(Held.FOR_SESSION),
    MODERATOR(Held.FOR_SESSION),
    TRAINEE(Held.FOR_ONESELF),
    ORGANISATION_OFFICER(Held.FOR_NOMINATOR),
    ACCREDITATION_OFFICER(Held.NATIONALLY),
    DECIDER(Held.NATIONALLY),
    INSPECTOR(Held.NATIONALLY),
    APPEAL_PANEL(Held.NATIONALLY),
    AUDITOR(Held.NATIONALLY),
    REPORTER(Held.NATIONALLY);

    /** Where a role's authority ends. */
    public enum Held {
        /** granted for the whole country */
        NATIONALLY,
        /** granted for the training provider that owns the object */
        FOR_PROVIDER,
        /** granted for the organisation that nominated the person */
        FOR_NOMINATOR,
        /** follows from the staff list of the session */
        FOR_SESSION,
        /** follows from being the person whom the object is about */
        FOR_ONESELF
    }

    private final Held held;

    Role(Held held) {
        this.held = held;
    }

    public Held held() {
        return held;
    }

    /** Whether one administrator proposes and another confirms it (design 7): who decides, who examines, who watches, and who grants. */
    public boolean takesTwo() {
        return held == Held.NATIONALLY && this != REPORTER;
    }

    /** Whether its holder must have a second factor: whoever decides, examines, watches or grants. */
    public boolean needsFactor() {
        return takesTwo();
    }

    /** Whether an administrator grants it; the others follow from a staff list or from the person. */
    public boolean granted() {
        return held == Held.NATIONALLY || held == Held.FOR_PROVIDER || held == Held.FOR_NOMINATOR;
    }
}
