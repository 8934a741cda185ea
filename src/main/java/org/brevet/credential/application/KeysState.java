package org.brevet.credential.application;

import java.io.Serializable;
import org.brevet.credential.DocumentTrouble;

/**
 * The authority's keys for a page.
 *
 * @param pdf why no document is signed, NONE if they are
 * @param code the same of codes and snapshots
 */
public record KeysState(KeysLook look, DocumentTrouble pdf, DocumentTrouble code) implements Serializable {
}
