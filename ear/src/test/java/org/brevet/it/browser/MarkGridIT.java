package org.brevet.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The mark grid as a spreadsheet: by keyboard, on a phone, over a bad line, after the session has ended, with a colleague on the same cell. */
class MarkGridIT extends BrowserTest {

    private static final int TRAINEES = MarkClass.TRAINEES;
    private static String session;

    @BeforeAll
    static void classBegins() {
        session = new MarkClass().begun();
    }

    @Test
    void aClassIsMarkedByKeyboardAlone() {
        grid("evaluateur.tsi", "T1");
        into(cell(0, "mark"));
        for (int row = 0; row < TRAINEES; row++) {
            page.keyboard().type(row == 3 ? "21" : "12,5");
            page.keyboard().press("Enter");
        }
        assertThat(page.locator("mark-grid .net .bad")).containsText("de 0 à 20");
        page.keyboard().press("Control+Home");
        assertThat(cell(3, "mark")).hasAttribute("aria-invalid", "true");
        for (int row = 0; row < 3; row++) {
            page.keyboard().press("ArrowDown");
        }
        page.keyboard().press("F2");
        page.keyboard().press("Backspace");
        page.keyboard().press("Backspace");
        page.keyboard().type("14");
        page.keyboard().press("Tab");
        allSent();
        assertEquals(TRAINEES, stored("T1").filter(found -> found.value().equals("12.5") || found.value().equals("14")).size());
        assertEquals("14", stored("T1").filter(found -> found.row() == 3).get(0).value());

        part("P1");
        into(cell(0, "C1"));
        List<String> codes = codes("P1");
        for (int row = 0; row < TRAINEES; row++) {
            for (String code : codes) {
                if (code.equals("minutes")) {
                    page.keyboard().type("40");
                } else if (row == 5 && code.equals("C1")) {
                    page.keyboard().press("n");
                    page.keyboard().type("Casque laissé ouvert");       // R36, in the dialog that asks
                    page.keyboard().press("Enter");
                    assertThat(page.locator("dialog")).hasCount(0);
                } else {
                    page.keyboard().press("a");
                }
                page.keyboard().press("Tab");
            }
        }
        allSent();
        assertEquals(TRAINEES * codes.size(), stored("P1").size());
        assertEquals(List.of("Casque laissé ouvert"), stored("P1").filter(found -> found.value().equals("NOT_YET")).stream().map(Found::remark).toList());
        // Beyond the last cell Tab leaves the table; back by Shift+Tab, which Escape lets out
        assertTrue(!focused().startsWith("TD"), focused());
        page.keyboard().press("Shift+Tab");
        assertTrue(focused().startsWith("TD"), focused());
        page.keyboard().press("Escape");
        for (int tries = 0; tries < 8 && !focused().contains("Remettre"); tries++) {
            page.keyboard().press("Shift+Tab");
        }
        page.keyboard().press("Enter");
        assertThat(page.locator("dialog")).containsText("24 sur 24");
        page.keyboard().press("Enter");
        assertThat(page.locator("mark-grid .answer")).containsText("Tentatives remises au vérificateur : 24");
        assertThat(page.locator("tr.row td[data-code='C1']").first()).hasAttribute("aria-readonly", "true");
    }

