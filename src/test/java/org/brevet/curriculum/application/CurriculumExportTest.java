package org.brevet.curriculum.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.brevet.curriculum.Comparison;
import org.brevet.curriculum.CriterionPlan;
import org.brevet.curriculum.CurriculumPlan;
import org.brevet.curriculum.CurriculumState;
import org.brevet.curriculum.ModulePlan;
import org.brevet.curriculum.PracticalTestPlan;
import org.brevet.curriculum.TheoryPaperPlan;
import org.brevet.shared.BilingualText;
import org.brevet.shared.Language;
import org.brevet.shared.sheet.Sheet;
import org.brevet.shared.sheet.SheetForm;
import org.brevet.shared.sheet.SheetWriter;
import org.brevet.standards.CompetencyKind;
import org.brevet.standards.application.CompetencyRow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What leaves as sheets comes in again as it was. */
class CurriculumExportTest {

    private static final CurriculumPlan PLAN = new CurriculumPlan(null, "EOD1", 1, "1", CurriculumState.APPROVED, null, "BREVET-EOD 2026",
            new BilingualText("Titre", "Title"), new BigDecimal("12"), new BigDecimal("20"), new BigDecimal("0.25"),
            List.of(new ModulePlan("E1-M01", new BilingualText("Normes; « sûreté »", "=1+1"), 24, List.of("A-1", "A-2"))),
            List.of(new TheoryPaperPlan("T1", new BilingualText("Écrit, première partie", "Paper"), new BigDecimal("20.00"), new BigDecimal("7.50"),
                    new BigDecimal("1.25"), List.of("A-1"))),
            List.of(new PracticalTestPlan("P2", new BilingualText("Atelier", "Workshop"), 45, List.of(
                    new CriterionPlan("C2", new BilingualText("L’équipe \"prête\"", "Ready"), true, false, List.of("A-2")),
                    new CriterionPlan("C1", new BilingualText("Rend compte", "Reports"), false, true, List.of("A-1"))))));
    private static final List<CompetencyRow> COMPETENCIES = List.of(competency("A-1"), competency("A-2"));

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachSheetAsCsvIsReadAgain(Language language) throws IOException {
        List<byte[]> files = new ArrayList<>();
        for (SheetKind kind : SheetKind.values()) {
            files.add(written(SheetForm.CSV, language, out -> new CurriculumExport(PLAN, language).one(kind, out, "")));
        }
        CurriculumSheets read = CurriculumSheets.read(files, List.of(), COMPETENCIES, "1");
        assertEquals(List.of(), read.faults());
        assertTrue(Comparison.of(PLAN, PLAN.with(read.modules(), read.papers(), read.tests())).none());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void oneWorkbookHoldsTheFourSheetsByTheirNames(Language language) throws IOException {
        byte[] file = written(SheetForm.XLSX, language, out -> new CurriculumExport(PLAN, language).all(out, SheetKind::name));
        List<Sheet> sheets = Sheet.readAll(file);
        assertEquals(Arrays.stream(SheetKind.values()).map(SheetKind::name).toList(), sheets.stream().map(Sheet::name).toList());
        assertEquals(Arrays.stream(SheetKind.values()).toList(), sheets.stream().map(sheet -> SheetKind.of(sheet).orElseThrow()).toList());
        assertEquals(List.of("T1", "7.5"), List.of(sheets.get(1).rows().get(0).get("code"),
                sheets.get(1).rows().get(0).get(language == Language.EN ? "floor mark" : "note éliminatoire").replace(',', '.').replaceAll("0$", "")));
    }

    private interface Writing {
        void to(SheetWriter out) throws IOException;
    }

    private static byte[] written(SheetForm form, Language language, Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SheetWriter out = SheetWriter.to(bytes, form, language)) {
            writing.to(out);
        }
        return bytes.toByteArray();
    }

    private static CompetencyRow competency(String code) {
        BilingualText text = new BilingualText(code, code);
        return new CompetencyRow(UUID.randomUUID(), code, "1", "A", text, text, CompetencyKind.THEORY, code.equals("A-2"), "", "", "");
    }
}
