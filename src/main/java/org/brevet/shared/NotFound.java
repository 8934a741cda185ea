package org.brevet.shared;

import jakarta.ejb.ApplicationException;

/** There is no such thing, or none that this caller may know of: the answer is the same (404, no data). */
@ApplicationException(rollback = true, inherited = true)
public class NotFound extends RuntimeException {

    public NotFound(Object what) {
        super("Not found: " + what);
    }
}
