package org.brevet.assessment.domain;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/** R31: a mark lies within 0 and {@code max}, in steps of {@code step}; comma and point are read alike; empty is not zero. */
public record MarkRule(BigDecimal max, BigDecimal step) {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,6}([.,]\\d{1,6})?");

    public MarkRule {
        if (max.signum() <= 0 || step.signum() <= 0) {
            throw new IllegalArgumentException("No mark can be given from 0 to " + max + " in steps of " + step);
        }
    }

    /**
     * @param typed as a person typed it; null and blank mean that there is no mark
     * @return the mark without needless zeros, empty if there is none
     * @throws Refused R31.range for anything that is not a mark
     */
    public Optional<BigDecimal> read(String typed) {
        String tidy = typed == null ? "" : typed.replace('\u00a0', ' ').replace('\u202f', ' ').strip();
        if (tidy.isEmpty()) {
            return Optional.empty();
        }
        if (!NUMBER.matcher(tidy).matches()) {
            throw outOfRange();
        }
        BigDecimal mark = new BigDecimal(tidy.replace(',', '.'));
        if (mark.signum() < 0 || mark.compareTo(max) > 0 || mark.remainder(step).signum() != 0) {
            throw outOfRange();
        }
        return Optional.of(plain(mark));
    }

    private Refused outOfRange() {
        return Refused.because(Reason.of("R31.range", max, step));
    }

    /** 12.50 and 12.5 are one mark, and 0.00 is 0; 20 is not 2E+1. */
    private static BigDecimal plain(BigDecimal mark) {
        BigDecimal stripped = mark.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
