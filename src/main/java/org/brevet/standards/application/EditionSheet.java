package org.brevet.standards.application;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.brevet.shared.BilingualText;
import org.brevet.shared.Reason;
import org.brevet.shared.SheetFault;
import org.brevet.shared.sheet.ColumnMapping;
import org.brevet.shared.sheet.Sheet;
import org.brevet.shared.sheet.SheetColumn;
import org.brevet.shared.sheet.SheetColumns;
import org.brevet.shared.sheet.SheetFile;
import org.brevet.standards.CompetencyKind;
import org.brevet.standards.CompetencyLine;

/** Reads the sheet of an edition: every fault is found, with its line, column and reason, before anything is stored. */
final class EditionSheet {

    private static final int MOST_ROWS = 1_000;
    private static final SheetColumns COLUMNS = SheetColumns.of(SheetColumn.needed("code"), SheetColumn.needed("level", "niveau"),
            SheetColumn.needed("area_code", "code domaine", "code du domaine"), SheetColumn.needed("area_en", "domaine en"),
            SheetColumn.needed("area_fr", "domaine fr"), SheetColumn.needed("title_en", "titre en"), SheetColumn.needed("title_fr", "titre fr"),
            SheetColumn.needed("kind", "type", "épreuve"), SheetColumn.needed("critical", "éliminatoire"),
            SheetColumn.needed("taught_in", "enseigné dans", "enseignée dans"), SheetColumn.optional("cluster", "groupe"),
            SheetColumn.optional("root", "racine"));
    private static final Map<String, CompetencyKind> KINDS = Map.of("theory", CompetencyKind.THEORY, "practical", CompetencyKind.PRACTICAL,
            "both", CompetencyKind.BOTH);
    private static final Map<String, Boolean> YES_NO = Map.of("true", true, "false", false, "oui", true, "non", false, "yes", true, "no", false);

    private final Sheet sheet;
    private final List<CompetencyLine> lines = new ArrayList<>();
    private final List<SheetFault> faults = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();

    private EditionSheet(Sheet sheet) {
        this.sheet = sheet;
    }

    /** @throws org.brevet.shared.Refused import.* if the file is no sheet at all */
    static EditionSheet read(SheetFile file) {
        Sheet sheet = Sheet.read(file.content(), COLUMNS, file.columns());
        EditionSheet result = new EditionSheet(sheet);
        result.faults.addAll(sheet.faults());
        if (sheet.mapping().readable()) {
            if (sheet.rows().isEmpty()) {
                result.faults.add(new SheetFault(sheet.headingLine(), "", Reason.of("import.noRows")));
            }
            if (sheet.rows().size() > MOST_ROWS) {
                result.faults.add(new SheetFault(MOST_ROWS + 2, "", Reason.of("import.tooManyRows", MOST_ROWS)));
            }
            sheet.rows().forEach(result::row);
        }
        return result;
    }

    ColumnMapping columns() {
        return sheet.mapping();
    }

    List<CompetencyLine> lines() {
        return lines;
    }

    List<SheetFault> faults() {
        return faults;
    }

    private void row(Sheet.Row row) {
        int before = faults.size();
        for (SheetColumn column : COLUMNS.all()) {
            if (column.needed() && row.lacks(column.name())) {
                fault(row, column.name(), Reason.of("import.emptyCell", heading(column.name())));
            }
        }
        String code = row.get("code");
        if (code.toUpperCase(Locale.ROOT).startsWith("EOD4")) {
            fault(row, "code", Reason.of("standards.eod4", code));
        } else if (!code.isEmpty() && !code.matches("[A-Z0-9]+(-[A-Z0-9]+)+")) {
            fault(row, "code", Reason.of("standards.code", code));
        } else if (!code.isEmpty() && !codes.add(code)) {
            fault(row, "code", Reason.of("import.duplicate", code));
        }
        String level = row.get("level");
        if (!level.isEmpty() && !List.of("1", "2", "3", "3+").contains(level)) {
            fault(row, "level", Reason.of(level.equals("4") ? "standards.eod4" : "import.oneOf", level, "1, 2, 3, 3+"));
        }
        CompetencyKind kind = KINDS.get(row.get("kind").toLowerCase(Locale.ROOT));
        if (kind == null && !row.get("kind").isEmpty()) {
            fault(row, "kind", Reason.of("import.oneOf", row.get("kind"), "theory, practical, both"));
        }
        Boolean critical = YES_NO.get(row.get("critical").toLowerCase(Locale.ROOT));
        if (critical == null && !row.get("critical").isEmpty()) {
            fault(row, "critical", Reason.of("import.oneOf", row.get("critical"), "true, false"));
        }
        length(row, "code", 30);
        length(row, "area_code", 10);
        length(row, "taught_in", 20);
        for (String column : List.of("area_en", "area_fr", "cluster", "root")) {
            length(row, column, 200);
        }
        length(row, "title_en", 500);
        length(row, "title_fr", 500);
        if (faults.size() == before && row.readable()) {
            lines.add(new CompetencyLine(code, level, row.get("area_code"), new BilingualText(row.get("area_fr"), row.get("area_en")),
                    new BilingualText(row.get("title_fr"), row.get("title_en")), kind, critical, row.get("taught_in"), row.get("cluster"),
                    row.get("root")));
        }
    }

    private void length(Sheet.Row row, String column, int most) {
        if (row.get(column).length() > most) {
            fault(row, column, Reason.of("import.tooLong", row.get(column).length(), most));
        }
    }

    private void fault(Sheet.Row row, String column, Reason reason) {
        faults.add(new SheetFault(row.line(), heading(column), reason));
    }

    /** As it is written in the file. */
    private String heading(String column) {
        return sheet.heading(column).orElse(column);
    }
}
