package org.brevet.register;

/** R62: what a holder must keep to. MAX_NEQ bears kilograms, AREA and TEXT a text, MEDICAL_RESTRICTION what it forbids. */
public enum ConditionCode {
    UNDER_SUPERVISION, MAX_NEQ, AREA, MEDICAL_RESTRICTION, TEXT;

    public boolean needsValue() {
        return this != UNDER_SUPERVISION;
    }
}