    @Test
    void aClassIsMarkedOnAPhone() {
        as("evaluateur.tsi", "/");
        page.setViewportSize(360, 740);
        open(session + "/marks#T2");
        for (int row = 0; row < TRAINEES; row++) {
            assertThat(page.locator(".one .progress")).hasText("Stagiaire " + (row + 1) + " sur 24");
            if (row == 0) {
                page.locator(".one input").focus();
            }
            page.keyboard().type("13,25");
            page.keyboard().press("Enter");      // "next" on the screen's keyboard
        }
        allSent();
        assertEquals(TRAINEES, stored("T2").filter(found -> found.value().equals("13.25")).size());

        part("P4");
        page.locator(".one select").selectOption("0");
        List<String> criteria = codes("P4").stream().filter(code -> !code.equals("minutes")).toList();
        for (String code : criteria) {
            Locator criterion = page.locator(".one [data-code='" + code + "']");
            if (code.equals("C2")) {
                criterion.locator(".NOT_YET").click();
                criterion.getByText("Enregistrer", new Locator.GetByTextOptions().setExact(true)).click();
                assertThat(criterion.locator(".remark-field .error")).isVisible();      // R36, at its place
                criterion.locator("textarea").fill("Garrot posé trop bas");
                picture360("notes-telephone");
                criterion.getByText("Enregistrer", new Locator.GetByTextOptions().setExact(true)).click();
            } else {
                criterion.locator(".COMPETENT").click();
            }
            button("Critère suivant").click();
        }
        assertTrue(focused().contains("INPUT"), "after the last criterion come the minutes");
        page.keyboard().type("15");
        page.keyboard().press("Tab");
        allSent();
        assertEquals(codes("P4").size(), stored("P4").filter(found -> found.row() == 0).size());
        assertEquals("Garrot posé trop bas", stored("P4").filter(found -> found.value().equals("NOT_YET")).get(0).remark());
        page.locator(".one .turns button").last().click();
        button("Arrêt sécurité").click();
        page.locator("#stop-criterion").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        page.locator("#stop-at").fill("2027-03-20T09:30");
        page.locator("#stop-ground").fill("Gants retirés devant le blessé");
        button("Arrêter l’épreuve").click();
        assertThat(page.locator(".one .attempt")).containsText("Gants retirés");
        assertEquals(360, ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue());
    }

    @Test
    void aBlockIsPastedAfterALookAndUndoneAndDoneAgain() {
        grid("evaluateur.tsi", "T3");
        into(cell(0, "mark"));
        paste("11,5\r\n\"12,25\"\r\n20,1\r\n");
        assertThat(page.locator("dialog")).containsText("Changements : 2. Sans changement : 0. Refusées : 1.");
        assertThat(page.locator("dialog")).containsText("de 0 à 20 par pas de 0,25");
        assertThat(page.locator("dialog [type=submit]")).isHidden();
        page.keyboard().press("Enter");
        assertEquals(0, stored("T3").size(), "all of it or nothing");
        paste("11,5\n12,25\n\n13");
        assertThat(page.locator("dialog")).containsText("Changements : 3. Sans changement : 1. Refusées : 0.");
        accessible();
        picture1280("notes-collage");
        page.keyboard().press("Enter");
        assertThat(cell(3, "mark")).hasAttribute("data-state", "saved");
        assertEquals(List.of("11.5", "12.25", "13"), stored("T3").stream().map(Found::value).toList());

        into(cell(0, "mark"));
        page.keyboard().press("Control+z");
        assertThat(cell(3, "mark")).containsText("Effacé");
        allSent();
        assertEquals(List.of(2L, 2L, 2L), stored("T3").stream().map(Found::version).toList(), "undoing is a new save");
        page.keyboard().press("Control+y");
        allSent();
        assertEquals(List.of("11.5", "12.25", "13"), stored("T3").stream().map(Found::value).toList());
        page.keyboard().press("Shift+ArrowDown");
        page.keyboard().press("Delete");
        allSent();
        assertEquals(List.of("13"), stored("T3").stream().map(Found::value).filter(value -> !value.isEmpty()).toList());
        // Not over what a colleague has entered since
        MarkGridIT colleague = new MarkGridIT();
        colleague.grid("formateur.tsi", "T3");
        colleague.into(colleague.cell(0, "mark"));
        colleague.page.keyboard().type("17");
        colleague.page.keyboard().press("Enter");
        colleague.allSent();
        colleague.leave();
        page.keyboard().press("Control+z");
        assertThat(cell(0, "mark")).hasAttribute("data-state", "stale");
        assertEquals("17", stored("T3").get(0).value());
    }

