package org.brevet.testing;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.brevet.assessment.application.CompleteAttempts;
import org.brevet.assessment.application.Frozen;
import org.brevet.assessment.application.ModerateAttempts;
import org.brevet.assessment.application.ProgressQueries;
import org.brevet.assessment.application.PublishResults;
import org.brevet.assessment.application.Readiness;
import org.brevet.assessment.application.RecordBoard;
import org.brevet.assessment.application.Results;
import org.brevet.assessment.application.SaveMark;
import org.brevet.assessment.application.SessionResults;
import org.brevet.assessment.application.SessionResultsQueries;
import org.brevet.assessment.application.SessionSheets;
import org.brevet.assessment.application.StopForSafety;
import org.brevet.assessment.persistence.Attempts;
import org.brevet.curriculum.application.Curricula;
import org.brevet.curriculum.persistence.PlanReader;
import org.brevet.enrolment.EnrolmentId;
import org.brevet.enrolment.EnrolmentState;
import org.brevet.enrolment.SessionId;
import org.brevet.enrolment.SessionState;
import org.brevet.enrolment.application.Sessions;
import org.brevet.enrolment.domain.CourseSession;
import org.brevet.enrolment.domain.Enrolment;
import org.brevet.enrolment.domain.SessionStaff;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;
import org.brevet.people.Fitness;
import org.brevet.people.NewPerson;
import org.brevet.people.Sex;
import org.brevet.people.application.People;
import org.brevet.standards.application.Standards;

/**
 * A course of {@link World} with staff and active trainees, and the steps from marks to publication, each in a transaction of its own, by
 * the use cases (outside the container, so without the boundary's check of roles).
 *
 * <p>Papers T1 (floor 8, weight 1) and T2 (floor 8, weight 3) on 20, pass mark 12. Test P1 (30 min): C1 critical, C2, C3 timed. Test P2
 * (20 min): C1. Competencies: TK-01 (T1, T2), TK-02 (T2), PR-01 (P1.C1), PR-02 (P1.C2, P1.C3, P2.C1); ML-01 is assessed nowhere.
 */
public final class Course {

    /** {@code assessment.code} of every cell that must be filled. */
    public static final List<String> CELLS = List.of("T1.mark", "T2.mark", "P1.C1", "P1.C2", "P1.C3", "P1.minutes", "P2.C1");
    public static final List<String> BOARD = List.of("Clémentine Androsi", "Athanase Kabeya");
    private static final String[] NAMES = {"Kambale", "Muhindo", "Furaha", "Lokana", "Bahati", "Masika", "Ucircan", "Ngabu"};

    public final World world;
    public final SessionId session;
    public final FixedCaller manager;
    public final FixedCaller instructor;
    public final FixedCaller assessor;
    public final FixedCaller moderator;
    /** Trainees, in the order of the nominations. */
    public final List<UUID> persons = new ArrayList<>();
    /** The trainees' enrolments, in the same order. */
    public final List<UUID> enrolments = new ArrayList<>();
    public final FiredEvents events = new FiredEvents();
    private final TestDatabase.Schema schema;

    private Course(TestDatabase.Schema schema, int trainees) {
        this.schema = schema;
        world = World.in(schema, Math.max(trainees, 1));
        session = world.session;
        manager = new FixedCaller(world.manager, "Clémentine Androsi");
        instructor = staff("Bamaraki", "Innocent", Role.INSTRUCTOR);
        assessor = staff("Lobho", "Rachel", Role.ASSESSOR);
        moderator = staff("Mugeni", "Prudence", Role.MODERATOR);
        schema.doInTransaction(this::plan);
        for (int row = 1; row <= trainees; row++) {
            enrol(row);
        }
        schema.doInTransaction(em -> {
            CourseSession running = em.find(CourseSession.class, session.value());
            running.advance(SessionState.RUNNING);
            running.advance(SessionState.ASSESSMENT);
        });
    }

    /** Staff and active trainees; nothing is marked yet. */
    public static Course begun(TestDatabase.Schema schema, int trainees) {
        return new Course(schema, trainees);
    }

    /** Every cell marked so that all pass, and handed in. */
    public static Course handedIn(TestDatabase.Schema schema, int trainees) {
        Course course = begun(schema, trainees);
        for (int trainee = 0; trainee < trainees; trainee++) {
            course.markAll(trainee);
        }
        course.complete();
        return course;
    }

    /** Published, everybody has passed. */
    public static Course published(TestDatabase.Schema schema, int trainees) {
        Course course = handedIn(schema, trainees);
        course.agreeAll();
        course.board();
        course.publish();
        return course;
    }

