package org.brevet.register.application;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.brevet.register.LifeEventKind;

/** A step in a certificate's life; {@code ground} and {@code explanation} are never public (R80). */
public record LifeEvent(LifeEventKind kind, LocalDate on, Instant at, UUID author, String ground, String explanation, String decision)
        implements Serializable {
}
