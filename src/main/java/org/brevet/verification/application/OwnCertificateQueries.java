package org.brevet.verification.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.brevet.identity.AllowedToSignedIn;
import org.brevet.identity.Caller;
import org.brevet.identity.UseCase;
import org.brevet.register.CertificateContent;
import org.brevet.register.CertificateNumber;
import org.brevet.register.application.Register;
import org.brevet.register.application.RegisterEntry;
import org.brevet.shared.Days;
import org.brevet.verification.domain.VerdictPolicy;

/** A holder's own certificates. Never another's: whose they are comes from the caller alone. */
@Stateless
@UseCase
public class OwnCertificateQueries {

    private Register register;
    private Caller caller;
    private Clock clock;

    public OwnCertificateQueries() {
    }

    @Inject
    public OwnCertificateQueries(Register register, Caller caller, Clock clock) {
        this.register = register;
        this.caller = caller;
        this.clock = clock;
    }

    /** The newest first; a person holds a handful in a working life. */
    @AllowedToSignedIn("one's own certificates only")
    public List<OwnCertificate> mine() {
        if (!caller.hasPerson()) {
            return List.of();
        }
        return register.ofPerson(caller.person()).stream().map(row -> register.entry(new CertificateNumber(row.number())))
                .flatMap(Optional::stream).map(this::own).toList();
    }

    private OwnCertificate own(RegisterEntry entry) {
        CertificateContent content = entry.content();
        return new OwnCertificate(content.number(), content.qualificationTitle(), content.sessionCode(),
                VerdictPolicy.of(entry.state(), content.validFrom(), content.validUntil(), !content.conditions().isEmpty(), Days.inKinshasa(clock)),
                clock.instant(), content.validFrom(), content.validUntil(),
                content.conditions().stream().map(CertificateContent.Condition::text).toList());
    }
}
