package org.brevet.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * From the standard to the certificate, each step by the person whose work it is: in French on the files of the demonstration, in English by other people
 * in another session.
 */
abstract class MainPath extends BrowserTest {

    private static final Path FILES = Path.of("../docs/demonstration");
    static final Walk FRENCH = new Walk(false, "2027", "nominations-bunia.csv", List.of("Bamaraki", "Lobho", "Mugeni"),
            "evaluateur.tsi", "verif.tsi", "KAMBALE", "KAMBALE Muhindo Jean-Pierre");
    static final Walk ENGLISH = new Walk(true, "2028", "", List.of("Kasereka", "Nabintu", "Ilunga"),
            "evaluateur.goma", "verif.goma", "LOSALA", "LOSALA Ebengo Marthe");
    /** Four who fit, one too young. */
    private static final String NOMINATIONS = """
            N°;Nom;Postnom;Prénom;Sexe;Date de naissance;Lieu de naissance;Province;Pièce d'identité;N° de la pièce;Organisation;Téléphone;\
            Aptitude médicale délivrée le;Aptitude médicale valable jusqu'au;Lettre de l'organisation;Niveau visé
            1;Losala;Ebengo;Marthe;F;03/05/1990;Mambasa;Ituri;Carte d'électeur;77700000001;ONG Terre Sûre Ituri;;05/01/2027;31/12/2027;TSI-2027-7;EOD 1
            2;Okito;Wembo;Prosper;M;09/08/1987;Kindu;Maniema;Carte d'électeur;77700000002;ONG Terre Sûre Ituri;;05/01/2027;31/12/2027;TSI-2027-7;EOD 1
            3;Zawadi;Bisimwa;Aline;F;17/11/1993;Uvira;Sud-Kivu;Carte d'électeur;77700000003;ONG Terre Sûre Ituri;;05/01/2027;31/12/2027;TSI-2027-7;EOD 1
            4;Lotika;Mbula;Samuel;M;17/11/2012;Bunia;Ituri;Carte d'électeur;77700000004;ONG Terre Sûre Ituri;;05/01/2027;31/12/2027;TSI-2027-7;EOD 1
            5;Ngandu;Ilunga;Pascal;M;20/02/1989;Kalemie;Tanganyika;Carte d'électeur;77700000005;ONG Terre Sûre Ituri;;05/01/2027;31/12/2027;TSI-2027-7;EOD 1
            """;
    private Walk walk;
    /** Address of the curriculum version and of the session that this walk made. */
    private String curriculum;
    private String session;

    /**
     * One walk: language; name of the edition that it makes; the file of nominations ("" for five of the test's own); who teaches, assesses,
     * moderates; accounts of the assessor and the moderator; whose certificate it ends with.
     */
    record Walk(boolean english, String edition, String nominations, List<String> staff, String assessor, String moderator,
            String nom, String holder) {

        String in(String french, String inEnglish) {
            return english ? inEnglish : french;
        }
    }

    void walk(Walk taken) {
        walk = taken;
        standard();
        curriculum();
        session();
        enrolment();
        marks();

        moderation();
        if (!walk.english()) {
            progress();    // the other session's trainees have no account
        }
        String number = decision();
        document(number);
        duplicate(number);
        life(number);
    }

    /** The account's language is French: English is chosen on the page, as anybody would. */
    @Override
    Page as(String username, String address) {
        super.as(username, address);
        if (walk.english()) {
            open(address + (address.contains("?") ? "&" : "?") + "lang=en");
        }
        return page;
    }

    private void standard() {
        as("agrement.cclam", "/standards/import");
        field("form:code").fill("BREVET-EOD");
        field("form:edition").fill(walk.edition());
        field("form:titleFr").fill("Compétences NEDEX, liste de travail");
        field("form:titleEn").fill("EOD competencies, working list");
        field("form:file").setInputFiles(FILES.resolve("competencies-eod.csv"));
        field("form:check").click();
        assertThat(page.locator("#content")).containsText(walk.in("144 compétences", "144"));
        looked("standard-apercu");
        field("confirmation:confirm").click();
        assertThat(page).hasURL(Pattern.compile(".*/standards/BREVET-EOD/" + walk.edition() + ".*"));
        confirmed("adoption:adopt");
        assertThat(page.locator("#messages")).containsText(walk.in("est adoptée", "is adopted"));
        looked("standard");
    }

