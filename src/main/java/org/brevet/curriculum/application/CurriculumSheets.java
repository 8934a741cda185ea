package org.brevet.curriculum.application;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.brevet.curriculum.CriterionPlan;
import org.brevet.curriculum.ModulePlan;
import org.brevet.curriculum.PracticalTestPlan;
import org.brevet.curriculum.TheoryPaperPlan;
import org.brevet.shared.BilingualText;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;
import org.brevet.shared.SheetFault;
import org.brevet.shared.sheet.Sheet;
import org.brevet.standards.application.CompetencyRow;

/**
 * Reads the four sheets of a curriculum: modules, theory papers, practical tests, criteria; each a file, or all in one workbook. Which is which
 * is told by the headings, not by names. Every fault is found, with its sheet, line, column and reason.
 */
final class CurriculumSheets {

    private final Map<String, CompetencyRow> competencies;
    private final Map<SheetKind, String> names = new HashMap<>();
    private final List<SheetFault> faults = new ArrayList<>();
    private final List<ModulePlan> modules = new ArrayList<>();
    private final List<TheoryPaperPlan> papers = new ArrayList<>();
    private final Map<String, PracticalTestPlan> tests = new LinkedHashMap<>();
    private final Map<String, List<CriterionPlan>> criteria = new HashMap<>();
    private final Set<String> namedTests = new HashSet<>();        // also those with a fault, so that one fault does not bring others
    private final Set<String> parts = new HashSet<>();
    private final Set<String> moduleCodes = new HashSet<>();

    private CurriculumSheets(List<CompetencyRow> competencies, String level) {
        this.competencies = competencies.stream().filter(row -> row.level().equals(level))
                .collect(Collectors.toMap(CompetencyRow::code, row -> row, (one, same) -> one, LinkedHashMap::new));
    }

    /**
     * @param names of the files, in their order, as faults shall name them; where one is wanting, the shipped example's name stands for it
     * @param competencies of the edition; those of other levels than {@code level} count as unknown
     */
    static CurriculumSheets read(List<byte[]> files, List<String> names, List<CompetencyRow> competencies, String level) {
        CurriculumSheets result = new CurriculumSheets(competencies, level);
        Map<SheetKind, Sheet> sheets = result.sorted(files, names);
        if (result.faults.isEmpty()) {
            sheets.get(SheetKind.MODULES).rows().forEach(row -> result.module(new Line(SheetKind.MODULES, sheets.get(SheetKind.MODULES), row)));
            sheets.get(SheetKind.PAPERS).rows().forEach(row -> result.paper(new Line(SheetKind.PAPERS, sheets.get(SheetKind.PAPERS), row)));
            sheets.get(SheetKind.TESTS).rows().forEach(row -> result.test(new Line(SheetKind.TESTS, sheets.get(SheetKind.TESTS), row)));
            sheets.get(SheetKind.CRITERIA).rows().forEach(row -> result.criterion(new Line(SheetKind.CRITERIA, sheets.get(SheetKind.CRITERIA), row)));
            result.emptyTests();
        }
        return result;
    }

    List<SheetFault> faults() {
        return faults;
    }

    List<ModulePlan> modules() {
        return modules;
    }

    List<TheoryPaperPlan> papers() {
        return papers;
    }

    List<PracticalTestPlan> tests() {
        return tests.values().stream().map(test -> new PracticalTestPlan(test.code(), test.title(), test.timeLimitMinutes(),
                criteria.getOrDefault(test.code(), List.of()))).toList();
    }

