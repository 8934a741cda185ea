package org.brevet.curriculum.application;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.brevet.curriculum.CriterionPlan;
import org.brevet.curriculum.ModulePlan;
import org.brevet.curriculum.PracticalTestPlan;
import org.brevet.curriculum.TheoryPaperPlan;
import org.brevet.shared.BilingualText;
import org.brevet.shared.Reason;
import org.brevet.standards.application.CompetencyRow;

/**
 * Reads one part of a curriculum as it was typed, on a page or in a sheet: the same rules for both. Every fault is told with the field it is
 * in; the plan that is given back then is of no use.
 */
final class ElementRules {

    static final int LONGEST_TITLE = 200;
    private static final int LONGEST_CRITERION = 500;
    private final Map<String, CompetencyRow> competencies;
    private final BiConsumer<String, Reason> faults;

    /** @param competencies of the edition; those of other levels than {@code level} count as unknown; @param faults takes field and reason */
    ElementRules(List<CompetencyRow> competencies, String level, BiConsumer<String, Reason> faults) {
        this.competencies = competencies.stream().filter(row -> row.level().equals(level))
                .collect(Collectors.toMap(CompetencyRow::code, row -> row, (one, same) -> one, LinkedHashMap::new));
        this.faults = faults;
    }

    /** @param taken codes of the others beside it */
    Record read(ElementEntry entry, Set<String> taken) {
        String code = code(entry, taken);
        BilingualText title = title(entry.titleFr(), entry.titleEn(), entry instanceof ElementEntry.Criterion ? LONGEST_CRITERION : LONGEST_TITLE);
        if (entry instanceof ElementEntry.Module module) {
            return new ModulePlan(code, title, whole("hours", module.hours(), 1, 2_000), competencies(module.competencies()));
        }
        if (entry instanceof ElementEntry.Paper paper) {
            BigDecimal max = number("max", paper.max(), BigDecimal.ONE, new BigDecimal("1000"));
            return new TheoryPaperPlan(code, title, max, number("floor", paper.floor(), BigDecimal.ZERO, max == null ? new BigDecimal("1000") : max),
                    number("weight", paper.weight(), new BigDecimal("0.25"), new BigDecimal("100")), competencies(paper.competencies()));
        }
        if (entry instanceof ElementEntry.Test test) {
            return new PracticalTestPlan(code, title, whole("minutes", test.minutes(), 1, 1_440), List.of());
        }
        return criterion((ElementEntry.Criterion) entry, code, title);
    }

    private CriterionPlan criterion(ElementEntry.Criterion entry, String code, BilingualText title) {
        List<String> assessed = competencies(entry.competencies());
        if (!entry.critical()) {
            List<String> bound = assessed.stream().filter(one -> competencies.get(one).critical()).toList();
            if (!bound.isEmpty()) {
                faults.accept("critical", Reason.of("curriculum.criticalCompetency", bound.size(), String.join(", ", bound)));
            }
        }
        return new CriterionPlan(code, title, entry.critical(), entry.timed(), assessed);
    }

    private String code(ElementEntry entry, Set<String> taken) {
        String code = stripped(entry.code());
        if (code.isEmpty()) {
            faults.accept("code", Reason.of("curriculum.missing"));
        } else if (!code.matches("[A-Z0-9][A-Z0-9-]{0,19}")) {
            faults.accept("code", Reason.of("curriculum.code", code));
        } else if (taken.contains(code)) {
            faults.accept("code", Reason.of("curriculum.codeTaken", code));
        }
        return code;
    }

    BilingualText title(String fr, String en, int most) {
        return new BilingualText(oneTitle("titleFr", fr, most), oneTitle("titleEn", en, most));
    }

    private String oneTitle(String field, String typed, int most) {
        String title = stripped(typed);
        if (title.isEmpty()) {
            faults.accept(field, Reason.of("curriculum.missing"));
        } else if (title.length() > most) {
            faults.accept(field, Reason.of("import.tooLong", title.length(), most));
        }
        return title;
    }

    /** In the order of the edition, as they are read back from the tables. */
    private List<String> competencies(List<String> codes) {
        codes.stream().filter(code -> !competencies.containsKey(code))
                .forEach(code -> faults.accept("competencies", Reason.of("curriculum.unknownCompetency", code)));
        if (codes.isEmpty()) {
            faults.accept("competencies", Reason.of("curriculum.noCompetency"));
        }
        return competencies.keySet().stream().filter(codes::contains).toList();
    }

    /** 0 where there is a fault. */
    private int whole(String field, String typed, int least, int most) {
        BigDecimal number = number(field, typed, BigDecimal.valueOf(least), BigDecimal.valueOf(most));
        if (number != null && number.stripTrailingZeros().scale() > 0) {
            faults.accept(field, Reason.of("import.whole", stripped(typed)));
        }
        return number == null ? 0 : number.intValue();
    }

    /** With two decimals, as the tables keep it; null where there is a fault. */
    private BigDecimal number(String field, String typed, BigDecimal least, BigDecimal most) {
        String text = stripped(typed).replace(',', '.').replaceAll("[ \\u00a0\\u202f]", "");
        if (text.isEmpty()) {
            faults.accept(field, Reason.of("curriculum.missing"));
            return null;
        }
        if (!text.matches("\\d{1,6}(\\.\\d{1,2})?")) {
            faults.accept(field, Reason.of("import.number", stripped(typed)));
            return null;
        }
        BigDecimal number = new BigDecimal(text);
        if (number.compareTo(least) < 0 || number.compareTo(most) > 0) {
            faults.accept(field, Reason.of("import.between", number, least, most));
            return null;
        }
        return number.setScale(2, RoundingMode.UNNECESSARY);
    }

    private static String stripped(String typed) {
        return typed == null ? "" : typed.strip();
    }
}
