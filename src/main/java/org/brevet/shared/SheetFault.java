package org.brevet.shared;

import java.io.Serializable;

/**
 * What is wrong in an imported sheet, and where. {@code line} counts from 1 with the heading; 0 and "" mean the sheet as a whole.
 * {@code sheet} names the file where several are imported together, else it is "".
 */
public record SheetFault(String sheet, int line, String column, Reason reason) implements Serializable {

    public SheetFault(int line, String column, Reason reason) {
        this("", line, column, reason);
    }
}
