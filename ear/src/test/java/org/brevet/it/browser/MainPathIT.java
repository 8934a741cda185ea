package org.brevet.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** From the standard to the certificate, in French, each step by the person whose work it is, on the files of the demonstration. */
class MainPathIT extends BrowserTest {

    private static final Path FILES = Path.of("../docs/demonstration");
    private static final String SESSION = "/sessions/BUN-2027-01";

    @Test
    void fromTheStandardToACertificateThatAStrangerChecks() {
        standard();
        curriculum();
        session();
        enrolment();
        marks();

        moderation();
        progress();
        String number = decision();
        document(number);
        life(number);
    }

    private void standard() {
        as("agrement.cclam", "/standards/import");
        field("form:code").fill("BREVET-EOD");
        field("form:edition").fill("2027");
        field("form:titleFr").fill("Compétences NEDEX, liste de travail");
        field("form:titleEn").fill("EOD competencies, working list");
        field("form:file").setInputFiles(FILES.resolve("competencies-eod.csv"));
        field("form:check").click();
        assertThat(page.locator("#content")).containsText("144 compétences");
        looked("standard-apercu");
        field("confirmation:confirm").click();
        assertThat(page).hasURL(Pattern.compile(".*/standards/BREVET-EOD/2027.*"));
        confirmed("adoption:adopt");
        assertThat(page.locator("#messages")).containsText("est adoptée");
        looked("standard");
    }

    private void curriculum() {
        as("formation.tsi", "/curricula/import");
        choose("form:qualification", "EOD 1|niveau 1");
        choose("form:edition", "BREVET-EOD 2027");
        field("form:titleFr").fill("Opérateur NEDEX, niveau 1");
        field("form:titleEn").fill("EOD operator, level 1");
        field("form:files").setInputFiles(new Path[] {FILES.resolve("curriculum-eod1/modules.csv"), FILES.resolve("curriculum-eod1/criteres.csv"),
            FILES.resolve("curriculum-eod1/epreuves-theoriques.csv"), FILES.resolve("curriculum-eod1/epreuves-pratiques.csv")});
        field("form:check").click();
        looked("programme-apercu");
        field("confirmation:confirm").click();
        field("draft:submit").click();
        as("agrement.cclam", "/curricula/EOD1/2");
        confirmed("approval:approve");
        assertThat(page.locator(".status.ok").first()).isVisible();
        looked("programme");
    }

    private void session() {
        as("formation.tsi", "/sessions/new");
        choose("plan:curriculum", "EOD1 v2");
        field("plan:place").fill("Bunia");
        choose("plan:province", "Ituri");
        field("plan:firstDay").fill("2027-02-01");
        field("plan:lastDay").fill("2027-03-26");
        field("plan:places").fill("3");
        field("plan:submit").click();
        assertThat(page).hasURL(BASE + SESSION);
        staff("Bamaraki", "INSTRUCTOR");
        staff("Lobho", "ASSESSOR");
        staff("Mugeni", "MODERATOR");
        looked("session-encadrement");
        advance("ANNOUNCED");
        advance("OPEN");
        looked("session");
    }

    /** What cannot be undone is asked first. */
    private void confirmed(String button) {
        page.locator("details:has([id='" + button + "']) > summary").click();
        field(button).click();
    }

    private void staff(String nom, String role) {
        open(SESSION + "/staff");
        choose("add:person", "(?i)" + nom);
        field("add:role").selectOption(role);
        field("add:submit").click();
        assertThat(page.locator("table.list")).containsText(Pattern.compile(nom, Pattern.CASE_INSENSITIVE));
    }

    private void advance(String state) {
        open(SESSION);
        if (!state.equals("ANNOUNCED")) {
            page.locator("[id=advance] summary").click();    // what cannot be taken back is asked once more
        }
        field(state.equals("ANNOUNCED") ? "advance:announce" : "advance:forward").click();
        assertThat(page.locator("#messages")).isVisible();
    }

    private void enrolment() {
        open(SESSION + "/enrolment/import");
        field("sheet:file").setInputFiles(FILES.resolve("nominations-bunia.csv"));
        field("sheet:check").click();
        assertThat(page.locator("#content")).containsText("Le candidat a moins de 18 ans");
        assertThat(page.locator("#content")).containsText("(R19)");
        looked("candidatures-apercu");
        field("confirm:submit").click();
        for (int row : List.of(1, 2, 3)) {
            candidate(row).check();
        }
        field("enrol:submit").click();
        assertThat(page.locator("#messages")).isVisible();
        looked("inscriptions");
        open(SESSION + "/enrolment");
        candidate(4).check();
        field("enrol:submit").click();
        assertThat(page.locator("#messages .bad")).containsText("complète");
        advance("RUNNING");
        advance("ASSESSMENT");
    }

    private Locator candidate(int row) {
        return page.locator("tr:has(a[href$='/enrolment/" + row + "']) input[type=checkbox]");
    }

