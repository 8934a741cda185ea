package org.brevet.curriculum;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.brevet.shared.BilingualText;

/**
 * Two versions of a curriculum side by side: parts are the same when their codes are. Says what was added, taken out and changed, field by
 * field, and what only stands elsewhere; what is alike is left out.
 */
public record Comparison(List<Field> head, List<Part> modules, List<Part> papers, List<Part> tests) implements Serializable {

    public enum PartChange {
        ADDED, REMOVED, CHANGED, MOVED
    }

    /** What can differ. */
    public enum Trait {
        TITLE, EDITION, PASS_MARK, SCALE, STEP, HOURS, MAX, FLOOR, WEIGHT, TIME_LIMIT, CRITICAL, TIMED, COMPETENCIES
    }

    /**
     * One difference. {@code before} and {@code after}: BilingualText, BigDecimal, Integer, Boolean, String or, for competencies, the codes that
     * only one of the two has (List of String).
     */
    public record Field(Trait what, Object before, Object after) implements Serializable {
    }

    /** A part that differs; {@code title} is the newer one where there are two. {@code criteria} of a practical test, else empty. */
    public record Part(PartChange kind, String code, BilingualText title, List<Field> fields, List<Part> criteria) implements Serializable {
    }

    /** @param before the one that is compared with; @param after what it became */
    public static Comparison of(CurriculumPlan before, CurriculumPlan after) {
        List<Field> head = new ArrayList<>();
        differ(head, Trait.TITLE, before.title(), after.title());
        differ(head, Trait.EDITION, before.editionLabel(), after.editionLabel());
        differ(head, Trait.PASS_MARK, before.passMark(), after.passMark());
        differ(head, Trait.SCALE, before.scale(), after.scale());
        differ(head, Trait.STEP, before.step(), after.step());
        return new Comparison(head, parts(before.modules(), after.modules(), MODULES), parts(before.papers(), after.papers(), PAPERS),
                parts(before.tests(), after.tests(), TESTS));
    }

    /** Whether they say the same. */
    public boolean none() {
        return head.isEmpty() && modules.isEmpty() && papers.isEmpty() && tests.isEmpty();
    }

    private interface Differ<P> {

        String code(P part);

        BilingualText title(P part);

        List<Field> fields(P before, P after);

        /** Of a part with parts of its own; one of the two may be null. */
        default List<Part> inner(P before, P after) {
            return List.of();
        }
    }

    private static final Differ<ModulePlan> MODULES = new Differ<>() {
        @Override
        public String code(ModulePlan part) {
            return part.code();
        }

        @Override
        public BilingualText title(ModulePlan part) {
            return part.title();
        }

        @Override
        public List<Field> fields(ModulePlan before, ModulePlan after) {
            List<Field> fields = new ArrayList<>();
            differ(fields, Trait.TITLE, before.title(), after.title());
            differ(fields, Trait.HOURS, before.hours(), after.hours());
            competencies(fields, before.competencies(), after.competencies());
            return fields;
        }
    };

    private static final Differ<TheoryPaperPlan> PAPERS = new Differ<>() {
        @Override
        public String code(TheoryPaperPlan part) {
            return part.code();
        }

        @Override
        public BilingualText title(TheoryPaperPlan part) {
            return part.title();
        }

        @Override
        public List<Field> fields(TheoryPaperPlan before, TheoryPaperPlan after) {
            List<Field> fields = new ArrayList<>();
            differ(fields, Trait.TITLE, before.title(), after.title());
            differ(fields, Trait.MAX, before.max(), after.max());
            differ(fields, Trait.FLOOR, before.floor(), after.floor());
            differ(fields, Trait.WEIGHT, before.weight(), after.weight());
            competencies(fields, before.competencies(), after.competencies());
            return fields;
        }
    };

    private static final Differ<CriterionPlan> CRITERIA = new Differ<>() {
        @Override
        public String code(CriterionPlan part) {
            return part.code();
        }

        @Override
        public BilingualText title(CriterionPlan part) {
            return part.title();
        }

        @Override
        public List<Field> fields(CriterionPlan before, CriterionPlan after) {
            List<Field> fields = new ArrayList<>();
            differ(fields, Trait.TITLE, before.title(), after.title());
            differ(fields, Trait.CRITICAL, before.critical(), after.critical());
            differ(fields, Trait.TIMED, before.timed(), after.timed());
            competencies(fields, before.competencies(), after.competencies());
            return fields;
        }
    };

