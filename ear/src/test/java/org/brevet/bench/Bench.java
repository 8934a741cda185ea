package org.brevet.bench;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.StringReader;
import java.io.Writer;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.brevet.it.browser.HttpActor;

/**
 * The figures of design 9, side by side with their floors in one run. Times are those of a client on the same machine over a kept connection: the server's
 * time and the way there and back. {@code --json FILE} writes them, {@code --sizes 1000,10000} chooses how many trainees there are.
 */
final class Bench {

    private static final int TIMES = 200;
    private static final int BASE = 19100;
    private static final int BATCH = 1_000;
    private static final Path HOME = Path.of("ear/target/bench-home").toAbsolutePath();
    private final List<Figure> figures = new ArrayList<>();
    private final Map<String, Double> atTheFirstSize = new LinkedHashMap<>();
    private double batchRate;
    private final Served server = new Served(HOME, BASE);

    public static void main(String[] arguments) throws Exception {
        List<String> all = Arrays.asList(arguments);
        Path json = all.contains("--json") ? Path.of(all.get(all.indexOf("--json") + 1)) : null;
        String sizes = all.contains("--sizes") ? all.get(all.indexOf("--sizes") + 1) : "1000,10000,100000";
        Bench bench = new Bench();
        bench.run(Arrays.stream(sizes.split(",")).map(Integer::valueOf).sorted().toList());
        bench.tell(json);
    }

    private void run(List<Integer> sizes) throws Exception {
        deleteHome();
        server.start();    // makes the demonstration, whose people and texts the seeder uses
        server.stop();
        int there = 0;
        String certificate = "";
        for (int size : sizes) {
            try (Seeder seeder = new Seeder(server.databaseUrl(), LocalDate.now())) {
                if (there == 0) {
                    seeder.sheets();
                }
                System.err.printf("%,d trainees%n", size);
                long from = System.nanoTime();
                seeder.trainees(there, size);
                System.err.printf("made in %,d s%n", (System.nanoTime() - from) / 1_000_000_000);
                certificate = seeder.certificate();
            }
            there = size;
            add(Figure.atMost("start on an existing database", trainees(size), server.start() / 1000, "s", 25));
            try {
                pages(size);
                if (size == sizes.get(0)) {
                    once();
                }
            } finally {
                server.stop();
            }
            if (size == sizes.get(0)) {
                batchRate = batch(Math.min(size, BATCH));
            }
        }
        Figure alone = Documents.figure(certificate);
        add(alone);
        add(Figure.atLeast("documents of a batch, made by the server", BATCH + " certificates", batchRate, "a second", alone.floor(), 0.6, 100));
    }

    /** A course's worth and more: the server finds them when it starts. */
    private double batch(int size) throws Exception {
        Batch batch = new Batch(server.databaseUrl(), size);
        server.start();
        try {
            batch.awaitAll(actor("agrement.cclam"));
        } finally {
            server.stop();
        }
        if (!batch.wrong().isEmpty()) {
            throw new IllegalStateException("Not made: " + batch.wrong());
        }
        return batch.aSecond();
    }

    /** What must cost the same however many trainees there are. */
    private void pages(int size) throws Exception {
        HttpActor manager = actor("formation.tsi");
        HttpActor officer = actor("agrement.cclam");
        HttpActor stranger = HttpActor.nobody(server.address());
        HttpActor trainee = actor("titulaire.asani");
        page(size, "start page, course manager", manager, "/");
        page(size, "start page, accreditation officer", officer, "/");
        page(size, "own progress, trainee", trainee, "/me");
        page(size, "sessions", manager, "/sessions");
        page(size, "one session's enrolment", manager, "/sessions/SEM-7/enrolment");
        page(size, "one session's results", manager, "/sessions/SEM-7/results");
        page(size, "dossiers", officer, "/dossiers");
        page(size, "register", officer, "/certificates");
        page(size, "register, search by name", officer, "/certificates?q=Asani");
        String number = seededNumber(officer);
        page(size, "one certificate", officer, "/certificates/" + number);
        page(size, "verification, by number (API)", stranger, "/api/v1/certificates/RDC-EOD1-1000-00001-X");
    }

    private static String seededNumber(HttpActor officer) {
        java.util.regex.Matcher number = java.util.regex.Pattern.compile("RDC-EOD1-\\d{4}-\\d{5}-[0-9A-Z]").matcher(officer.get("/certificates").body());
        if (!number.find()) {
            throw new IllegalStateException("The register shows no certificate");
        }
        return number.group();
    }

    private void page(int size, String work, HttpActor actor, String address) throws Exception {
        HttpResponse<String> answer = actor.get(address);
        if (answer.statusCode() >= 400 && answer.statusCode() != 422) {
            throw new IllegalStateException(address + " answered " + answer.statusCode());
        }
        double median = Timing.median(60, () -> actor.get(address));
        Double first = atTheFirstSize.putIfAbsent(work, median);
        add(first == null ? Figure.floor(work + ", " + trainees(size), median, "ms")
                : Figure.atMostTimes(work, trainees(size), median, "ms", first, 1.3));
    }

