package org.brevet.accreditation;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.brevet.accreditation.application.CertificateDraft;
import org.brevet.accreditation.application.CertificateFileQueries;
import org.brevet.accreditation.application.DecideDossier;
import org.brevet.accreditation.application.DossierDesk;
import org.brevet.accreditation.application.DossierLists;
import org.brevet.accreditation.application.DossierQueries;
import org.brevet.accreditation.application.ExamineDossier;
import org.brevet.accreditation.application.Facts;
import org.brevet.accreditation.application.LifeDecisions;
import org.brevet.accreditation.application.LiftSuspension;
import org.brevet.accreditation.application.RecommendDossier;
import org.brevet.accreditation.application.Separation;
import org.brevet.accreditation.application.SubmissionTerm;
import org.brevet.accreditation.application.SubmitDossiers;
import org.brevet.accreditation.application.SurrenderCertificate;
import org.brevet.accreditation.application.SuspendCertificate;
import org.brevet.accreditation.application.WithdrawCertificate;
import org.brevet.accreditation.persistence.Dossiers;
import org.brevet.assessment.application.Results;
import org.brevet.assessment.persistence.Attempts;
import org.brevet.credential.application.CertificatePaper;
import org.brevet.credential.application.DocumentMeans;
import org.brevet.credential.application.SigningKeys;
import org.brevet.curriculum.application.Curricula;
import org.brevet.curriculum.persistence.PlanReader;
import org.brevet.enrolment.EnrolmentId;
import org.brevet.enrolment.application.Sessions;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;
import org.brevet.identity.application.FactorGate;
import org.brevet.identity.application.FactorProof;
import org.brevet.people.NewPerson;
import org.brevet.people.application.People;
import org.brevet.policy.application.Policy;
import org.brevet.register.CertificateNumber;
import org.brevet.register.application.PaperCheck;
import org.brevet.register.application.Register;
import org.brevet.register.application.RegisterEntry;
import org.brevet.register.application.RegisterWriting;
import org.brevet.shared.Settings;
import org.brevet.standards.application.MunitionTypes;
import org.brevet.standards.application.Standards;
import org.brevet.testing.Course;
import org.brevet.testing.FiredEvents;
import org.brevet.testing.FixedCaller;
import org.brevet.testing.TestDatabase;
import org.brevet.testing.World;

/**
 * The authority's office behind a published course: an officer, two deciders, and the use cases outside the container (so without the
 * boundary's check of roles), each call in a transaction of its own.
 */
final class Office {

    static final String REASONS = "Dossier complet, résultats vérifiés.";
    static final List<String> MORTARS = List.of("MOR", "GRH");

    final TestDatabase.Schema schema;
    final Course course;
    final FixedCaller officer;
    final FixedCaller decider;
    final FixedCaller otherDecider;
    final FiredEvents events = new FiredEvents();
    Clock clock = World.CLOCK;

    /** Nobody here need have a second factor, but in the test that is about those who must. */
    BiFunction<EntityManager, Caller, FactorGate> gate = (em, by) -> proof -> false;
    FactorProof proof = FactorProof.none();

    Office(TestDatabase.Schema schema, Course course) {
        this.schema = schema;
        this.course = course;
        officer = person("Nzuzi", "Béatrice", Role.ACCREDITATION_OFFICER);
        decider = person("Kabeya", "Athanase", Role.DECIDER);
        otherDecider = person("Ilunga", "Marthe", Role.DECIDER);
    }

    /** With this many passed trainees. */
    static Office after(TestDatabase.Schema schema, int trainees) {
        return new Office(schema, Course.published(schema, trainees));
    }

    /** Of no organisation that trains. */
    FixedCaller person(String nom, String prenom, Role... roles) {
        return schema.inTransaction(em -> new FixedCaller(people(em).register(NewPerson.named(nom, "", prenom, null)), prenom + " " + nom,
                Set.of(roles)));
    }

    /** The officer's person with a national role. */
    Caller officer(Role role) {
        return new WithRole(officer, role, Set.of());
    }

    Caller managerOf(UUID provider) {
        return managing(course.manager, provider);
    }

    /** Somebody who also manages the courses of this provider. */
    Caller managing(FixedCaller one, UUID provider) {
        return new WithRole(one, Role.COURSE_MANAGER, Set.of(provider));
    }

    EnrolmentId enrolment(int trainee) {
        return new EnrolmentId(course.enrolments.get(trainee));
    }

    DossierNumber submitted(int trainee) {
        return run(em -> submit(em, course.manager).submit(enrolment(trainee)));
    }

    DossierNumber underReview(int trainee) {
        DossierNumber number = submitted(trainee);
        take(officer, number);
        return number;
    }

    DossierNumber recommended(int trainee) {
        DossierNumber number = underReview(trainee);
        recommend(officer, number, Recommendation.GRANT);
        return number;
    }

    CertificateNumber granted(int trainee) {
        DossierNumber number = recommended(trainee);
        return decide(decider, DecideDossier.Command.grant(ref(number), MORTARS)).certificate();
    }

    void take(Caller by, DossierNumber number) {
        run(em -> {
            examine(em, by).take(ref(number));
            return null;
        });
    }

    void giveBack(Caller by, DossierNumber number, String reason) {
        run(em -> {
            examine(em, by).giveBack(ref(number), reason);
            return null;
        });
    }

    void recommend(Caller by, DossierNumber number, Recommendation proposed) {
        recommend(by, number, proposed, REASONS);
    }

    void recommend(Caller by, DossierNumber number, Recommendation proposed, String reasons) {
        run(em -> {
            new RecommendDossier(desk(em), separation(em), events, by, clock).handle(ref(number), proposed, reasons);
            return null;
        });
    }

