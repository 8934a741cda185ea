package org.brevet.identity.application;

import java.time.Instant;
import java.util.UUID;

/** What stands at the moment of deciding for "it is really he": a code as it was typed, or the right to go on deciding that a code has just given. */
public final class FactorProof {

    private final String code;
    private final UUID account;
    private final Instant until;

    private FactorProof(String code, UUID account, Instant until) {
        this.code = code;
        this.account = account;
        this.until = until;
    }

    public static FactorProof typed(String code) {
        return new FactorProof(code == null ? "" : code.strip(), null, null);
    }

    /** For whoever needs no second factor. */
    public static FactorProof none() {
        return typed("");
    }

    static FactorProof series(UUID account, Instant until) {
        return new FactorProof("", account, until);
    }

    String code() {
        return code;
    }

    boolean isSeries() {
        return account != null;
    }

    boolean holdsFor(UUID asked, Instant now) {
        return asked.equals(account) && now.isBefore(until);
    }

    /** Without the code. */
    @Override
    public String toString() {
        return isSeries() ? "series until " + until : "code";
    }
}
