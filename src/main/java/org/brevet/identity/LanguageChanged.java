package org.brevet.identity;

import java.util.UUID;
import org.brevet.shared.DomainEvent;
import org.brevet.shared.Language;

/** Somebody reads in another language from now on. */
public record LanguageChanged(String subject, UUID account, Language before, Language after) implements DomainEvent {
}
