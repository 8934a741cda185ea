package org.brevet.accreditation.application;

import java.io.Serializable;
import org.brevet.accreditation.DossierState;

/** Which dossiers a list shows: null and "" ask for all; {@code words}: part of a number, of a session's code, or the candidate's names in any order. */
public record DossierFilter(DossierState state, String qualification, String words) implements Serializable {

    public static final DossierFilter ALL = new DossierFilter(null, "", "");
}
