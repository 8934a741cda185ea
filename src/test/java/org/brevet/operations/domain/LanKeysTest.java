package org.brevet.operations.domain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ADR 0018: the root is kept, and good for local networks alone; judged by the JDK's path check. */
class LanKeysTest {

    private static final Instant NOW = Instant.parse("2027-03-29T08:00:00Z");
    @TempDir
    Path home;
    private LanKeys keys;

    @BeforeEach
    void begin() {
        keys = new LanKeys(home.resolve("lan"));
    }

    @Test
    void theServerIsTrustedUnderItsRootWithinItsDays() throws Exception {
        LanKeys.Kept kept = keys.keep(names("192.168.43.1"), NOW);
        assertTrue(LanKeys.fits(kept.root(), kept.server(), NOW));
        assertTrue(LanKeys.fits(kept.root(), kept.server(), NOW.minus(Duration.ofHours(23))), "a phone's clock may be late");
        assertFalse(LanKeys.fits(kept.root(), kept.server(), NOW.plus(Duration.ofDays(397))));
        assertFalse(LanKeys.fits(new LanKeys(home.resolve("other")).keep(names("192.168.43.1"), NOW).root(), kept.server(), NOW));
        assertArrayEquals(kept.root().getEncoded(), Files.readAllBytes(home.resolve("lan/root.crt")));
        assertFalse(kept.renewed());
        assertEquals(List.of("1.3.6.1.5.5.7.3.1"), kept.server().getExtendedKeyUsage());
    }

    /** Whoever steals the root's key cannot pose as a site of the internet. */
    @ParameterizedTest
    @ValueSource(strings = {"example.org", "cclam.cd", "41.243.7.9", "2c0f:eb58::9", "notebook.example"})
    void theRootIsGoodForNoOtherPlace(String other) throws Exception {
        LanCertificates maker = new LanCertificates(NOW);
        LanCertificates.Pair root = maker.root(names("192.168.43.1"));
        LanNames foreign = Character.isDigit(other.charAt(0)) ? names(other) : new LanNames("formation", List.of(other), List.of());
        assertFalse(LanKeys.fits(root.certificate(), maker.server(root, foreign).certificate(), NOW));
        assertTrue(LanKeys.fits(root.certificate(), maker.server(root, names("10.1.2.3", "fd00::7")).certificate(), NOW));
    }

    @Test
    void whatIsGoodIsKept() throws Exception {
        LanKeys.Kept before = keys.keep(names("192.168.43.1"), NOW);
        LanKeys.Kept after = keys.keep(names("192.168.43.1"), NOW.plus(Duration.ofDays(300)));
        assertEquals(before, after);
    }

    @Test
    void anotherLocalAddressNeedsNoOtherRoot() throws Exception {
        LanKeys.Kept before = keys.keep(names("192.168.43.1"), NOW);
        LanKeys.Kept after = keys.keep(names("10.20.30.40"), NOW.plus(Duration.ofDays(1)));
        assertEquals(before.root(), after.root());
        assertNotEquals(before.server(), after.server());
        assertTrue(LanKeys.fits(after.root(), after.server(), NOW.plus(Duration.ofDays(1))));
        assertFalse(after.renewed());
    }

    @Test
    void theServersCertificateIsMadeAnewBeforeItEnds() throws Exception {
        LanKeys.Kept before = keys.keep(names("192.168.43.1"), NOW);
        LanKeys.Kept after = keys.keep(names("192.168.43.1"), NOW.plus(Duration.ofDays(397 - 60)));
        assertEquals(before.root(), after.root());
        assertNotEquals(before.server(), after.server());
    }

    @Test
    void aPublicAddressIsPermittedFromTheStartOrTakesAnotherRoot() throws Exception {
        LanKeys.Kept before = keys.keep(names("41.243.7.9"), NOW);
        assertTrue(LanKeys.fits(before.root(), before.server(), NOW));
        LanKeys.Kept after = keys.keep(names("41.243.7.10"), NOW);
        assertNotEquals(before.root(), after.root());
        assertTrue(after.renewed(), "and that is told");
        assertTrue(LanKeys.fits(after.root(), after.server(), NOW));
    }

    @Test
    void noOtherAccountReadsThem() throws Exception {
        keys.keep(names("192.168.43.1"), NOW);
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("lan"))));
        try (Stream<Path> files = Files.list(home.resolve("lan"))) {
            assertEquals(List.of("root.crt rw-------", "root.p12 rw-------", "server.p12 rw-------"),
                    files.map(file -> file.getFileName() + " " + permissions(file)).sorted().toList());
        }
    }

    @Test
    void whatCannotBeReadIsLeftAsItIs() throws Exception {
        keys.keep(names("192.168.43.1"), NOW);
        Files.writeString(home.resolve("lan/root.p12"), "broken");
        assertThrows(IOException.class, () -> keys.keep(names("192.168.43.1"), NOW));
        assertEquals("broken", Files.readString(home.resolve("lan/root.p12")));
    }

    @Test
    void aNameThatIsNoneForTheDomainSystemIsReplaced() throws Exception {
        assertEquals("brevet", LanNames.of("Poste de l’instructeur", List.of()).host());
        assertEquals(List.of("poste-1", "poste-1.local", "localhost"), LanNames.of("Poste-1", List.of()).hosts());
        LanKeys.Kept kept = keys.keep(LanNames.of("", List.of(InetAddress.getByName("192.168.43.1"))), NOW);
        assertTrue(LanKeys.fits(kept.root(), kept.server(), NOW));
    }

    @Test
    void anAddressIsTakenWithoutTheNameOfItsCard() throws Exception {
        byte[] address = InetAddress.getByName("fd00::2").getAddress();
        LanNames names = LanNames.of("formation", List.of(java.net.Inet6Address.getByAddress(null, address, 2)));
        assertEquals("fd00:0:0:0:0:0:0:2", names.addresses().get(0).getHostAddress());
        LanKeys.Kept kept = keys.keep(names, NOW);
        assertEquals(kept, keys.keep(names, NOW));
    }

    private static String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static LanNames names(String... addresses) throws IOException {
        List<InetAddress> network = new java.util.ArrayList<>();
        for (String address : addresses) {
            network.add(InetAddress.getByName(address));
        }
        return LanNames.of("formation", network);
    }
}
