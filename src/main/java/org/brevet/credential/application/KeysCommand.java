package org.brevet.credential.application;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.brevet.credential.SignerState;
import org.brevet.credential.domain.KeyChanges;
import org.brevet.credential.domain.KeyFiles;
import org.brevet.credential.domain.KeyRefused;
import org.brevet.credential.domain.KeyRing;
import org.brevet.credential.domain.Signer;
import org.brevet.credential.domain.Unmakeable;
import org.brevet.shared.Clocks;
import org.brevet.shared.Days;
import org.brevet.shared.Settings;

/**
 * {@code ./brevet keys}: works on the home's files, whether a server runs or not; a running one sees the change within seconds. Ends with 0
 * when it is done, 1 when it is refused, 64 where the call is none.
 */
public final class KeysCommand {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int WRONG_CALL = 64;
    private final Path home;
    private final Path from;
    private final Optional<Path> passFile;
    private final Optional<Path> device;
    private final boolean demonstration;
    private final Clock clock;
    private final ResourceBundle texts;
    private final PrintStream out;

    KeysCommand(Map<String, String> environment, Clock clock, PrintStream out) {
        this.home = Path.of(environment.get("BREVET_HOME"));
        this.from = Path.of(environment.getOrDefault("BREVET_FROM", ""));
        this.passFile = Optional.ofNullable(environment.get("BREVET_KEY_PASS_FILE")).filter(file -> !file.isBlank()).map(Path::of);
        this.device = Optional.ofNullable(environment.get("BREVET_PKCS11")).filter(file -> !file.isBlank()).map(Path::of);
        this.demonstration = Boolean.parseBoolean(environment.get("BREVET_DEMONSTRATION"));
        this.clock = clock;
        this.out = out;
        this.texts = ResourceBundle.getBundle("org.brevet.credential.keys",
                "fr".equals(environment.get("BREVET_LANG")) ? Locale.FRENCH : Locale.ENGLISH,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Map<String, String> environment = System.getenv();
        Settings settings = Settings.of(Path.of(environment.get("BREVET_HOME")), "", false);
        System.exit(new KeysCommand(environment, new Clocks(settings).clock(), out).run(List.of(args)));
    }

    int run(List<String> typed) {
        Optional<KeysCall> call = KeysCall.read(typed, from);
        if (call.isEmpty()) {
            say("usage");
            return WRONG_CALL;
        }
        try {
            handle(call.get());
            return 0;
        } catch (KeyRefused refused) {
            say("refused." + refused.refusal(), refused.detail());
        } catch (Unmakeable trouble) {
            say("trouble." + trouble.trouble(), trouble.detail());
        }
        return 1;
    }

    private void handle(KeysCall call) {
        Instant now = clock.instant();
        KeyFiles files = new KeyFiles(home.resolve("keys"), passFile, device, demonstration);
        KeyChanges changes = new KeyChanges(files, call.root());
        switch (call.verb()) {
            case LIST -> list(files, now);
            case NEW -> {
                Instant first = call.first().map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant()).orElse(now);
                Signer added = changes.add(call.purpose().orElseThrow(), first, now);
                say("added." + added.purpose(), added.id(), day(added.from()), lastDay(added.end()));
                say("published");
            }
            case WITHDRAW -> {
                KeyChanges.Withdrawn done = changes.withdraw(call.id().orElseThrow(), call.reason().orElseThrow(), now);
                say(done.keyDeleted() ? "withdrawn" : "withdrawn.inDevice", done.signer().id());
                done.successor().ifPresent(one -> say("added." + one.purpose(), one.id(), day(one.from()), lastDay(one.end())));
                say("published");
                say("thereafter");
            }
            case PUBLISH -> {
                changes.publish(now);
                say("published");
            }
            default -> {
                changes.moveRoot(call.targets());
                call.targets().forEach(target -> say("root.moved", target.toAbsolutePath().normalize()));
                say(call.root().passFile().isPresent() ? "root.ownPass" : "root.samePass");
            }
        }
    }

    private void list(KeyFiles files, Instant now) {
        if (files.look().isEmpty()) {
            say("none", home.resolve("keys"));
            return;
        }
        KeyRing ring = files.open(now).ring();
        say(demonstration ? "root.demonstration" : "root", lastDay(ring.root().getNotAfter().toInstant()));
        say(ring.rootHere() ? "root.here" : "root.away");
        for (Signer signer : ring.signers()) {
            SignerState state = ring.state(signer, now);
            say("signer", signer.id(), texts.getString("purpose." + signer.purpose()), day(signer.from()), lastDay(signer.end()),
                    texts.getString("state." + state));
            signer.withdrawn().ifPresent(one -> say("signer.withdrawn", day(one.at()), one.reason()));
        }
    }

    private void say(String key, Object... values) {
        out.println(MessageFormat.format(texts.getString(key), values));
    }

    private static String day(Instant moment) {
        return LocalDate.ofInstant(moment, Days.KINSHASA).format(DAY);
    }

    /** The last that is whole. */
    private static String lastDay(Instant end) {
        return LocalDate.ofInstant(end, Days.KINSHASA).minusDays(1).format(DAY);
    }
}
