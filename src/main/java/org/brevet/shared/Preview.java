package org.brevet.shared;

import java.io.Serializable;
import java.util.List;

/**
 * What an import would do. {@code digest} stands for the file and for all that the outcome depends on: the import itself is asked
 * for with it and refuses if the outcome is no longer the one shown. With any fault nothing can be stored.
 */
public record Preview<R extends Serializable>(List<R> rows, List<SheetFault> faults, String digest) implements Serializable {

    public boolean good() {
        return faults.isEmpty();
    }
}
