package org.brevet.shared.sheet;

import java.util.List;

/**
 * A column that an import looks for.
 *
 * @param name as the guides and the shipped examples have it; the reading code asks for it by this name
 * @param needed whether the sheet is refused without it
 * @param others further headings that it is recognised by, in either language
 */
public record SheetColumn(String name, boolean needed, List<String> others) {

    public SheetColumn {
        others = List.copyOf(others);
    }

    public static SheetColumn needed(String name, String... others) {
        return new SheetColumn(name, true, List.of(others));
    }

    public static SheetColumn optional(String name, String... others) {
        return new SheetColumn(name, false, List.of(others));
    }
}