    private void curriculum() {
        as("formation.tsi", "/curricula/import");
        choose("form:qualification", "EOD 1|(?i)niveau 1|level 1");
        choose("form:edition", "BREVET-EOD " + walk.edition());
        field("form:titleFr").fill("Opérateur NEDEX, niveau 1");
        field("form:titleEn").fill("EOD operator, level 1");
        field("form:files").setInputFiles(new Path[] {FILES.resolve("curriculum-eod1/modules.csv"), FILES.resolve("curriculum-eod1/criteres.csv"),
            FILES.resolve("curriculum-eod1/epreuves-theoriques.csv"), FILES.resolve("curriculum-eod1/epreuves-pratiques.csv")});
        field("form:check").click();
        looked("programme-apercu");
        field("confirmation:confirm").click();
        assertThat(page).hasURL(Pattern.compile(".*/curricula/EOD1/\\d+"));
        curriculum = page.url().substring(BASE.length());
        field("draft:submit").click();
        as("agrement.cclam", curriculum);
        confirmed("approval:approve");
        assertThat(page.locator(".status.ok").first()).isVisible();
        looked("programme");
    }

    private void session() {
        as("formation.tsi", "/sessions/new");
        choose("plan:curriculum", "EOD1 v" + curriculum.substring(curriculum.lastIndexOf('/') + 1));
        field("plan:place").fill("Bunia");
        choose("plan:province", "Ituri");
        field("plan:firstDay").fill("2027-02-01");
        field("plan:lastDay").fill("2027-03-26");
        field("plan:places").fill("3");
        field("plan:submit").click();
        assertThat(page).hasURL(Pattern.compile(".*/sessions/BUN-2027-\\d+"));
        session = page.url().substring(BASE.length());
        staff(session, walk.staff().get(0), "INSTRUCTOR");
        staff(session, walk.staff().get(1), "ASSESSOR");
        staff(session, walk.staff().get(2), "MODERATOR");
        looked("session-encadrement");
        advance(session);
        advance(session);
        looked("session");
    }

    /** What cannot be undone is asked first. */
    private void confirmed(String button) {
        page.locator("details:has([id='" + button + "']) > summary").click();
        field(button).click();
    }

    private void enrolment() {
        open(session + "/enrolment/import");
        if (walk.english()) {
            field("sheet:file").setInputFiles(new FilePayload("nominations.csv", "text/csv", NOMINATIONS.getBytes(StandardCharsets.UTF_8)));
        } else {
            field("sheet:file").setInputFiles(FILES.resolve(walk.nominations()));
        }
        field("sheet:check").click();
        assertThat(page.locator("#content")).containsText(walk.in("Le candidat a moins de 18 ans", "The candidate is under 18"));
        if (!walk.english()) {
            assertThat(page.locator("#content")).containsText("(R19)");
        }
        looked("candidatures-apercu");
        field("confirm:submit").click();
        for (int row : List.of(1, 2, 3)) {
            candidate(row).check();
        }
        field("enrol:submit").click();
        assertThat(page.locator("#messages")).isVisible();
        looked("inscriptions");
        open(session + "/enrolment");
        candidate(walk.english() ? 5 : 4).check();
        field("enrol:submit").click();
        assertThat(page.locator("#messages .bad")).containsText(walk.in("complète", "Session full"));
        advance(session);
        advance(session);
    }

    private Locator candidate(int row) {
        return page.locator("tr:has(a[href$='/enrolment/" + row + "']) input[type=checkbox]");
    }