    /** Puts a person on the staff list. */
    public FixedCaller staff(String nom, String prenom, Role role) {
        return schema.inTransaction(em -> {
            UUID person = World.people(em).register(NewPerson.named(nom, "", prenom, world.provider));
            em.persist(new SessionStaff(session.value(), person, role));
            return new FixedCaller(person, prenom + " " + nom);
        });
    }

    /** Gives somebody of the staff one more role. */
    public void alsoStaff(FixedCaller one, Role role) {
        schema.doInTransaction(em -> em.persist(new SessionStaff(session.value(), one.person(), role)));
    }

    /** @param cell such as {@code P1.C2}; saved on top of whatever stands in it */
    public SaveMark.Answer mark(FixedCaller by, int trainee, String cell, String value, String remark) {
        String assessment = cell.substring(0, cell.indexOf('.'));
        String code = cell.substring(cell.indexOf('.') + 1);
        UUID enrolment = enrolments.get(trainee);
        long version = schema.inTransaction(em -> em.createQuery("""
                select c.version from AttemptCell c join Attempt a on a.id = c.attempt
                 where a.enrolment = :enrolment and a.assessment = :assessment and c.code = :code""", Long.class).setParameter("enrolment", enrolment)
                .setParameter("assessment", assessment).setParameter("code", code).getResultStream().findFirst().orElse(0L));
        return schema.inTransaction(em -> saveMark(em, by).handle(new SaveMark.Command(new EnrolmentId(enrolment), assessment, code, value,
                remark, version, UUID.randomUUID().toString())));
    }

    /** All cells of a trainee by the assessor, good enough to pass. */
    public void markAll(int trainee) {
        for (String cell : CELLS) {
            mark(assessor, trainee, cell, cell.endsWith(".mark") ? "14" : cell.endsWith(".minutes") ? "20" : "COMPETENT", "");
        }
    }

    /** By the assessor. */
    public CompleteAttempts.HandedIn complete() {
        return schema.inTransaction(em -> completeAttempts(em, assessor).handle(session, ""));
    }

    /** The moderator agrees to all that waits for him. */
    public int agreeAll() {
        return schema.inTransaction(em -> moderateAttempts(em, moderator).agree(new ModerateAttempts.Agree(session, results(em, moderator).of(session)
                .trainees().stream().flatMap(trainee -> trainee.parts().stream()).filter(SessionResults.Part::mayModerate)
                .map(SessionResults.Part::attempt).toList())));
    }

    /** Recorded by the course manager, held on the day of the test. */
    public void board() {
        schema.doInTransaction(em -> recordBoard(em, manager).handle(new RecordBoard.Command(session, LocalDate.of(2027, 3, 29), BOARD, 0)));
    }

    public PublishResults.Published publish() {
        return schema.inTransaction(em -> publishResults(em, manager).handle(session));
    }

    /** As the page shows them to the caller. */
    public SessionResults shownTo(FixedCaller by) {
        return schema.inTransaction(em -> results(em, by).of(session));
    }

    public SessionResults.Part part(FixedCaller by, int trainee, String assessment) {
        return shownTo(by).trainees().get(trainee).parts().stream().filter(part -> part.code().equals(assessment)).findFirst().orElseThrow();
    }

    public Sessions sessions(EntityManager em) {
        return new Sessions(em, World.people(em), events, World.CLOCK);
    }

    public SessionSheets sheets(EntityManager em) {
        return new SessionSheets(sessions(em), curricula(em), new Attempts(em));
    }

    /** For other features. */
    public Results results(EntityManager em) {
        return new Results(new Attempts(em), sessions(em));
    }

    public SessionResultsQueries results(EntityManager em, Caller by) {
        return new SessionResultsQueries(sheets(em), new Readiness(new Attempts(em)), results(em), new Attempts(em), sessions(em), World.people(em), by);
    }

    public SaveMark saveMark(EntityManager em, Caller by) {
        return new SaveMark(sessions(em), sheets(em), new Attempts(em), World.people(em), events, by, World.CLOCK);
    }

    public StopForSafety stopForSafety(EntityManager em, Caller by) {
        return new StopForSafety(sessions(em), sheets(em), new Attempts(em), events, by, World.CLOCK);
    }

    public CompleteAttempts completeAttempts(EntityManager em, Caller by) {
        return new CompleteAttempts(sheets(em), events, by);
    }

    public ModerateAttempts moderateAttempts(EntityManager em, Caller by) {
        return new ModerateAttempts(sheets(em), events, by, World.CLOCK);
    }

    public RecordBoard recordBoard(EntityManager em, Caller by) {
        return new RecordBoard(sessions(em), new Attempts(em), World.people(em), events, by, World.CLOCK);
    }

