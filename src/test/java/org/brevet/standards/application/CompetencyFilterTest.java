package org.brevet.standards.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.brevet.shared.BilingualText;
import org.brevet.standards.CompetencyKind;
import org.junit.jupiter.api.Test;

class CompetencyFilterTest {

    private final List<CompetencyRow> all = List.of(row("EOD1-TK-01", "1", "TK", "Énoncer l’effet de souffle", "State the blast effect"),
            row("EOD1-PR-02", "1", "PR", "Identifier un engin", "Identify an item"), row("EOD3P-PR-01", "3+", "PR", "Évaluer", "Assess"));

    @Test
    void askingForNothingShowsAll() {
        assertTrue(new CompetencyFilter(null, null, " ").open());
        assertEquals(3, new CompetencyFilter(null, null, null).of(all).size());
    }

    @Test
    void levelAndAreaNarrowTogether() {
        assertEquals(List.of("EOD1-PR-02"), codes(new CompetencyFilter("1", "PR", "")));
        assertEquals(List.of("EOD3P-PR-01"), codes(new CompetencyFilter("3+", "", "")));
    }

    @Test
    void wordsAreFoundWithoutAccentsInEitherLanguageAndInTheCode() {
        assertEquals(List.of("EOD1-TK-01"), codes(new CompetencyFilter("", "", "enoncer SOUFF")));
        assertEquals(List.of("EOD1-PR-02"), codes(new CompetencyFilter("", "", "identify")));
        assertEquals(List.of("EOD3P-PR-01"), codes(new CompetencyFilter("", "", "EOD3P-PR")));
        assertEquals(List.of(), codes(new CompetencyFilter("", "", "souffle identifier")));
    }

    private List<String> codes(CompetencyFilter filter) {
        return filter.of(all).stream().map(CompetencyRow::code).toList();
    }

    private static CompetencyRow row(String code, String level, String area, String fr, String en) {
        return new CompetencyRow(null, code, level, area, new BilingualText(area, area), new BilingualText(fr, en), CompetencyKind.THEORY, false,
                "M1", "", "");
    }
}
