package org.brevet.enrolment.application;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.brevet.enrolment.SessionState;

/** A course session; {@code held}: how many of its places are taken. */
public record SessionRow(UUID id, String code, UUID curriculum, String qualification, int curriculumNumber, UUID provider, String providerName, String place,
        String province, LocalDate firstDay, LocalDate lastDay, int places, SessionState state, long held) implements Serializable {

    /** For queries, which count in objects. */
    public SessionRow(UUID id, String code, UUID curriculum, String qualification, int curriculumNumber, UUID provider, String providerName,
            String place, String province, LocalDate firstDay, LocalDate lastDay, int places, SessionState state, Long held) {
        this(id, code, curriculum, qualification, curriculumNumber, provider, providerName, place, province, firstDay, lastDay, places, state,
                held.longValue());
    }
}
