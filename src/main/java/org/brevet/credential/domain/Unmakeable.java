package org.brevet.credential.domain;

import org.brevet.credential.DocumentTrouble;

/** The document cannot be made as it must be: it is withheld and the officer told why. */
public class Unmakeable extends RuntimeException {

    private final DocumentTrouble trouble;
    private final String detail;

    public Unmakeable(DocumentTrouble trouble, String detail) {
        super(trouble + " " + detail);
        this.trouble = trouble;
        this.detail = detail;
    }

    public DocumentTrouble trouble() {
        return trouble;
    }

    public String detail() {
        return detail;
    }
}
