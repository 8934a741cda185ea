package org.brevet.shared.list;

import org.brevet.shared.DomainEvent;

/** R90: rows about persons left the system, or were laid out to be printed. */
public record ListExported(String list, String filter, ExportForm form, int rows, String purpose) implements DomainEvent {

    @Override
    public String subject() {
        return list;
    }
}
