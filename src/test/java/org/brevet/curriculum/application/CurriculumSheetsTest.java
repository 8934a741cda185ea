package org.brevet.curriculum.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brevet.curriculum.Coverage;
import org.brevet.curriculum.CriterionPlan;
import org.brevet.curriculum.CurriculumPlan;
import org.brevet.curriculum.CurriculumState;
import org.brevet.curriculum.ModulePlan;
import org.brevet.curriculum.PracticalTestPlan;
import org.brevet.curriculum.TheoryPaperPlan;
import org.brevet.shared.BilingualText;
import org.brevet.shared.Language;
import org.brevet.shared.SheetFault;
import org.brevet.shared.sheet.Sheet;
import org.brevet.shared.sheet.SheetForm;
import org.brevet.shared.sheet.SheetWriter;
import org.brevet.standards.CompetencyKind;
import org.brevet.standards.application.CompetencyRow;
import org.brevet.testing.HostileFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CurriculumSheetsTest {

    private static final Path SHIPPED = Path.of("..", "docs", "demonstration");

    private static final String MODULES = "code;titre fr;titre en;heures;compétences\nM1;Un;One;10;A-1 A-2\n";
    private static final String PAPERS = "code;titre fr;titre en;maximum;note éliminatoire;coefficient;compétences\nT1;Écrit;Paper;20;8;1;A-1\n";
    private static final String TESTS = "code;titre fr;titre en;temps limite (min)\nP1;Pratique;Test;30\n";
    private static final String CRITERIA = "épreuve;code;titre fr;titre en;éliminatoire;chronométré;compétences\nP1;C1;Fait;Does;oui;non;A-2\n";

    private final List<CompetencyRow> competencies = List.of(competency("A-1", "1", CompetencyKind.THEORY, false),
            competency("A-2", "1", CompetencyKind.PRACTICAL, true), competency("B-1", "2", CompetencyKind.BOTH, false));

    @Test
    void theShippedCurriculumIsGoodAndCoversEveryCompetencyOfLevel1() throws IOException {
        List<CompetencyRow> shipped = shippedCompetencies();
        CurriculumSheets sheets = CurriculumSheets.read(List.of(shipped("modules.csv"), shipped("epreuves-theoriques.csv"),
                shipped("epreuves-pratiques.csv"), shipped("criteres.csv")), List.of(), shipped, "1");
        assertEquals(List.of(), sheets.faults());
        CurriculumPlan plan = plan(sheets);
        assertEquals(320, plan.hours());
        assertEquals(List.of(8, 4, 6), List.of(plan.modules().size(), plan.papers().size(), plan.tests().size()));
        List<Coverage.Row> coverage = Coverage.of(plan, shipped);
        assertEquals(40, coverage.size());
        assertEquals(List.of(), coverage.stream().filter(row -> !row.gaps().isEmpty()).toList());
    }

    @Test
    void sheetsAreToldApartByTheirHeadingsNotByTheirOrder() {
        CurriculumSheets sheets = read(CRITERIA, TESTS, MODULES, PAPERS);
        assertEquals(List.of(), sheets.faults());
        assertEquals(new TheoryPaperPlan("T1", new BilingualText("Écrit", "Paper"), new BigDecimal("20"), new BigDecimal("8"),
                BigDecimal.ONE, List.of("A-1")), sheets.papers().get(0));
        assertEquals(new CriterionPlan("C1", new BilingualText("Fait", "Does"), true, false, List.of("A-2")),
                sheets.tests().get(0).criteria().get(0));
    }

    @Test
    void englishHeadingsCommasAndWindows1252AreReadAlike() {
        String modules = "hours,competencies,title en,title fr,code\n10,A-1 A-2,One,\"Un, deux\",M1\n";
        CurriculumSheets sheets = CurriculumSheets.read(List.of(bytes(modules), PAPERS.getBytes(Charset.forName("windows-1252")), bytes(TESTS),
                bytes("test\tcode\ttitle fr\ttitle en\tcritical\ttimed\tcompetencies\nP1\tC1\tFait\tDoes\tyes\tno\tA-2\n")), List.of(), competencies,
                "1");
        assertEquals(List.of(), sheets.faults());
        assertEquals(new ModulePlan("M1", new BilingualText("Un, deux", "One"), 10, List.of("A-1", "A-2")), sheets.modules().get(0));
        assertEquals("Écrit", sheets.papers().get(0).title().fr());
    }

    @Test
    void everyFaultIsNamedWithSheetLineAndColumn() {
        CurriculumSheets sheets = read(MODULES + "M1;;Two;zéro;X-9\n", PAPERS + "T1;Bis;Again;20;21;0;A-1\n",
                TESTS + "P2;Vide;Empty;30,5\n", CRITERIA + "P9;C1;Fait;Does;oui;peut-être;A-1\n");
        assertEquals(List.of(
                "3 modules.csv code: import.duplicate", "3 modules.csv titre fr: import.emptyCell", "3 modules.csv heures: import.number",
                "3 modules.csv compétences: curriculum.unknownCompetency",
                "3 epreuves-theoriques.csv code: import.duplicate", "3 epreuves-theoriques.csv note éliminatoire: import.between",
                "3 epreuves-theoriques.csv coefficient: import.between",
                "3 epreuves-pratiques.csv temps limite (min): import.whole",
                "3 criteres.csv épreuve: curriculum.unknownTest", "3 criteres.csv chronométré: import.oneOf"), told(sheets));
    }

    @Test
    void aCompetencyOfAnotherLevelIsUnknown() {
        assertEquals(List.of("2 modules.csv compétences: curriculum.unknownCompetency"), told(read(MODULES.replace("A-1", "B-1"), PAPERS, TESTS,
                CRITERIA)));
    }

    @Test
    void aCriterionOfACriticalCompetencyIsCritical() {
        assertEquals(List.of("2 criteres.csv éliminatoire: curriculum.criticalCompetency"), told(read(MODULES, PAPERS, TESTS,
                CRITERIA.replace("oui;non;A-2", "non;non;A-1 A-2"))));
    }

    @Test
    void aTestWithoutCriteriaIsAFault() {
        assertEquals(List.of("0 criteres.csv: curriculum.noCriteria"), told(read(MODULES, PAPERS, TESTS + "P2;Vide;Empty;30\n", CRITERIA)));
    }

    @Test
    void aMissingSheetASheetTwiceAndAForeignFileAreNamed() {
        assertEquals(List.of("1: curriculum.sheetTwice", "1: curriculum.whichSheet", "0: curriculum.sheetMissing", "0: curriculum.sheetMissing"),
                told(read(MODULES, MODULES, TESTS, "a;b\n1;2\n")));
    }

    @Test
    void aMissingColumnIsNamed() {
        assertEquals(List.of("1 modules.csv titre en: import.missingColumn"), told(read("code;titre fr;heures;compétences\nM1;Un;10;A-1\n", PAPERS,
                TESTS, CRITERIA)));
    }

    @Test
    void aFaultNamesTheFileAndTheHeadingAsTheyAreWritten() {
        CurriculumSheets sheets = CurriculumSheets.read(List.of(bytes("Code,Title FR,Title EN,Hours,Competencies\nM1,Un,One,dix,A-1\n"), bytes(PAPERS),
                bytes(TESTS), bytes(CRITERIA)), List.of("Mes modules.csv", "T.csv", "P.csv", "C.csv"), competencies, "1");
        assertEquals(List.of("2 Mes modules.csv Hours: import.number"), told(sheets));
    }

    @Test
    void oneWorkbookMayHoldAllFourSheetsAndMore() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter writer = SheetWriter.to(out, SheetForm.XLSX, Language.FR)) {
            writer.sheet("Lisez-moi", List.of("À savoir"));
            for (String sheet : List.of(CRITERIA, TESTS, PAPERS, MODULES.replace(";10;", ";dix;"))) {
                List<String> lines = sheet.lines().toList();
                writer.sheet(lines.get(0).contains("heures") ? "Modules" : "Autre", List.of(lines.get(0).split(";")));
                writer.row((Object[]) lines.get(1).split(";"));
            }
        }
        CurriculumSheets sheets = CurriculumSheets.read(List.of(out.toByteArray()), List.of("eod1.xlsx"), competencies, "1");
        assertEquals(List.of("2 eod1.xlsx › Modules heures: import.number"), told(sheets));
        assertEquals(1, sheets.tests().get(0).criteria().size());
    }

    @ParameterizedTest
    @MethodSource(HostileFiles.NAMES)
    void noHostileFileIsTaken(String name) {
        List<List<String>> lines = MODULES.lines().map(line -> List.of(line.split(";"))).toList();
        HostileFiles.Good good = new HostileFiles.Good(lines.get(0), lines.subList(1, 2), 1);
        assertEquals(List.of(), read(good.csv(), PAPERS, TESTS, CRITERIA).faults());
        HostileFiles.assertRefused(name, good, file -> CurriculumSheets.read(List.of(file, bytes(PAPERS), bytes(TESTS), bytes(CRITERIA)), List.of(), competencies,
                "1").faults().stream().map(SheetFault::reason).toList());
    }

    private CurriculumSheets read(String... sheets) {
        List<byte[]> files = new ArrayList<>();
        for (String sheet : sheets) {
            files.add(bytes(sheet));
        }
        return CurriculumSheets.read(files, List.of(), competencies, "1");
    }

    private static List<String> told(CurriculumSheets sheets) {
        return sheets.faults().stream().map(CurriculumSheetsTest::told).toList();
    }

    private static String told(SheetFault fault) {
        return Stream.of(String.valueOf(fault.line()), fault.sheet(), fault.column()).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" ")) + ": " + fault.reason().key();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] shipped(String file) throws IOException {
        return Files.readAllBytes(SHIPPED.resolve("curriculum-eod1").resolve(file));
    }

    private static List<CompetencyRow> shippedCompetencies() throws IOException {
        return Sheet.read(Files.readAllBytes(SHIPPED.resolve("competencies-eod.csv"))).rows().stream()
                .map(row -> competency(row.get("code"), row.get("level"), CompetencyKind.valueOf(row.get("kind").toUpperCase()),
                        Boolean.parseBoolean(row.get("critical")))).toList();
    }

    private static CompetencyRow competency(String code, String level, CompetencyKind kind, boolean critical) {
        BilingualText text = new BilingualText("fr", "en");
        return new CompetencyRow(null, code, level, "AA", text, text, kind, critical, "M1", "", "");
    }

    private static CurriculumPlan plan(CurriculumSheets sheets) {
        List<PracticalTestPlan> tests = sheets.tests();
        assertTrue(tests.stream().allMatch(test -> test.criteria().stream().filter(CriterionPlan::timed).count() == 1));
        return new CurriculumPlan(null, "EOD1", 1, "1", CurriculumState.DRAFT, null, "", new BilingualText("", ""), BigDecimal.TEN, BigDecimal.TEN,
                BigDecimal.ONE,
                sheets.modules(), sheets.papers(), tests);
    }
}
