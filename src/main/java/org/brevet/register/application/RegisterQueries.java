package org.brevet.register.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.brevet.identity.Allowed;
import org.brevet.identity.AllowedToSignedIn;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;
import org.brevet.identity.UseCase;
import org.brevet.register.CertificateNumber;
import org.brevet.shared.NotFound;
import org.brevet.shared.Page;
import org.brevet.shared.list.ListRequest;

/** The register for pages: all of it for the authority, one's own for a holder. The public has verification. */
@Stateless
@UseCase
public class RegisterQueries {

    private Register register;
    private Caller caller;

    public RegisterQueries() {
    }

    @Inject
    public RegisterQueries(Register register, Caller caller) {
        this.register = register;
        this.caller = caller;
    }

    /** A page of the register. */
    @Allowed({Role.ACCREDITATION_OFFICER, Role.DECIDER, Role.INSPECTOR, Role.AUDITOR})
    public Page<RegisterRow> page(RegisterFilter filter, ListRequest<RegisterSort> request) {
        return register.page(filter, request);
    }

    /** @throws NotFound if there is no such certificate */
    @Allowed({Role.TRAINEE, Role.ACCREDITATION_OFFICER, Role.DECIDER, Role.INSPECTOR, Role.AUDITOR})
    public RegisterEntry entry(CertificateNumber number) {
        return register.entry(number).orElseThrow(() -> new NotFound(number));
    }

    @AllowedToSignedIn("one's own certificates")
    public List<RegisterRow> mine() {
        return caller.hasPerson() ? register.ofPerson(caller.person()) : List.of();
    }
}
