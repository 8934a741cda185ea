package org.brevet.curriculum.application;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brevet.shared.sheet.Sheet;

/** The four sheets of a curriculum and their columns, with French or English headings. */
public enum SheetKind {
    MODULES("modules.csv", "heures", List.of("code", "titre fr", "titre en", "heures", "compétences")),
    PAPERS("epreuves-theoriques.csv", "coefficient", List.of("code", "titre fr", "titre en", "maximum", "note éliminatoire", "coefficient",
            "compétences")),
    TESTS("epreuves-pratiques.csv", "temps limite (min)", List.of("code", "titre fr", "titre en", "temps limite (min)")),
    CRITERIA("criteres.csv", "chronométré", List.of("épreuve", "code", "titre fr", "titre en", "éliminatoire", "chronométré", "compétences"));

    private static final Map<String, String> ENGLISH = Map.ofEntries(Map.entry("code", "code"), Map.entry("titre fr", "title fr"),
            Map.entry("titre en", "title en"), Map.entry("heures", "hours"), Map.entry("compétences", "competencies"),
            Map.entry("maximum", "maximum"), Map.entry("note éliminatoire", "floor mark"), Map.entry("coefficient", "weight"),
            Map.entry("temps limite (min)", "time limit (min)"), Map.entry("épreuve", "test"), Map.entry("éliminatoire", "critical"),
            Map.entry("chronométré", "timed"));

    private final String file;
    private final String mark;
    private final List<String> columns;

    SheetKind(String file, String mark, List<String> columns) {
        this.file = file;
        this.mark = mark;
        this.columns = columns;
    }

    /** The sheet that has the column which only this kind has. */
    static Optional<SheetKind> of(Sheet sheet) {
        return Arrays.stream(values()).filter(kind -> has(sheet, kind.mark)).findFirst();
    }

    List<String> missing(Sheet sheet) {
        return columns.stream().filter(column -> !has(sheet, column)).toList();
    }

    private static boolean has(Sheet sheet, String column) {
        return sheet.heading(column).isPresent() || sheet.heading(ENGLISH.get(column)).isPresent();
    }

    List<String> columns() {
        return columns;
    }

    static String english(String column) {
        return ENGLISH.get(column);
    }

    /** By the name of its file. */
    public static Optional<SheetKind> named(String file) {
        return Arrays.stream(values()).filter(kind -> kind.file.equals(file)).findFirst();
    }

    /** The name that the shipped example has; any other will do. */
    public String file() {
        return file;
    }
}
