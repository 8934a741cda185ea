package org.brevet.shared;

import java.io.Serializable;

/** What is wrong in an imported sheet, and where. {@code line} counts from 1 with the heading; 0 and "" mean the sheet as a whole. */
public record SheetFault(int line, String column, Reason reason) implements Serializable {
}
