package org.brevet.credential.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.brevet.credential.DocumentTrouble;
import org.brevet.credential.KeyPurpose;
import org.brevet.credential.KeyRefusal;
import org.brevet.credential.SignerState;
import org.brevet.credential.domain.KeyFiles;
import org.brevet.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./brevet keys}, without the shell before it. */
class KeysCommandTest {

    @TempDir
    Path folder;
    private String said = "";

    @Test
    void theKeeperOfTheKeysGoesThroughAYear() throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        Files.createDirectory(folder.resolve("stick"));
        assertEquals(0, keys("fr", "list"));
        assertTrue(said.contains("Aucune clé"), said);
        String code = new KeyFiles(home.resolve("keys"), Optional.empty(), false).open(World.CLOCK.instant()).code().orElseThrow().id();
        assertEquals(0, keys("en", "list"));
        assertTrue(said.contains("Its key is in the home.") && said.contains(code + "  codes"), said);
        assertEquals(0, keys("en", "root", "--to", "stick"));
        assertTrue(said.contains("The root's key is in " + folder.resolve("stick") + ", read back and tried."), said);
        assertEquals(1, keys("fr", "withdraw", code, "--reason", "ordinateur volé"));
        assertTrue(said.contains("Branchez la clé USB et ajoutez --root DOSSIER."), said);
        assertEquals(0, keys("fr", "withdraw", code.substring(0, 6), "--reason", "ordinateur volé", "--root", "stick"));
        assertTrue(said.contains(code + " est retirée, pour toujours") && said.contains(" signe les codes et les états du 29/03/2027 au 28/03/2033 inclus."), said);
        assertEquals(0, keys("fr", "new", "pdf", "--from", "2027-06-01", "--root", "stick"));
        assertTrue(said.contains(" signe les documents du 01/06/2027 au 31/05/2033 inclus."), said);
        assertEquals(0, keys("en", "publish", "--root", "stick"));
        assertEquals(0, keys("fr", "list"));
        assertTrue(said.contains("Sa clé est hors ligne.") && said.contains("retirée le 29/03/2027\u00a0: ordinateur volé"), said);
        assertEquals(4, said.lines().filter(line -> line.contains(" – ")).count(), said);
        Files.writeString(home.resolve("keys/pass"), "another");
        assertEquals(1, keys("fr", "new", "code", "--root", "stick"));
        assertTrue(said.contains("La phrase secrète n’ouvre pas"), said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "keys", "new", "new png", "new code pdf", "new code --reason x", "new code --from demain",
        "withdraw", "withdraw abcd", "withdraw abcd --reason",
        "withdraw --reason x", "root", "root --to", "publish now", "list --root x", "LIST"})
    void whatIsNoCallShowsTheCalls(String typed) {
        assertEquals(64, keys("fr", typed.isEmpty() ? new String[0] : typed.split(" ")));
        assertTrue(said.contains("./brevet keys withdraw ID --reason TEXTE"), said);
        assertFalse(Files.exists(folder.resolve("home/keys")));
    }

    @Test
    void bothLanguagesHaveATextForAllThatCanBeSaid() throws IOException {
        Properties french = texts("fr");
        Properties english = texts("en");
        assertEquals(english.keySet(), french.keySet());
        english.stringPropertyNames().forEach(key -> assertEquals(values(english.getProperty(key)), values(french.getProperty(key)), key));
        String source = Files.readString(Path.of("main/java/org/brevet/credential/application/KeysCommand.java"));
        Stream<String> used = Stream.of(Pattern.compile("[s]ay\\([^\"]*\"([A-Za-z.]+)\"[,)]").matcher(source).results().map(found -> found.group(1)),
                Pattern.compile("\"([a-z]+(?:\\.[A-Za-z]+)?)\" : \"([a-z]+(?:\\.[A-Za-z]+)?)\"").matcher(source).results()
                        .flatMap(found -> Stream.of(found.group(1), found.group(2))),
                named("refused.", KeyRefusal.values()), named("purpose.", KeyPurpose.values()), named("added.", KeyPurpose.values()),
                named("state.", SignerState.values()),
                named("trouble.", DocumentTrouble.PASS_MISSING, DocumentTrouble.PASS_WRONG, DocumentTrouble.KEY_UNREADABLE)).flatMap(one -> one);
        assertEquals(english.stringPropertyNames(), used.collect(java.util.stream.Collectors.toSet()));
    }

    private static Stream<String> named(String prefix, Enum<?>... values) {
        return Stream.of(values).map(value -> prefix + value);
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (InputStreamReader in = new InputStreamReader(KeyPurpose.class.getResourceAsStream("keys_" + language + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }

    private static long values(String text) {
        return Pattern.compile("\\{\\d}").matcher(text).results().map(MatchResult::group).distinct().count();
    }

    private int keys(String language, String... typed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int ended = new KeysCommand(Map.of("BREVET_HOME", folder.resolve("home").toString(), "BREVET_LANG", language, "BREVET_FROM", folder.toString()),
                World.CLOCK, new PrintStream(out, true, StandardCharsets.UTF_8)).run(List.of(typed));
        said = out.toString(StandardCharsets.UTF_8);
        return ended;
    }
}