    /** Some cells by hand, the rest as the element would send them. */
    private void marks() {
        as("evaluateur.tsi", SESSION + "/marks");
        Locator mark = page.locator("mark-grid td[data-code='mark']").first();
        mark.focus();
        page.keyboard().type("21");
        page.keyboard().press("Enter");
        assertThat(page.locator("mark-grid td[data-state='refused']").first()).containsText("de 0 à 20");
        mark.focus();
        page.keyboard().type("14,5");
        page.keyboard().press("Enter");
        assertThat(mark).hasAttribute("data-state", "saved");
        looked("notes");
        page.locator("mark-grid nav a", new Page.LocatorOptions().setHasText("P1")).click();
        Locator criterion = page.locator("mark-grid td[data-code='C1']").first();
        criterion.focus();
        page.keyboard().press("a");    // A: acquis
        assertThat(criterion).hasAttribute("data-state", "saved");
        assertThat(criterion).containsText("Acquis");
        looked("notes-pratique");
        JsonObject sheet = json(page.request().get(BASE + "/api/v1" + SESSION + "/marks"));
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
            APIResponse done = page.request().post(BASE + "/api/v1" + SESSION + "/marks/complete", RequestOptions.create()
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
        return page.request().put(BASE + "/api/v1" + SESSION + "/marks/" + row.getString("enrolment") + "/" + assessment + "/"
                + column.getString("code"), RequestOptions.create().setHeader("Content-Type", "application/json")
                .setHeader("Idempotency-Key", UUID.randomUUID().toString())
                .setData(Json.createObjectBuilder().add("value", value).add("remark", "").add("version", 0).build().toString())).status();
    }

    private void moderation() {
        as("verif.tsi", SESSION + "/results");
        looked("verification-des-notes");
        while (field("moderation:agree").count() > 0) {    // one paper or test after the other
            field("moderation:all").click();
            field("moderation:agree").click();
            assertThat(page.locator("#messages")).containsText("vérifiées");
        }
        as("formation.tsi", SESSION + "/results");
        field("board:heldOn").fill("2027-03-28");
        field("board:members").fill("Clémentine Androsi\nPrudence Mugeni");
        field("board:save").click();
        assertThat(page.locator("#messages")).containsText("Le jury est consigné");
        link("Publier les résultats…").click();
        looked("publication");
        field("publication:publish").click();
        assertThat(page.locator("#messages")).containsText("3 résultats publiés");
        looked("resultats");
    }

    private void progress() {
        as("stagiaire.kambale", "/me");
        assertThat(page.locator("#content")).containsText("BUN-2027-01");
        looked("mon-parcours");
    }

    /** @return the certificate's number */
    private String decision() {
        as("formation.tsi", SESSION + "/dossiers");
        field("all:submit").click();
        assertThat(page.locator("#messages")).isVisible();
        looked("dossiers-session");
        as("agrement.cclam", "/dossiers");
        looked("dossiers");
        page.locator("tr:has-text('KAMBALE')").locator("a[href^='/dossiers/']").first().click();
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
        assertThat(page.locator("#messages")).containsText("Le certificat est délivré");
        looked("dossier-decide");
        Matcher number = Pattern.compile("RDC-EOD1-2027-\\d{5}-[0-9A-Z]").matcher(page.locator("#content").innerText());
        assertTrue(number.find());
        return number.group();
    }

    /** The document is made after the decision is committed; another program than ours checks its signature and reads its code. */
    private void document(String number) {
        open("/certificates/" + number);
        page.waitForFunction("address => fetch(address).then(answer => answer.headers.get('content-type') === 'application/pdf')",
                "/certificates/" + number + ".pdf");
        Path file = Path.of("target/pictures/brevet.pdf").toAbsolutePath();
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
        String address = Command.run("zbarimg", "--raw", "-q", file.toString().replace(".pdf", ".png")).strip();
        assertTrue(address.startsWith(BASE + "/v/" + number + "/"), address);
        stranger();
        page.navigate(address);
        assertThat(page.locator(".verdict")).containsText("VALABLE");
        assertThat(page.locator("#content")).containsText("KAMBALE Muhindo Jean-Pierre");
        looked("verification-document");
        open("/verify/" + number);
        assertThat(page.locator("#content")).not().containsText("KAMBALE");
        looked("verification");
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
        choose("decide:ground", "(?i)enquête");
        field("decide:explanation").fill("Enquête close : la procédure a été suivie.");
        field("decide:rule").fill("R66");
        field("decide:submit").click();
        assertThat(page.locator("#messages")).isVisible();
        assertEquals("VALID", verdict(number));
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

    /** What every page of the path must be: readable to all, with all its texts, no wider than a phone. A picture of it is kept. */
    private void looked(String name) {
        assertAllTexts();
        assertAccessible();
        picture(name);
    }
}
