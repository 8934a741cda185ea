package org.brevet.it.browser;

import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page with a file in its form, and somebody who may send it.
 *
 * @param typed  the other fields of the form
 * @param good   a sheet that it would take
 * @param stored all that an import could change, as the application shows it
 */
record ImportPage(String address, HttpActor actor, String form, String field, Map<String, String> typed, BadSheets.Good good, Supplier<String> stored) {

    private static final List<String> EDITION = List.of("code", "level", "area_code", "area_en", "area_fr", "title_en", "title_fr", "kind", "critical", "taught_in");
    private static final List<String> NOMINATION = List.of("N°", "Nom", "Postnom", "Prénom", "Sexe", "Date de naissance", "Lieu de naissance", "Province",
            "Pièce d'identité", "N° de la pièce", "Organisation", "Téléphone", "Aptitude médicale délivrée le", "Aptitude médicale valable jusqu'au",
            "Lettre de l'organisation", "Niveau visé");

    /** Of an edition, a curriculum, nominations and marks; the sessions that the latter need are planned, filled and begun for it. */
    static List<ImportPage> all() {
        HttpActor officer = HttpActor.signedIn("agrement.cclam");
        HttpActor manager = HttpActor.signedIn("formation.tsi");
        HttpActor assessor = HttpActor.signedIn("evaluateur.tsi");
        String open = planned(manager);
        advance(manager, open);
        imported(manager, open, nominee());
        String running = planned(manager);
        advance(manager, running);
        advance(manager, running);
        List<String> trainee = nominee();
        imported(manager, running, trainee);
        Matcher box = Pattern.compile("name=\"enrol:(rows:\\d+:chosen)\"").matcher(manager.get(running + "/enrolment").body());
        if (!box.find()) {
            throw new AssertionError("Nobody can be enrolled in " + running);
        }
        manager.submit(running + "/enrolment", "enrol", Map.of(box.group(1), "on", "submit", "x"));
        advance(manager, running);
        advance(manager, running);
        return List.of(
                new ImportPage("/standards/import", officer, "form", "file", Map.of("code", "HOSTILE", "edition", "1", "titleFr", "Essai", "titleEn", "Trial"),
                        new BadSheets.Good(EDITION, List.of("EOD1-TK-01", "1", "TK", "Theory", "Théorie", "State it", "L’énoncer", "theory", "false", "E1-M01"), 6),
                        () -> table(officer.get("/standards").body())),
                new ImportPage("/curricula/import", manager, "form", "files", Map.of("provider", "~Terre", "qualification", "~1", "edition", "~BREVET-EOD",
                        "titleFr", "HOSTILE", "titleEn", "Trial"), new BadSheets.Good(List.of("code", "titre fr", "titre en", "heures", "compétences"),
                        List.of("E1-M01", "Cadre", "Frame", "24", "EOD1-TK-01"), 1), () -> table(manager.get("/curricula").body())),
                new ImportPage(open + "/enrolment/import", manager, "sheet", "file", Map.of(), new BadSheets.Good(NOMINATION, nominee(), 1),
                        () -> table(manager.get(open + "/enrolment").body())),
                new ImportPage(running + "/marks/import", assessor, "sheet", "file", Map.of(), new BadSheets.Good(List.of("N°", "Stagiaire", "T1"),
                        List.of("1", String.join(" ", trainee.subList(1, 4)), "12"), 2), () -> assessor.get("/api/v1" + running + "/marks").body()));
    }

