package org.brevet.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ./brevet} before there is a server: what is wrong is said at once, in French or in English, and nothing has been touched. */
class FrontDoorTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path TEXTS = ROOT.resolve("ear/run/text");
    private static final Pattern USED = Pattern.compile("(?:words|fail) ([a-z]+(?:\\.[A-Za-z]+)+)");
    /** With a space and an accent, as folders have them. */
    @TempDir
    Path folder;

    @Test
    void bothLanguagesHaveTheSameTextsAndTheScriptsUseEachOfThem() throws IOException {
        Map<String, String> french = texts("fr");
        Map<String, String> english = texts("en");
        assertEquals(english.keySet(), french.keySet());
        english.forEach((key, text) -> assertEquals(places(text), places(french.get(key)), key));
        String scripts = Files.readString(ROOT.resolve("brevet")) + Files.readString(ROOT.resolve("ear/run/server"))
                + Files.readString(ROOT.resolve("ear/run/words")) + Files.readString(ROOT.resolve("ear/run/Free.java"));
        Matcher used = USED.matcher(scripts);
        while (used.find()) {
            assertTrue(english.containsKey(used.group(1)), used.group(1) + " has no text");
        }
        english.keySet().forEach(key -> assertTrue(scripts.contains(key) || key.startsWith("port.") && scripts.contains('"' + key.substring(5) + '"'),
                key + " is not used"));
        for (String page : List.of("help", "accounts")) {
            assertEquals(Files.readString(TEXTS.resolve(page + "_en.txt")).split("%s").length, Files.readString(TEXTS.resolve(page + "_fr.txt")).split("%s").length);
        }
    }

    private static Map<String, String> texts(String language) throws IOException {
        return Files.readAllLines(TEXTS.resolve(language + ".txt")).stream().filter(line -> !line.startsWith("#"))
                .collect(Collectors.toMap(line -> line.substring(0, line.indexOf('=')), line -> line.substring(line.indexOf('=') + 1), (a, b) -> {
                    throw new AssertionError("twice: " + a);
                }, TreeMap::new));
    }

    private static int places(String text) {
        return text.split("%s", -1).length;
    }

    @ParameterizedTest
    @CsvSource({"LANG, fr_CD.UTF-8, que chacun peut vérifier", "LC_ALL, fr_FR, que chacun peut vérifier", "LANG, C, that anyone can check",
        "BREVET_LANG, fr, que chacun peut vérifier", "LC_MESSAGES, fr_BE.UTF-8, que chacun peut vérifier"})
    void itSpeaksTheLanguageOfTheLocale(String variable, String value, String words) throws Exception {
        assertTrue(brevet(0, Map.of(variable, value), "help").contains(words));
    }

    @ParameterizedTest
    @CsvSource({"BREVET_HEAP, 20, 'BREVET_HEAP est un nombre de mégaoctets'", "BREVET_HEAP, 1g, 'BREVET_HEAP est un nombre de mégaoctets'",
        "BREVET_PORT, 80, 'BREVET_PORT doit être entre 1104 et 65000 : 80'", "BREVET_PORT, http, BREVET_PORT n’est pas un nombre",
        "BREVET_DB_URL, jdbc:h2:file:/tmp/x, ajoutez ;WRITE_DELAY=0", "BREVET_DB_URL, jdbc:mysql:x, ni H2 ni PostgreSQL"})
    void aWrongSettingIsNamed(String setting, String value, String words) throws Exception {
        assertTrue(brevet(1, Map.of("BREVET_LANG", "fr", setting, value), "run").replace('\u00a0', ' ').contains(words));
        assertFalse(Files.exists(home().resolve("kind")));
    }

    @Test
    void eachPortThatIsTakenIsNamedWithItsUse() throws Exception {
        int base = free();
        try (ServerSocket pages = bound(base + 80); ServerSocket administration = bound(base + 48)) {
            String said = brevet(1, Map.of("BREVET_LANG", "fr", "BREVET_PORT", String.valueOf(base + 80)), "run").replace('\u00a0', ' ');
            assertTrue(said.contains("le port " + (base + 80) + " est occupé par un autre programme (il sert à : les pages)"), said);
            assertTrue(said.contains("le port " + (base + 48) + " est occupé par un autre programme (il sert à : administration"), said);
            assertTrue(said.contains("choisissez un autre port"), said);
        }
    }

    @Test
    void aHomeInUseIsRefusedWithWhoUsesIt() throws Exception {
        Files.createDirectories(home());
        Path lock = home().resolve("lock");
        Files.writeString(lock, "4711 http://localhost:8080\n");
        Process holder = new ProcessBuilder("flock", lock.toString(), "sh", "-c", "echo held; read end").start();
        try {
            assertEquals('h', holder.getInputStream().read());
            String said = brevet(1, Map.of("BREVET_LANG", "en"), "run");
            assertTrue(said.contains(home() + " is in use: Brevet runs or starts on it already (process 4711, http://localhost:8080)"), said);
        } finally {
            holder.getOutputStream().close();
            holder.waitFor();
        }
    }

    @Test
    void aKindThatThePowerCutLeftEmptyIsNotGuessed() throws Exception {
        Files.createDirectories(home().resolve("data"));
        Files.createFile(home().resolve("kind"));
        String said = brevet(1, Map.of("BREVET_LANG", "en"), "run");
        assertTrue(said.contains("should say demonstration or real and says: \"\""), said);
        assertEquals("", Files.readString(home().resolve("kind")));
    }

    @Test
    void aDemonstrationIsNotStartedAsEmpty() throws Exception {
        Files.createDirectories(home());
        Files.writeString(home().resolve("kind"), "demonstration\n");
        assertTrue(brevet(1, Map.of("BREVET_LANG", "en"), "run", "--empty").contains("holds a demonstration; choose another BREVET_HOME"));
    }

    @ParameterizedTest
    @CsvSource({"df, 'echo Filesystem; echo /dev/x 1000000 900000 100000 90% /', '97 Mo sont libres dans', 'il en faut au moins 200'",
        "awk, 'case \"$*\" in *MemAvailable*) echo 100 ;; *) exec /usr/bin/awk \"$@\" ;; esac', '100 Mo de mémoire sont libres, et il en faut 812 au serveur', 'dont 512 de BREVET_HEAP'"})
    void tooLittleDiskOrMemoryIsSaidBeforeAnythingIsBegun(String program, String does, String words, String number) throws Exception {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Files.writeString(bin.resolve(program), "#!/bin/sh\n" + does + "\n");
        Files.setPosixFilePermissions(bin.resolve(program), PosixFilePermissions.fromString("rwxr-xr-x"));
        String said = run(1, Map.of("BREVET_LANG", "fr", "PATH", bin + ":" + System.getenv("PATH")),
                List.of(ROOT.resolve("ear/run/server").toString(), "short", String.valueOf(free()), "check")).replace('\u00a0', ' ');
        assertTrue(said.contains(words) && said.contains(number), said);
    }

    private Path home() {
        return folder.resolve("dossier de travail é");
    }

    private static int free() throws IOException {
        for (int base = 22000; base < 30000; base += 100) {
            try (ServerSocket pages = bound(base + 80); ServerSocket administration = bound(base + 48)) {
                return base;
            } catch (IOException taken) {
                continue;
            }
        }
        throw new IOException("no free port");
    }

    private static ServerSocket bound(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.bind(new InetSocketAddress(port));
        return socket;
    }

    private String brevet(int status, Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(ROOT.resolve("brevet").toString()));
        command.addAll(List.of(arguments));
        return run(status, environment, command);
    }

    private String run(int status, Map<String, String> environment, List<String> command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("BREVET_") || name.startsWith("LC_") || name.equals("LANG"));
        builder.environment().put("BREVET_HOME", home().toString());
        builder.environment().putAll(environment);
        Files.createDirectories(home());
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertEquals(status, process.waitFor(), said);
        return said;
    }
}
