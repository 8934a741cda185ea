package org.brevet.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.brevet.credential.application.Codes;
import org.brevet.credential.domain.Unmakeable;
import org.brevet.offline.CertificateCode;
import org.brevet.offline.CodeCondition;
import org.brevet.register.CertificateContent;
import org.brevet.register.ConditionCode;
import org.brevet.shared.BilingualText;
import org.junit.jupiter.api.Test;

/** Workflow, section 7: what the offline code holds of a certificate, and what it leaves to the paper. */
class CodeContentTest {

    private static final String SIXTY = "é".repeat(30);

    @Test
    void eachFieldIsTheRegisters() {
        assertEquals(new CertificateCode("RDC-EOD1-2027-00001-0", "7K3M92QX", 0, "KAMBALE Muhindo Jean-Pierre", 1991, "EOD1", "BREVET-EOD 2026-1",
                1 << 1 | 1 << 3 | 1 << 5, List.of(), List.of(CodeCondition.of(CodeCondition.Kind.UNDER_SUPERVISION),
                CodeCondition.of(CodeCondition.Kind.MAX_NEQ, "5")), LocalDate.of(2027, 4, 1), LocalDate.of(2027, 4, 1), LocalDate.of(2030, 3, 31), true),
                Codes.CONTENT.of(Samples.demonstration()));
        assertEquals(0xffff, Codes.CONTENT.of(Samples.longest()).munitionTypes());
    }

    @Test
    void aLongNameKeepsNomAndPostnomAndOfEachPrenomTheFirstLetter() {
        String nom = "Tshibangu-Lushombo";
        String postnom = "wa Kalombo";
        String fits = "e".repeat(120 - (nom + " " + postnom + " ").length());
        assertEquals("TSHIBANGU-LUSHOMBO wa Kalombo " + fits, name(nom, postnom, fits));
        assertEquals("TSHIBANGU-LUSHOMBO wa Kalombo E.", name(nom, postnom, fits + "e"));
        String names = " Ɛmbɔndɛ Jean-Pierre\u00a0 Œuvrard " + "x".repeat(90);
        assertEquals("TSHIBANGU-LUSHOMBO wa Kalombo Ɛ. J. P. Œ. X.", name(nom, postnom, names));
        assertEquals("TSHIBANGU-LUSHOMBO " + "É. ".repeat(3).strip(), name(nom, "", "é".repeat(50) + " élise-éric"));
    }

    /** Bytes, not letters: 60 accented ones are 120 bytes. */
    @Test
    void r61NomAndPostnomThatAreTooLongAreRefused() {
        assertEquals(DocumentTrouble.NO_ROOM, assertThrows(Unmakeable.class, () -> name("é".repeat(58), "wa", "Jean")).trouble());
        assertEquals("É".repeat(57) + " wa J.", name("é".repeat(57), "wa", "Jean"));
    }

    @Test
    void aRestrictionForHealthIsATextAndLongTextsAreLeftToThePaper() {
        assertEquals(CodeCondition.of(CodeCondition.Kind.TEXT, "Pas de charge lourde", "No heavy load"),
                condition(ConditionCode.MEDICAL_RESTRICTION, "Pas de charge lourde", "No heavy load"));
        assertFalse(condition(ConditionCode.TEXT, SIXTY, "short").onPaperOnly());
        assertTrue(condition(ConditionCode.TEXT, SIXTY + "x", "short").onPaperOnly());
        assertTrue(condition(ConditionCode.TEXT, "court", SIXTY + "x").onPaperOnly());
        assertTrue(condition(ConditionCode.AREA, SIXTY + "x", "").onPaperOnly());
        assertEquals(List.of(SIXTY), condition(ConditionCode.AREA, SIXTY, "").texts());
        assertEquals(List.of("2.5"), condition(ConditionCode.MAX_NEQ, "2,5", "").texts());
    }

    @Test
    void theFullestCodeHasExactlyAsMuchAsFits() {
        CertificateCode fullest = Codes.CONTENT.of(Samples.fullestCode());
        assertTrue(fullest.fits());
        assertEquals(120, fullest.holder().getBytes(StandardCharsets.UTF_8).length);
        String text = fullest.signed(Prints.SIGNER);
        assertTrue(text.length() > 590 && text.length() <= 600, "characters: " + text.length());
    }

    private static String name(String nom, String postnom, String prenom) {
        return Codes.CONTENT.of(Samples.named(nom, postnom, prenom)).holder();
    }

    private static CodeCondition condition(ConditionCode code, String fr, String en) {
        CertificateContent content = Samples.conditioned(new CertificateContent.Condition(code, fr, new BilingualText(fr, en)));
        return Codes.CONTENT.of(content).conditions().get(0);
    }
}
