package org.brevet.curriculum.application;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.brevet.curriculum.ElementKind;
import org.brevet.shared.BilingualText;

/** A part that was taken out of a draft and can be put back; {@code test} is the code of the test that a criterion stood in, else "". */
public record RemovedRow(UUID id, ElementKind kind, String test, String code, BilingualText title, String by, Instant at) implements Serializable {
}
