package org.brevet.offline;

import java.time.LocalDate;
import java.util.List;

/** Codes such as papers bear. */
final class Codes {

    static final List<CodeCondition> CONDITIONS = List.of(CodeCondition.of(CodeCondition.Kind.UNDER_SUPERVISION),
            CodeCondition.of(CodeCondition.Kind.MAX_NEQ, "5"), CodeCondition.of(CodeCondition.Kind.AREA, "Irumu"),
            CodeCondition.of(CodeCondition.Kind.TEXT, "Pas de charge lourde", "No heavy load"));

    private Codes() {
    }

    static CertificateCode usual() {
        return code(41, "KAMBALE Muhindo Jean-Pierre", List.of(), false);
    }

    static CertificateCode conditioned() {
        return code(41, "KAMBALE Muhindo Jean-Pierre", CONDITIONS, false);
    }

    static CertificateCode specimen() {
        return code(41, "KAMBALE Muhindo Jean-Pierre", List.of(), true);
    }

    static CertificateCode indexed(long index) {
        return code(index, "KAMBALE Muhindo Jean-Pierre", List.of(), false);
    }

    static CertificateCode named(String holder) {
        return code(41, holder, CONDITIONS, false);
    }

    static CertificateCode modular() {
        return new CertificateCode("RDC-EOD3P-2027-00003-1", "7K3M92QX", 0, "BA Li", 1988, "EOD3P", "T&EP 09.30/01:2014 2.0", 0, List.of("M1", "M4"),
                List.of(), LocalDate.of(2027, 4, 1), LocalDate.of(2027, 4, 1), LocalDate.of(2030, 3, 31), false);
    }

    private static CertificateCode code(long index, String holder, List<CodeCondition> conditions, boolean specimen) {
        return new CertificateCode("RDC-EOD1-2027-00042-8", "7K3M92QX", index, holder, 1991, "EOD1", "T&EP 09.30/01:2014 2.0", 0b1000_0000_0010_1010,
                List.of(), conditions, LocalDate.of(2027, 4, 1), LocalDate.of(2027, 4, 1), LocalDate.of(2030, 3, 31), specimen);
    }
}
