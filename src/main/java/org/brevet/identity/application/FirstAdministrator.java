package org.brevet.identity.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.brevet.identity.AccountCreated;
import org.brevet.identity.AllowedToAnyone;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.identity.domain.Account;
import org.brevet.shared.DomainEvent;
import org.brevet.shared.Language;
import org.brevet.shared.NotFound;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;
import org.brevet.shared.Settings;

/**
 * Makes the first account of an empty installation, an administrator's. Whoever can read the home may do it: the one-time link lies there,
 * readable by its owner alone, and is gone once used.
 */
@Stateless
@UseCase
public class FirstAdministrator {

    private static final String FILE = "first-administrator.link";
    private Accounts accounts;
    private Settings settings;
    private Event<DomainEvent> events;

    public FirstAdministrator() {
    }

    @Inject
    public FirstAdministrator(Accounts accounts, Settings settings, Event<DomainEvent> events) {
        this.accounts = accounts;
        this.settings = settings;
        this.events = events;
    }

    /** Writes the link where there is no account yet; called at start. */
    @AllowedToAnyone("it tells nobody but the owner of the home")
    public void offer() {
        if (!accounts.none() || settings.demonstration()) {
            return;
        }
        byte[] token = new byte[24];
        new SecureRandom().nextBytes(token);
        Path file = file();
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, settings.url() + "/first-administrator?token=" + HexFormat.of().formatHex(token) + "\n",
                    StandardOpenOption.WRITE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The home cannot be written: " + file, unwritable);
        }
    }

    /** Whether the page may be shown at all. */
    @AllowedToAnyone("the token is the right to it")
    public boolean fits(String token) {
        try {
            if (token == null || !Files.exists(file()) || !accounts.none()) {
                return false;
            }
            String known = Files.readString(file()).strip().replaceFirst("^.*token=", "");
            return MessageDigest.isEqual(known.getBytes(StandardCharsets.UTF_8),
                    token.getBytes(StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @throws NotFound if the token does not fit or was used; @throws Refused account.nameMissing, account.usernameForm, account.passwordShort and the other {@link PasswordRules} */
    @AllowedToAnyone("the token is the right to it")
    public void handle(String token, String username, String name, String password) {
        if (!fits(token)) {
            throw new NotFound("first administrator");
        }
        if (username == null || username.isBlank() || name == null || name.isBlank()) {
            throw Refused.because(Reason.of("account.nameMissing"));
        }
        if (!Account.isUsername(Account.usernameOf(username))) {
            throw Refused.because(Reason.of("account.usernameForm", username.strip()));
        }
        List<Reason> faults = PasswordRules.faults(password, username, name);
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
        Account account = new Account(username, Passwords.hash(password), name.strip(), Language.FR, null);
        account.grant(Role.ADMIN, null);
        accounts.add(account);
        events.fire(new AccountCreated(account.username(), account.id(), null, List.of(Role.ADMIN.name())));
        try {
            Files.deleteIfExists(file());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Path file() {
        return settings.home().resolve(FILE);
    }
}