    @Test
    void clipboardBlocksAreReadAsSpreadsheetsWriteThem() {
        grid("evaluateur.tsi", "P6");
        Object read = page.evaluate("async () => { const src = document.querySelector('script[type=module]').src;"
                + " const { rowsOf, textOf } = await import(src.replace('mark-grid', 'clipboard'));"
                + " return JSON.stringify([rowsOf('a\\tb\\r\\nc\\t\\r\\n'), rowsOf('\"x\\n\"\"y\"\"\"\\tz'), rowsOf('\"open\\tq'), rowsOf(''),"
                + " rowsOf(textOf([['1,5', 'a\\tb'], ['\"', 'x\\ny']]))]); }");
        assertEquals("[[[\"a\",\"b\"],[\"c\",\"\"]],[[\"x\\n\\\"y\\\"\",\"z\"]],[[\"\\\"open\",\"q\"]],[[\"\"]],[[\"1,5\",\"a\\tb\"],[\"\\\"\",\"x\\ny\"]]]", read);
    }

    @Test
    void overALineThatIsCutAndLosesAnswersNothingIsLostAndNothingDoubled() throws IOException {
        try (CutProxy proxy = new CutProxy(URI.create(BASE).getPort())) {
            as("evaluateur.tsi", "/");
            page.navigate(proxy.address() + session + "/marks#T4");
            into(cell(0, "mark"));
            proxy.become(CutProxy.Line.LOSES_ANSWERS);
            enter("10");
            assertThat(cell(0, "mark")).hasAttribute("data-state", "waiting");
            proxy.become(CutProxy.Line.CUT);
            enter("11");
            enter("12");
            assertThat(page.locator("mark-grid .net")).containsText("pas encore enregistrées : 3");
            proxy.become(CutProxy.Line.WHOLE);
            button("Réessayer maintenant").click();
            allSent();
            assertEquals(List.of("10 1", "11 1", "12 1"), stored("T4").stream().map(found -> found.value() + " " + found.version()).toList());

            proxy.become(CutProxy.Line.CUT);
            into(cell(3, "mark"));
            enter("13");
            assertThat(cell(3, "mark")).hasAttribute("data-state", "waiting");
            assertEquals(false, page.evaluate("dispatchEvent(new Event('beforeunload', { cancelable: true }))"), "who leaves is warned");
            Page closed = page;
            page = closed.context().newPage();
            closed.close();
            proxy.become(CutProxy.Line.WHOLE);
            page.navigate(proxy.address() + session + "/marks#T4");
            assertThat(cell(3, "mark")).hasAttribute("data-state", "saved");
            assertThat(cell(3, "mark")).containsText("13");
            assertEquals("13 1", stored("T4").stream().map(found -> found.value() + " " + found.version()).toList().get(3));
        }
    }

    @Test
    void afterTheSessionHasEndedEntriesWaitForTheirOwnPersonAndGo() {
        grid("evaluateur.tsi", "P2");
        page.context().clearCookies();
        into(cell(0, "C2"));
        page.keyboard().press("a");
        assertThat(page.locator("mark-grid .net")).containsText("Votre connexion a pris fin");
        // Another signs in on the same device: the entry is not his, and his page does not know it
        Page evaluators = page;
        page = evaluators.context().newPage();
        page.navigate(BASE + "/login");
        signIn("formateur.tsi");
        open(session + "/marks#P2");
        assertThat(cell(0, "C2")).hasAttribute("aria-label", Pattern.compile(".*vide.*"));
        page.close();
        page = evaluators;
        button("Réessayer maintenant").click();
        assertThat(cell(0, "C2")).hasAttribute("data-state", "waiting");
        assertEquals(0, stored("P2").size());
        button("Se reconnecter").click();
        assertThat(page.locator("dialog")).containsText("Une autre personne est connectée");
        accessible();
        signIn("evaluateur.tsi");
        assertThat(page.locator("dialog")).hasCount(0);
        allSent();
        assertEquals(List.of("COMPETENT 1"), stored("P2").stream().map(found -> found.value() + " " + found.version()).toList());
        assertEquals(0, ((Number) page.evaluate("localStorage.length")).intValue(), "what is stored is not kept on the device");
    }

