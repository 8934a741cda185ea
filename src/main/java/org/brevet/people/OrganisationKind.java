package org.brevet.people;

/** Kinds of organisation (glossary). */
public enum OrganisationKind {
    NATIONAL_NGO, PNC, FARDC, AUTHORITY, OTHER_STATE, INTERNATIONAL
}
