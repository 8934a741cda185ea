package org.brevet.enrolment.application;

import java.util.Comparator;
import org.brevet.shared.NameKey;

/** By what the staff of a session is sorted. */
public enum StaffSort {
    NAME(Comparator.comparing(row -> NameKey.inOrder(row.name()))),
    ROLE(Comparator.comparing(StaffRow::role)),
    ORGANISATION(Comparator.comparing(row -> NameKey.inOrder(row.organisation())));

    private final Comparator<StaffRow> order;

    StaffSort(Comparator<StaffRow> order) {
        this.order = order;
    }

    Comparator<StaffRow> order() {
        return order.thenComparing(row -> NameKey.inOrder(row.name())).thenComparing(StaffRow::person).thenComparing(StaffRow::role);
    }
}
