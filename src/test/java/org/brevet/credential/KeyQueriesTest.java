package org.brevet.credential;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.brevet.credential.application.KeyQueries;
import org.brevet.credential.application.KeysLook;
import org.brevet.credential.application.KeysState;
import org.brevet.credential.application.PublishedKeys;
import org.brevet.credential.application.SigningKeys;
import org.brevet.credential.domain.KeyChanges;
import org.brevet.credential.domain.KeyFiles;
import org.brevet.credential.domain.RootPlace;
import org.brevet.offline.KeyList;
import org.brevet.shared.Settings;
import org.brevet.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyQueriesTest {

    @TempDir
    Path home;

    @Test
    void whatIsPublishedChecksUnderItsRootAndTheStateTellsTheDays() throws Exception {
        Settings settings = Settings.of(home, "https://brevet.example.org", true);
        KeyQueries queries = new KeyQueries(new SigningKeys(settings, World.CLOCK), settings, World.CLOCK);
        assertEquals(Optional.empty(), queries.published());
        KeysState state = queries.state();
        assertEquals(List.of(LocalDate.of(2047, 3, 28), true, DocumentTrouble.NONE, DocumentTrouble.NONE),
                List.of(state.look().rootLastDay(), state.look().rootHere(), state.pdf(), state.code()));
        assertEquals(List.of(SignerState.SIGNS, SignerState.SIGNS), state.look().signers().stream().map(row -> row.state()).toList());
        assertEquals(LocalDate.of(2033, 3, 28), state.look().signers().get(1).lastDay());
        PublishedKeys published = queries.published().orElseThrow();
        X509Certificate root = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(published.root()));
        KeyList list = KeyList.readSigned(published.signedKeys(), root);
        assertEquals(list, KeyList.read(published.keys()));
        assertTrue(list.specimen());
        assertArrayEquals(Files.readAllBytes(home.resolve("keys/demonstration-root.crl")), published.revoked());
    }

    /** Six months before the end, unless another is listed to follow. */
    @Test
    void theEndOfAKeyIsToldMonthsAhead() {
        Settings settings = Settings.of(home, "https://brevet.example.org", false);
        KeyFiles files = new KeyFiles(home.resolve("keys"), Optional.empty(), false);
        files.open(World.CLOCK.instant());
        assertEquals(List.of(false, false), soon(settings, "2032-09-28T12:00:00Z"));
        assertEquals(List.of(true, true), soon(settings, "2032-09-29T12:00:00Z"));
        new KeyChanges(files, RootPlace.HOME).add(KeyPurpose.CODE, Instant.parse("2033-01-01T00:00:00Z"), Instant.parse("2032-09-29T12:00:00Z"));
        assertEquals(List.of(true, false, false), soon(settings, "2032-09-29T12:00:00Z"));
        assertTrue(KeysLook.at(settings, at("2046-09-30T12:00:00Z")).rootEndsSoon());
    }

    private static List<Boolean> soon(Settings settings, String time) {
        return KeysLook.at(settings, at(time)).signers().stream().map(row -> row.endsSoon()).toList();
    }

    private static Clock at(String time) {
        return Clock.fixed(Instant.parse(time), ZoneOffset.UTC);
    }

    @Test
    void whatCannotBeReadIsSaid() throws Exception {
        Files.createDirectories(home.resolve("keys"));
        Files.writeString(home.resolve("keys/root.crt"), "broken");
        Settings settings = Settings.of(home, "https://brevet.example.org", false);
        KeysState state = new KeyQueries(new SigningKeys(settings, World.CLOCK), settings, World.CLOCK).state();
        assertEquals(List.of(DocumentTrouble.KEY_UNREADABLE, DocumentTrouble.KEY_UNREADABLE, List.of()), List.of(state.pdf(), state.code(), state.look().signers()));
        assertNull(state.look().rootLastDay());
    }
}
