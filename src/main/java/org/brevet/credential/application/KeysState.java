package org.brevet.credential.application;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.brevet.credential.DocumentTrouble;

/**
 * The authority's keys for a page.
 *
 * @param rootLastDay null where no key was ever made
 * @param rootHere its key lies in the home, where it should not stay
 * @param listedAt "as of" of the published key list, null while there is none
 * @param pdf why no document is signed, NONE if they are
 * @param code the same of codes and snapshots
 */
public record KeysState(LocalDate rootLastDay, boolean rootHere, List<SignerRow> signers, Instant listedAt, DocumentTrouble pdf,
        DocumentTrouble code) implements Serializable {
}