    DecideDossier.Decided decide(Caller by, DecideDossier.Command command) {
        return run(em -> decision(em, by).handle(command, proof));
    }

    void sendBack(Caller by, DossierNumber number, String reason) {
        run(em -> {
            decision(em, by).sendBack(ref(number), reason);
            return null;
        });
    }

    String suspend(CertificateNumber number, Ground ground) {
        return suspend(officer, number, ground);
    }

    String suspend(Caller by, CertificateNumber number, Ground ground) {
        return run(em -> new SuspendCertificate(life(em, by)).handle(number, ground, "Accident à Komanda le 27/03/2027", "R65", proof));
    }

    String lift(CertificateNumber number, Ground ground) {
        return lift(decider, number, ground);
    }

    String lift(Caller by, CertificateNumber number, Ground ground) {
        return run(em -> new LiftSuspension(life(em, by), new Register(em), people(em), clock).handle(number, ground,
                "Enquête close sans suite", "R66", proof));
    }

    String withdraw(CertificateNumber number, Ground ground, LocalDate toldOn) {
        return withdraw(decider, number, ground, toldOn);
    }

    String withdraw(Caller by, CertificateNumber number, Ground ground, LocalDate toldOn) {
        return run(em -> new WithdrawCertificate(life(em, by), new Register(em), new Policy(em), clock).handle(
                new WithdrawCertificate.Command(number, ground, "Faux document d’identité", "R69", toldOn, "Entendu à Bunia, reconnaît les faits"), proof));
    }

    String surrender(CertificateNumber number) {
        return surrender(officer, number);
    }

    String surrender(Caller by, CertificateNumber number) {
        return run(em -> new SurrenderCertificate(life(em, by)).handle(number, Ground.HOLDER_REQUEST, "Lettre du titulaire du 20/03/2027", proof));
    }

    DossierRef ref(DossierNumber number) {
        return new DossierRef(number, run(em -> new Dossiers(em).get(number).version()));
    }

    DossierState state(DossierNumber number) {
        return run(em -> new Dossiers(em).get(number).state());
    }

    RegisterEntry entry(CertificateNumber number) {
        return run(em -> new Register(em).entry(number).orElseThrow());
    }

    <T> T run(Function<EntityManager, T> work) {
        return schema.inTransaction(work);
    }

    SubmitDossiers submit(EntityManager em, Caller by) {
        return new SubmitDossiers(new Dossiers(em), desk(em), facts(em), sessions(em), new SubmissionTerm(new Policy(em), clock), by, clock);
    }

    ExamineDossier examine(EntityManager em, Caller by) {
        return new ExamineDossier(desk(em), separation(em), by, clock);
    }

    DecideDossier decision(EntityManager em, Caller by) {
        CertificateDraft draft = new CertificateDraft(sessions(em), new Curricula(new PlanReader(em), new Standards(em)), new Standards(em),
                new MunitionTypes(), people(em), new Policy(em));
        return new DecideDossier(new Dossiers(em), desk(em), separation(em), draft, writing(em), paper(), sessions(em), gate.apply(em, by), events, by, clock);
    }

    DossierQueries queries(EntityManager em, Caller by) {
        return new DossierQueries(em, new Dossiers(em), facts(em), separation(em), sessions(em), results(em), people(em),
                new DossierLists(em, new Policy(em), by, clock), new SubmissionTerm(new Policy(em), clock), by, clock);
    }

    CertificateFileQueries files(EntityManager em, Caller by) {
        return new CertificateFileQueries(em, new Register(em), people(em), separation(em), new Policy(em), by, clock);
    }

    People people(EntityManager em) {
        return new People(em, events, clock);
    }

    UUID holder(int trainee) {
        return course.persons.get(trainee);
    }

    private LifeDecisions life(EntityManager em, Caller by) {
        return new LifeDecisions(new Dossiers(em), new Register(em), writing(em), separation(em), gate.apply(em, by), events, by, clock);
    }

    private DossierDesk desk(EntityManager em) {
        return new DossierDesk(new Dossiers(em), facts(em), people(em), events, clock);
    }

    private Separation separation(EntityManager em) {
        return new Separation(new Dossiers(em), results(em), people(em));
    }

    private Facts facts(EntityManager em) {
        return new Facts(sessions(em), people(em), results(em));
    }

    Sessions sessions(EntityManager em) {
        return new Sessions(em, people(em), events, clock);
    }

    private Results results(EntityManager em) {
        return new Results(new Attempts(em), sessions(em));
    }

    private static PaperCheck paper() {
        Settings settings = Settings.of(Path.of("target"), "http://localhost:8080", true);
        return new PaperCheck(new CertificatePaper(new DocumentMeans(new SigningKeys(settings, World.CLOCK), settings)), settings);
    }

    RegisterWriting writing(EntityManager em) {
        return new RegisterWriting(em, events, clock, Settings.of(Path.of("target"), "http://localhost:8080", true),
                new Policy(em));
    }

    /** For queries, which ask for roles themselves: national when no organisation is named. */
    private record WithRole(FixedCaller one, Role role, Set<UUID> organisations) implements Caller {

        @Override
        public boolean signedIn() {
            return true;
        }

        @Override
        public UUID account() {
            return one.account();
        }

        @Override
        public UUID person() {
            return one.person();
        }

        @Override
        public boolean hasPerson() {
            return true;
        }

        @Override
        public String name() {
            return one.name();
        }

        @Override
        public boolean holds(Role asked) {
            return asked == role;
        }

        @Override
        public Set<UUID> organisations(Role asked) {
            return asked == role ? organisations : Set.of();
        }

        @Override
        public String from() {
            return one.from();
        }
    }
}
