package org.brevet.people;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/** What is told of a person who is entered. {@code birthDate}, {@code identityNumber} and {@code organisation} may be null: not known. */
public record NewPerson(String nom, String postnom, String prenom, Sex sex, LocalDate birthDate, String birthPlace, String province,
        String identityKind, String identityNumber, UUID organisation, String phone) implements Serializable {

    public NewPerson {
        if (nom.isBlank() || prenom.isBlank()) {
            throw new IllegalArgumentException("A person has a name");
        }
        identityNumber = DocumentNumber.key(identityNumber) == null ? null : identityNumber.strip();
    }

    /** Staff of whom no more than the name is needed. */
    public static NewPerson named(String nom, String postnom, String prenom, UUID organisation) {
        return new NewPerson(nom, postnom, prenom, Sex.NOT_STATED, null, "", "", "", null, organisation, "");
    }
}
