package org.brevet.accreditation;

import java.io.Serializable;

/** A dossier as it was on the page: what is done to it is refused if it has gone on since (R3). */
public record DossierRef(DossierNumber number, long version) implements Serializable {
}
