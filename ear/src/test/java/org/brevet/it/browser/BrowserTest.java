package org.brevet.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** The EAR as shipped, started by the front door's server, in the system's Chromium, in French. */
@Tag("browser")
abstract class BrowserTest {

    static final String BASE = System.getProperty("brevet.test.url", "http://localhost:18080");
    private static final int WIDE = 1280;
    private static final int HIGH = 800;
    private static final boolean PICTURES = Boolean.getBoolean("brevet.test.pictures");
    /** What a test lets the camera see: YUV4MPEG2, uncompressed. */
    static final Path CAMERA = Path.of("target/camera.y4m").toAbsolutePath();
    private static final String PASSWORD = "brevet-demo-2027";
    /** Who has signed in before, with the cookie that says so: a page in a browser of its own without the form and without Argon2's time. */
    private static final Map<String, List<Cookie>> SIGNED_IN = new HashMap<>();
    private static Playwright playwright;
    private static Browser browser;
    /** Of this test, by account; each in a browser of its own. */
    private final Map<String, Page> desks = new HashMap<>();
    private BrowserContext context;
    Page page;

    /** One for all classes of a process; it ends with the process. */
    @BeforeAll
    static void openBrowser() {
        if (browser != null) {
            return;
        }
        // The system's browser: Playwright's own download is not to be had everywhere
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(browser())
                .setArgs(List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync",
                        // Helpers of the script engine cost two busy cores more than they give pages that live a second
                        "--js-flags=--single-threaded", "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream", "--use-file-for-fake-video-capture=" + CAMERA)));
    }

    /** The one that the front door has found; without it the one that draws no windows, if it is there. */
    private static Path browser() {
        Path lean = Path.of("/usr/bin/chromium-headless-shell");
        return Optional.ofNullable(System.getenv("BREVET_CHROMIUM")).map(Path::of).orElse(Files.exists(lean) ? lean : Path.of("/usr/bin/chromium"));
    }

    @AfterEach
    void leave() {
        desks.values().forEach(desk -> desk.context().close());
        desks.clear();
        if (context != null) {
            context.close();
        }
    }

    /** A browser that nobody has signed in with. */
    Page stranger() {
        newPage();
        page.navigate(BASE + "/login");
        return page;
    }

    private void newPage() {
        if (context != null && desks.values().stream().noneMatch(desk -> desk.context() == context)) {
            context.close();
        }
        context = browser.newContext(new Browser.NewContextOptions().setLocale("fr-FR").setViewportSize(WIDE, HIGH));
        context.setDefaultTimeout(20_000);
        page = context.newPage();
    }

    /**
     * Opens the address with a demonstration account, in the browser that it had before in this test, else in one of its own; signs in if it has not
     * done so yet, or is signed out again.
     */
    Page as(String username, String address) {
        boolean known = SIGNED_IN.containsKey(username);
        if (desks.containsKey(username)) {
            page = desks.get(username);
            context = page.context();
            page.setViewportSize(WIDE, HIGH);
            open(address);
        } else if (known) {
            newPage();
            context.addCookies(SIGNED_IN.get(username));
            open(address);
        }
        if (!known || page.url().startsWith(BASE + "/login")) {
            desks.remove(username);
            signInAnew(username);
            SIGNED_IN.put(username, context.cookies());
            open(address);
        }
        desks.put(username, page);
        return page;
    }

    /** By the form, in a browser of its own. */
    void signInAnew(String username) {
        stranger();
        page.getByLabel("Nom d’utilisateur").fill(username);
        page.getByLabel("Mot de passe").fill(PASSWORD);
        button("Se connecter").click();
        assertThat(button("Se déconnecter")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
    }

    void open(String address) {
        page.navigate(BASE + address);
    }

    com.microsoft.playwright.Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    com.microsoft.playwright.Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** By its id in the page: labels change, ids are ours. */
    com.microsoft.playwright.Locator field(String id) {
        return page.locator("[id='" + id + "']");
    }

    /** The first option whose words fit. */
    void choose(String id, String words) {
        Pattern wanted = Pattern.compile(words);
        String label = field(id).locator("option").allInnerTexts().stream().filter(text -> wanted.matcher(text).find()).findFirst()
                .orElseThrow(() -> new AssertionError("No option like " + words + " in " + id));
        field(id).selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(label));
    }

    /** Puts somebody on the staff list of a session, by its address. */
    void staff(String session, String nom, String role) {
        open(session + "/staff");
        choose("add:person", "(?i)" + nom);
        field("add:role").selectOption(role);
        field("add:submit").click();
        assertThat(page.locator("table.list")).containsText(Pattern.compile(nom, Pattern.CASE_INSENSITIVE));
    }

    /** One step further with a session; what cannot be taken back is asked once more. */
    void advance(String session) {
        open(session);
        boolean announced = field("advance:announce").count() == 0;
        if (announced) {
            page.locator("[id=advance] summary").click();
        }
        field(announced ? "advance:forward" : "advance:announce").click();
        assertThat(page.locator("#messages")).isVisible();
    }

    /** Kept under target/pictures, at the width of a desk and of a phone, where they are asked for: drawing them takes half a minute of a run. */
    void picture(String name) {
        if (!PICTURES) {
            return;
        }
        for (int width : new int[] {360, 1280}) {
            page.setViewportSize(width, 800);
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/pictures", name + "-" + width + ".png")));
        }
    }

    /** WCAG 2.2 AA as far as a machine can see it, and no page wider than a phone. */
    void assertAccessible() {
        // In one piece: without frames there is nothing to put together in a page of its own, which takes four times as long
        // Of what is right it need not tell
        AxeRunOptions onlyFaults = new AxeRunOptions();
        onlyFaults.setResultTypes(List.of("violations"));
        List<Rule> violations = new AxeBuilder(page).setLegacyMode(true).options(onlyFaults).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze().getViolations();
        assertEquals(List.of(), violations.stream().map(rule -> page.url() + " " + rule.getId() + ": " + rule.getNodes()).toList());
        page.setViewportSize(360, 740);
        assertEquals(360, ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue(), page.url() + " is wider than a phone");
        page.setViewportSize(WIDE, HIGH);
    }

    /** No key without a text, no text without its value. */
    void assertAllTexts() {
        assertThat(page.locator("body")).not().containsText(Pattern.compile("\\[[a-zA-Z]+\\.[\\w.]+]"));
    }
}
