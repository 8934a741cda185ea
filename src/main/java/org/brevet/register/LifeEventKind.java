package org.brevet.register;

/** What can happen to a certificate. */
public enum LifeEventKind {
    ISSUED, SUSPENDED, LIFTED, WITHDRAWN, SURRENDERED, REPLACED
}
