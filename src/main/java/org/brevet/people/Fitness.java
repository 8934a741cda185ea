package org.brevet.people;

/** What a medical certificate says; never why. */
public enum Fitness {
    FIT, FIT_WITH_RESTRICTION, UNFIT
}