    @Test
    void ofTwoOnOneCellTheSecondIsShownBothValuesAndChooses() {
        MarkGridIT colleague = new MarkGridIT();
        grid("evaluateur.tsi", "P3");
        colleague.grid("formateur.tsi", "P3");
        colleague.into(colleague.cell(0, "minutes"));
        colleague.enter("50");
        colleague.allSent();
        into(cell(0, "minutes"));
        enter("60");
        assertThat(cell(0, "minutes")).hasAttribute("data-state", "stale");
        assertThat(page.locator("mark-grid .net .bad")).containsText(Pattern.compile("BAMARAKI.*50.*60"));
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Enter");
        button("Garder la mienne").click();
        allSent();
        colleague.into(colleague.cell(0, "minutes"));
        colleague.enter("55");
        assertThat(colleague.cell(0, "minutes")).hasAttribute("data-state", "stale");
        colleague.page.keyboard().press("ArrowUp");
        colleague.page.keyboard().press("F2");
        colleague.button("Prendre l’autre").click();
        assertThat(colleague.cell(0, "minutes")).containsText("60");
        assertEquals(List.of("60 2"), stored("P3").stream().map(found -> found.value() + " " + found.version()).toList());
        colleague.leave();
    }

    @Test
    void fiveHundredByTwentyDrawsWhatIsInViewAndKeepsTheFocus() {
        as("evaluateur.tsi", "/");
        page.route("**/api/v1/sessions/*/marks", route -> route.fulfill(new Route.FulfillOptions().setContentType("application/json").setBody(
                large(json(page.request().get(BASE + "/api/v1" + session + "/marks").text()).getString("me")))));
        open(session + "/marks#P1");
        assertThat(page.locator("table[role=grid]")).hasAttribute("aria-rowcount", "501");
        into(cell(0, "C3"));
        assertTrue(nodes() < 2500, nodes() + " elements");
        page.keyboard().press("Control+ArrowDown");
        assertThat(page.locator("tr[data-row='499']")).hasAttribute("aria-rowindex", "501");
        assertTrue(focused().contains("Stagiaire 500"), focused());
        page.locator("mark-grid .box").evaluate("box => { box.scrollTop = box.scrollHeight / 2; }");
        assertThat(page.locator("tr[data-row='250']")).isVisible();
        assertTrue(focused().contains("Stagiaire 500"), "what has the focus stays, also out of view");
        assertTrue(nodes() < 2500, nodes() + " elements");
        page.keyboard().press("PageUp");
        assertTrue(page.locator("tr[data-row='499']").count() == 0 || nodes() < 2500);
    }

    @Test
    void bothLanguagesForEverybody() {
        grid("evaluateur.tsi", "P5");
        into(cell(0, "C1"));
        assertAllTexts();
        assertAccessible();
        button("Touches du clavier").click();
        accessible();
        open(session + "/marks?lang=en");
        part("P5");
        into(cell(0, "C1"));
        assertAllTexts();
        assertAccessible();
        assertThat(page.locator("#grid-keys")).containsText("C competent");
        page.setViewportSize(360, 740);
        accessible();
        open(session + "/marks?lang=fr");
    }

    // ---- what a person does

    private void grid(String username, String part) {
        as(username, session + "/marks#" + part);
        assertThat(page.locator("mark-grid h2")).containsText(part);
    }

    private void part(String code) {
        page.locator("mark-grid nav a", new Page.LocatorOptions().setHasText(code)).click();
        assertThat(page.locator("mark-grid h2")).containsText(code);
    }

    private Locator cell(int row, String code) {
        return page.locator("tr[data-row='" + row + "'] td[data-code='" + code + "']");
    }

    private void into(Locator cell) {
        cell.focus();
    }

    private void enter(String text) {
        page.keyboard().type(text);
        page.keyboard().press("Enter");
    }

    /** As Ctrl+V brings a block that a spreadsheet has copied. */
    private void paste(String text) {
        page.evaluate("text => { const block = new DataTransfer(); block.setData('text/plain', text);"
                + " document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: block, bubbles: true, cancelable: true })); }", text);
        assertThat(page.locator("dialog .told")).isVisible();
    }

    private void signIn(String username) {
        page.getByLabel("Nom d’utilisateur").fill(username);
        page.getByLabel("Mot de passe").fill("brevet-demo-2027");
        button("Se connecter").click();
        page.waitForLoadState();
    }

    private void allSent() {
        page.waitForFunction("() => { const queue = document.querySelector('mark-grid').queue;"
                + " return queue.idle && queue.unsaved.every(cell => cell.open); }");
    }