    /** Some cells by hand, the rest as the element would send them. */
    private void marks() {
        as(walk.assessor(), session + "/marks");
        Locator mark = page.locator("mark-grid td[data-code='mark']").first();
        mark.focus();
        page.keyboard().type("21");
        page.keyboard().press("Enter");
        assertThat(page.locator("mark-grid td[data-state='refused']").first()).containsText(walk.in("de 0 à 20", "from 0 to 20"));
        mark.focus();
        page.keyboard().type("14,5");
        page.keyboard().press("Enter");
        assertThat(mark).hasAttribute("data-state", "saved");
        looked("notes");
        page.locator("mark-grid nav a", new Page.LocatorOptions().setHasText("P1")).click();
        Locator criterion = page.locator("mark-grid td[data-code='C1']").first();
        criterion.focus();
        page.keyboard().press(walk.in("a", "c"));    // acquis, competent
        assertThat(criterion).hasAttribute("data-state", "saved");
        assertThat(criterion).containsText(walk.in("Acquis", "Competent"));
        looked("notes-pratique");
        JsonObject sheet = json(page.request().get(BASE + "/api/v1" + session + "/marks"));
        int stale = 0;
        for (JsonObject row : sheet.getJsonArray("rows").getValuesAs(JsonObject.class)) {
            for (JsonObject part : sheet.getJsonArray("parts").getValuesAs(JsonObject.class)) {
                for (JsonObject column : part.getJsonArray("columns").getValuesAs(JsonObject.class)) {
                    stale += save(row, part.getString("code"), column) == 409 ? 1 : 0;
                }
            }
        }
        assertEquals(2, stale, "the cells saved by hand are newer than version 0 (R3)");
        page.reload();
        for (JsonObject part : sheet.getJsonArray("parts").getValuesAs(JsonObject.class)) {
            APIResponse done = page.request().post(BASE + "/api/v1" + session + "/marks/complete", RequestOptions.create()
                    .setHeader("Content-Type", "application/json").setData("{\"assessment\":\"" + part.getString("code") + "\"}"));
            assertEquals(200, done.status(), done.text());
            assertEquals(0, json(done).getJsonArray("missing").size(), done.text());
        }
    }

    private int save(JsonObject row, String assessment, JsonObject column) {
        String value = switch (column.getString("kind")) {
            case "CRITERION" -> "COMPETENT";
            case "TIME" -> "15";
            default -> "13,25";
        };
        return page.request().put(BASE + "/api/v1" + session + "/marks/" + row.getString("enrolment") + "/" + assessment + "/"
                + column.getString("code"), RequestOptions.create().setHeader("Content-Type", "application/json")
                .setHeader("Idempotency-Key", UUID.randomUUID().toString())
                .setData(Json.createObjectBuilder().add("value", value).add("remark", "").add("version", 0).build().toString())).status();
    }

    private void moderation() {
        as(walk.moderator(), session + "/results");
        looked("verification-des-notes");
        while (field("moderation:agree").count() > 0) {    // one paper or test after the other
            field("moderation:all").click();
            field("moderation:agree").click();
            assertThat(page.locator("#messages")).containsText(walk.in("vérifiées", "checked"));
        }
        as("formation.tsi", session + "/results");
        field("board:heldOn").fill("2027-03-28");
        field("board:members").fill("Clémentine Androsi\nPrudence Mugeni");
        field("board:save").click();
        assertThat(page.locator("#messages")).containsText(walk.in("Le jury est consigné", "The board is recorded"));
        link(walk.in("Publier les résultats…", "Publish the results…")).click();
        looked("publication");
        field("publication:publish").click();
        assertThat(page.locator("#messages")).containsText(walk.in("3 résultats publiés", "3 results published"));
        looked("resultats");
    }

    private void progress() {
        as("stagiaire.kambale", "/me");
        assertThat(page.locator("#content")).containsText(session.substring("/sessions/".length()));
        looked("mon-parcours");
    }

    /** @return the certificate's number */
    private String decision() {
        as("formation.tsi", session + "/dossiers");
        field("all:submit").click();
        assertThat(page.locator("#messages")).isVisible();
        looked("dossiers-session");
        as("agrement.cclam", "/dossiers");
        looked("dossiers");
        page.locator("tr:has-text('" + walk.nom() + "')").locator("a[href^='/dossiers/']").first().click();
        String dossier = page.url().substring(BASE.length());
        field("take:submit").click();
        page.locator("input[name='recommend:proposed'][value='GRANT']").check();
        field("recommend:reasons").fill("Dossier complet, résultats vérifiés, rien ne s’oppose à l’octroi.");
        looked("dossier-avis");
        field("recommend:submit").click();
        as("decision.cclam", dossier);
        page.locator("input[name='decide:kind'][value='GRANT']").check();
        looked("dossier-decision");
        field("decide:review").click();
        looked("dossier-confirmation");
        field("confirm:submit").click();
        assertThat(page.locator("#messages")).containsText(walk.in("Le certificat est délivré", "The certificate is issued"));
        looked("dossier-decide");
        Matcher number = Pattern.compile("RDC-EOD1-2027-\\d{5}-[0-9A-Z]").matcher(page.locator("#content").innerText());
        assertTrue(number.find());
        return number.group();
    }

