package org.brevet.testing;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.brevet.enrolment.SessionId;
import org.brevet.enrolment.SessionState;
import org.brevet.enrolment.domain.CourseSession;
import org.brevet.people.NewPerson;
import org.brevet.people.OrganisationKind;
import org.brevet.people.application.People;
import org.brevet.people.domain.Organisation;

/** What tests of later stages need to stand on: two organisations, a frozen standard and curriculum, an open session in Bunia. */
public final class World {

    /** The day on which tests run: the course in Bunia has just ended. */
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2027-03-29T08:00:00Z"), ZoneOffset.UTC);
    public static final LocalDate FIRST_DAY = LocalDate.of(2027, 2, 1);
    public static final LocalDate LAST_DAY = LocalDate.of(2027, 3, 26);

    public final UUID provider;
    public final UUID police;
    public final UUID manager;
    public final UUID edition = UUID.randomUUID();
    public final UUID curriculum = UUID.randomUUID();
    public final SessionId session;

    private World(EntityManager em, int places) {
        provider = organisation(em, "ONG Terre Sûre Ituri", OrganisationKind.NATIONAL_NGO, true);
        police = organisation(em, "Police nationale congolaise, Ituri", OrganisationKind.PNC, false);
        manager = people(em).register(NewPerson.named("Androsi", "Lonu", "Clémentine", provider));
        em.flush();
        em.createNativeQuery("""
                insert into standard_edition (id, version, code, edition, title_fr, title_en, state, file_digest, imported_at, imported_by, adopted_at, adopted_by)
                values (?, 1, 'BREVET-EOD', '2026-1', 'Liste', 'List', 'ADOPTED', 'x', current_timestamp, ?, current_timestamp, ?)""")
                .setParameter(1, edition).setParameter(2, manager).setParameter(3, manager).executeUpdate();
        em.createNativeQuery("""
                insert into curriculum_version (id, version, qualification, number, level, provider_id, edition_id, title_fr, title_en, state, pass_mark,
                  scale, step, drafted_by, drafted_at, approved_by, approved_at)
                values (?, 1, 'EOD1', 1, '1', ?, ?, 'NEDEX 1', 'EOD 1', 'APPROVED', 12, 20, 0.25, ?, current_timestamp, ?, current_timestamp)""")
                .setParameter(1, curriculum).setParameter(2, provider).setParameter(3, edition).setParameter(4, manager).setParameter(5, manager)
                .executeUpdate();
        CourseSession planned = new CourseSession("BUN-2027-01", curriculum, provider, "Bunia", "Ituri", FIRST_DAY, LAST_DAY, places);
        planned.advance(SessionState.ANNOUNCED);
        planned.advance(SessionState.OPEN);
        em.persist(planned);
        em.flush();
        session = new SessionId(planned.id());
    }

    /** @param places of the session */
    public static World in(TestDatabase.Schema schema, int places) {
        return schema.inTransaction(em -> new World(em, places));
    }

    public static People people(EntityManager em) {
        return new People(em, new FiredEvents(), CLOCK);
    }

    private static UUID organisation(EntityManager em, String name, OrganisationKind kind, boolean provider) {
        Organisation organisation = new Organisation(name, kind, provider);
        em.persist(organisation);
        em.flush();
        return organisation.id();
    }
}
