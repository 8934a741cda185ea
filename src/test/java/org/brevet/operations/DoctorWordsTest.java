package org.brevet.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brevet.operations.application.Examination;
import org.brevet.shared.Language;
import org.brevet.shared.Settings;
import org.brevet.testing.BothDatabases;
import org.brevet.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The doctor says the same in both languages, and has a text for all that it can find. */
class DoctorWordsTest {

    private static final Pattern USED = Pattern.compile("(?:Said\\.of|say)\\(\"([A-Za-z0-9.]+)\"");
    @TempDir
    Path home;

    @Test
    void bothLanguagesHaveTheSameTextsWithTheSameValues() throws IOException {
        Properties french = texts("fr");
        Properties english = texts("en");
        assertEquals(english.keySet(), french.keySet());
        english.stringPropertyNames().forEach(key -> assertEquals(values(english.getProperty(key)), values(french.getProperty(key)), key));
        Path sources = Path.of("main/java/org/brevet/operations/application");
        String source = Files.readString(sources.resolve("Examination.java")) + Files.readString(sources.resolve("Doctor.java"))
                + Files.readString(sources.resolve("InstallationQueries.java"));
        Matcher used = USED.matcher(source);
        while (used.find()) {
            String key = used.group(1);
            assertTrue(english.stringPropertyNames().stream().anyMatch(known -> known.equals(key) || key.endsWith("r") && known.startsWith(key)
                    || key.endsWith(".") && known.startsWith(key)), key + " has no text");
        }
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = DoctorWords.class.getResourceAsStream("doctor_" + language + ".properties")) {
            texts.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }

    private static long values(String text) {
        return Pattern.compile("\\{\\d}").matcher(text).results().map(java.util.regex.MatchResult::group).distinct().count();
    }

    @BothDatabases
    void aFreshInstallationIsReportedInFrenchAndInEnglish(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            List<Finding> findings = new Examination(Settings.of(home, "http://localhost:8080", false), "jdbc:postgresql:x", schema.source(),
                    Clock.systemUTC()).findings();
            String french = said(findings, Language.FR);
            assertTrue(french.contains("avis  adresse : http://localhost:8080\n      Elle figure sur chaque certificat"), french);
            assertTrue(french.contains("bon   chaîne d’audit : 0 événements scellés, 0 en attente"), french);
            String english = said(findings, Language.EN);
            assertTrue(english.contains("warn  address: http://localhost:8080\n      It stands on every certificate"), english);
            assertTrue(english.contains("ok    audit chain: 0 events sealed, 0 waiting"), english);
        }
    }

    private static String said(List<Finding> findings, Language language) {
        DoctorWords words = DoctorWords.in(language);
        return String.join("\n", findings.stream().map(words::line).toList()).replace('\u00a0', ' ');
    }
}
