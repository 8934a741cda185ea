package org.brevet.assessment.application;

import java.math.BigDecimal;
import java.util.Comparator;
import org.brevet.shared.NameKey;

/** By what the results of a session are sorted. {@code NUMBER}: in the order of the nominations. Who has no average yet comes last. */
public enum ResultSort {
    NUMBER(Comparator.comparing(SessionResults.Trainee::number)),
    NAME(Comparator.comparing(one -> NameKey.inOrder(one.name()))),
    AVERAGE(Comparator.comparing(SessionResults.Trainee::average, Comparator.nullsLast(Comparator.<BigDecimal>naturalOrder()))),
    VERDICT(Comparator.comparing(SessionResults.Trainee::passed));

    private final Comparator<SessionResults.Trainee> order;

    ResultSort(Comparator<SessionResults.Trainee> order) {
        this.order = order;
    }

    public Comparator<SessionResults.Trainee> order() {
        return order.thenComparing(SessionResults.Trainee::number);
    }
}
