package org.brevet.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateNumberTest {

    @ParameterizedTest
    @CsvSource({"A12425GABC1234002, M", "RDC-EOD1-2026-00042, 8", "RDC-EOD2-2026-00007, 0", "RDC-EOD3-2027-00001, N", "RDC-EOD3P-2026-00003, 2",
        "RDC-EOD1-2026-00001, Q", "RDC-EOD1-2026-00024, C"})
    void theVectorsOfIso7064AndOfTheWorkflow(String text, char check) {
        assertEquals(check, CheckCharacter.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RDC-EOD1-2026-00042-8", "rdc-eod1-2026-00042-8", " RDC EOD1 2026 00042 8 ", "RDCEOD12026000428", "RDC-EODI-2O26-OOO42-8",
        "RDC‑EOD1‑2026‑00042‑8", "rdc-eodl-2026-00042-8"})
    void typedAsPeopleType(String typed) {
        assertEquals("RDC-EOD1-2026-00042-8", CertificateNumber.parse(typed).orElseThrow().value());
    }

    @Test
    void inTheCheckPlaceZeroAndOAreTheSame() {
        assertEquals("RDC-EOD2-2026-00007-0", CertificateNumber.parse("RDC-EOD2-2026-00007-O").orElseThrow().value());
    }

    @Test
    void everyWrongDigitAndEverySwapOfNeighboursIsFound() {
        String good = "RDC-EOD1-2026-00042-8";
        for (int i = 9; i < 19; i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String other = good.substring(0, i) + digit + good.substring(i + 1);
                if (good.charAt(i) != '-' && !other.equals(good)) {
                    assertInstanceOf(CertificateNumber.Typed.Mistyped.class, CertificateNumber.typed(other), other);
                }
            }
        }
        assertInstanceOf(CertificateNumber.Typed.Mistyped.class, CertificateNumber.typed("RDC-EOD1-2026-00024-8"));
        assertThrows(IllegalArgumentException.class, () -> new CertificateNumber("RDC-EOD1-2026-00024-8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "RDC", "RDC-EOD4-2026-00042-8", "' or 1=1 --", "RDC-EOD1-2026-00042-8%", "../../etc/passwd"})
    void whatIsNoNumberIsNone(String typed) {
        assertTrue(CertificateNumber.parse(typed).isEmpty());
    }

    @Test
    void levelThreePlusIsWrittenWithP() {
        assertEquals("RDC-EOD3P-2026-00003-2", CertificateNumber.of("EOD3P", 2026, 3).value());
        assertEquals("EOD3P", CertificateNumber.parse("rdc eod3p 2026 00003 2").orElseThrow().qualification());
    }

    @Test
    void controlCodesHaveNothingThatLooksLikeSomethingElse() {
        SecureRandom random = new SecureRandom();
        ControlCode one = ControlCode.random(random);
        assertNotEquals(one, ControlCode.random(random));
        assertTrue(one.fits(ControlCode.parse(one.printed().toLowerCase()).orElseThrow()));
        assertEquals(new ControlCode("0K1M92QX"), ControlCode.parse("ok1m-92qx").orElseThrow());
        assertTrue(ControlCode.parse("7K3M92Q").isEmpty());
        assertFalse(one.toString().contains(one.value()), "a log never shows it");
    }
}
