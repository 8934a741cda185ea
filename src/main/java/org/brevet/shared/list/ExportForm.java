package org.brevet.shared.list;

import org.brevet.shared.Page;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/** How a list leaves the system. On paper it may be cut, since the page says so; a file holds all or is refused. */
public enum ExportForm {
    XLSX, CSV, PRINT;

    /** @throws Refused list.tooLong */
    public void requireWhole(Page<?> found) {
        if (this != PRINT && (found.more() || found.total() > found.rows().size())) {
            throw Refused.because(Reason.of("list.tooLong", ListRequest.MOST));
        }
    }
}
