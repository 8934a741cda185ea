package org.brevet.web.curriculum;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brevet.curriculum.Coverage;
import org.brevet.shared.BilingualText;
import org.brevet.standards.application.CompetencyRow;

/** A competency to choose, with where it is taught and assessed already. */
public final class PickRow implements Serializable {

    private final Coverage.Row coverage;
    private boolean chosen;

    PickRow(Coverage.Row coverage, boolean chosen) {
        this.coverage = coverage;
        this.chosen = chosen;
    }

    /** Competencies of one area, in the order of the edition. */
    public record Area(String code, BilingualText title, List<PickRow> rows) implements Serializable {
    }

    public CompetencyRow getCompetency() {
        return coverage.competency();
    }

    public Coverage.Row getCoverage() {
        return coverage;
    }

    /** Codes of all that teaches or assesses it. */
    public String getWhere() {
        return Stream.of(coverage.modules(), coverage.papers(), coverage.criteria()).flatMap(List::stream).collect(Collectors.joining(" "));
    }

    public boolean isLacking() {
        return !coverage.gaps().isEmpty();
    }

    public boolean isChosen() {
        return chosen;
    }

    public void setChosen(boolean chosen) {
        this.chosen = chosen;
    }
}
