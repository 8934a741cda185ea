package org.brevet.identity;

import java.util.UUID;
import org.brevet.shared.DomainEvent;

/** An account has another password: by the old one, by a one-time code, or by the link in the home. Never the password itself. */
public record PasswordChanged(String subject, UUID account, By by) implements DomainEvent {

    /** What gave the right to it. */
    public enum By {
        OLD_PASSWORD, CODE, HOME
    }
}
