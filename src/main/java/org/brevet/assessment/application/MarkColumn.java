package org.brevet.assessment.application;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.brevet.assessment.application.MarkSheet.ColumnKind;
import org.brevet.shared.Language;
import org.brevet.shared.NameKey;
import org.brevet.shared.sheet.SheetColumn;

/**
 * A column of the mark sheet as a file: {@code T1}, {@code P1 C2}, {@code P1 C2 remarque}, {@code P1 min}. Made from the plan alone, so that
 * what is exported is found again.
 *
 * @param remark whether it holds the remark on a criterion (R36)
 */
public record MarkColumn(String name, String english, String assessment, String code, ColumnKind kind, boolean remark) {

    /** Number in the nominations; with the name it says whose row it is. */
    public static final SheetColumn NUMBER = SheetColumn.needed("N°", "No", "Nº", "Numéro", "Number");
    public static final SheetColumn TRAINEE = SheetColumn.needed("Stagiaire", "Trainee", "Nom", "Name");
    /** What was stored when the sheet was exported: {@link Versions}. */
    public static final SheetColumn MARKER = SheetColumn.optional("Repère", "Marker");

    /** In the order of the sheet; each criterion is followed by the remark on it. */
    public static List<MarkColumn> of(List<MarkSheet.Column> columns) {
        List<MarkColumn> all = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (MarkSheet.Column column : columns) {
            switch (column.kind()) {
                case THEORY -> all.add(of(column, column.assessment(), column.assessment(), false, taken));
                case TIME -> all.add(of(column, column.assessment() + " min", column.assessment() + " minutes", false, taken));
                case CRITERION -> {
                    String name = column.assessment() + " " + column.code();
                    all.add(of(column, name, name, false, taken));
                    all.add(of(column, name + " remarque", name + " remark", true, taken));
                }
            }
        }
        return all;
    }

    /** Codes with hyphens can read alike once put together; the later column then bears a number. */
    private static MarkColumn of(MarkSheet.Column column, String name, String english, boolean remark, Set<String> taken) {
        String suffix = "";
        for (int number = 2; !taken.add(NameKey.of(name + suffix)); number++) {
            suffix = " (" + number + ")";
        }
        return new MarkColumn(name + suffix, english + suffix, column.assessment(), column.code(), column.kind(), remark);
    }

    public String heading(Language language) {
        return language == Language.EN ? english : name;
    }

    SheetColumn column() {
        return SheetColumn.optional(name, english);
    }

    /**
     * The version of each cell of a row when it was exported, in the order of the plan: {@code v3.0.1}. Tells a value that somebody changed since
     * (R3) from one that the sheet changes.
     */
    public record Versions(List<Long> all) {

        private static final String FORM = "v\\d{1,9}(\\.\\d{1,9})*";

        public String text() {
            return "v" + String.join(".", all.stream().map(String::valueOf).toList());
        }

        /** Null where the text is not of this form and length. */
        static Versions read(String text, int length) {
            if (!text.matches(FORM)) {
                return null;
            }
            List<Long> all = List.of(text.substring(1).split("\\.")).stream().map(Long::valueOf).toList();
            return all.size() == length ? new Versions(all) : null;
        }
    }
}
