package org.brevet.standards.application;

import java.util.Arrays;
import java.util.List;
import org.brevet.shared.NameKey;

/** Which competencies of an edition a reader wants to see: {@code level}, {@code area} (its code) and words of code or title; "" asks for all. */
public record CompetencyFilter(String level, String area, String words) {

    public CompetencyFilter {
        level = level == null ? "" : level;
        area = area == null ? "" : area;
        words = words == null ? "" : words.strip();
    }

    public boolean open() {
        return level.isEmpty() && area.isEmpty() && words.isEmpty();
    }

    public List<CompetencyRow> of(List<CompetencyRow> competencies) {
        String[] wanted = NameKey.of(words).split(" ");
        return competencies.stream().filter(row -> level.isEmpty() || row.level().equals(level))
                .filter(row -> area.isEmpty() || row.areaCode().equals(area)).filter(row -> has(row, wanted)).toList();
    }

    /** Without accents and capitals, in either language, each word or its beginning, middle or end. */
    private static boolean has(CompetencyRow row, String[] wanted) {
        String text = NameKey.of(row.code(), row.title().fr(), row.title().en(), row.cluster(), row.root());
        return Arrays.stream(wanted).allMatch(text::contains);
    }
}
