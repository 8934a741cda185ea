package org.brevet.people;

/** For disaggregated figures; nobody has to state it. */
public enum Sex {
    F, M, NOT_STATED
}