    /** The document is made after the decision is committed; another program than ours checks its signature and reads its code. */
    private void document(String number) {
        open("/certificates/" + number);
        // Asked again and again in the page: a promise alone counts as "yes" for waitForFunction
        assertEquals(true, page.evaluate("async address => { for (let tries = 0; tries < 300; tries++) {"
                + " if ((await fetch(address)).headers.get('content-type').startsWith('application/pdf')) return true;"
                + " await new Promise(again => setTimeout(again, 100)); } return false; }", "/certificates/" + number + ".pdf"));
        Path file = Path.of("target/pictures", walk.in("brevet.pdf", "certificate.pdf")).toAbsolutePath();
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, page.request().get(BASE + "/certificates/" + number + ".pdf").body());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        String signature = Command.run("pdfsig", file.toString());
        assertTrue(signature.contains("Signature is Valid"), signature);
        assertTrue(signature.contains("Total document signed"), signature);
        Command.run("pdftoppm", "-r", "150", "-png", "-singlefile", file.toString(), file.toString().replace(".pdf", ""));
        List<String> codes = Command.run("zbarimg", "--raw", "-q", file.toString().replace(".pdf", ".png")).lines().toList();
        assertTrue(codes.stream().anyMatch(code -> code.startsWith("BRV1:")), codes.toString());
        String address = codes.stream().filter(code -> !code.startsWith("BRV1:")).findFirst().orElseThrow();
        assertTrue(address.startsWith(BASE + "/v/" + number + "/"), address);
        stranger();
        page.navigate(address);
        assertThat(page.locator(".verdict")).containsText("VALABLE");
        assertThat(page.locator("#content")).containsText(walk.holder());
        looked("verification-document");
        open("/verify/" + number);
        assertThat(page.locator("#content")).not().containsText(walk.nom());
        looked("verification");
    }

    /** R64: the paper was lost; the officer has it made again, and it says so. */
    private void duplicate(String number) {
        as("agrement.cclam", "/certificates/" + number);
        field("duplicate:submit").click();
        assertThat(page.locator("[id='duplicate:why-error']")).containsText(walk.in("Choisissez le motif", "Choose why"));
        choose("duplicate:why", walk.in("(?i)perdu", "(?i)lost"));
        field("duplicate:submit").click();
        assertThat(page.locator("#messages")).containsText(walk.in("Le duplicata du certificat " + number, "The duplicate of certificate " + number));
        looked("certificat-duplicata");
        Path file = Path.of("target/pictures", "duplicata.pdf").toAbsolutePath();
        try {
            Files.write(file, page.request().get(BASE + "/certificates/" + number + ".pdf").body());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        assertTrue(Command.run("pdfsig", file.toString()).contains("Signature is Valid"));
        String text = Command.run("pdftotext", file.toString(), "-").replace('\u00a0', ' ');
        assertTrue(text.contains("DUPLICATA n° 1 du 29 mars 2027") && text.contains(number), text);
    }

    /** R65, R66: stopped at once, lifted by the decider, and each time the public answer follows at once (R82). */
    private void life(String number) {
        assertEquals("VALID", verdict(number));
        as("agrement.cclam", "/certificates/" + number + "?decision=SUSPEND");
        choose("decide:ground", "(?i)accident");
        field("decide:explanation").fill("Accident lors d’une intervention, enquête ouverte.");
        field("decide:rule").fill("R65");
        field("decide:submit").click();
        assertThat(page.locator("#messages")).isVisible();
        assertEquals("SUSPENDED", verdict(number));
        looked("certificat-suspendu");
        as("decision.cclam", "/certificates/" + number + "?decision=LIFT");
        choose("decide:ground", walk.in("(?i)enquête", "Inquiry closed"));
        field("decide:explanation").fill("Enquête close : la procédure a été suivie.");
        field("decide:rule").fill("R66");
        field("decide:submit").click();
        assertThat(page.locator("#messages")).isVisible();
        assertEquals("VALID", verdict(number));
        if (walk.english()) {
            return;
        }
        as("stagiaire.kambale", "/me");
        assertThat(page.locator("#content")).containsText(number);
        looked("mon-parcours-titulaire");
    }

    private String verdict(String number) {
        return json(page.request().get(BASE + "/api/v1/certificates/" + number)).getString("verdict");
    }

    private static JsonObject json(APIResponse answer) {
        try (var reader = Json.createReader(new StringReader(answer.text()))) {
            return reader.readObject();
        }
    }

    /** What every page of the path must be: readable to all, with all its texts, no wider than a phone. A picture of it is kept, in French. */
    private void looked(String name) {
        assertAllTexts();
        assertAccessible();
        if (!walk.english()) {
            picture(name);
        }
    }
}
