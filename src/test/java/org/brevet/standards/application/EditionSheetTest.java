package org.brevet.standards.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.brevet.shared.BilingualText;
import org.brevet.shared.Refused;
import org.brevet.shared.SheetFault;
import org.brevet.shared.sheet.SheetFile;
import org.brevet.standards.CompetencyKind;
import org.brevet.standards.CompetencyLine;
import org.brevet.testing.HostileFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EditionSheetTest {

    private static final String HEAD = "code,level,area_code,area_en,area_fr,title_en,title_fr,kind,critical,taught_in\n";
    private static final String GOOD = "EOD1-TK-01,1,TK,Theory,Théorie,State it,L’énoncer,theory,false,E1-M01\n";

    @Test
    void theShippedListIsGood() throws IOException {
        EditionSheet sheet = EditionSheet.read(new SheetFile(Files.readAllBytes(Path.of("..", "docs", "demonstration", "competencies-eod.csv"))));
        assertEquals(List.of(), sheet.faults());
        Map<String, Long> byLevel = sheet.lines().stream().collect(Collectors.groupingBy(CompetencyLine::level, TreeMap::new, Collectors.counting()));
        assertEquals(Map.of("1", 40L, "2", 37L, "3", 42L, "3+", 25L), byLevel);
    }

    @Test
    void clustersAndRootsAreTakenWhereTheSheetHasThem() {
        EditionSheet sheet = read(HEAD.replace("taught_in", "taught_in,cluster,root") + GOOD.replace("E1-M01", "E1-M01,Basics,Law"));
        assertEquals(List.of(new CompetencyLine("EOD1-TK-01", "1", "TK", new BilingualText("Théorie", "Theory"),
                new BilingualText("L’énoncer", "State it"), CompetencyKind.THEORY, false, "E1-M01", "Basics", "Law")), sheet.lines());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EOD1-TK-01  | EOD4-TK-01 | code      | standards.eod4
            EOD1-TK-01  | tk 1       | code      | standards.code
            ,1,TK       | ,4,TK      | level     | standards.eod4
            ,1,TK       | ,5,TK      | level     | import.oneOf
            ,theory,    | ,oral,     | kind      | import.oneOf
            ,false,     | ,maybe,    | critical  | import.oneOf
            State it    | ''         | title_en  | import.emptyCell
            E1-M01      | E1-M01-AND-MUCH-MORE-THAN-FITS | taught_in | import.tooLong
            """)
    void aFaultyRowIsNamedWithItsColumn(String was, String is, String column, String reason) {
        EditionSheet sheet = read(HEAD + GOOD.replace("TK-01", "TK-00") + GOOD.replace(was, is));
        assertEquals(List.of("3 " + column + ": " + reason), told(sheet));
        assertEquals(1, sheet.lines().size());
    }

    @Test
    void aCodeStandsOnce() {
        assertEquals(List.of("3 code: import.duplicate"), told(read(HEAD + GOOD + GOOD)));
    }

    @Test
    void eachMissingColumnIsNamed() {
        assertEquals(List.of("1 area_fr: import.missingColumn", "1 kind: import.missingColumn"),
                told(read(HEAD.replace("area_fr", "a").replace("kind", "k") + GOOD)));
    }

    @Test
    void aThousandRowsAreReadAndOneMoreIsRefused() {
        Function<Integer, String> rows = n -> IntStream.range(0, n).mapToObj(i -> GOOD.replace("TK-01", "TK-" + i)).collect(Collectors.joining());
        assertEquals(1_000, read(HEAD + rows.apply(1_000)).lines().size());
        assertEquals(List.of("1002 : import.tooManyRows"), told(read(HEAD + rows.apply(1_001))));
    }

    @Test
    void anEmptySheetIsAFaultAndNoSheetIsRefused() {
        assertEquals(List.of("1 : import.noRows"), told(read(HEAD)));
        assertThrows(Refused.class, () -> read(""));
        assertThrows(Refused.class, () -> read("PK\3\4\0\0"));
    }

    @ParameterizedTest
    @MethodSource(HostileFiles.NAMES)
    void noHostileFileIsTaken(String name) {
        HostileFiles.Good good = new HostileFiles.Good(List.of(HEAD.strip().split(",")), List.of(List.of(GOOD.strip().split(","))), 5);
        assertEquals(List.of(), EditionSheet.read(new SheetFile(good.csv().getBytes(StandardCharsets.UTF_8))).faults());
        assertEquals(List.of(), EditionSheet.read(new SheetFile(good.workbook().bytes())).faults());
        HostileFiles.assertRefused(name, good, file -> EditionSheet.read(new SheetFile(file)).faults().stream().map(SheetFault::reason).toList());
    }

    private static EditionSheet read(String text) {
        return EditionSheet.read(new SheetFile(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> told(EditionSheet sheet) {
        return sheet.faults().stream().map(fault -> fault.line() + " " + fault.column() + ": " + fault.reason().key()).toList();
    }
}