    public PublishResults publishResults(EntityManager em, Caller by) {
        return new PublishResults(sheets(em), new Frozen(World.people(em)), new Readiness(new Attempts(em)), new Attempts(em), sessions(em), events,
                by, World.CLOCK);
    }

    public ProgressQueries progress(EntityManager em, Caller by) {
        return new ProgressQueries(sessions(em), curricula(em), new Standards(em), results(em), by);
    }

    private static Curricula curricula(EntityManager em) {
        return new Curricula(new PlanReader(em), new Standards(em));
    }

    private void enrol(int row) {
        String nom = row <= NAMES.length ? NAMES[row - 1] : NAMES[row % NAMES.length] + row;
        schema.doInTransaction(em -> {
            People people = World.people(em);
            UUID person = people.register(new NewPerson(nom, "Postnom", "Prénom", row % 2 == 0 ? Sex.F : Sex.M, LocalDate.of(1990, 1, 1).plusDays(row),
                    "Bunia", "Ituri", "Carte d'électeur", "1023456" + (1000 + row), world.police, ""));
            people.recordFitness(person, Fitness.FIT, LocalDate.of(2027, 1, 15), LocalDate.of(2028, 1, 14));
            Enrolment enrolment = new Enrolment(session.value(), person, world.police, row, "PNC/ITURI/" + row, World.CLOCK.instant());
            for (EnrolmentState state : List.of(EnrolmentState.ELIGIBLE, EnrolmentState.OFFERED, EnrolmentState.ENROLLED, EnrolmentState.ACTIVE)) {
                enrolment.become(state, World.CLOCK.instant());
            }
            em.persist(enrolment);
            persons.add(person);
            enrolments.add(enrolment.id());
        });
    }

    private void plan(EntityManager em) {
        Map<String, UUID> competencies = new HashMap<>();
        for (String code : List.of("TK-01", "TK-02", "PR-01", "PR-02", "ML-01")) {
            UUID id = UUID.randomUUID();
            competencies.put(code, id);
            insert(em, """
                    insert into competency (id, edition_id, position, code, level, area_code, area_fr, area_en, title_fr, title_en, kind, critical,
                      taught_in, cluster, root) values (?, ?, ?, ?, '1', ?, ?, ?, ?, ?, 'BOTH', ?, '', '', '')""", id, world.edition,
                    competencies.size(), code, code.substring(0, 2), "Domaine", "Area", "Compétence " + code, "Competency " + code, code.equals("PR-01"));
        }
        serves(em, competencies, paper(em, 1, "T1", 1), "TK-01");
        serves(em, competencies, paper(em, 2, "T2", 3), "TK-01", "TK-02");
        UUID first = test(em, 3, "P1", 30);
        serves(em, competencies, criterion(em, first, 1, true, false), "PR-01");
        serves(em, competencies, criterion(em, first, 2, false, false), "PR-02");
        serves(em, competencies, criterion(em, first, 3, false, true), "PR-02");
        serves(em, competencies, criterion(em, test(em, 4, "P2", 20), 1, false, false), "PR-02");
    }

    private UUID paper(EntityManager em, int position, String code, int weight) {
        UUID id = UUID.randomUUID();
        insert(em, """
                insert into assessment_part (id, version_id, position, kind, code, title_fr, title_en, max_mark, floor_mark, weight)
                values (?, ?, ?, 'PAPER', ?, ?, ?, 20, 8, ?)""", id, world.curriculum, position, code, "Épreuve " + code, "Paper " + code,
                BigDecimal.valueOf(weight));
        return id;
    }

    private UUID test(EntityManager em, int position, String code, int minutes) {
        UUID id = UUID.randomUUID();
        insert(em, """
                insert into assessment_part (id, version_id, position, kind, code, title_fr, title_en, time_limit_minutes)
                values (?, ?, ?, 'TEST', ?, ?, ?, ?)""", id, world.curriculum, position, code, "Atelier " + code, "Test " + code, minutes);
        return id;
    }

    private static UUID criterion(EntityManager em, UUID test, int position, boolean critical, boolean timed) {
        UUID id = UUID.randomUUID();
        insert(em, "insert into criterion (id, part_id, position, code, title_fr, title_en, critical, timed) values (?, ?, ?, ?, ?, ?, ?, ?)", id, test,
                position, "C" + position, "Critère " + position, "Criterion " + position, critical, timed);
        return id;
    }

    private void serves(EntityManager em, Map<String, UUID> competencies, UUID owner, String... codes) {
        for (String code : codes) {
            insert(em, "insert into curriculum_competency (version_id, owner_id, competency_id) values (?, ?, ?)", world.curriculum, owner,
                    competencies.get(code));
        }
    }

    private static void insert(EntityManager em, String statement, Object... values) {
        var query = em.createNativeQuery(statement);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        query.executeUpdate();
    }
}
