package org.brevet.verification.application;

import com.google.zxing.qrcode.QRCodeReader;
import com.lowagie.text.pdf.PdfReader;
import com.nimbusds.jose.util.JSONObjectUtils;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.FontBoxFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.cmc.CMCObjectIdentifiers;
import org.bouncycastle.cms.CMSSignedData;
import org.brevet.credential.application.DocumentSignature.State;
import org.brevet.credential.application.PublishedKeys;
import org.brevet.verification.TooManyLookUps;

/** Has {@link PaperProbe} look into files, one at a time: the machine is there for others too. */
@ApplicationScoped
public class PaperProbes {

    private static final Logger LOG = Logger.getLogger(PaperProbes.class.getName());
    private static final Duration WAIT = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int MOST_SAID = 1_000_000;
    /** From the jars of these, and of what they need to read PDFs and pictures. */
    private static final List<Class<?>> NEEDED = List.of(PaperProbe.class, PDDocument.class, RandomAccessRead.class, FontBoxFont.class, LogFactory.class,
            CMSSignedData.class, ASN1Object.class, CMCObjectIdentifiers.class, QRCodeReader.class, PdfReader.class, JSONObjectUtils.class);
    private final Semaphore turn = new Semaphore(1, true);
    private final Duration longest;

    public PaperProbes() {
        this(LONGEST);
    }

    PaperProbes(Duration longest) {
        this.longest = longest;
    }

    /** What is in a file. {@code codes}: texts of large codes; {@code signature} and {@code text} of a PDF, the text "" where there is none. */
    public record Found(PaperFile.Kind kind, List<String> codes, Optional<State> signature, String text) {
    }

    /**
     * Empty if nothing can be read in it, or not in time.
     *
     * @param keys under whose root documents are signed
     * @throws TooManyLookUps if others are before him
     */
    public Optional<Found> look(byte[] file, Optional<PublishedKeys> keys) {
        boolean mine = false;
        try {
            mine = turn.tryAcquire(WAIT.toSeconds(), TimeUnit.SECONDS);
            if (!mine) {
                throw new TooManyLookUps(WAIT);
            }
            return probe(file, keys);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new TooManyLookUps(WAIT);
        } finally {
            if (mine) {
                turn.release();
            }
        }
    }

    private Optional<Found> probe(byte[] file, Optional<PublishedKeys> keys) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("brevet-paper");
        Path said = folder.resolve("said");
        try {
            List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx192m", "-Xss512k",
                    "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true", "-cp", classPath(), PaperProbe.class.getName(),
                    Files.write(folder.resolve("paper"), file).toString()));
            if (keys.isPresent()) {
                command.add(Files.write(folder.resolve("root.pem"), keys.get().root()).toString());
                command.add(Files.write(folder.resolve("root.crl"), keys.get().revoked()).toString());
            }
            Process process = new ProcessBuilder(command).redirectOutput(said.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null"))).start();
            if (!process.waitFor(longest.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            if (process.exitValue() != 0 || Files.size(said) > MOST_SAID) {
                LOG.log(Level.INFO, "A file of {0} bytes could not be looked into: {1}", new Object[] {file.length, process.exitValue()});
                return Optional.empty();
            }
            return found(JSONObjectUtils.parse(Files.readString(said, StandardCharsets.UTF_8)));
        } catch (ParseException broken) {
            throw new IOException(broken);
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path one : files.toList()) {
                    Files.delete(one);
                }
            }
            Files.delete(folder);
        }
    }

    private static Optional<Found> found(Map<String, Object> json) throws ParseException {
        if (json.containsKey("unreadable")) {
            return Optional.empty();
        }
        String signature = JSONObjectUtils.getString(json, "signature");
        String text = JSONObjectUtils.getString(json, "text");
        return Optional.of(new Found(PaperFile.Kind.valueOf(JSONObjectUtils.getString(json, "kind")), JSONObjectUtils.getStringList(json, "codes"),
                Optional.ofNullable(signature).map(State::valueOf), text == null ? "" : text));
    }

    private static String classPath() {
        return NEEDED.stream().map(PaperProbes::place).distinct().collect(Collectors.joining(File.pathSeparator));
    }

    private static String place(Class<?> type) {
        try {
            URI place = type.getProtectionDomain().getCodeSource().getLocation().toURI();
            return Path.of(place).toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
