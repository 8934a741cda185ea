package org.brevet.shared.list;

import jakarta.enterprise.event.Event;
import java.io.Serializable;
import org.brevet.shared.DomainEvent;
import org.brevet.shared.Page;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/**
 * R90: rows about persons are to leave the system. {@code list}: which, in the words of its address; {@code filter}: what narrows it;
 * {@code form}: how they leave; {@code purpose}: what for, in words that the auditor can read later.
 */
public record ExportOrder(String list, String filter, ExportForm form, String purpose) implements Serializable {

    public static final int LEAST = 10;
    public static final int MOST = 300;

    /** @throws Refused R90.purpose */
    public ExportOrder {
        purpose = purpose == null ? "" : purpose.strip().replaceAll("\\s+", " ");
        if (purpose.length() < LEAST || purpose.length() > MOST) {
            throw Refused.because(Reason.of("R90.purpose", LEAST, MOST, purpose.length()));
        }
    }

    /**
     * What a use case of an export ends with: what was found is noted in the same transaction, and only then handed out.
     *
     * @throws Refused list.tooLong if a file would hold less than the list
     */
    public <T> Page<T> noted(Page<T> found, Event<DomainEvent> events) {
        form.requireWhole(found);
        events.fire(new ListExported(list, filter, form, found.rows().size(), purpose));
        return found;
    }
}
