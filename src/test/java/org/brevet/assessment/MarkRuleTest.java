package org.brevet.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.brevet.assessment.domain.MarkRule;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R31: what may stand as a mark. */
class MarkRuleTest {

    private static final MarkRule RULE = new MarkRule(new BigDecimal("20.00"), new BigDecimal("0.25"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0|0", "0,00|0", "20|20", "20.00|20", "12,5|12.5", "12.50|12.5",
        " 12,75 |12.75", "'\u00a08,25'|8.25", "08|8", "10|10"})
    void r31CommaAndPointAreReadAlikeAndOneMarkHasOneForm(String typed, String mark) {
        assertEquals(mark, RULE.read(typed).orElseThrow().toPlainString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0,25", "20,25", "20.01", "12,3", "12.249", "douze", "12,5,0", "1 2", "1e1", "+5", "12,", ",5", "12/20", "NaN", "0x10"})
    void r31WhatIsNoMarkIsRefusedWithTheBorders(String typed) {
        Refused refused = assertThrows(Refused.class, () -> RULE.read(typed));
        assertEquals(List.of(Reason.of("R31.range", new BigDecimal("20.00"), new BigDecimal("0.25"))), refused.reasons());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u00a0"})
    void r31EmptyIsNotZero(String typed) {
        assertTrue(RULE.read(typed).isEmpty());
        assertTrue(RULE.read(null).isEmpty());
        assertEquals(BigDecimal.ZERO, RULE.read("0").orElseThrow());
    }

    @Test
    void r31AnotherMaximumAndStepAreTheCurriculumsAffair() {
        MarkRule hundred = new MarkRule(new BigDecimal("100"), BigDecimal.ONE);
        assertEquals("100", hundred.read("100").orElseThrow().toPlainString());
        assertThrows(Refused.class, () -> hundred.read("99,5"));
        assertThrows(IllegalArgumentException.class, () -> new MarkRule(new BigDecimal("20"), BigDecimal.ZERO));
    }
}
