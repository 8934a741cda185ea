package org.brevet.shared.sheet;

/** How much of a file is read, so that no upload takes the server's memory or time (docs/adr/0008). Beyond: refused as a whole. */
final class SheetLimits {

    /** Of the file as it was sent. */
    static final int BYTES = 2_000_000;
    /** Of all parts of a workbook together once unpacked: a workbook at the other limits has a tenth. */
    static final int UNPACKED_BYTES = 40_000_000;
    /** Unpacked to packed, for parts of more than 1 MB; real sheets stay under 40. */
    static final int RATIO = 120;
    static final int PARTS = 500;
    static final int SHEETS = 50;
    /** Below the heading, not counting empty ones. */
    static final int ROWS = 5_000;
    static final int COLUMNS = 500;
    /** Of all sheets of a workbook, with empty cells that only bear a format. */
    static final int CELLS = 300_000;
    static final int CELL_CHARACTERS = 5_000;
    /** Of a formula, which is never worked out; Excel's own limit. */
    static final int FORMULA_CHARACTERS = 8_192;
    /** Of a number: making one of a million digits takes minutes. */
    static final int NUMBER_CHARACTERS = 400;
    static final int ARRAY_FORMULAS = 100;
    static final int XML_ELEMENTS = 2_000_000;

    private SheetLimits() {
    }
}
