package org.brevet.verification.application;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.brevet.credential.application.TrustedRoots;
import org.brevet.offline.CertificateCode;
import org.brevet.offline.KeyList;
import org.brevet.offline.NotTrusted;
import org.brevet.offline.OfflineCheck;
import org.brevet.offline.StatusSnapshot;
import org.brevet.offline.Unreadable;
import org.brevet.offline.Verdict;
import org.brevet.shared.Clocks;

/**
 * {@code ./brevet verify}: a paper against a key list and a status snapshot, with no network and no server (docs/verify.md). Ends with 0 valid,
 * 1 valid with conditions, 2 not to be accepted, 3 cannot tell, 4 not genuine, 64 where the call is none.
 */
public final class VerifyCommand {

    static final int WRONG_CALL = 64;
    /** Java itself ends with 1 when it fails, which must never be taken for "valid with conditions": the script behind the front door subtracts. */
    private static final int SAID = 10;
    private final Path from;
    private final Clock clock;
    private final PrintStream out;
    private final PrintStream err;
    private final ResourceBundle texts;

    VerifyCommand(Map<String, String> environment, Clock clock, PrintStream out, PrintStream err) {
        this.from = Path.of(environment.getOrDefault("BREVET_FROM", ""));
        this.clock = clock;
        this.out = out;
        this.err = err;
        this.texts = ResourceBundle.getBundle("org.brevet.verification.verify",
                "fr".equals(environment.get("BREVET_LANG")) ? Locale.FRENCH : Locale.ENGLISH,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int status = new VerifyCommand(System.getenv(), Clocks.system(), out, err).run(List.of(args));
        System.exit(status == WRONG_CALL ? status : SAID + status);
    }

    /** A file of the call that cannot be used; the bundle has its words. */
    private static final class WrongCall extends Exception {

        private final String key;
        private final transient Object[] values;

        WrongCall(String key, Object... values) {
            super(key);
            this.key = key;
            this.values = values;
        }
    }

    int run(List<String> typed) {
        Optional<VerifyCall> call = VerifyCall.read(typed, from);
        if (call.isEmpty()) {
            err.println(texts.getString("usage"));
            return WRONG_CALL;
        }
        try {
            PaperCheck.Result result = check(call.get());
            PaperWords words = new PaperWords(texts);
            if (call.get().json()) {
                out.println(PaperJson.write(result));
            } else {
                words.lines(result).forEach(out::println);
            }
            return exit(result.verdict());
        } catch (WrongCall wrong) {
            err.println(MessageFormat.format(texts.getString(wrong.key), wrong.values));
            return WRONG_CALL;
        }
    }

    static int exit(Verdict verdict) {
        return switch (verdict) {
            case VALID -> 0;
            case VALID_WITH_CONDITIONS -> 1;
            case NOT_YET_IN_FORCE, EXPIRED, SUSPENDED, WITHDRAWN, SURRENDERED, REPLACED -> 2;
            case CANNOT_TELL, UNKNOWN -> 3;
            case NOT_GENUINE -> 4;
        };
    }

    private PaperCheck.Result check(VerifyCall call) throws WrongCall {
        Optional<X509Certificate> root = call.root().isPresent() ? Optional.of(root(call.root().get())) : Optional.empty();
        Optional<KeyList> keys = call.keys().isPresent() ? Optional.of(keys(call.keys().get(), root)) : Optional.empty();
        Optional<StatusSnapshot> newest = Optional.empty();
        for (Path file : call.snapshots()) {
            StatusSnapshot one = snapshot(file, keys.orElseThrow(() -> new WrongCall("keys.needed")));
            if (newest.isEmpty() || one.mayReplace(newest.get())) {
                newest = Optional.of(one);
            } else if (!newest.get().mayReplace(one)) {
                throw new WrongCall("snapshot.shrinks", file);
            }
        }
        List<X509Certificate> roots = root.map(List::of).orElseGet(() -> keys.map(list -> list.keys().stream().map(key -> key.chain().get(1)).distinct()
                .toList()).orElse(List.of()));
        Instant now = call.at().orElseGet(clock::instant);
        try {
            return new PaperCheck(new OfflineCheck(keys, newest, now), trusted(roots, call.lists())).check(paper(call.paper()));
        } catch (IOException unreadable) {
            throw new WrongCall("paper.unreadable", call.paper(), unreadable.getMessage());
        }
    }

    /** A code's text, or the file of that name. */
    private PaperFile paper(String named) throws WrongCall, IOException {
        if (named.startsWith(CertificateCode.PREFIX)) {
            return PaperFile.of(named.getBytes(StandardCharsets.UTF_8));
        }
        try {
            return PaperFile.of(bytes(from.resolve(named)));
        } catch (InvalidPathException noPath) {
            throw new WrongCall("file.unreadable", named);
        }
    }

    private static X509Certificate root(Path file) throws WrongCall {
        try (InputStream in = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        } catch (IOException | CertificateException broken) {
            throw new WrongCall("root.unreadable", file);
        }
    }

    private static TrustedRoots trusted(List<X509Certificate> roots, List<Path> files) throws WrongCall {
        TrustedRoots trusted = TrustedRoots.of(roots);
        List<X509CRL> lists = new ArrayList<>();
        for (Path file : files) {
            try {
                X509CRL list = TrustedRoots.list(bytes(file));
                if (!trusted.issued(list)) {
                    throw new WrongCall("crl.otherRoot", file);
                }
                lists.add(list);
            } catch (GeneralSecurityException broken) {
                throw new WrongCall("crl.unreadable", file);
            }
        }
        return new TrustedRoots(roots, lists);
    }

    /** A list under the root's signature, or the plain one: whoever hands it over vouches for it. */
    private static KeyList keys(Path file, Optional<X509Certificate> root) throws WrongCall {
        String text = new String(bytes(file), StandardCharsets.UTF_8).strip();
        try {
            if (text.startsWith("{")) {
                KeyList list = KeyList.read(text);
                if (root.isPresent() && list.keys().stream().anyMatch(key -> !key.chain().get(1).equals(root.get()))) {
                    throw new WrongCall("keys.otherRoot", file);
                }
                return list;
            }
            return KeyList.readSigned(text, root.orElseThrow(() -> new WrongCall("root.needed", file)));
        } catch (Unreadable | NotTrusted refused) {
            throw new WrongCall("keys.refused", file, refused.getMessage());
        }
    }

    private static StatusSnapshot snapshot(Path file, KeyList keys) throws WrongCall {
        try {
            return StatusSnapshot.read(new String(bytes(file), StandardCharsets.UTF_8).strip(), keys);
        } catch (NotTrusted refused) {
            throw new WrongCall("snapshot.refused", file, refused.getMessage());
        }
    }

    private static byte[] bytes(Path file) throws WrongCall {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(PaperFile.MOST_BYTES + 1);
        } catch (IOException missing) {
            throw new WrongCall("file.unreadable", file);
        }
    }
}