    /** What has its own size. */
    private void once() throws Exception {
        HttpActor stranger = HttpActor.nobody(server.address());
        HttpActor assessor = actor("evaluateur.tsi");
        add(Figure.floor("static file", Timing.median(TIMES, () -> stranger.get("/static/icon.svg")), "ms"));
        double faces = Timing.median(TIMES, () -> stranger.get("/login"));
        add(Figure.floor("a Faces page without data (/login)", faces, "ms"));
        grid(assessor, Seeder.SMALL, "30 × 20", faces, 3);
        grid(assessor, Seeder.LARGE, "500 × 20", faces, 15);
        cell(assessor, Seeder.SMALL, "30 × 20");
        cell(assessor, Seeder.LARGE, "500 × 20");
        imported(assessor);
        add(Figure.atMost("verification page", "one certificate", Timing.median(25, () -> stranger.get("/verify/RDC-EOD1-2098-00001-"
                + checkOf("RDC-EOD1-2098-00001"))), "ms", 15));
        Weight weight = new Weight(server.address());
        add(Figure.atMost("verification page with all it loads, gzip", "", weight.page("/verify").first(), "KB", 30));
        Weight.Of login = weight.page("/login");
        add(Figure.atMost("a page's first visit, gzip", "/login", login.first(), "KB", 400));
        add(Figure.atMost("a page's later visit, gzip", "/login", login.later(), "KB", 30));
    }

    private static String checkOf(String number) {
        return org.brevet.register.CheckCharacter.of(number) + "";
    }

    /** The page and its data: what a browser asks for anew each time. */
    private void grid(HttpActor assessor, String session, String size, double faces, double times) throws Exception {
        double page = Timing.median(TIMES, () -> assessor.get("/sessions/" + session + "/marks"));
        double data = Timing.median(100, () -> assessor.get("/api/v1/sessions/" + session + "/marks"));
        add(Figure.atMostTimes("open the mark grid, all requests", size, page + data, "ms", faces, times));
    }

    /** Each save changes the cell: 14,5 and 15 in turn, with the version of the save before. */
    private void cell(HttpActor assessor, String session, String size) throws Exception {
        JsonObject sheet = json(assessor.get("/api/v1/sessions/" + session + "/marks"));
        JsonObject row = sheet.getJsonArray("rows").getJsonObject(0);
        String address = "/api/v1/sessions/" + session + "/marks/" + row.getString("enrolment") + "/T1/mark";
        long[] version = {1};
        add(Figure.atMost("save one mark durably", size, Timing.median(TIMES, () -> {
            HttpResponse<String> saved = assessor.put(address, "{\"value\":\"" + (version[0] % 2 == 0 ? "14,5" : "15")
                    + "\",\"remark\":\"\",\"version\":" + version[0] + "}", UUID.randomUUID().toString());
            if (saved.statusCode() != 200) {
                throw new IllegalStateException("A save answered " + saved.statusCode() + " " + saved.body());
            }
            version[0]++;
            return saved;
        }), "ms", 10));
    }

    /** Once only: after it the cells are there. */
    private void imported(HttpActor assessor) throws IOException {
        MarksBySheet marks = new MarksBySheet(assessor, Seeder.EMPTY);
        byte[] sheet = marks.filled();
        long from = System.nanoTime();
        String preview = marks.preview(sheet);
        double shown = (System.nanoTime() - from) / 1e9;
        marks.confirm(preview);
        add(Figure.floor("marks from a sheet, preview only, 500 × 20", shown, "s"));
        add(Figure.atMost("marks from a sheet, with preview", "500 × 20, CSV", (System.nanoTime() - from) / 1e9, "s", 3));
    }

    /** Told at once: whoever breaks a long run off has what it has found. */
    private void add(Figure figure) {
        figures.add(figure);
        System.err.println(figure.line());
    }

    private HttpActor actor(String username) {
        return HttpActor.signedIn(server.address(), username);
    }

    private static JsonObject json(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    private static String trainees(int size) {
        return String.format(java.util.Locale.ROOT, "%,d trainees", size);
    }

    private void tell(Path json) throws IOException {
        System.out.println("| work | size | value | floor | goal | met |\n|---|---|---|---|---|---|");
        figures.forEach(figure -> System.out.println(figure.line()));
        if (json != null) {
            JsonArrayBuilder list = Json.createArrayBuilder();
            figures.forEach(figure -> list.add(figure.json()));
            JsonWriterFactory pretty = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));
            try (Writer file = Files.newBufferedWriter(json)) {
                pretty.createWriter(file).writeArray(list.build());
            }
        }
    }

    private static void deleteHome() throws IOException {
        if (Files.exists(HOME)) {
            try (var files = Files.walk(HOME)) {
                for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
