package org.brevet.enrolment.application;

import java.io.Serializable;
import java.util.List;
import org.brevet.enrolment.Eligibility;
import org.brevet.enrolment.Nomination;
import org.brevet.shared.SheetFault;
import org.brevet.shared.sheet.ColumnMapping;

/** What an import of nominations would do: each row with its eligibility, every fault of the sheet, and which heading was read as what. */
public record NominationPreview(List<Row> rows, List<SheetFault> faults, ColumnMapping columns, String digest) implements Serializable {

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
