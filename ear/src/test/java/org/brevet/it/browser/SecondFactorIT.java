package org.brevet.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Somebody gets a role of the authority: nothing opens by the password alone, and a decision asks for a code. The server's clock stands still. */
class SecondFactorIT extends BrowserTest {

    private static final Instant NOW = Instant.parse("2027-03-29T08:00:00Z");
    private static final String PASSWORD = "ngai nalingi mbisi";
    private static final String SUSPENSION = "/certificates/RDC-EOD1-2024-00001-6?decision=SUSPEND";

    @Test
    void aDeciderSetsItUpSignsInWithItAndIsAskedWhenHeDecides() throws IOException {
        String code = anAccount();
        stranger();
        open("/login/code");
        field("first:username").fill("nouveau.decideur");
        field("first:code").fill(code);
        field("first:wanted").fill(PASSWORD);
        field("first:repeated").fill(PASSWORD);
        field("first:submit").click();

        assertThat(page).hasURL(BASE + "/login/factor/new");
        nothingOpens("/login/factor/new");
        assertAccessible();
        picture("second-facteur");
        String secret = page.getByTestId("secret").innerText();
        String sameDevice = page.getByText("L’application est sur cet appareil").getAttribute("href");
        assertTrue(sameDevice.startsWith("otpauth://totp/") && sameDevice.contains("secret=" + secret.replaceAll("\\s", "")), sameDevice);
        field("confirm:code").fill("000000".equals(code(secret, 0)) ? "111111" : "000000");
        field("confirm:submit").click();
        assertThat(field("confirm:code-error")).containsText("pas exact");
        assertEquals(secret, page.getByTestId("secret").innerText(), "the same secret after an error");
        field("confirm:code").fill(code(secret, -1));
        field("confirm:submit").click();
        List<String> codes = page.getByTestId("recovery").locator("li").allInnerTexts();
        assertEquals(10, codes.size());
        assertAccessible();
        picture("codes-de-secours");
        Download file = page.waitForDownload(() -> link("Enregistrer dans un fichier").click());
        assertTrue(Files.readString(file.path()).contains(codes.get(9)));
        link("J’ai gardé les codes : continuer").click();
        assertThat(page).hasURL(BASE + "/");
        button("Se déconnecter").click();

        enter();
        assertThat(page).hasURL(BASE + "/login/factor");
        nothingOpens("/login/factor");
        assertAccessible();
        picture("code-connexion");
        prove(code(secret, -1));
        assertThat(field("factor:code-error")).containsText("déjà servi");
        prove(code(secret, 0));
        assertThat(page).hasURL(BASE + "/");
        open("/account/factor");
        assertThat(page.locator("#content")).containsText("Codes de secours encore valables : 10.");
        assertAccessible();
        picture("mon-second-facteur");

        open(SUSPENSION);
        assertAccessible();
        field("decide:ground").selectOption("ACCIDENT_INQUIRY");
        field("decide:explanation").fill("Accident à Komanda, enquête ouverte le 27/03/2027");
        decide("");
        assertThat(field("decide:code-error")).containsText("Indiquez le code");
        decide(code(secret, 0));
        assertThat(field("decide:code-error")).containsText("Attendez");
        assertThat(field("decide:explanation")).hasValue("Accident à Komanda, enquête ouverte le 27/03/2027");
        assertThat(page.locator("h1")).containsText("RDC-EOD1-2024-00001-6");
        picture("code-decision");

        button("Se déconnecter").click();
        enter();
        prove(codes.get(0));
        assertThat(page).hasURL(BASE + "/");
        open("/account/factor");
        assertThat(page.locator("#content")).containsText("Codes de secours encore valables : 9.");
    }

    /** Made by one administrator, the role confirmed by the other. @return the one-time code */
    private String anAccount() {
        as("adm.cclam", "/accounts/new");
        field("account:nom").fill("Nouveau");
        field("account:prenom").fill("Décideur");
        choose("account:organisation", "Centre congolais");
        field("account:username").fill("nouveau.decideur");
        field("account:role").selectOption("DECIDER");
        field("account:reason").fill("Nommé par arrêté n° 17");
        field("account:submit").click();
        String code = page.getByTestId("code").innerText();
        as("adm2.cclam", "/accounts/nouveau.decideur");
        page.getByText("Confirmer", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true)).first().click();
        assertThat(page.locator("#messages")).containsText("est accordé");
        open("/accounts");
        Locator row = page.locator("tr").filter(new Locator.FilterOptions().setHasText("nouveau.decideur"));
        assertThat(row).containsText("À installer");
        return code;
    }

    /** Neither pages nor REST know whoever has given a password alone. */
    private void nothingOpens(String asked) {
        for (String address : List.of("/", "/account", "/account/factor", "/dossiers", "/certificates", "/accounts/nouveau.decideur")) {
            APIResponse answer = page.request().get(BASE + address, RequestOptions.create().setMaxRedirects(0));
            assertEquals(302, answer.status(), address);
            assertTrue(answer.headers().get("location").contains(asked), address + " leads to " + answer.headers().get("location"));
        }
        assertEquals(401, page.request().get(BASE + "/api/v1/sessions/BUN-2023-01/marks").status());
    }

    private void enter() {
        page.getByLabel("Nom d’utilisateur").fill("nouveau.decideur");
        page.getByLabel("Mot de passe").fill(PASSWORD);
        button("Se connecter").click();
    }

    private void prove(String code) {
        field("factor:code").fill(code);
        field("factor:submit").click();
    }

    private void decide(String code) {
        field("decide:code").fill(code);
        field("decide:submit").click();
    }

    /** What an app shows (RFC 6238), so many half minutes from now. */
    private static String code(String typed, int steps) {
        String letters = typed.replace(" ", "");
        BigInteger bits = BigInteger.ZERO;
        for (char letter : letters.toCharArray()) {
            bits = bits.shiftLeft(5).or(BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter)));
        }
        byte[] all = bits.toByteArray();
        byte[] secret = new byte[letters.length() * 5 / 8];
        int kept = Math.min(all.length, secret.length);
        System.arraycopy(all, all.length - kept, secret, secret.length - kept, kept);
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(NOW.getEpochSecond() / 30 + steps).array());
            return String.format("%06d", (ByteBuffer.wrap(hash, hash[hash.length - 1] & 0xf, 4).getInt() & 0x7fffffff) % 1_000_000);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
