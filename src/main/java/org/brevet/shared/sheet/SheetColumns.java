package org.brevet.shared.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.brevet.shared.NameKey;

/** The columns of an import, and how they are found in a sheet: chosen by somebody, else by name, else by another name. */
public record SheetColumns(List<SheetColumn> all) {

    public SheetColumns {
        all = List.copyOf(all);
    }

    public static SheetColumns of(SheetColumn... all) {
        return new SheetColumns(List.of(all));
    }

    /** Which heading serves for which column. One heading serves one column only, unless somebody chose it twice, which is told. */
    ColumnMapping find(Sheet sheet, Map<String, String> chosen) {
        Map<SheetColumn, String> headings = new LinkedHashMap<>();
        Set<SheetColumn> byHand = new HashSet<>();
        for (SheetColumn column : all) {
            String choice = chosen.get(column.name());
            if (choice != null && (choice.isEmpty() || sheet.heading(choice).isPresent())) {
                headings.put(column, choice.isEmpty() ? "" : sheet.heading(choice).get());
                byHand.add(column);
            }
        }
        Set<String> taken = new HashSet<>(headings.values());
        byName(sheet, headings, taken, column -> Stream.of(column.name()));
        byName(sheet, headings, taken, column -> column.others().stream());
        List<ColumnMapping.Found> found = new ArrayList<>();
        for (SheetColumn column : all) {
            found.add(new ColumnMapping.Found(column.name(), column.needed(), headings.getOrDefault(column, ""), byHand.contains(column)));
        }
        return new ColumnMapping(sheet.name(), List.copyOf(found), sheet.headings());
    }

    private void byName(Sheet sheet, Map<SheetColumn, String> headings, Set<String> taken,
            Function<SheetColumn, Stream<String>> names) {
        for (SheetColumn column : all) {
            if (!headings.containsKey(column)) {
                names.apply(column).map(sheet::heading).flatMap(Optional::stream).filter(heading -> !taken.contains(heading)).findFirst()
                        .ifPresent(heading -> {
                            headings.put(column, heading);
                            taken.add(heading);
                        });
            }
        }
    }

    /** Whether a heading of this kind stands in the sheet, under any of its names. */
    public static boolean has(Sheet sheet, SheetColumn column) {
        return Stream.concat(Stream.of(column.name()), column.others().stream()).map(NameKey::of).anyMatch(name -> sheet.heading(name).isPresent());
    }
}
