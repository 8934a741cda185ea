package org.brevet.accreditation.application;

import java.io.Serializable;
import java.util.List;
import org.brevet.enrolment.application.SessionRow;
import org.brevet.register.CertificateNumber;
import org.brevet.register.application.RegisterRow;

/** What was certified after a course; {@code waiting}: its dossiers that lie before a decider. */
public record SessionCertificates(SessionRow session, List<RegisterRow> certificates, long waiting) implements Serializable {

    public List<CertificateNumber> numbers() {
        return certificates.stream().map(row -> new CertificateNumber(row.number())).toList();
    }
}
