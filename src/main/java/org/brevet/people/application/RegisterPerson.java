package org.brevet.people.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.brevet.identity.Allowed;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.people.NewPerson;

/** Enters a person apart from a nomination: staff, authority, or somebody known before. */
@Stateless
@UseCase
public class RegisterPerson {

    private People people;

    public RegisterPerson() {
    }

    @Inject
    public RegisterPerson(People people) {
        this.people = people;
    }

    /** @throws org.brevet.shared.Refused R19.numberTaken */
    @Allowed(Role.ADMIN)
    public UUID handle(NewPerson told) {
        return people.register(told);
    }
}
