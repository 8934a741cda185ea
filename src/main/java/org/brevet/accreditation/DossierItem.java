package org.brevet.accreditation;

/** What a dossier must hold (R50), in the order in which it is read. */
public enum DossierItem {
    IDENTITY, FITNESS, LETTER, RESULTS, BOARD
}
