package org.brevet.web.standards;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.brevet.shared.BilingualText;
import org.brevet.standards.CompetencyLine;

/** How many competencies a sheet has, by area and level. */
public record LevelCounts(List<Row> rows, List<Long> totals, long all, long critical) implements Serializable {

    /** In the order of the ladder. */
    public static final List<String> LEVELS = List.of("1", "2", "3", "3+");

    public record Row(String code, BilingualText area, List<Long> counts, long total) implements Serializable {
    }

    static LevelCounts of(List<CompetencyLine> lines) {
        Map<String, List<CompetencyLine>> areas = lines.stream()
                .collect(Collectors.groupingBy(CompetencyLine::areaCode, LinkedHashMap::new, Collectors.toList()));
        List<Row> rows = areas.entrySet().stream().map(area -> new Row(area.getKey(), area.getValue().get(0).area(), counts(area.getValue()),
                area.getValue().size())).toList();
        return new LevelCounts(rows, counts(lines), lines.size(), lines.stream().filter(CompetencyLine::critical).count());
    }

    private static List<Long> counts(List<CompetencyLine> lines) {
        return LEVELS.stream().map(level -> lines.stream().filter(line -> line.level().equals(level)).count()).toList();
    }
}
