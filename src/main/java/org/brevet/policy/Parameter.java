package org.brevet.policy;

import java.math.BigDecimal;

/** The parameters of the rules in docs/domain/workflow.md, with the value they have until the authority says otherwise. */
public enum Parameter {
    /** R14: years of age on the first day */
    MIN_AGE("18"),
    /** R15: months since the medical certificate was issued */
    MEDICAL_MONTHS("12"),
    /** R20: months without a new certificate after a withdrawal */
    BAN_MONTHS("24"),
    /** R31: highest mark of a theory paper */
    SCALE("20"),
    /** R31: marks go in steps of */
    STEP("0.25"),
    /** R32: average needed in theory */
    PASS_MARK("12"),
    /** R32: each paper's floor */
    FLOOR_MARK("8"),
    /** R49: days from publication to the dossier */
    SUBMIT_DAYS("60"),
    /** R57: days from submission to decision */
    DECIDE_DAYS("30"),
    /** R62: months of validity */
    VALID_MONTHS("36"),
    /** R65: months that a suspension may last */
    SUSPENSION_MONTHS("6"),
    /** R65: hours within which a decider confirms or lifts an officer's suspension */
    CONFIRM_HOURS("72"),
    /** R69: days between telling the holder and withdrawing */
    HEARING_DAYS("15"),
    /** R70: months before the last day from which a certificate can be renewed */
    RENEW_MONTHS("6"),
    /** R71: months after the last day in which the tests alone renew it */
    LATE_MONTHS("12"),
    /** R81: look-ups at once from one network address, behind which a whole team may be */
    LOOKUP_BURST("60"),
    /** R81: look-ups a minute that an address gets back */
    LOOKUP_REFILL("60"),
    /** R81: look-ups a minute of one number from one network */
    LOOKUP_NUMBER("30"),
    /** R77: days that a checker without a network may use a status snapshot */
    LIST_MAX("7"),
    /** Accounts: days that a one-time code opens its account */
    CODE_DAYS("14"),
    /** Accounts: days that a proposed role waits for the second person */
    GRANT_DAYS("14"),
    /** R83: days for an appeal, from notice */
    APPEAL_DAYS("30");

    private final BigDecimal startingValue;

    Parameter(String startingValue) {
        this.startingValue = new BigDecimal(startingValue);
    }

    public BigDecimal startingValue() {
        return startingValue;
    }
}
