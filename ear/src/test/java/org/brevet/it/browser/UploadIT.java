package org.brevet.it.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Files as nobody's browser sends them, to each page that takes one: answered in the reader's language and at their place, nothing stored, and the
 * server goes on at once, without what it was sent. What is in the files is tried further with the readers ({@code HostileFiles} of the core).
 */
@Tag("still")
class UploadIT {

    /** What a failure of the server would show. */
    private static final Pattern INSIDES = Pattern.compile("\\bat [a-z]+\\.[\\w.]+\\(|Exception\\b|E-\\d{6}|root:x:|\\[[a-zA-Z]+\\.[\\w.]+]|\\?\\?\\?");
    /** What would act, or deceive the eye, in the page that names the file. */
    private static final Pattern LIVE = Pattern.compile("<script>alert|etc/passwd|vsc\\.exe.{0,9}\u202E|[\\x00-\\x08\u202A-\u202E\u2066-\u2069]|a\\.csv49");
    private static final long MEGABYTE = 1_000_000;
    private static final long MOST_KEPT = 90 * MEGABYTE;

    private static List<ImportPage> pages;
    private static final Map<ImportPage, String> BEFORE = new HashMap<>();

    @BeforeAll
    static void fourPagesThatTakeFiles() {
        pages = ImportPage.all();
        pages.forEach(page -> BEFORE.put(page, page.stored().get()));
    }

    @AfterAll
    static void nothingIsStored() {
        assertAll(pages.stream().map(page -> () -> assertEquals(BEFORE.get(page), page.stored().get(), "something came in at " + page)));
    }

    @TestFactory
    Stream<DynamicTest> noBadSheetIsTaken() {
        return pages.stream().flatMap(page -> BadSheets.all(page.good()).entrySet().stream().flatMap(one -> languages(page).map(language -> {
            String[] parts = one.getKey().split(" → ");
            return DynamicTest.dynamicTest(page + " " + language + " " + parts[0], () -> {
                Wire.Answer answer = page.send(language, page.file("x.xlsx", one.getValue()));
                refused(page, answer, 200);
                String words = parts[1].split("\\|")[language.equals("fr") ? 0 : 1];
                assertTrue(page.told(answer.body()).contains(words), words + " is not told at its place: " + page.told(answer.body()));
                kept(page, answer.body());
            });
        })));
    }

    @TestFactory
    Stream<DynamicTest> noOddRequestIsTaken() {
        List<OddRequests.Odd> all = OddRequests.all();
        Set<String> told = new HashSet<>();
        return pages.stream().flatMap(page -> all.stream().flatMap(odd -> (told.add(odd.wanted()) ? Stream.of("fr", "en") : Stream.of("fr")).map(language ->
                DynamicTest.dynamicTest(page + " " + language + " " + odd, () -> {
                    Wire.Answer answer = page.send(language, odd.request().apply(page));
                    refused(page, answer, odd.status());
                    String words = odd.words(language);
                    String place = odd.status() == 200 && !words.isEmpty() ? page.told(answer.body()) : answer.body();
                    assertTrue(place.contains(words), words + " is not told at its place: " + place);
                    assertTrue(answer.taken() < OddRequests.MANY / 4, "took " + answer.taken() / MEGABYTE + " MB");
                    if (odd.status() >= 400 && !words.isEmpty()) {
                        assertTrue(answer.body().contains("href=\"" + page.address() + "\""), "no way back to the page");
                    }
                }))));
    }

    /** Each costs the server a thread, which is not to be had for ever. */
    @Test
    void othersAreServedWhileManyStall() throws IOException {
        ImportPage page = pages.get(0);
        byte[] half = Wire.form(page.fields(), page.file("x.csv", new byte[1_000]));
        List<Socket> stalled = new ArrayList<>();
        try {
            for (int i = 0; i < 40; i++) {
                stalled.add(Wire.stall(page.address(), page.actor().cookies(), Wire.Request.of(Wire.FORM, half).announced("1000000")));
            }
            assertEquals(200, page.actor().get("/standards").statusCode());
        } finally {
            for (Socket socket : stalled) {
                socket.close();
            }
        }
    }

    /** What has come in with a request is gone with it, memory and files; what open pages keep of files is bounded for all of them together. */
    @Test
    void littleOfThemIsKept() {
        ServerProcess server = ServerProcess.ofTheTests();
        ImportPage edition = pages.get(0);
        ImportPage curriculum = pages.get(1);
        byte[][] files = {curriculum.file("a.csv", new byte[1_900_000]), curriculum.file("b.csv", new byte[1_900_000]),
            curriculum.file("c.csv", new byte[1_900_000]), curriculum.file("d.csv", new byte[1_900_000])};
        refused(curriculum, curriculum.send("fr", files), 200);
        Set<Path> before = server.files();
        long heap = server.heap();
        long held = server.resident();
        for (int i = 0; i < 20; i++) {
            refused(curriculum, curriculum.send("fr", files), 200);
        }
        OddRequests.all().stream().filter(odd -> odd.name().matches("200 MB|a bomb.*|a hundred thousand.*|body that ends in the file"))
                .forEach(odd -> refused(edition, edition.send("fr", odd.request().apply(edition)), odd.status()));
        long after = server.heap();
        System.err.printf("UploadIT: heap in use %d MB before, %d MB after; resident %d and %d MB%n", heap / MEGABYTE, after / MEGABYTE,
                held / MEGABYTE, server.resident() / MEGABYTE);
        Set<Path> left = new TreeSet<>(server.files());
        left.removeAll(before);
        assertAll(() -> assertEquals(Set.of(), left), () -> assertTrue(after - heap < MOST_KEPT, (after - heap) / MEGABYTE + " MB are not given back"));
    }

    @Test
    void strangersAndThoseWithoutTheRoleSendNothing() {
        ImportPage page = pages.get(0);
        Wire.Request request = Wire.Request.of(Wire.FORM, Wire.form(page.fields(), page.file("x.csv", page.good().csv("x"))));
        Wire.Answer unknown = Wire.send(page.address(), "BREVET_LANG=fr", request);
        refused(page, unknown, 401);
        assertTrue(unknown.body().contains("La page a expiré"), unknown.body());
        Wire.Answer trainee = Wire.send(page.address(), HttpActor.signedIn("stagiaire.kambale").cookies(), request);
        refused(page, trainee, 409);
    }

    private static Stream<String> languages(ImportPage page) {
        return page == pages.get(0) ? Stream.of("fr", "en") : Stream.of("fr");
    }

    private static void refused(ImportPage page, Wire.Answer answer, int status) {
        assertEquals(status, answer.status(), answer.head() + "\n" + page.told(answer.body()));
        assertFalse(INSIDES.matcher(answer.body()).find(), answer.body());
        assertFalse(LIVE.matcher(answer.body()).find(), answer.body());
    }

    /** What was typed beside the file need not be typed again. */
    private static void kept(ImportPage page, String body) {
        page.typed().forEach((name, value) -> assertTrue(value.startsWith("~") || body.contains("value=\"" + value + "\""), name + " is gone"));
    }
}
