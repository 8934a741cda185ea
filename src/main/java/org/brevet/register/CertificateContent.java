package org.brevet.register;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brevet.shared.BilingualText;
import org.brevet.shared.Digests;

/**
 * All that a certificate states, frozen when it is issued (R61): no later edit of a person, a curriculum or a standard changes what was
 * certified. {@code replaces} is "" where it replaces none; {@code validUntil} is the last valid day; {@code specimen}: of a demonstration.
 */
public record CertificateContent(String number, String controlCode, long statusIndex, String qualification, BilingualText qualificationTitle,
        String standardCode, String standardEdition, BilingualText standardTitle, int curriculumVersion, String holderNom, String holderPostnom,
        String holderPrenom, LocalDate birthDate, String birthPlace, List<ScopeItem> scope, List<Condition> conditions, String decisionNumber,
        LocalDate decidedOn, LocalDate validFrom, LocalDate validUntil, String provider, String sessionCode, String sessionPlace,
        LocalDate sessionLastDay, BilingualText issuer, BilingualText legalBasis, String signatoryName, BilingualText signatoryCapacity,
        String replaces, boolean specimen, String verifyUrl) implements Serializable {

    /** A group of items that the holder was trained on (EOD 1), by its code in the list of munition types. */
    public record ScopeItem(String code, BilingualText title) implements Serializable {
    }

    /** {@code value}: kilograms, an area, a text; "" where the code says all. {@code text}: the whole sentence. */
    public record Condition(ConditionCode code, String value, BilingualText text) implements Serializable {
    }

    public CertificateContent {
        scope = List.copyOf(scope);
        conditions = List.copyOf(conditions);
    }

    /** KAMBALE Muhindo Jean-Pierre */
    public String holder() {
        return Stream.of(holderNom.toUpperCase(Locale.FRENCH), holderPostnom, holderPrenom).filter(name -> !name.isBlank())
                .collect(Collectors.joining(" "));
    }

    /** K. M. J.: what the number alone tells of the holder (R80). */
    public String holderInitials() {
        return Stream.of(holderNom, holderPostnom, holderPrenom).filter(name -> !name.isBlank())
                .map(name -> name.strip().substring(0, 1).toUpperCase(Locale.FRENCH) + ".").collect(Collectors.joining(" "));
    }

    /** SHA-256 of {@link CertificateJson#write}. */
    public String digest() {
        return Digests.sha256Hex(CertificateJson.write(this));
    }
}
