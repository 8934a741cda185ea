package org.brevet.accreditation;

import java.io.Serializable;
import org.brevet.register.ConditionCode;

/**
 * A condition as the decider states it (R62): kilograms, an area, or words. {@code en} repeats words in English; kilograms and areas are
 * the same in both languages and leave it empty.
 */
public record ConditionOrder(ConditionCode code, String fr, String en) implements Serializable {

    public ConditionOrder {
        fr = fr == null ? "" : fr.strip();
        en = en == null ? "" : en.strip();
    }

    /** Whether it is stated in words, which both languages need. */
    public static boolean inWords(ConditionCode code) {
        return code == ConditionCode.MEDICAL_RESTRICTION || code == ConditionCode.TEXT;
    }
}
