package org.brevet.it.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * R1 on every way in × every role × own and another's object, as the table {@code access.csv} says. Objects are those of the demonstration's
 * course in Bunia; "foreign" are the people of the course in Goma, of another provider, of another organisation.
 */
@Tag("still")
class AccessMatrixIT {

    private static final Path TABLE = Path.of("src/test/resources/access.csv");
    /** Who stands for the role: with an own object, and with another's. Held nationally: one. */
    private static final Map<String, List<String>> CAST = Map.ofEntries(
            Map.entry("COURSE_MANAGER", List.of("formation.tsi", "formation.kds")), Map.entry("INSTRUCTOR", List.of("formateur.tsi", "formateur.goma")),
            Map.entry("ASSESSOR", List.of("evaluateur.tsi", "evaluateur.goma")), Map.entry("MODERATOR", List.of("verif.tsi", "verif.goma")),
            Map.entry("TRAINEE", List.of("titulaire.asani", "stagiaire.kambale")),
            Map.entry("ORGANISATION_OFFICER", List.of("organisation.tsi", "organisation.pnc")), Map.entry("ACCREDITATION_OFFICER", List.of("agrement.cclam")),
            Map.entry("DECIDER", List.of("decision.cclam")), Map.entry("INSPECTOR", List.of("inspection.cclam")),
            Map.entry("APPEAL_PANEL", List.of("recours.cclam")), Map.entry("AUDITOR", List.of("auditeur.cclam")),
            Map.entry("REPORTER", List.of("rapport.cclam")), Map.entry("ADMIN", List.of("adm.cclam")));
    /** What tells that an answer holds something of the course: names, numbers of documents. */
    private static final List<String> DATA = List.of("BYAMUNGU", "Déogratias", "TSHOMBA", "ASANI", "20455120001", "20455120002");
    private static final Map<String, HttpActor> ACTORS = new HashMap<>();
    /** Tokens of the table for the trainee whose certificate all but her are tried with, and hers. */
    private static Map<String, String> another;
    private static Map<String, String> hers;

    @BeforeAll
    static void findTheObjects() {
        HttpActor auditor = actor("auditeur.cclam");
        String number = found(auditor.get("/certificates?q=Byamungu").body(), "BYAMUNGU", "RDC-EOD1-\\d{4}-\\d{5}-[0-9A-Z]");
        String own = found(auditor.get("/certificates?q=Asani").body(), "ASANI", "RDC-EOD1-\\d{4}-\\d{5}-[0-9A-Z]");
        JsonObject sheet = Json.createReader(new StringReader(actor("evaluateur.tsi").get("/api/v1/sessions/BUN-2023-01/marks").body())).readObject();
        Function<String, String> enrolment = name -> sheet.getJsonArray("rows").getValuesAs(JsonObject.class).stream()
                .filter(row -> row.toString().contains(name)).map(row -> row.getString("enrolment")).findFirst().orElseThrow();
        another = Map.of("$number", number, "$row", "1", "$dossier", "DOS-2024-00001", "$enrolment", enrolment.apply("BYAMUNGU"),
                "$key", UUID.randomUUID().toString());
        hers = Map.of("$number", own, "$row", "2", "$dossier", "DOS-2024-00002", "$enrolment", enrolment.apply("ASANI"), "$key",
                UUID.randomUUID().toString());
    }

    @TestFactory
    Stream<DynamicTest> everyRowOfTheTable() throws IOException {
        List<String[]> lines;
        try (Stream<String> all = Files.lines(TABLE)) {
            lines = all.filter(line -> !line.startsWith("#")).map(line -> line.split(";", -1)).toList();
        }
        String[] head = lines.get(0);
        return lines.stream().skip(1).filter(row -> !row[2].equals("-"))
                .map(row -> DynamicTest.dynamicTest(row[0] + " " + row[1], () -> assertEquals(List.of(), wrong(head, row))));
    }

    private static List<String> wrong(String[] head, String[] row) {
        List<String> wrong = new ArrayList<>();
        for (int column = 4; column < head.length; column++) {
            List<String> people = CAST.getOrDefault(head[column], List.of(""));
            assertEquals(people.size(), row[column].length(), row[1] + " " + head[column] + ": a sign for each of " + people);
            for (int i = 0; i < people.size(); i++) {
                Map<String, String> tokens = head[column].equals("TRAINEE") && i == 0 ? hers : another;
                String address = filled(row[2], tokens);
                HttpResponse<String> answer = actor(people.get(i)).send(row[0], address, row[3].isEmpty() ? null : "application/json",
                        filled(row[3], tokens));
                String found = sign(answer, address);
                if (!found.equals(row[column].substring(i, i + 1))) {
                    wrong.add(head[column] + " " + people.get(i) + ": wanted " + row[column].charAt(i) + ", answered " + answer.statusCode() + " " + found);
                }
            }
        }
        return wrong;
    }

    /** What a refusal may hold is nothing of the object; what is let through may still be refused by a rule (409, 422) or for its form (400). */
    private static String sign(HttpResponse<String> answer, String address) {
        int status = answer.statusCode();
        boolean login = status == 401 || status == 302 && answer.headers().firstValue("Location").orElse("").contains("/login");
        if (login || Set.of(403, 404).contains(status)) {
            String leaked = DATA.stream().filter(answer.body()::contains).collect(Collectors.joining(", "));
            assertEquals("", leaked, address + " refuses and shows");
            return login ? ">" : "-";
        }
        assertTrue(status < 500, address + " answered " + status);
        return "+";
    }

    private static String filled(String text, Map<String, String> tokens) {
        String filled = text;
        for (Map.Entry<String, String> token : tokens.entrySet()) {
            filled = filled.replace(token.getKey(), token.getValue());
        }
        return filled;
    }

    /** "" is nobody. */
    private static HttpActor actor(String username) {
        return ACTORS.computeIfAbsent(username, name -> name.isEmpty() ? HttpActor.nobody() : HttpActor.signedIn(name));
    }

    /** In the row of a table that names the person. */
    private static String found(String page, String name, String wanted) {
        return Stream.of(page.split("<tr>")).filter(row -> row.contains(name)).map(Pattern.compile(wanted)::matcher).filter(Matcher::find)
                .map(Matcher::group).findFirst().orElseThrow(() -> new AssertionError(name + " is not in the list"));
    }
}