    private Map<SheetKind, Sheet> sorted(List<byte[]> files, List<String> given) {
        Map<SheetKind, Sheet> sheets = new HashMap<>();
        for (int i = 0; i < files.size(); i++) {
            String name = i < given.size() ? given.get(i) : "";
            try {
                sorted(Sheet.readAll(files.get(i)), name, sheets);
            } catch (Refused unreadable) {
                unreadable.reasons().forEach(reason -> faults.add(new SheetFault(name, 0, "", reason)));
            }
        }
        Arrays.stream(SheetKind.values()).filter(kind -> !sheets.containsKey(kind))
                .forEach(kind -> faults.add(new SheetFault(0, "", Reason.of("curriculum.sheetMissing", kind.file()))));
        sheets.forEach((kind, sheet) -> kind.missing(sheet).forEach(column ->
                faults.add(new SheetFault(names.get(kind), 1, column, Reason.of("import.missingColumn", column)))));
        sheets.forEach((kind, sheet) -> {
            sheet.faults().forEach(fault -> faults.add(new SheetFault(names.get(kind), fault.line(), fault.column(), fault.reason())));
            if (sheet.rows().isEmpty()) {
                faults.add(new SheetFault(names.get(kind), 1, "", Reason.of("import.noRows")));
            }
        });
        return sheets;
    }

    /** A workbook may hold all four; what else is in it, a page of explanations for example, is passed over. */
    private void sorted(List<Sheet> read, String file, Map<SheetKind, Sheet> sheets) {
        boolean known = false;
        for (Sheet sheet : read) {
            Optional<SheetKind> kind = SheetKind.of(sheet);
            String name = read.size() == 1 || sheet.name().isEmpty() ? file : file.isEmpty() ? sheet.name() : file + " › " + sheet.name();
            if (kind.isPresent() && sheets.put(kind.get(), sheet) != null) {
                faults.add(new SheetFault(name, 1, "", Reason.of("curriculum.sheetTwice", kind.get().file())));
            } else if (kind.isPresent()) {
                names.put(kind.get(), name.isEmpty() ? kind.get().file() : name);
            }
            known |= kind.isPresent();
        }
        if (!known) {
            faults.add(new SheetFault(file, 1, "", Reason.of("curriculum.whichSheet")));
        }
    }

    private void module(Line line) {
        int before = faults.size();
        String code = code(line, moduleCodes);
        BilingualText title = title(line, 200);
        Integer hours = whole(line, "heures", 1, 2_000);
        List<String> taught = competencies(line);
        if (faults.size() == before && line.row().readable()) {
            modules.add(new ModulePlan(code, title, hours, taught));
        }
    }

    private void paper(Line line) {
        int before = faults.size();
        String code = code(line, parts);
        BilingualText title = title(line, 200);
        BigDecimal max = number(line, "maximum", BigDecimal.ONE, new BigDecimal("1000"));
        BigDecimal floor = number(line, "note éliminatoire", BigDecimal.ZERO, max);
        BigDecimal weight = number(line, "coefficient", new BigDecimal("0.25"), new BigDecimal("100"));
        List<String> assessed = competencies(line);
        if (faults.size() == before && line.row().readable()) {
            papers.add(new TheoryPaperPlan(code, title, max, floor, weight, assessed));
        }
    }

    private void test(Line line) {
        int before = faults.size();
        String code = code(line, parts);
        BilingualText title = title(line, 200);
        Integer minutes = whole(line, "temps limite (min)", 1, 1_440);
        namedTests.add(code);
        if (faults.size() == before && line.row().readable()) {
            tests.put(code, new PracticalTestPlan(code, title, minutes, List.of()));
        }
    }

    private void criterion(Line line) {
        int before = faults.size();
        String test = line.get("épreuve");
        if (!namedTests.contains(test)) {
            fault(line, "épreuve", Reason.of("curriculum.unknownTest", test));
        }
        List<CriterionPlan> siblings = criteria.computeIfAbsent(test, any -> new ArrayList<>());
        String code = code(line, siblings.stream().map(CriterionPlan::code).collect(Collectors.toCollection(HashSet::new)));
        BilingualText title = title(line, 500);
        Boolean critical = yesNo(line, "éliminatoire");
        Boolean timed = yesNo(line, "chronométré");
        List<String> assessed = competencies(line);
        if (Boolean.FALSE.equals(critical)) {
            List<String> bound = assessed.stream().filter(one -> competencies.containsKey(one) && competencies.get(one).critical()).toList();
            if (!bound.isEmpty()) {
                fault(line, "éliminatoire", Reason.of("curriculum.criticalCompetency", bound.size(), String.join(", ", bound)));
            }
        }
        if (faults.size() == before && line.row().readable()) {
            siblings.add(new CriterionPlan(code, title, critical, timed, assessed));
        }
    }

