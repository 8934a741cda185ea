package org.brevet.enrolment.application;

import java.io.Serializable;
import java.util.List;
import org.brevet.enrolment.Eligibility;
import org.brevet.enrolment.Nomination;
import org.brevet.shared.SheetFault;

/** What an import of nominations would do: each row with its eligibility, and every fault of the sheet. */
public record NominationPreview(List<Row> rows, List<SheetFault> faults, String digest) implements Serializable {

    /** {@code known}: the register has this person already, under the same identity number. */
    public record Row(Nomination nomination, Eligibility eligibility, boolean known) implements Serializable {
    }

    public boolean good() {
        return faults.isEmpty();
    }

    public long eligible() {
        return rows.stream().filter(row -> row.eligibility().eligible()).count();
    }
}
