package org.brevet.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;

class LoginIT extends BrowserTest {

    @Test
    void aWrongPasswordKeepsTheNameAndSaysNoMore() {
        stranger();
        page.getByLabel("Nom d’utilisateur").fill("formation.tsi");
        page.getByLabel("Mot de passe").fill("faux");
        button("Se connecter").click();
        assertThat(page.locator("#messages")).hasText("Nom d’utilisateur ou mot de passe inexact.");
        assertThat(page.getByLabel("Nom d’utilisateur")).hasValue("formation.tsi");
        assertThat(page.getByLabel("Mot de passe")).hasValue("");
        assertAccessible();
    }

    @Test
    void whoIsNotSignedInIsAskedToAndThenGoesOn() {
        stranger();
        open("/sessions?state=OPEN");
        assertThat(page).hasURL(BASE + "/login?next=%2Fsessions%3Fstate%3DOPEN");
        page.getByLabel("Nom d’utilisateur").fill("formation.tsi");
        page.getByLabel("Mot de passe").fill("brevet-demo-2027");
        button("Se connecter").click();
        assertThat(page).hasURL(BASE + "/sessions?state=OPEN");
    }

    @Test
    void aWriteFromAnotherSiteIsRefused() {
        as("formation.tsi", "/");
        var refused = page.request().post(BASE + "/logout",
                com.microsoft.playwright.options.RequestOptions.create().setHeader("Origin", "https://example.org"));
        assertEquals(403, refused.status());
        Response start = page.navigate(BASE + "/");
        assertEquals(200, start.status());
        assertThat(button("Se déconnecter")).isVisible();
    }

    @Test
    void everyAnswerBearsTheHeadersThatProtectIt() {
        stranger();
        var headers = page.navigate(BASE + "/login").headers();
        assertEquals("nosniff", headers.get("x-content-type-options"));
        assertEquals("DENY", headers.get("x-frame-options"));
        assertEquals("no-store", headers.get("cache-control"));
        assertEquals(true, headers.get("content-security-policy").startsWith("default-src 'self'"));
        assertEquals(false, headers.get("content-security-policy").contains("unsafe"));
        assertEquals(null, headers.get("server"));
        assertEquals(null, headers.get("x-powered-by"));
    }
}
