package org.brevet.verification.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.brevet.offline.StatusSnapshot.Status;
import org.brevet.register.StatusRow;

/** R77: what a snapshot says of each certificate. */
public final class SnapshotPolicy {

    private SnapshotPolicy() {
    }

    /**
     * A place that the register does not know is told as suspended: nobody can hold a genuine paper with it, so whoever shows one is not to be
     * accepted, and nothing final is said.
     *
     * @param rows in order of index
     * @param today in Kinshasa (R92)
     */
    public static List<Status> statuses(List<StatusRow> rows, LocalDate today) {
        List<Status> statuses = new ArrayList<>(rows.size());
        for (StatusRow row : rows) {
            while (statuses.size() < row.index()) {
                statuses.add(Status.SUSPENDED);
            }
            statuses.add(today.isAfter(row.validUntil()) ? Status.IN_FORCE : status(row));
        }
        return statuses;
    }

    private static Status status(StatusRow row) {
        return switch (row.state()) {
            case ISSUED -> Status.IN_FORCE;
            case SUSPENDED -> Status.SUSPENDED;
            case WITHDRAWN -> Status.WITHDRAWN;
            case REPLACED -> Status.REPLACED;
            case SURRENDERED -> Status.SURRENDERED;
        };
    }
}
