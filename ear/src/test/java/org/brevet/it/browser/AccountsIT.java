package org.brevet.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AccountsIT extends BrowserTest {

    private static final String COURSE = "/sessions/BUN-2023-01";

    @Test
    void aTraineeSignsInWithThePrintedCodeAndHisOwnPassword() {
        as("formation.tsi", COURSE + "/joining");
        assertAccessible();
        picture("feuillets");
        button("Préparer les feuillets").click();
        Locator slip = page.locator(".slip").filter(new Locator.FilterOptions().setHasText("SIKULI Kavira Noëlla"));
        String username = slip.locator("dd").first().innerText();
        String code = slip.getByTestId("code").innerText();
        assertAccessible();
        picture("feuillets-codes");
        open(COURSE + "/joining");
        assertThat(page.locator("body")).not().containsText(code);

        stranger();
        open("/login/code");
        assertAccessible();
        enter(username, code.replace('2', '3').replace('A', 'B') + "Z", "ngai nalingi mbisi");
        assertThat(page.locator("#messages")).containsText("code inexact");
        enter(username, code.toLowerCase(Locale.ROOT).replace("-", " "), "noella sikuli 1");
        assertThat(page.locator(".error")).containsText("votre nom");
        enter(username, code.toLowerCase(Locale.ROOT).replace("-", " "), "ngai nalingi mbisi");
        assertThat(page.locator("#messages")).containsText("Vous êtes connecté");
        open("/me");
        assertThat(page.locator("#content")).containsText("BUN-2023-01");
        open(COURSE + "/joining");
        assertEquals(403, page.request().get(BASE + COURSE + "/joining").status());
    }

    @Test
    void aRoleOfTheAuthorityTakesTwoAdministrators() {
        as("adm.cclam", "/accounts/verif.tsi");
        assertAccessible();
        choose("grant:role", "Inspecteur");
        field("grant:reason").fill("court");
        button("Accorder ou proposer").click();
        assertThat(field("grant:reason-error")).containsText("10 caractères");
        field("grant:reason").fill("Nommée par arrêté n° 12");
        button("Accorder ou proposer").click();
        assertThat(page.locator("#messages")).containsText("est proposé pour");
        assertThat(button("Confirmer le rôle Inspecteur assurance qualité")).hasCount(0);
        as("adm2.cclam", "/accounts");
        assertAccessible();
        picture("comptes");
        page.locator(".card.next").getByText("Prudence Mugeni").click();
        button("Confirmer le rôle Inspecteur assurance qualité").click();
        assertThat(page.locator("#messages")).containsText("est accordé à Prudence Mugeni");
        assertAllTexts();
        picture("compte-roles");
        as("auditeur.cclam", "/accounts/verif.tsi");
        assertThat(page.getByTestId("grant").first()).containsText("Confirmé par");
        assertThat(button("Retirer")).hasCount(0);
        as("adm2.cclam", "/accounts/verif.tsi");
        page.getByText("Retirer").first().click();
        page.getByLabel("Motif (10 caractères au moins)").first().fill("Fin de l’essai de deux personnes");
        button("Retirer le rôle Inspecteur assurance qualité").click();
        assertThat(page.getByTestId("grant").first()).containsText("Retiré par");
    }

    @Test
    void signingOutEverywhereReachesTheOtherBrowser() {
        AccountsIT telephone = new AccountsIT();
        telephone.signInAnew("organisation.pnc");
        signInAnew("organisation.pnc");
        open("/account");
        assertAccessible();
        picture("mon-compte");
        button("Se déconnecter partout").click();
        assertThat(page.locator("#messages")).containsText("déconnecté partout");
        telephone.open("/account");
        assertThat(telephone.page).hasURL(BASE + "/login?next=%2Faccount");
        telephone.leave();
    }

    private void enter(String username, String code, String password) {
        field("first:username").fill(username);
        field("first:code").fill(code);
        field("first:wanted").fill(password);
        field("first:repeated").fill(password);
        button("Enregistrer le mot de passe et se connecter").click();
    }
}
