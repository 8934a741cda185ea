package org.brevet.enrolment.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.brevet.people.OrganisationKind;
import org.brevet.people.application.OrganisationRow;
import org.brevet.shared.Language;
import org.brevet.shared.SheetFault;
import org.brevet.shared.sheet.Sheet;
import org.brevet.shared.sheet.SheetFile;
import org.brevet.shared.sheet.SheetForm;
import org.brevet.shared.sheet.SheetWriter;
import org.brevet.testing.HostileFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NominationSheetTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final byte[] shipped = shipped();
    private final List<OrganisationRow> organisations = Sheet.read(shipped).rows().stream().map(row -> row.get("Organisation")).distinct()
            .map(name -> new OrganisationRow(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), name, OrganisationKind.NATIONAL_NGO, false))
            .toList();

    @Test
    void aWorkbookWithDaysAsDaysReadsAsTheCsvFileDoes() throws IOException {
        Sheet sheet = Sheet.read(shipped);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter writer = SheetWriter.to(out, SheetForm.XLSX, Language.FR)) {
            writer.sheet("Candidatures", sheet.headings());
            for (Sheet.Row row : sheet.rows()) {
                writer.row(sheet.headings().stream().map(heading -> row.day(heading).value() != null ? row.day(heading).value() : row.get(heading)).toArray());
            }
        }
        NominationSheet csv = read(new SheetFile(shipped));
        NominationSheet workbook = read(new SheetFile(out.toByteArray()));
        assertEquals(24, csv.rows().size());
        assertEquals(List.of(), workbook.faults());
        assertEquals(csv.rows(), workbook.rows());
    }

    @Test
    void aHeadingThatIsNotRecognisedIsAFaultUntilItIsChosen() {
        byte[] other = new String(shipped, WINDOWS).replaceFirst("Date de naissance", "DDN").getBytes(WINDOWS);
        assertEquals(List.of("1 Date de naissance: import.missingColumn"), told(read(new SheetFile(other))));

        SheetFile chosen = new SheetFile(other, Map.of("Date de naissance", "DDN"));
        assertEquals(List.of(), read(chosen).faults());
        assertEquals(read(new SheetFile(shipped)).rows(), read(chosen).rows());
        assertNotEquals(new SheetFile(other).digest(), chosen.digest(), "a preview stands for the choice too");
    }

    @Test
    void aFaultNamesTheHeadingAsItIsWritten() {
        byte[] english = new String(shipped, WINDOWS).replaceFirst("Sexe", "SEX").replaceFirst(";F;", ";W;").getBytes(WINDOWS);
        assertEquals(List.of("SEX"), read(new SheetFile(english)).faults().stream().map(fault -> fault.column()).toList());
    }

    @ParameterizedTest
    @MethodSource(HostileFiles.NAMES)
    void noHostileFileIsTaken(String name) {
        Sheet sheet = Sheet.read(shipped);
        HostileFiles.Good good = new HostileFiles.Good(sheet.headings(), List.of(sheet.headings().stream().map(sheet.rows().get(0)::get).toList()), 1);
        assertEquals(List.of(), read(new SheetFile(good.csv().getBytes(StandardCharsets.UTF_8))).faults());
        HostileFiles.assertRefused(name, good, file -> read(new SheetFile(file)).faults().stream().map(SheetFault::reason).toList());
    }

    private NominationSheet read(SheetFile file) {
        return NominationSheet.read(file, organisations, "EOD 1");
    }

    private static List<String> told(NominationSheet sheet) {
        return sheet.faults().stream().map(fault -> fault.line() + " " + fault.column() + ": " + fault.reason().key()).toList();
    }

    private static byte[] shipped() {
        try {
            return Files.readAllBytes(Path.of("..", "docs", "demonstration", "nominations-bunia.csv"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