    private String focused() {
        return (String) page.evaluate("() => { const on = document.activeElement;"
                + " return `${on.tagName} ${on.getAttribute('aria-label') ?? ''} ${on.textContent}`; }");
    }

    private int nodes() {
        return ((Number) page.evaluate("document.querySelectorAll('mark-grid *').length")).intValue();
    }

    private void accessible() {
        List<?> violations = new com.deque.html.axecore.playwright.AxeBuilder(page).setLegacyMode(true)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")).analyze().getViolations();
        assertEquals(List.of(), violations.stream().map(Object::toString).toList());
    }

    private void picture360(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(java.nio.file.Path.of("target/pictures", name + "-360.png")));
    }

    private void picture1280(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(java.nio.file.Path.of("target/pictures", name + "-1280.png")));
    }

    // ---- what the server has

    /** {@code value} "" when emptied; {@code row}: index of the trainee. */
    private record Found(int row, String code, String value, long version, String remark) {
    }

    /** Cells of a paper or test that ever held something, by trainee. */
    private record Stored(List<Found> all) {

        Stored filter(Predicate<Found> wanted) {
            return new Stored(all.stream().filter(wanted).toList());
        }

        java.util.stream.Stream<Found> stream() {
            return all.stream();
        }

        int size() {
            return all.size();
        }

        Found get(int index) {
            return all.get(index);
        }
    }

    private JsonObject sheet() {
        return json(page.request().get(BASE + "/api/v1" + session + "/marks").text());
    }

    private Stored stored(String part) {
        JsonArray rows = sheet().getJsonArray("rows");
        return new Stored(IntStream.range(0, rows.size()).boxed().flatMap(row -> {
            JsonObject attempt = rows.getJsonObject(row).getJsonObject("attempts").getJsonObject(part);
            return attempt == null ? java.util.stream.Stream.<Found>empty() : attempt.getJsonObject("cells").entrySet().stream().map(cell -> {
                JsonArray held = cell.getValue().asJsonArray();
                return new Found(row, cell.getKey(), held.get(0) == JsonValue.NULL ? "" : held.getString(0), held.getJsonNumber(1).longValue(),
                        held.size() > 4 ? held.getString(4) : "");
            });
        }).toList());
    }

    private List<String> codes(String part) {
        return sheet().getJsonArray("parts").getValuesAs(JsonObject.class).stream().filter(one -> one.getString("code").equals(part))
                .flatMap(one -> one.getJsonArray("columns").getValuesAs(JsonObject.class).stream()).map(column -> column.getString("code")).toList();
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    /** A sheet of 500 trainees and twenty cells each, all marked. */
    private static String large(String me) {
        String columns = IntStream.rangeClosed(1, 19).mapToObj(i -> "{\"code\":\"C" + i + "\",\"kind\":\"CRITERION\",\"title\":\"Critère " + i + "\"}")
                .collect(Collectors.joining(",")) + ",{\"code\":\"minutes\",\"kind\":\"TIME\",\"title\":\"P1\",\"limit\":30}";
        String cells = IntStream.rangeClosed(1, 19).mapToObj(i -> "\"C" + i + "\":[\"COMPETENT\",1,0,1800000000]").collect(Collectors.joining(","));
        String rows = IntStream.rangeClosed(1, 500).mapToObj(i -> "{\"enrolment\":\"e" + i + "\",\"number\":" + i + ",\"name\":\"Stagiaire " + i
                + "\",\"attempts\":{\"P1\":{\"state\":\"IN_PROGRESS\",\"number\":1,\"by\":[0],\"cells\":{" + cells + "}}}}").collect(Collectors.joining(","));
        return "{\"session\":\"X\",\"editable\":true,\"now\":\"2027-03-29T08:00:00Z\",\"me\":\"" + me + "\",\"people\":[\"LOBHO Rachel\"],"
                + "\"parts\":[{\"code\":\"P1\",\"kind\":\"PRACTICAL\",\"title\":\"Épreuve\",\"columns\":[" + columns + "]}],\"rows\":[" + rows + "]}";
    }
}