    private void emptyTests() {
        tests.keySet().stream().filter(test -> !criteria.containsKey(test))
                .forEach(test -> faults.add(new SheetFault(names.get(SheetKind.CRITERIA), 0, "", Reason.of("curriculum.noCriteria", test))));
    }

    private String code(Line line, Set<String> known) {
        String code = line.get("code");
        if (!code.matches("[A-Z0-9][A-Z0-9-]{0,19}")) {
            fault(line, "code", Reason.of("curriculum.code", code));
        } else if (!known.add(code)) {
            fault(line, "code", Reason.of("import.duplicate", code));
        }
        return code;
    }

    private BilingualText title(Line line, int most) {
        String fr = line.get("titre fr");
        String en = line.get("titre en");
        for (String column : List.of("titre fr", "titre en")) {
            if (line.get(column).isEmpty()) {
                fault(line, column, Reason.of("import.emptyCell", line.heading(column)));
            } else if (line.get(column).length() > most) {
                fault(line, column, Reason.of("import.tooLong", line.get(column).length(), most));
            }
        }
        return new BilingualText(fr, en);
    }

    /** In the order of the edition, as they are read back from the tables. */
    private List<String> competencies(Line line) {
        List<String> codes = Arrays.stream(line.get("compétences").split("[ ,;|]+")).filter(code -> !code.isEmpty()).distinct().toList();
        codes.stream().filter(code -> !competencies.containsKey(code))
                .forEach(code -> fault(line, "compétences", Reason.of("curriculum.unknownCompetency", code)));
        if (codes.isEmpty()) {
            fault(line, "compétences", Reason.of("import.emptyCell", line.heading("compétences")));
        }
        return competencies.keySet().stream().filter(codes::contains).toList();
    }

    private Integer whole(Line line, String column, int least, int most) {
        BigDecimal number = number(line, column, BigDecimal.valueOf(least), BigDecimal.valueOf(most));
        if (number != null && number.stripTrailingZeros().scale() > 0) {
            fault(line, column, Reason.of("import.whole", line.get(column)));
            return null;
        }
        return number == null ? null : number.intValue();
    }

    private BigDecimal number(Line line, String column, BigDecimal least, BigDecimal most) {
        String text = line.get(column).replace(',', '.').replace("\u00a0", "");
        if (!text.matches("\\d{1,6}(\\.\\d{1,2})?")) {
            fault(line, column, Reason.of("import.number", line.get(column)));
            return null;
        }
        BigDecimal number = new BigDecimal(text);
        if (number.compareTo(least) < 0 || most != null && number.compareTo(most) > 0) {
            fault(line, column, Reason.of("import.between", number, least, most == null ? number : most));
            return null;
        }
        return number;
    }

    private Boolean yesNo(Line line, String column) {
        return switch (line.get(column).toLowerCase(Locale.ROOT)) {
            case "oui", "yes", "true", "o", "y" -> true;
            case "non", "no", "false", "n" -> false;
            default -> {
                fault(line, column, Reason.of("import.oneOf", line.get(column), "oui, non"));
                yield null;
            }
        };
    }

    private void fault(Line line, String column, Reason reason) {
        faults.add(new SheetFault(names.get(line.kind()), line.row().line(), line.heading(column), reason));
    }

    /** A row and the sheet it stands in; columns are asked for by their French name. */
    private record Line(SheetKind kind, Sheet sheet, Sheet.Row row) {

        /** As it is written in the file. */
        String heading(String column) {
            return sheet.heading(column).or(() -> sheet.heading(SheetKind.english(column))).orElse(column);
        }

        String get(String column) {
            String french = row.get(column);
            return french.isEmpty() ? row.get(SheetKind.english(column)) : french;
        }
    }
}
