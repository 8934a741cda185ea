package org.brevet.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** A course in assessment with 24 trainees, planned, filled and begun on the pages by its manager. */
final class MarkClass extends BrowserTest {

    static final int TRAINEES = 24;
    private static final List<String> NAMES = List.of("Mbusa", "Kavira", "Biringanine", "Bahati", "Masika", "Ngabu", "Furaha", "Ucircan");
    private static final List<String> POSTNAMES = List.of("Muhindo", "Kahindo", "Udaga", "Tabu", "Kyakimwa", "Lossa", "Ndjabu");
    private static final List<String> FORENAMES = List.of("Jean-Pierre", "Espérance", "Dieudonné", "Noëlla", "Gédéon");

    /** @return the address of its pages: /sessions/GOM-2027-01 */
    String begun() {
        as("formation.tsi", "/sessions/new");
        choose("plan:curriculum", "EOD1 v");
        field("plan:place").fill("Goma");
        choose("plan:province", "Nord-Kivu");
        field("plan:firstDay").fill("2027-02-01");
        field("plan:lastDay").fill("2027-03-26");
        field("plan:places").fill(String.valueOf(TRAINEES));
        field("plan:submit").click();
        assertThat(page).hasURL(Pattern.compile(".*/sessions/GOM-2027-\\d\\d$"));
        String session = page.url().substring(BASE.length());
        staff(session, "Bamaraki", "INSTRUCTOR");
        staff(session, "Lobho", "ASSESSOR");
        advance(session);
        advance(session);
        open(session + "/enrolment/import");
        field("sheet:file").setInputFiles(new FilePayload("stagiaires.csv", "text/csv", nominations().getBytes(StandardCharsets.UTF_8)));
        field("sheet:check").click();
        field("confirm:submit").click();
        Locator boxes = page.locator("tr:has(a[href*='/enrolment/']) input[type=checkbox]");
        assertThat(boxes).hasCount(TRAINEES);      // before that the page is still coming
        boxes.all().forEach(Locator::check);
        field("enrol:submit").click();
        assertThat(page.locator("#messages")).containsText(String.valueOf(TRAINEES));
        advance(session);
        advance(session);
        leave();
        return session;
    }

    private static String nominations() {
        StringBuilder sheet = new StringBuilder("N°;Nom;Postnom;Prénom;Sexe;Date de naissance;Lieu de naissance;Province;Pièce d'identité;"
                + "N° de la pièce;Organisation;Téléphone;Aptitude médicale délivrée le;Aptitude médicale valable jusqu'au;"
                + "Lettre de l'organisation;Niveau visé\n");
        for (int i = 0; i < TRAINEES; i++) {
            sheet.append(String.format("%d;%s;%s;%s;%s;%02d/%02d/19%d;Goma;Nord-Kivu;Carte d'électeur;308777001%02d;ONG Terre Sûre Ituri;;"
                    + "05/01/2027;31/12/2027;TSI-2027-001;EOD 1%n", i + 1, NAMES.get(i % 8), POSTNAMES.get(i % 7), FORENAMES.get(i % 5),
                    i % 2 == 0 ? "M" : "F", 1 + i, 1 + i % 12, 80 + i % 15, i));
        }
        return sheet.toString();
    }
}
