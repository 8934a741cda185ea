package org.brevet.operations.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.brevet.shared.Digests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the person at the terminal of {@code ./brevet run --lan} is told. */
class LanCommandTest {

    private static final Instant NOW = Instant.parse("2027-03-29T08:00:00Z");
    @TempDir
    Path home;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream faults = new ByteArrayOutputStream();

    @Test
    void addressCodeAndFingerprintAreTold() throws Exception {
        assertEquals(0, run(Map.of("BREVET_LANG", "fr"), "192.168.43.1"));
        assertEquals("https://192.168.43.1:8081\n", out.toString(StandardCharsets.UTF_8));
        String welcome = Files.readString(home.resolve("lan/welcome.txt"));
        assertTrue(welcome.contains("Téléphones et tablettes de ce réseau\u00a0: https://192.168.43.1:8081/"), welcome);
        assertTrue(welcome.replace(" ", "").contains(Digests.sha256Hex(Files.readAllBytes(home.resolve("lan/root.crt"))).toUpperCase(java.util.Locale.ROOT)));
        assertEquals("http://192.168.43.1:8080/lan", readByAnother(welcome));
    }

    @Test
    void anAddressOfVersion6StandsInBrackets() throws Exception {
        assertEquals(0, run(Map.of(), "fd00::2"));
        assertEquals("https://[fd00:0:0:0:0:0:0:2]:8081\n", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void theAddressMayBeChosen() throws Exception {
        assertEquals(0, run(Map.of("BREVET_LAN_ADDRESS", "10.0.0.7"), "192.168.43.1"));
        assertEquals("https://10.0.0.7:8081\n", out.toString(StandardCharsets.UTF_8));
        assertEquals(1, run(Map.of("BREVET_LAN_ADDRESS", "poste-1", "BREVET_LANG", "fr"), "192.168.43.1"));
        assertTrue(faults.toString(StandardCharsets.UTF_8).contains("n’est pas une adresse IP\u00a0: poste-1"));
    }

    @Test
    void withoutANetworkNothingIsMade() throws Exception {
        assertEquals(1, run(Map.of("BREVET_LANG", "fr")));
        assertTrue(faults.toString(StandardCharsets.UTF_8).startsWith("Cette machine n’est reliée à aucun réseau"));
        assertEquals("", out.toString(StandardCharsets.UTF_8));
        assertFalse(Files.exists(home.resolve("lan")));
    }

    private int run(Map<String, String> more, String... network) throws Exception {
        Map<String, String> environment = new HashMap<>(Map.of("BREVET_HOME", home.toString(), "BREVET_PORT", "8080", "BREVET_HOST", "formation"));
        environment.putAll(more);
        List<InetAddress> addresses = new java.util.ArrayList<>();
        for (String address : network) {
            addresses.add(InetAddress.getByName(address));
        }
        out.reset();
        return new LanCommand(environment, new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(faults, true, StandardCharsets.UTF_8))
                .run(addresses, NOW);
    }

    /** Two modules a character, four dots each way: by ZXing, which has not drawn it. */
    private static String readByAnother(String welcome) throws Exception {
        List<String> lines = welcome.lines().filter(line -> line.startsWith("\u001b[97;40m"))
                .map(line -> line.replaceAll("\u001b\\[[0-9;]*m", "")).toList();
        int dot = 4;
        int width = lines.get(0).length() * dot;
        int[] pixels = new int[width * lines.size() * 2 * dot];
        Arrays.fill(pixels, 0xFF000000);
        for (int y = 0; y < lines.size() * 2 * dot; y++) {
            for (int x = 0; x < width; x++) {
                char drawn = lines.get(y / dot / 2).charAt(x / dot);
                boolean light = drawn == '█' || drawn == (y / dot % 2 == 0 ? '▀' : '▄');
                pixels[y * width + x] = light ? 0xFFFFFFFF : 0xFF000000;
            }
        }
        return new QRCodeReader().decode(new BinaryBitmap(new GlobalHistogramBinarizer(new RGBLuminanceSource(width, lines.size() * 2 * dot, pixels))))
                .getText();
    }
}
