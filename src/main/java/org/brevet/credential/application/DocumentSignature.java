package org.brevet.credential.application;

import java.time.Instant;
import java.util.Optional;

/**
 * What a document's signature is worth, by what was at hand. The moments are there only where it fits.
 *
 * @param signedAt what the signer says of the time, its own word
 * @param stamp empty also where the one that it bears does not fit, or its key was withdrawn
 * @param listedAt "as of" of the newest list of withdrawn signers, one within the document counts too; empty: there was none
 */
public record DocumentSignature(State state, Optional<Instant> signedAt, Optional<Stamp> stamp, Optional<Instant> listedAt) {

    /**
     * A time stamp (RFC 3161).
     *
     * @param by the name in its certificate
     * @param ours made with a key under the same root; of another service nothing is known here but that its stamp fits
     */
    public record Stamp(Instant at, String by, boolean ours) {
    }

    public enum State {
        /** the whole file, by a signer under one of the roots, within the signer's days */
        VALID,
        /** it fits, and the root has withdrawn the signer: what was signed before and what a thief signed cannot be told apart */
        WITHDRAWN,
        /** changed since, signed in part, or by somebody else */
        INVALID,
        /** no root at hand, by which it could be judged */
        UNCHECKED,
        /** not signed: a print that was scanned, say */
        NONE
    }

    public static DocumentSignature of(State state) {
        return new DocumentSignature(state, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
