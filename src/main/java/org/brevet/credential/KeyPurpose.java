package org.brevet.credential;

/** What one of the authority's signers signs. */
public enum KeyPurpose {
    /** documents (PAdES, RSA-3072) */
    PDF,
    /** offline codes and status snapshots (ES256, P-256) */
    CODE,
    /** time stamps of documents (RFC 3161, ES256), where the authority makes its own; without it everything else goes on */
    TIMESTAMP
}
