package org.brevet.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A curriculum from nothing to its approval, written by keyboard alone, sent back once; and each page of the editor looked at in both languages. */
class CurriculumEditorIT extends BrowserTest {

    private static final String REASON = "Le volume horaire du module M1 est trop faible pour ce qu’il enseigne.";

    /** Its address, with the number that it got. */
    private String draft;

    @BeforeAll
    static void waitOnSlowMachines() {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    }

    @AfterAll
    static void waitAsBefore() {
        PlaywrightAssertions.setDefaultAssertionTimeout(5_000);
    }

    @Test
    void fromNothingToApprovalByKeyboard() {
        begin();
        module();
        paper();
        practicalTest();
        order();
        undo();
        conflict();
        submit();
        as("agrement.cclam", draft);
        field("return:reason").fill(REASON);
        field("return:sendBack").click();
        assertThat(page.locator("#messages")).containsText("est renvoyé");
        corrected();
        as("agrement.cclam", draft);
        page.locator("details:has([id='approval:approve']) > summary").click();
        field("approval:approve").click();
        assertThat(page.locator("#messages")).containsText("est approuvé");
        assertThat(page.locator(".timeline")).containsText(REASON);
        frozenComparedAndCopied();
    }

    private void begin() {
        as("formation.tsi", "/curricula/new");
        reach("form:qualification");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        assertThat(field("form:qualification")).hasValue("EOD2");
        reach("form:edition");
        if (field("form:edition").inputValue().isEmpty()) {
            page.keyboard().press("ArrowDown");
        }
        reach("form:titleFr");
        entered();
        assertThat(field("form:titleFrError")).containsText("Ce champ doit être rempli.");
        type("form:titleFr", "Opérateur NEDEX, niveau 2");
        type("form:titleEn", "EOD operator, level 2");
        entered();
        assertThat(page).hasURL(Pattern.compile(".*/curricula/EOD2/\\d+/edit"));
        draft = page.url().substring(BASE.length()).replace("/edit", "");
        looked("programme-vide");
        open(draft);
        pressed("draft:submit");
        assertThat(page.locator("#messages")).containsText("Il manque au moins un module.");
    }

    private void module() {
        open(draft + "/edit");
        followed(draft + "/modules/new");
        type("form:number", "1,5");
        pressed("form:save");
        assertThat(field("form:numberError")).containsText("doit être un nombre entier");
        assertThat(field("form:competenciesError")).containsText("Choisissez au moins une compétence.");
        assertThat(field("form:number")).hasValue("1,5");
        looked("module-fautes");
        type("form:titleFr", "Tout le niveau 2");
        type("form:titleEn", "All of level 2");
        type("form:number", "40");
        chooseAll();
        pressed("form:save");
        assertThat(page.locator("#MODULE-M1")).containsText("40 heures");
    }

    private void paper() {
        followed(draft + "/papers/new");
        assertThat(field("form:number")).hasValue("20");
        type("form:titleFr", "Connaissances");
        type("form:titleEn", "Knowledge");
        chooseAll();
        pressed("form:save");
        assertThat(page.locator("#PAPER-T1")).isVisible();
    }

    private void practicalTest() {
        followed(draft + "/tests/new");
        type("form:titleFr", "Intervention");
        type("form:titleEn", "Task");
        type("form:number", "45");
        pressed("form:save");
        assertThat(page).hasURL(BASE + draft + "/tests/P1");
        followed(draft + "/tests/P1/criteria/new");
        type("form:titleFr", "Respecte les distances");
        type("form:titleEn", "Keeps the distances");
        chooseAll();
        pressed("form:next");
        assertThat(field("form:criticalError")).containsText("ce critère doit être éliminatoire");
        reach("form:critical");
        page.keyboard().press("Space");
        looked("critere");
        pressed("form:next");
        assertThat(field("form:code")).hasValue("C2");
        type("form:titleFr", "Rend compte");
        type("form:titleEn", "Reports");
        reach("form:critical");
        page.keyboard().press("Space");
        reach("form:areas:0:rows:0:chosen");
        page.keyboard().press("Space");
        pressed("form:save");
        assertThat(page.locator("#CRITERION-C2")).isVisible();
    }

    private void order() {
        pressed("criteria:rows:1:up");
        assertEquals(List.of("C2", "C1"), criteria());
        assertThat(field("criteria:rows:0:down")).isFocused();    // it follows the row
        page.locator("#CRITERION-C1").dragTo(page.locator("#CRITERION-C2"), new Locator.DragToOptions().setTargetPosition(20, 3));
        assertThat(page.locator("#messages")).containsText("C1 a changé de place.");
        assertEquals(List.of("C1", "C2"), criteria());
        looked("epreuve-pratique");
    }

    private void undo() {
        pressed("criteria:rows:1:remove");
        assertThat(page.locator("#CRITERION-C2")).hasCount(0);
        looked("critere-supprime");
        pressed("removed:rows:0:restore");
        assertEquals(List.of("C1", "C2"), criteria());
    }

