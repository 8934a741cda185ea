package org.brevet.shared.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.brevet.shared.Reason;

/** A sheet as it stands in the file: lines of texts by position, those without any text left out. The first line holds the headings. */
record RawSheet(String name, Dates dates, List<Line> lines) {

    /** {@code number} as the spreadsheet program counts it; {@code bad}: cells that must not be read, by position, and why. */
    record Line(int number, List<String> cells, Map<Integer, Reason> bad) {

        boolean blank() {
            return bad.isEmpty() && cells.stream().allMatch(String::isEmpty);
        }
    }

    /** From which day a workbook counts days. A CSV file does not say, so a bare number is no day there. */
    enum Dates {
        UNKNOWN, FROM_1900, FROM_1904;

        private static final LocalDate DAY_0_OF_1900 = LocalDate.of(1899, 12, 30);    // right from 1 March 1900 on: Excel knows a 29 February 1900
        private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);
        private static final int FIRST_OF_MARCH_1900 = 61;
        private static final int END_OF_9999 = 2_958_465;

        /** Null where the number is no day. */
        LocalDate day(long serial) {
            if (this == UNKNOWN || serial < FIRST_OF_MARCH_1900 || serial > END_OF_9999) {
                return null;
            }
            return (this == FROM_1900 ? DAY_0_OF_1900 : DAY_0_OF_1904).plusDays(serial);
        }
    }
}
