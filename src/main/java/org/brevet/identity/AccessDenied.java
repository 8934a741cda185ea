package org.brevet.identity;

import jakarta.ejb.ApplicationException;

/** R1: no such role for this place. The refusal is noted in the audit trail; the answer holds no data (403). */
@ApplicationException(rollback = true, inherited = true)
public class AccessDenied extends RuntimeException {

    public AccessDenied(String what) {
        super(what);
    }
}
