package org.brevet.credential.domain;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brevet.credential.DocumentTrouble;
import org.brevet.offline.CertificateCode;
import org.brevet.offline.CodeCondition;
import org.brevet.register.CertificateContent;

/** From what the register has frozen to what the offline code holds (docs/verify.md; workflow, section 7). */
public final class CodeContent {

    private final Map<String, Integer> munitionBits;

    /** @param munitionBits number of the bit by code, as the list of munition types has them */
    public CodeContent(Map<String, Integer> munitionBits) {
        this.munitionBits = Map.copyOf(munitionBits);
    }

    /** @throws Unmakeable NO_ROOM if nom and postnom alone are longer than the code's name */
    public CertificateCode of(CertificateContent content) {
        return new CertificateCode(content.number(), content.controlCode(), content.statusIndex(), name(content), content.birthDate().getYear(),
                content.qualification(), content.standardCode() + " " + content.standardEdition(), munitionTypes(content), List.of(),
                content.conditions().stream().map(CodeContent::condition).toList(), content.decidedOn(), content.validFrom(), content.validUntil(),
                content.specimen());
    }

    /** As printed; where that is too long, nom and postnom whole and of each prénom its first letter. */
    private static String name(CertificateContent content) {
        if (CertificateCode.isName(content.holder())) {
            return content.holder();
        }
        String initials = Stream.of(content.holderPrenom().strip().split("[\\s\\u00a0\\u202f-]+")).filter(one -> !one.isEmpty())
                .map(one -> one.substring(0, one.offsetByCodePoints(0, 1)).toUpperCase(Locale.FRENCH) + ".").collect(Collectors.joining(" "));
        String shortened = Stream.of(content.holderNom().toUpperCase(Locale.FRENCH), content.holderPostnom(), initials)
                .filter(name -> !name.isBlank()).collect(Collectors.joining(" "));
        if (!CertificateCode.isName(shortened)) {
            throw new Unmakeable(DocumentTrouble.NO_ROOM, CertificatePage.OFFLINE_CODE);
        }
        return shortened;
    }

    private long munitionTypes(CertificateContent content) {
        long bits = 0;
        for (CertificateContent.ScopeItem item : content.scope()) {
            Integer bit = munitionBits.get(item.code());
            if (bit == null) {
                throw new IllegalArgumentException("None of the munition types: " + item.code());
            }
            bits |= 1L << bit;
        }
        return bits;
    }

    /** Of a restriction for health the code holds only what it forbids, as a text among others. */
    private static CodeCondition condition(CertificateContent.Condition condition) {
        return switch (condition.code()) {
            case UNDER_SUPERVISION -> CodeCondition.of(CodeCondition.Kind.UNDER_SUPERVISION);
            case MAX_NEQ -> CodeCondition.of(CodeCondition.Kind.MAX_NEQ, condition.value().replace(',', '.'));
            case AREA -> CodeCondition.of(CodeCondition.Kind.AREA, condition.value());
            case MEDICAL_RESTRICTION, TEXT -> CodeCondition.of(CodeCondition.Kind.TEXT, condition.text().fr(), condition.text().en());
        };
    }
}
