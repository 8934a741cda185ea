package org.brevet.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The keys and the snapshot: who sees and makes what, and how the files are handed out. */
class KeysIT extends BrowserTest {

    private static final Map<String, String> FILES = Map.of("keys.json", "application/jwk-set+json", "keys.jws", "application/jose", "root.pem",
            "application/pem-certificate-chain", "root.crl", "application/pkix-crl", "snapshot.txt", "text/plain", "snapshot.pdf", "application/pdf");

    @Test
    void theAdministratorMakesASnapshotAndTheAuditorReads() {
        as("adm.cclam", "/keys");
        assertAccessible();
        assertAllTexts();
        picture("cles");
        String before = new String(page.request().get(BASE + "/check/snapshot.txt").body());
        button("Faire un état maintenant").click();
        assertThat(page.locator("#messages")).containsText("est fait");
        assertTrue(!before.equals(new String(page.request().get(BASE + "/check/snapshot.txt").body())), "another moment, another snapshot");
        as("auditeur.cclam", "/keys");
        assertThat(page.locator("#content")).containsText("Signataires");
        assertThat(button("Faire un état maintenant")).hasCount(0);
    }

    @Test
    void theFilesAreForEverybodyAndAskedAgain() {
        stranger();
        FILES.forEach((name, type) -> {
            APIResponse answer = page.request().get(BASE + "/check/" + name);
            Map<String, String> headers = answer.headers();
            assertEquals(200, answer.status(), name);
            assertTrue(headers.get("content-type").startsWith(type), headers.get("content-type"));
            assertEquals("*", headers.get("access-control-allow-origin"), name);
            assertEquals("no-cache", headers.get("cache-control"), name);
            assertEquals(304, page.request().get(BASE + "/check/" + name, RequestOptions.create().setHeader("If-None-Match", headers.get("etag")))
                    .status(), name);
        });
    }
}
