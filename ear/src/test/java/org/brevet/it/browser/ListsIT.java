package org.brevet.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A list as a person works with it: everything stands in the address, stays on the way to a row and back, and leaves with a purpose only. */
@Tag("still")
class ListsIT extends BrowserTest {

    @Test
    void aListSortsFiltersAndIsTheSameOnTheWayBackAndInTheOtherLanguage() {
        as("agrement.cclam", "/certificates");
        heading("Titulaire").click();
        assertThat(page).hasURL(BASE + "/certificates?sort=holder");
        assertThat(page.locator("th[aria-sort=ascending]")).hasText("Titulaire");
        List<String> up = holders();
        heading("Titulaire").click();
        assertThat(page.locator("th[aria-sort=descending]")).hasText("Titulaire");
        List<String> down = holders();
        assertTrue(up.size() > 2, "the demonstration has certificates");
        assertEquals(up.get(0), down.get(down.size() - 1));
        assertAccessible();

        String first = up.get(0).split(" ")[0];
        field("filter-q").fill(first.toLowerCase(java.util.Locale.ROOT));
        button("Chercher").click();
        assertThat(page).hasURL(BASE + "/certificates?q=" + first.toLowerCase(java.util.Locale.ROOT) + "&state=&qualification=&sort=-holder");
        String address = page.url();
        List<String> found = holders();
        assertTrue(found.stream().allMatch(one -> one.startsWith(first)), found.toString());

        link("English").click();
        assertThat(page).hasURL(address);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText("Certificates");
        assertEquals(found, holders());
        link("Français").click();

        page.locator("tbody th a").first().click();
        assertThat(page.locator("h1")).not().hasText("Certificats");
        page.locator(".crumbs a").first().click();
        assertThat(page).hasURL(address);
        assertEquals(found, holders());

        link("Effacer les filtres").click();
        assertEquals(down, holders());
        field("filter-q").fill("personne de ce nom");
        button("Chercher").click();
        assertThat(page.locator(".empty")).containsText("Aucune ligne ne répond à ces filtres");
        assertAccessible();
    }

    @Test
    void whateverStandsInTheAddressIsAPage() {
        as("agrement.cclam", "/certificates");
        int all = holders().size();
        for (String odd : List.of("page=999", "page=-1", "page=99999999999999999999", "size=1000000", "sort=nothing", "sort=%00", "state=LATE", "state%5B%5D=1",
                "q=%27%20or%201%3D1", "q=%25", "q=%5C", "q=%00", "q=%F0%9F%A6%BA", "page=1&page=2", "&&=&x")) {
            for (String list : List.of("/certificates", "/dossiers", "/sessions", "/curricula", "/standards")) {
                assertEquals(200, page.navigate(BASE + list + "?" + odd).status(), list + "?" + odd);
            }
        }
        open("/certificates?page=999&sort=nothing&size=7&state=LATE");
        assertEquals(all, holders().size(), "the last page, in the usual order");
    }

    @Test
    void r90AnExportAsksForItsPurposeAndIsAFileThatRunsNothing() throws IOException {
        as("decision.cclam", "/certificates");
        page.getByText("Exporter ou imprimer").click();
        field("export:purpose").fill("bref");
        field("export:csv").click();
        assertThat(field("export:purpose-error")).containsText("10 caractères au moins");
        assertThat(field("export:purpose")).hasValue("bref");
        assertThat(field("export:purpose")).isFocused();
        assertThat(page.locator(".faults a")).hasAttribute("href", "#export:purpose");
        assertAccessible();
        field("export:purpose").fill("Contrôle annuel du registre");
        Download download = page.waitForDownload(() -> field("export:csv").click());
        String csv = Files.readString(download.path(), StandardCharsets.UTF_8);
        assertTrue(download.suggestedFilename().matches("certificats-\\d{4}-\\d{2}-\\d{2}\\.csv"), download.suggestedFilename());
        assertTrue(csv.startsWith("\uFEFFNuméro;Titulaire;"), csv);
        assertEquals(holders().size() + 1, csv.lines().count());
        assertFalse(csv.lines().flatMap(line -> List.of(line.split(";")).stream()).anyMatch(cell -> cell.matches("[=+@].*")), csv);
        assertThat(field("export:xlsx")).isEnabled();
        byte[] workbook = Files.readAllBytes(page.waitForDownload(() -> field("export:xlsx").click()).path());
        assertEquals("PK", new String(workbook, 0, 2, StandardCharsets.US_ASCII));

        field("export:print").click();
        assertThat(button("Imprimer")).isVisible();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".menu")).isHidden();
        assertThat(button("Imprimer")).isHidden();
        assertThat(page.locator(".printed")).containsText("État au");
        assertThat(page.locator("table.list")).isVisible();
    }

    private com.microsoft.playwright.Locator heading(String label) {
        return page.locator("thead").getByRole(AriaRole.LINK, new com.microsoft.playwright.Locator.GetByRoleOptions().setName(label));
    }

    private List<String> holders() {
        return page.locator("td[data-label=Titulaire], td[data-label=Holder]").allInnerTexts();
    }
}
