package org.brevet.web.standards;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brevet.shared.BilingualText;
import org.brevet.standards.application.CompetencyRow;

/** Competencies as the standard publishes them: level, area, then cluster and root where the edition has them. In the order of the sheet. */
public record CompetencyTree(List<Level> levels) implements Serializable {

    public record Level(String level, int count, List<Area> areas) implements Serializable {
    }

    public record Area(String code, BilingualText title, int count, List<Cluster> clusters) implements Serializable {
    }

    /** {@code name}: cluster and root, "" where the edition has none. */
    public record Cluster(String name, List<CompetencyRow> rows) implements Serializable {
    }

    static CompetencyTree of(List<CompetencyRow> rows) {
        List<Level> levels = new ArrayList<>();
        grouped(rows, CompetencyRow::level).forEach((level, ofLevel) -> {
            List<Area> areas = new ArrayList<>();
            grouped(ofLevel, CompetencyRow::areaCode).forEach((code, ofArea) -> {
                List<Cluster> clusters = new ArrayList<>();
                grouped(ofArea, CompetencyTree::cluster).forEach((name, ofCluster) -> clusters.add(new Cluster(name, ofCluster)));
                areas.add(new Area(code, ofArea.get(0).area(), ofArea.size(), clusters));
            });
            levels.add(new Level(level, ofLevel.size(), areas));
        });
        return new CompetencyTree(levels);
    }

    private static String cluster(CompetencyRow row) {
        return Stream.of(row.cluster(), row.root()).filter(name -> !name.isEmpty()).collect(Collectors.joining(" › "));
    }

    private static Map<String, List<CompetencyRow>> grouped(List<CompetencyRow> rows, Function<CompetencyRow, String> by) {
        return rows.stream().collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
    }
}
