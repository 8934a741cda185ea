package org.brevet.credential.domain;

import org.brevet.credential.KeyRefusal;

/** A change of keys is not made, and nothing was changed. */
public class KeyRefused extends RuntimeException {

    private final KeyRefusal refusal;
    private final String detail;

    public KeyRefused(KeyRefusal refusal, Object detail) {
        super(refusal + " " + detail);
        this.refusal = refusal;
        this.detail = detail.toString();
    }

    public KeyRefusal refusal() {
        return refusal;
    }

    public String detail() {
        return detail;
    }
}
