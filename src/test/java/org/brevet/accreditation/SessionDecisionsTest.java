package org.brevet.accreditation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.brevet.accreditation.application.CertificateFile;
import org.brevet.accreditation.application.DecideDossier;
import org.brevet.accreditation.application.DossierRow;
import org.brevet.accreditation.application.SessionCertificateQueries;
import org.brevet.accreditation.application.SessionCertificates;
import org.brevet.register.CertificateNumber;
import org.brevet.shared.Refused;
import org.brevet.testing.BothDatabases;
import org.brevet.testing.TestDatabase;

/** What is decided for a whole session at once, and what the page of a certificate says of its days. */
class SessionDecisionsTest {

    @BothDatabases
    void r59EachDossierOfASessionIsDecidedByItselfAndOneThatIsRefusedHoldsNobodyBack(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            Office office = Office.after(schema, 3);
            office.underReview(2);
            DossierNumber first = office.recommended(0);
            DossierNumber second = office.recommended(1);
            List<DossierRow> waiting = office.run(em -> office.queries(em, office.decider).toDecide(office.course.session));
            assertEquals(List.of(first, second), waiting.stream().map(DossierRow::number).toList());

            DecideDossier.Command stale = DecideDossier.Command.grant(office.ref(first), Office.MORTARS);
            office.run(em -> {
                office.decision(em, office.otherDecider).sendBack(office.ref(first), Office.REASONS);
                return null;
            });
            assertThrows(Refused.class, () -> office.decide(office.decider, stale));
            CertificateNumber granted = office.decide(office.decider, DecideDossier.Command.grant(office.ref(second), Office.MORTARS)).certificate();

            SessionCertificates after = office.run(em -> new SessionCertificateQueries(em, office.sessions(em)).of(office.course.session));
            assertEquals(List.of(granted), after.numbers());
            assertEquals(0, after.waiting());
        }
    }

    @BothDatabases
    void r70R71TheDaysOfRenewalCountFromTheLastDay(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            Office office = Office.after(schema, 1);
            CertificateNumber number = office.decide(office.decider, DecideDossier.Command.grant(office.ref(office.recommended(0)), Office.MORTARS))
                    .certificate();
            CertificateFile file = office.run(em -> office.files(em, office.decider).of(number));
            assertEquals(LocalDate.of(2030, 3, 28), file.entry().content().validUntil());
            assertEquals(new CertificateFile.Terms(LocalDate.of(2029, 9, 28), LocalDate.of(2031, 3, 28)), file.terms());
        }
    }
}
