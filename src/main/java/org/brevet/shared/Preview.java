package org.brevet.shared;

import java.io.Serializable;
import java.util.List;
import org.brevet.shared.sheet.ColumnMapping;

/**
 * What an import would do. {@code digest} stands for the file and for all that the outcome depends on: the import itself is asked
 * for with it and refuses if the outcome is no longer the one shown. With any fault nothing can be stored. {@code columns}: which heading of
 * the file was read as what.
 */
public record Preview<R extends Serializable>(List<R> rows, List<SheetFault> faults, ColumnMapping columns, String digest) implements Serializable {

    public boolean good() {
        return faults.isEmpty();
    }
}