    /** R3: the same module open in two windows. */
    private void conflict() {
        open(draft + "/modules/M1");
        BrowserContext context = page.context();
        try (Page other = context.newPage()) {
            other.navigate(BASE + draft + "/modules/M1");
            other.locator("[id='form:number']").fill("48");
            other.locator("[id='form:save']").click();
            assertThat(other.locator("#MODULE-M1")).containsText("48 heures");
        }
        type("form:number", "56");
        pressed("form:save");
        assertThat(page.locator("#messages")).containsText("a modifié cet élément");
        assertThat(page.locator("table:has-text('Ce qui diffère')")).containsText("48");
        assertThat(field("form:number")).hasValue("56");
        looked("module-conflit");
        pressed("form:save");
        assertThat(page.locator("#MODULE-M1")).containsText("56 heures");
    }

    private void submit() {
        looked("programme-complet");
        open(draft);
        pressed("draft:submit");
        assertThat(page.locator("#messages")).containsText("est soumis au CCLAM");
        open(draft + "/edit");
        assertThat(page.locator("#content")).containsText("cette opération n’est pas possible dans cet état");
        assertThat(page.locator("form.order")).hasCount(0);
    }

    private void corrected() {
        as("formation.tsi", draft + "/edit");
        assertThat(page.locator(".told.warn").first()).containsText(REASON);
        assertThat(page.locator(".told.warn").first()).containsText(Pattern.compile("le \\d\\d/\\d\\d/\\d{4} \\d\\d:\\d\\d"));
        looked("programme-renvoye");
        followed(draft + "/modules/M1");
        type("form:number", "80");
        pressed("form:save");
        followed(draft + "/title");
        type("form:titleFr", "Opérateur NEDEX de niveau 2");
        looked("programme-intitule");
        pressed("form:save");
        assertThat(page.locator("#content")).containsText("Opérateur NEDEX de niveau 2");
        open(draft);
        pressed("draft:submit");
        assertThat(page.locator("#messages")).containsText("est soumis au CCLAM");
    }

    private void frozenComparedAndCopied() {
        as("formation.tsi", draft + "/copy");
        looked("programme-copie");
        pressed("form:copy");
        String copy = page.url().substring(BASE.length()).replace("/edit", "");
        assertNotEquals(draft, copy);
        followed(copy + "/modules/M1");
        type("form:number", "96");
        pressed("form:save");
        followed(copy + "/papers/T1");
        type("form:code", "T9");
        pressed("form:save");
        pressed("tests:rows:0:remove");
        String comparison = copy + "/compare/" + draft.substring(draft.lastIndexOf('/') + 1);
        open(comparison);
        assertThat(page.locator("#content")).containsText("80 → 96");
        assertThat(page.locator("#content")).containsText("Supprimé");
        looked("programme-comparaison");
        inEnglish(comparison, copy + "/edit", copy + "/title", copy + "/modules/M1", copy + "/tests/new", draft + "/copy", draft, "/curricula/new");
        as("formateur.tsi", "/");
        for (String address : List.of(draft + "/edit", draft + "/title", draft + "/modules/M1", draft + "/modules/new", draft + "/tests/P1/criteria/C1",
                draft + "/copy", "/curricula/new")) {
            assertEquals(403, page.request().get(BASE + address).status(), address);
        }
        assertEquals(404, page.request().get(BASE + comparison).status(), "a draft of others does not exist");
    }

    private List<String> criteria() {
        return page.locator("tr[data-id] a.code").allInnerTexts();
    }

    /** By Tab alone, as somebody without a mouse. */
    private void reach(String id) {
        for (int tabs = 0; tabs < 400; tabs++) {
            if (id.equals(focused())) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab does not lead to " + id + " on " + page.url());
    }

    private String focused() {
        return (String) page.evaluate("document.activeElement.id || document.activeElement.getAttribute('href') || ''");
    }

    private void type(String id, String words) {
        reach(id);
        page.keyboard().press("Control+A");
        page.keyboard().type(words);
    }

    /** Reached by Tab and pressed; the page that follows is there. */
    private void pressed(String id) {
        reach(id);
        entered();
    }

    private void entered() {
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
    }

    private void followed(String address) {
        reach(address);
        entered();
        assertThat(page).hasURL(BASE + address);
    }

    /** Every competency of the level, each by Tab and Space. */
    private void chooseAll() {
        reach("form:areas:0:rows:0:chosen");
        int chosen = 0;
        while (focused().endsWith(":chosen")) {
            page.keyboard().press("Space");
            page.keyboard().press("Tab");
            chosen++;
        }
        assertNotEquals(0, chosen);
        assertThat(page.locator("[data-count]")).containsText(chosen + " choisies");
    }

    private void looked(String name) {
        assertAllTexts();
        assertAccessible();
        picture(name);
    }

    /** What can be opened by its address, in English; French remains. */
    private void inEnglish(String... addresses) {
        open("/?lang=en");
        for (String address : addresses) {
            open(address);
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            assertAllTexts();
            assertAccessible();
        }
        open("/?lang=fr");
    }
}
