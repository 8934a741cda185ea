package org.brevet.operations.application;

import io.nayuki.qrcodegen.QrCode;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.brevet.operations.domain.LanKeys;
import org.brevet.operations.domain.LanNames;
import org.brevet.shared.Clocks;
import org.brevet.shared.Digests;
import org.brevet.shared.Network;

/**
 * What {@code ./brevet run --lan} does before the server starts (ADR 0018): makes or keeps the keys in {@code lan/} of the home, writes what to
 * tell the person at the terminal to {@code lan/welcome.txt} and prints the address of the pages. Ends with 1 where there is no network, or the
 * keys cannot be read.
 */
public final class LanCommand {

    /** One above the port of the pages: Payara's second listener. */
    private static final int ABOVE = 1;
    private final Path folder;
    private final int port;
    private final String host;
    private final Optional<String> wanted;
    private final ResourceBundle texts;
    private final PrintStream out;
    private final PrintStream faults;

    LanCommand(Map<String, String> environment, PrintStream out, PrintStream faults) {
        this.folder = Path.of(environment.get("BREVET_HOME")).resolve("lan");
        this.port = Integer.parseInt(environment.get("BREVET_PORT"));
        this.host = environment.getOrDefault("BREVET_HOST", "");
        this.wanted = Optional.ofNullable(environment.get("BREVET_LAN_ADDRESS")).filter(address -> !address.isBlank());
        this.out = out;
        this.faults = faults;
        this.texts = ResourceBundle.getBundle("org.brevet.operations.lan", "fr".equals(environment.get("BREVET_LANG")) ? Locale.FRENCH : Locale.ENGLISH,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream faults = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(new LanCommand(System.getenv(), out, faults).run(LanNames.ofThisMachine(), Clocks.system().instant()));
    }

    int run(List<InetAddress> network, Instant now) {
        if (wanted.isPresent() && !Network.isAddress(wanted.get())) {
            faults.println(text("noAddress", wanted.get()));
            return 1;
        }
        try {
            Optional<InetAddress> chosen = wanted.isPresent() ? Optional.of(InetAddress.getByName(wanted.get())) : network.stream().findFirst();
            if (chosen.isEmpty()) {
                faults.println(text("none"));
                return 1;
            }
            LanNames names = LanNames.of(host, Stream.concat(chosen.stream(), network.stream()).distinct().toList());
            LanKeys.Kept kept = new LanKeys(folder).keep(names, now);
            String address = written(names.addresses().get(0));
            Files.writeString(folder.resolve("welcome.txt"), welcome(address, kept));
            out.println("https://" + address + ":" + (port + ABOVE));
            return 0;
        } catch (IOException unreadable) {
            faults.println(text("unreadable", unreadable.getMessage()));
            return 1;
        }
    }

    private String welcome(String address, LanKeys.Kept kept) {
        String install = "http://" + address + ":" + port + "/lan";
        StringBuilder welcome = new StringBuilder();
        if (kept.renewed()) {
            welcome.append(text("renewed")).append("\n\n");
        }
        return welcome.append(text("pages", "https://" + address + ":" + (port + ABOVE) + "/")).append('\n').append(text("install", install)).append("\n\n")
                .append(drawn(QrCode.encodeText(install, QrCode.Ecc.MEDIUM))).append('\n')
                .append(text("fingerprint", fingerprint(kept))).append('\n').toString();
    }

    /** In pairs, as telephones show it. */
    private static String fingerprint(LanKeys.Kept kept) {
        try {
            return Digests.sha256Hex(kept.root().getEncoded()).toUpperCase(Locale.ROOT).replaceAll("(..)(?=.)", "$1 ");
        } catch (java.security.cert.CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Two modules a character, light on dark or dark on light as the terminal is: the light ones are drawn, four around it. */
    static String drawn(QrCode code) {
        int quiet = 4;
        StringBuilder lines = new StringBuilder();
        for (int y = -quiet; y < code.size + quiet; y += 2) {
            lines.append("\u001b[97;40m");
            for (int x = -quiet; x < code.size + quiet; x++) {
                boolean upper = !code.getModule(x, y);
                boolean lower = y + 1 < code.size + quiet && !code.getModule(x, y + 1);
                lines.append(upper ? lower ? '█' : '▀' : lower ? '▄' : ' ');
            }
            lines.append("\u001b[0m\n");
        }
        return lines.toString();
    }

    private static String written(InetAddress address) {
        return address instanceof Inet6Address ? "[" + address.getHostAddress() + "]" : address.getHostAddress();
    }

    private String text(String key, Object... values) {
        return new MessageFormat(texts.getString(key), texts.getLocale()).format(values);
    }
}
