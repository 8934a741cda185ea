package org.brevet.shared.sheet;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which heading of a sheet serves for which column of an import: shown in the preview, where another heading can be chosen.
 *
 * @param sheet name in its workbook, "" for a CSV file
 * @param headings all of the file, as they are written, in their order
 */
public record ColumnMapping(String sheet, List<Found> columns, List<String> headings) implements Serializable {

    /** {@code heading} as it is written, "" where the column is not there; {@code chosen} by somebody, not found by name. */
    public record Found(String column, boolean needed, String heading, boolean chosen) implements Serializable {
    }

    /** How many of the columns are there. */
    public long found() {
        return columns.stream().filter(column -> !column.heading().isEmpty()).count();
    }

    /** Columns that are needed and not there. */
    public List<String> missing() {
        return columns.stream().filter(column -> column.needed() && column.heading().isEmpty()).map(Found::column).toList();
    }

    /** Whether rows can be read: every needed column is there, and none serves twice. */
    public boolean readable() {
        return missing().isEmpty() && twice().isEmpty();
    }

    /** Headings that were chosen for more than one column. */
    public List<String> twice() {
        Set<String> seen = new HashSet<>();
        return columns.stream().map(Found::heading).filter(heading -> !heading.isEmpty() && !seen.add(heading)).distinct().toList();
    }

    /** Headings of the file that serve for nothing: what stands below them is not read. */
    public List<String> unused() {
        Set<String> used = new HashSet<>(columns.stream().map(Found::heading).toList());
        return headings.stream().filter(heading -> !used.contains(heading)).toList();
    }
}