    /** The rest of the form, from a fresh page. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>(typed);
        fields.put("check", "x");
        return actor.filled(address, form, fields);
    }

    byte[] file(String fileName, byte[] content) {
        return Wire.file(part(), fileName, content);
    }

    String part() {
        return form + ":" + field;
    }

    Wire.Answer send(String language, Wire.Request request) {
        return Wire.send(address, actor.cookies() + "; BREVET_LANG=" + language, request);
    }

    Wire.Answer send(String language, byte[]... parts) {
        return send(language, Wire.Request.of(Wire.FORM, Wire.form(fields(), parts)));
    }

    /** What the page says of the file: at its field, and the faults of its lines. */
    String told(String page) {
        StringBuilder told = new StringBuilder();
        Matcher place = Pattern.compile("(?s)id=\"" + form + ":" + field + "-?Error\".*?</div>|<caption>(?:Fautes|Faults)</caption>.*?</table>", Pattern.CASE_INSENSITIVE)
                .matcher(page);
        while (place.find()) {
            told.append(place.group().replaceAll("<[^>]*>", " ")).append('\n');
        }
        return told.toString();
    }

    @Override
    public String toString() {
        return address;
    }

    private static String planned(HttpActor manager) {
        HttpResponse<String> answer = manager.submit("/sessions/new", "plan", Map.of("curriculum", "~EOD1 v", "place", "Butembo", "province", "~Nord-Kivu",
                "firstDay", "2027-02-01", "lastDay", "2027-03-26", "places", "5", "submit", "x"));
        String session = answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body())).replaceFirst("^https?://[^/]*", "");
        for (String[] one : new String[][] {{"BAMARAKI", "INSTRUCTOR"}, {"LOBHO", "ASSESSOR"}}) {
            manager.submit(session + "/staff", "add", Map.of("person", "~" + one[0], "role", one[1], "submit", "x"));
        }
        return session;
    }

    private static void advance(HttpActor manager, String session) {
        String button = manager.get(session).body().contains("advance:announce") ? "announce" : "forward";
        HttpResponse<String> answer = manager.submit(session, "advance", Map.of(button, "x"));
        if (answer.statusCode() != 302) {
            throw new AssertionError(session + " does not go on: " + answer.body());
        }
    }

    /** What is sent as browsers do is taken: else nothing of what follows would say much. */
    private static void imported(HttpActor manager, String session, List<String> nominee) {
        ImportPage page = new ImportPage(session + "/enrolment/import", manager, "sheet", "file", Map.of(),
                new BadSheets.Good(NOMINATION, nominee, 1), () -> "");
        Wire.Answer shown = page.send("fr", page.file("candidats.xlsx", page.good().workbook()));
        Matcher state = Pattern.compile("(?s)<form id=\"confirm\".*?name=\"jakarta.faces.ViewState\"[^>]* value=\"([^\"]*)\"").matcher(shown.body());
        if (!state.find()) {
            throw new AssertionError("A good sheet is not taken: " + page.told(shown.body()));
        }
        HttpResponse<String> stored = manager.post(page.address(), Map.of("confirm", "confirm", "confirm:submit", "x", "jakarta.faces.ViewState", state.group(1)));
        if (stored.statusCode() != 302) {
            throw new AssertionError("A good sheet is not stored: " + stored.statusCode());
        }
    }

    /** Somebody whom no server knows yet, however often it is asked: neither by number nor by name and day of birth. */
    private static List<String> nominee() {
        SecureRandom chance = new SecureRandom();
        return List.of("1", letters(chance), letters(chance), letters(chance), "M",
                String.format("%02d/%02d/19%d", 1 + chance.nextInt(28), 1 + chance.nextInt(12), 60 + chance.nextInt(40)), "Butembo", "Nord-Kivu",
                "Carte d'électeur", String.valueOf(10_000_000_000L + chance.nextInt(1_000_000_000)), "ONG Terre Sûre Ituri", "", "05/01/2027", "31/12/2027",
                "TSI-2027-009", "EOD 1");
    }

    private static String letters(SecureRandom chance) {
        return chance.ints(8, 'a', 'z' + 1).collect(() -> new StringBuilder("K"), StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static String table(String page) {
        Matcher table = Pattern.compile("(?s)<table.*</table>").matcher(page);
        if (!table.find()) {
            throw new AssertionError("No list: " + page);
        }
        return table.group().replaceAll("<input[^>]*>", "");
    }
}
