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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.brevet.credential.application.KeyQueries;
import org.brevet.credential.application.KeysState;
import org.brevet.credential.application.PublishedKeys;
import org.brevet.credential.application.SigningKeys;
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
                List.of(state.rootLastDay(), state.rootHere(), state.pdf(), state.code()));
        assertEquals(List.of(SignerState.SIGNS, SignerState.SIGNS), state.signers().stream().map(row -> row.state()).toList());
        assertEquals(LocalDate.of(2033, 3, 28), state.signers().get(1).lastDay());
        PublishedKeys published = queries.published().orElseThrow();
        X509Certificate root = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(published.root()));
        KeyList list = KeyList.readSigned(published.signedKeys(), root);
        assertEquals(list, KeyList.read(published.keys()));
        assertTrue(list.specimen());
        assertArrayEquals(Files.readAllBytes(home.resolve("keys/demonstration-root.crl")), published.revoked());
    }

    @Test
    void whatCannotBeReadIsSaid() throws Exception {
        Files.createDirectories(home.resolve("keys"));
        Files.writeString(home.resolve("keys/root.crt"), "broken");
        Settings settings = Settings.of(home, "https://brevet.example.org", false);
        KeysState state = new KeyQueries(new SigningKeys(settings, World.CLOCK), settings, World.CLOCK).state();
        assertEquals(List.of(DocumentTrouble.KEY_UNREADABLE, DocumentTrouble.KEY_UNREADABLE, List.of()), List.of(state.pdf(), state.code(), state.signers()));
        assertNull(state.rootLastDay());
    }
}
