package org.brevet.people.application;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brevet.people.Sex;

/** A person as others see one. {@code birthDate}, {@code identityNumber}, {@code organisation} and its name may be null. */
public record PersonRow(UUID id, String nom, String postnom, String prenom, Sex sex, LocalDate birthDate, String birthPlace, String province,
        String identityKind, String identityNumber, UUID organisation, String organisationName, String phone) implements Serializable {

    /** As the field writes it: KAMBALE Muhindo Jean-Pierre. */
    public String fullName() {
        return fullName(nom, postnom, prenom);
    }

    public static String fullName(String nom, String postnom, String prenom) {
        return Stream.of(nom.toUpperCase(Locale.FRENCH), postnom, prenom).filter(name -> !name.isBlank()).collect(Collectors.joining(" "));
    }
}
