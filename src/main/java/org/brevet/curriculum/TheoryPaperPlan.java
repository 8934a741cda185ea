package org.brevet.curriculum;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.brevet.shared.BilingualText;

/** A theory paper: marked from 0 to {@code max}, failed below {@code floor} whatever the average, counted with {@code weight} (R32). */
public record TheoryPaperPlan(String code, BilingualText title, BigDecimal max, BigDecimal floor, BigDecimal weight, List<String> competencies)
        implements Serializable {
}
