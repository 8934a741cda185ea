package org.brevet.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;

/** The checking page as somebody with a telephone uses it. */
record CheckPage(Page page) {

    static CheckPage open(Page page, String base) {
        page.navigate(base + "/check");
        CheckPage check = new CheckPage(page);
        assertThat(check.home()).isVisible();
        return check;
    }

    /** Once the phone keeps the page: from then on it needs no network. */
    void isKept() {
        page.evaluate("navigator.serviceWorker.ready.then(() => true)");
    }

    Locator home() {
        return page.locator(".home");
    }

    Locator answer() {
        return page.locator(".answer");
    }

    Locator told() {
        return page.locator("#told");
    }

    Locator kept(String list) {
        return page.locator("#kept-" + list);
    }

    /** By pasted text; back from another answer first. */
    void check(String text) {
        home(text);
        page.locator(".ways details button").click();
        assertThat(answer()).hasAttribute("data-milliseconds", Pattern.compile("[\\d.]+"));
    }

    private void home(String text) {
        another();
        if (!page.locator("#text").isVisible()) {
            page.locator(".ways summary").click();
        }
        page.locator("#text").fill(text);
    }

    void another() {
        if (answer().count() > 0) {
            answer().locator(".ways .main").click();
        }
        assertThat(home()).isVisible();
    }

    void picture(byte[] png) {
        another();
        page.locator("#picture").setInputFiles(new FilePayload("photo.png", "image/png", png));
    }

    void camera() {
        another();
        page.locator(".ways > .main").click();
    }

    void bring(FilePayload... files) {
        another();
        if (!page.locator("#bring[open]").isVisible()) {
            page.locator("#bring summary").click();
        }
        page.locator("#files").setInputFiles(files);
    }

    void trust(String fingerprint) {
        page.locator("#fingerprint").fill(fingerprint);
        page.locator(".trust button.danger").click();
    }

    void speak(String language) {
        if (!language.equals(page.evaluate("document.documentElement.lang"))) {
            page.locator("#language").click();
        }
    }

    /** From the text to what is shown, in milliseconds. */
    double took() {
        return Double.parseDouble(answer().getAttribute("data-milliseconds"));
    }

    static FilePayload file(String name, String text) {
        return new FilePayload(name, "text/plain", OfflineAuthority.bytes(text));
    }
}
