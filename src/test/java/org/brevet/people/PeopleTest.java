package org.brevet.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.brevet.people.application.People;
import org.brevet.people.domain.Organisation;
import org.brevet.shared.Refused;
import org.brevet.testing.BothDatabases;
import org.brevet.testing.FiredEvents;
import org.brevet.testing.TestDatabase;

class PeopleTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2027-03-29T10:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate BORN = LocalDate.of(1993, 7, 21);

    @BothDatabases
    void aPersonIsFoundAgainByIdNumberAndNearName(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            UUID id = schema.inTransaction(em -> people(em).register(dzna(em, "10234567814")));
            schema.doInTransaction(em -> {
                assertEquals("DZ'NA Lotsove Françoise", people(em).get(id).fullName());
                assertEquals(id, people(em).byIdentityNumbers(List.of("10234567814", "none")).get("10234567814").id());
                assertEquals(1, people(em).near("DZ’NA", "Lotsove", "Francoise", null).size(), "accents, case and apostrophes do not matter");
                assertTrue(people(em).all(List.of(id, UUID.randomUUID())).containsKey(id));
            });
        }
    }

    @BothDatabases
    void r19AnIdentityNumberIsOnePersonsOnly(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            schema.inTransaction(em -> people(em).register(dzna(em, "10234567814")));
            Refused refused = assertThrows(Refused.class, () -> schema.inTransaction(em -> people(em).register(dzna(em, "10234567814"))));
            assertEquals("R19.numberTaken", refused.reasons().get(0).key());
        }
    }

    @BothDatabases
    void r19HoweverANumberOrNameIsWrittenThePersonIsFound(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            UUID id = schema.inTransaction(em -> people(em).register(dzna(em, "op-123 a")));
            schema.doInTransaction(em -> {
                assertEquals(id, people(em).byIdentityNumber("OP123A").orElseThrow().id());
                assertEquals(1, people(em).near("DZ’NÁ", "", "Jeanne", BORN).size(), "accents and case");
                assertEquals(1, people(em).near("Françoise", "Dz’na", "", BORN).size(), "swapped columns");
                assertEquals(0, people(em).near("Kambale", "", "Françoise", BORN).size(), "a first name alone is not near");
                assertEquals(0, people(em).near("Dz’na", "", "Jeanne", BORN.plusDays(1)).size());
            });
            Refused taken = assertThrows(Refused.class, () -> schema.inTransaction(em -> people(em).register(dzna(em, "OP 123-A"))));
            assertEquals("R19.numberTaken", taken.reasons().get(0).key());
        }
    }

    @BothDatabases
    void theNewestMedicalCertificateCountsThroughItsLastDay(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            UUID id = schema.inTransaction(em -> people(em).register(dzna(em, null)));
            schema.doInTransaction(em -> {
                people(em).recordFitness(id, Fitness.UNFIT, LocalDate.of(2026, 1, 5), LocalDate.of(2026, 12, 31));
                people(em).recordFitness(id, Fitness.FIT, LocalDate.of(2026, 3, 27), LocalDate.of(2027, 3, 26));
            });
            schema.doInTransaction(em -> {
                assertTrue(people(em).fitness(id).orElseThrow().inForceOn(LocalDate.of(2027, 3, 26)));
                assertEquals(false, people(em).fitness(id).orElseThrow().inForceOn(LocalDate.of(2027, 3, 27)));
            });
        }
    }

    private static People people(EntityManager em) {
        return new People(em, new FiredEvents(), NOON);
    }

    private static NewPerson dzna(EntityManager em, String number) {
        Organisation organisation = people(em).organisationNamed("ONG Terre Sûre Ituri").map(row -> em.find(Organisation.class, row.id()))
                .orElseGet(() -> new Organisation("ONG Terre Sûre Ituri", OrganisationKind.NATIONAL_NGO, true));
        em.persist(organisation);
        em.flush();
        return new NewPerson("Dz'na", "Lotsove", "Françoise", Sex.F, BORN, "Djugu", "Ituri", "Carte d’électeur", number, organisation.id(), "");
    }
}