    private static final Differ<PracticalTestPlan> TESTS = new Differ<>() {
        @Override
        public String code(PracticalTestPlan part) {
            return part.code();
        }

        @Override
        public BilingualText title(PracticalTestPlan part) {
            return part.title();
        }

        @Override
        public List<Field> fields(PracticalTestPlan before, PracticalTestPlan after) {
            List<Field> fields = new ArrayList<>();
            differ(fields, Trait.TITLE, before.title(), after.title());
            differ(fields, Trait.TIME_LIMIT, before.timeLimitMinutes(), after.timeLimitMinutes());
            return fields;
        }

        @Override
        public List<Part> inner(PracticalTestPlan before, PracticalTestPlan after) {
            return parts(before == null ? List.of() : before.criteria(), after == null ? List.of() : after.criteria(), CRITERIA);
        }
    };

    /** In the order of the newer version; what it has no longer comes last. */
    private static <P> List<Part> parts(List<P> before, List<P> after, Differ<P> differ) {
        Map<String, P> old = byCode(before, differ::code);
        List<String> common = before.stream().map(differ::code).filter(byCode(after, differ::code)::containsKey).toList();
        List<String> moved = moved(common, after.stream().map(differ::code).filter(old::containsKey).toList());
        List<Part> parts = new ArrayList<>();
        for (P one : after) {
            P was = old.remove(differ.code(one));
            List<Field> fields = was == null ? List.of() : differ.fields(was, one);
            List<Part> inner = differ.inner(was, one);
            boolean elsewhere = moved.contains(differ.code(one));
            if (was == null || !fields.isEmpty() || !inner.isEmpty() || elsewhere) {
                PartChange kind = was == null ? PartChange.ADDED : fields.isEmpty() && inner.isEmpty() ? PartChange.MOVED : PartChange.CHANGED;
                parts.add(new Part(kind, differ.code(one), differ.title(one), fields, inner));
            }
        }
        old.values().forEach(gone -> parts.add(new Part(PartChange.REMOVED, differ.code(gone), differ.title(gone), List.of(), differ.inner(gone, null))));
        return parts;
    }

    private static <P> Map<String, P> byCode(List<P> parts, Function<P, String> code) {
        Map<String, P> map = new LinkedHashMap<>();
        parts.forEach(part -> map.put(code.apply(part), part));
        return map;
    }

    /** The fewest that must be moved to come from one order to the other: those outside the longest run that both have in the same order. */
    private static List<String> moved(List<String> before, List<String> after) {
        int size = before.size();
        int[][] longest = new int[size + 1][size + 1];
        for (int i = size - 1; i >= 0; i--) {
            for (int k = size - 1; k >= 0; k--) {
                longest[i][k] = before.get(i).equals(after.get(k)) ? longest[i + 1][k + 1] + 1 : Math.max(longest[i + 1][k], longest[i][k + 1]);
            }
        }
        List<String> moved = new ArrayList<>(after);
        int i = 0;
        int k = 0;
        while (i < size && k < size) {
            if (before.get(i).equals(after.get(k))) {
                moved.remove(after.get(k));
                i++;
                k++;
            } else if (longest[i + 1][k] >= longest[i][k + 1]) {
                i++;
            } else {
                k++;
            }
        }
        return moved;
    }

    private static void differ(List<Field> fields, Trait what, Object before, Object after) {
        boolean alike = before instanceof BigDecimal one && after instanceof BigDecimal other ? one.compareTo(other) == 0 : Objects.equals(before, after);
        if (!alike) {
            fields.add(new Field(what, before, after));
        }
    }

    private static void competencies(List<Field> fields, List<String> before, List<String> after) {
        List<String> gone = before.stream().filter(code -> !after.contains(code)).toList();
        List<String> come = after.stream().filter(code -> !before.contains(code)).toList();
        if (!gone.isEmpty() || !come.isEmpty()) {
            fields.add(new Field(Trait.COMPETENCIES, gone, come));
        }
    }
}
