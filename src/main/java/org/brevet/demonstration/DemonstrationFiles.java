package org.brevet.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files to import, as {@code docs/demonstration} has them. Their course has just ended on 29 March 2027; so that it has just ended whenever
 * the demonstration is first run, the days that count from it (fitness, and the births of rows 7 and 8, who are near 18) move with it.
 */
final class DemonstrationFiles {

    static final LocalDate WRITTEN_FOR = LocalDate.of(2027, 3, 29);
    private static final LocalDate FIRST_DAY = LocalDate.of(2027, 2, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 3, 26);
    private static final List<String> CURRICULUM = List.of("modules.csv", "epreuves-theoriques.csv", "epreuves-pratiques.csv", "criteres.csv");
    private static final Charset EXCEL = Charset.forName("windows-1252");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Pattern DAYS = Pattern.compile("\\b\\d\\d/\\d\\d/\\d{4}\\b");
    private static final int BIRTH = 5;
    private final long shift;

    DemonstrationFiles(LocalDate today) {
        shift = ChronoUnit.DAYS.between(WRITTEN_FOR, today);
    }

    LocalDate firstDay() {
        return FIRST_DAY.plusDays(shift);
    }

    LocalDate lastDay() {
        return LAST_DAY.plusDays(shift);
    }

    byte[] competencies() {
        return read("competencies-eod.csv");
    }

    List<byte[]> curriculum() {
        return CURRICULUM.stream().map(name -> read("curriculum-eod1/" + name)).toList();
    }

    /** As a French Excel saves it. */
    byte[] nominations() {
        StringBuilder moved = new StringBuilder();
        for (String line : new String(read("nominations-bunia.csv"), EXCEL).split("\r\n")) {
            String[] cells = line.split(";", -1);
            boolean bornNearEighteen = cells[0].equals("7") || cells[0].equals("8");
            for (int i = 0; i < cells.length; i++) {
                moved.append(i == 0 ? "" : ";").append(i == BIRTH && !bornNearEighteen ? cells[i] : moved(cells[i]));
            }
            moved.append("\r\n");
        }
        return moved.toString().getBytes(EXCEL);
    }

    private String moved(String cell) {
        Matcher day = DAYS.matcher(cell);
        return day.replaceAll(found -> DAY.format(LocalDate.parse(found.group(), DAY).plusDays(shift)));
    }

    /** Puts them where people find them, with the course's days in words. */
    void write(Path folder) {
        try {
            Files.createDirectories(folder.resolve("curriculum-eod1"));
            Files.write(folder.resolve("competencies-eod.csv"), competencies());
            Files.write(folder.resolve("nominations-bunia.csv"), nominations());
            for (String name : CURRICULUM) {
                Files.write(folder.resolve("curriculum-eod1").resolve(name), read("curriculum-eod1/" + name));
            }
            Files.writeString(folder.resolve("LISEZMOI.txt"), """
                    La session de Bunia va du %1$s au %2$s (20 places).
                    Ordre : competencies-eod.csv, les quatre feuilles de curriculum-eod1, la session, nominations-bunia.csv.

                    The course session in Bunia runs from %1$s to %2$s (20 places).
                    Order: competencies-eod.csv, the four sheets of curriculum-eod1, the session, nominations-bunia.csv.
                    """.formatted(DAY.format(firstDay()), DAY.format(lastDay())), StandardCharsets.UTF_8);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The home cannot be written: " + folder, unwritable);
        }
    }

    private static byte[] read(String name) {
        try (InputStream in = DemonstrationFiles.class.getResourceAsStream("files/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The build lacks docs/demonstration/" + name);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
