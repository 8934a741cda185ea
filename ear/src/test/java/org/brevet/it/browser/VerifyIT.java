package org.brevet.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A stranger asks about numbers that were never issued; certificates are checked where they are issued. */
@Tag("still")
class VerifyIT extends BrowserTest {

    private static final String NEVER_ISSUED = "RDC-EOD1-2099-00042-";

    @Test
    void anUnknownNumberHoweverItIsTyped() {
        stranger();
        open("/verify");
        assertAccessible();
        page.getByLabel("Numéro du certificat").fill(" rdc eod1 2o99 00042 " + check().toLowerCase());
        Response answer = page.waitForNavigation(() -> button("Vérifier").click());
        assertEquals(404, answer.status());
        assertThat(page.locator(".verdict .word").first()).hasText("INCONNU");
        assertThat(page.locator(".verdict .en")).hasText("UNKNOWN");
        assertThat(page.locator(".verdict .code")).hasText(NEVER_ISSUED + check());
        assertThat(page.locator(".verdict")).containsText("heure de Kinshasa");
        assertAllTexts();
        assertAccessible();
    }

    /** R78 */
    @Test
    void aMistypedNumberIsAskedForAgainAndStays() {
        stranger();
        String wrong = NEVER_ISSUED + (check().equals("Z") ? "Y" : "Z");
        Response answer = page.navigate(BASE + "/verify/" + wrong);
        assertEquals(422, answer.status());
        assertThat(page.getByLabel("Numéro du certificat")).hasValue(wrong);
        assertThat(page.locator("#number-error")).containsText("Numéro mal saisi\u00a0; vérifiez-le.");
        assertThat(page.locator("#number-error")).containsText("Number mistyped; check it.");
        assertThat(page.locator(".verdict")).hasCount(0);
        assertAccessible();
    }

    @Test
    void thePageIsLightAndLeavesNothingBehind() {
        stranger();
        page.context().clearCookies();
        open("/v/" + NEVER_ISSUED + check() + "/7K3M92QX");
        int bytes = ((Number) page.evaluate("performance.getEntries().reduce((sum, one) => sum + (one.decodedBodySize || 0), 0)")).intValue();
        assertTrue(bytes > 10_000 && bytes < 30_000, bytes + " bytes");
        assertEquals(List.of(), page.context().cookies());
        assertThat(page.locator("meta[name=robots]")).hasAttribute("content", "noindex");
    }

    /** The demonstration's first certificate, as its holder has the file; then with one byte of it changed. */
    @Test
    void aFileIsComparedWithTheRegister() {
        as("auditeur.cclam", "/certificates");
        String number = page.locator("a[href^='/certificates/RDC-']").first().innerText().strip();
        assertEquals(true, page.evaluate("async address => { for (let tries = 0; tries < 300; tries++) {"
                + " if ((await fetch(address)).headers.get('content-type').startsWith('application/pdf')) return true;"
                + " await new Promise(again => setTimeout(again, 100)); } return false; }", "/certificates/" + number + ".pdf"));
        byte[] pdf = page.request().get(BASE + "/certificates/" + number + ".pdf").body();
        stranger();
        open("/verify/file");
        assertAccessible();
        button("Vérifier").click();
        assertThat(page.locator(".error")).containsText("Choisissez un fichier");
        send("brevet.pdf", pdf);
        assertThat(page.locator("#content")).containsText("correcte\u00a0: le fichier est tel qu’il a été signé");
        assertThat(page.locator(".verdict .code")).hasText(number);
        assertThat(page.locator("dd", new Page.LocatorOptions().setHasText("identique"))).hasCount(2);
        assertAllTexts();
        assertAccessible();
        picture("verifier-fichier");
        open("/verify/file");
        byte[] changed = pdf.clone();
        changed[new String(pdf, StandardCharsets.ISO_8859_1).indexOf("/Title") + 12] ^= 1;
        send("brevet.pdf", changed);
        assertThat(page.locator(".verdict .word").first()).hasText("NON AUTHENTIQUE");
        assertThat(page.locator("#content")).not().containsText(number);
        picture("verifier-fichier-faux");
        open("/verify/file");
        send("brevet.pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        assertThat(page.locator("#paper-unreadable")).containsText("ne peut pas être lu");
        assertAccessible();
    }

    private void send(String name, byte[] content) {
        page.getByLabel("Fichier du certificat").setInputFiles(new FilePayload(name, "application/pdf", content));
        page.waitForNavigation(() -> button("Vérifier").click());
    }

    @Test
    void machinesAreToldTheSame() {
        stranger();
        APIResponse unknown = page.request().get(BASE + "/api/v1/certificates/" + NEVER_ISSUED + check());
        assertEquals(404, unknown.status());
        assertTrue(unknown.text().contains("\"verdict\":\"UNKNOWN\""), unknown.text());
        assertFalse(unknown.text().contains("holder"), unknown.text());
        APIResponse mistyped = page.request().get(BASE + "/api/v1/certificates/RDC-EOD1-2026-00042-9");
        assertEquals(422, mistyped.status());
        assertTrue(mistyped.text().contains("R78"), mistyped.text());
        assertFalse(mistyped.text().contains("verdict"), mistyped.text());
    }

    /** R81: the 31st look-up of one number within a minute. */
    @Test
    void tooManyAreAskedToWait() {
        stranger();
        String number = "RDC-EOD1-2098-00001-";
        String here = BASE.replace("localhost", "127.0.0.1");    // one network: localhost may be asked by IPv4 and IPv6 in turn
        String address = here + "/api/v1/certificates/" + number + checkOf(number);
        APIResponse last = null;
        // A slow machine gets some back while it asks: half a look-up a second
        for (int i = 0; i < 300 && (last == null || last.status() != 429); i++) {
            last = page.request().get(address);
        }
        assertEquals(429, last.status());
        assertTrue(Integer.parseInt(last.headers().get("retry-after")) >= 1);
        assertTrue(last.text().contains("Trop de demandes\u00a0; patientez"), last.text());
        assertEquals(429, page.navigate(here + "/verify/" + number + checkOf(number)).status());
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT)).containsText("Too many requests; wait");
    }

    private static String check() {
        return checkOf(NEVER_ISSUED);
    }

    /** ISO 7064 MOD 37,36 (docs/domain/workflow.md 5). */
    private static String checkOf(String number) {
        String alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        int p = 36;
        for (char c : number.replace("-", "").toCharArray()) {
            p = (p + alphabet.indexOf(c)) % 36;
            p = 2 * (p == 0 ? 36 : p) % 37;
        }
        return alphabet.substring((37 - p) % 36, (37 - p) % 36 + 1);
    }
}
