package org.brevet.identity.application;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Passwords of tests are known to everybody: what protects them took a third of the core's tests. {@code PasswordsTest} has the real cost. */
public class QuickPasswords implements LauncherSessionListener {

    /** Before any test of the process. */
    @Override
    public void launcherSessionOpened(LauncherSession session) {
        begin();
    }

    static void begin() {
        Passwords.spend(Argon2Function.getInstance(64, 1, 1, 32, Argon2.ID));
    }
}
