package org.brevet.curriculum;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.brevet.curriculum.application.ArrangeElements;
import org.brevet.curriculum.application.CopyCurriculum;
import org.brevet.curriculum.application.Curricula;
import org.brevet.curriculum.application.CurriculumLife;
import org.brevet.curriculum.application.CurriculumQueries;
import org.brevet.curriculum.application.DraftDesk;
import org.brevet.curriculum.application.DraftOutline;
import org.brevet.curriculum.application.DraftPlans;
import org.brevet.curriculum.application.DraftingQueries;
import org.brevet.curriculum.application.EditElement;
import org.brevet.curriculum.application.ElementEntry;
import org.brevet.curriculum.application.ReadableCurricula;
import org.brevet.curriculum.application.RetitleCurriculum;
import org.brevet.curriculum.application.ReviewCurriculum;
import org.brevet.curriculum.application.SeenVersion;
import org.brevet.curriculum.application.StartCurriculum;
import org.brevet.curriculum.persistence.DraftElements;
import org.brevet.curriculum.persistence.DraftReader;
import org.brevet.curriculum.persistence.PlanReader;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;
import org.brevet.people.NewPerson;
import org.brevet.people.OrganisationId;
import org.brevet.people.OrganisationKind;
import org.brevet.people.application.People;
import org.brevet.people.domain.Organisation;
import org.brevet.policy.application.Policy;
import org.brevet.standards.application.Standards;
import org.brevet.testing.FiredEvents;
import org.brevet.testing.TestDatabase;

/** A provider with two course managers, an officer of the authority, two adopted editions, and the use cases of the editor, outside the container. */
final class Workshop {

    static final Instant NOON = Instant.parse("2026-11-24T10:00:00Z");
    /** Level 1 of the first edition: TK-01 on paper, PR-01 observed and critical, ML-01 both. The second one lacks ML-01. */
    static final List<String> CODES = List.of("TK-01", "PR-01", "ML-01");

    final TestDatabase.Schema schema;
    final FiredEvents events = new FiredEvents();
    final UUID provider;
    final UUID stranger;
    final UUID edition;
    final UUID nextEdition;
    final Caller clementine;
    final Caller athanase;
    final Caller officer;
    private Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);

    Workshop(TestDatabase.Schema schema) {
        this.schema = schema;
        provider = organisation("ONG Terre Sûre Ituri");
        stranger = organisation("ONG Rive Sûre");
        clementine = person("Androsi", "Clémentine", provider, Role.COURSE_MANAGER);
        athanase = person("Kabeya", "Athanase", provider, Role.COURSE_MANAGER);
        officer = person("Nzuzi", "Béatrice", stranger, Role.ACCREDITATION_OFFICER);
        edition = edition("2026-1", CODES);
        nextEdition = edition("2027", CODES.subList(0, 2));
    }

    void at(Instant moment) {
        clock = Clock.fixed(moment, ZoneOffset.UTC);
    }

    /** An empty draft. */
    CurriculumVersionId started() {
        int number = in(em -> start(em).handle(new StartCurriculum.Command(new OrganisationId(provider), "EOD1", "NEDEX 1", "EOD 1", edition))).number();
        return new CurriculumVersionId(in(em -> new PlanReader(em).row("EOD1", number)).orElseThrow().id());
    }

    /** M1 teaches all; T1 asks what is on paper; P1 observes the rest in two criteria: nothing is wanting. */
    CurriculumVersionId filled() {
        CurriculumVersionId draft = started();
        add(draft, null, new ElementEntry.Module("M1", "Tout", "All", "40", CODES));
        add(draft, null, new ElementEntry.Paper("T1", "Écrit", "Paper", "20", "8", "1", List.of("TK-01", "ML-01")));
        UUID test = add(draft, null, new ElementEntry.Test("P1", "Atelier", "Workshop", "30"));
        add(draft, test, new ElementEntry.Criterion("C1", "Prudence", "Care", true, false, List.of("PR-01")));
        add(draft, test, new ElementEntry.Criterion("C2", "Équipe", "Team", false, true, List.of("ML-01")));
        return draft;
    }

    UUID add(CurriculumVersionId draft, UUID test, ElementEntry entry) {
        return in(em -> edit(em, clementine).add(new EditElement.Addition(draft, test, entry)));
    }

    void change(Caller by, CurriculumVersionId draft, DraftOutline.Handle seen, ElementEntry entry) {
        run(em -> edit(em, by).change(new EditElement.Change(draft, seen.id(), seen.revision(), entry)));
    }

    void remove(CurriculumVersionId draft, ElementKind kind, DraftOutline.Handle seen) {
        run(em -> arrange(em, clementine).remove(new ArrangeElements.Removal(draft, kind, seen.id(), seen.revision())));
    }

    void place(CurriculumVersionId draft, ElementKind kind, UUID id, UUID before) {
        run(em -> arrange(em, clementine).place(new ArrangeElements.Place(draft, kind, id, before)));
    }

    void restore(CurriculumVersionId draft, UUID removed) {
        run(em -> arrange(em, clementine).restore(draft, removed));
    }

    CurriculumPlan plan(CurriculumVersionId draft) {
        return in(em -> new PlanReader(em).plan(draft.value()));
    }

    DraftOutline outline(CurriculumVersionId draft) {
        return in(em -> new DraftingQueries(new PlanReader(em), reader(em), new Standards(em), people(em), new Policy(em), clementine, clock).outline(draft));
    }

    DraftOutline.Handle handle(CurriculumVersionId draft, ElementKind kind, String code) {
        return outline(draft).handle(kind, code).orElseThrow();
    }

    CopyCurriculum.Copied copy(Caller by, int number, UUID onto) {
        return in(em -> new CopyCurriculum(plans(em, by), new ReadableCurricula(curricula(em), by), new Standards(em), life(em, by))
                .handle(new CopyCurriculum.Command(new OrganisationId(provider), "EOD1", number, onto)));
    }

    void retitle(Caller by, CurriculumVersionId draft, long seen, String title, UUID onto) {
        run(em -> new RetitleCurriculum(em, desk(em, by), new Standards(em))
                .handle(new RetitleCurriculum.Command(draft, seen, title, "EOD 1", onto)));
    }

    void submit(CurriculumVersionId draft) {
        run(em -> review(em, clementine).submit(draft, seen(em, draft)));
    }

    void sendBack(CurriculumVersionId draft, String reason) {
        run(em -> review(em, officer).sendBack(draft, seen(em, draft), reason));
    }

    void approve(CurriculumVersionId draft, Caller by) {
        run(em -> review(em, by).approve(draft, seen(em, draft)));
    }

    StartCurriculum start(EntityManager em) {
        return new StartCurriculum(plans(em, clementine), life(em, clementine));
    }

    EditElement edit(EntityManager em, Caller by) {
        return new EditElement(desk(em, by), new DraftElements(em), new Standards(em));
    }

    ArrangeElements arrange(EntityManager em, Caller by) {
        return new ArrangeElements(em, desk(em, by), new DraftElements(em));
    }

    CurriculumQueries queries(EntityManager em, Caller by) {
        return new CurriculumQueries(new ReadableCurricula(curricula(em), by), curricula(em), reader(em), new Standards(em), people(em));
    }

    ReviewCurriculum review(EntityManager em, Caller by) {
        return new ReviewCurriculum(em, new PlanReader(em), new Standards(em), new SeenVersion(people(em)), life(em, by), by, clock);
    }

    static long seen(EntityManager em, CurriculumVersionId draft) {
        return new PlanReader(em).row(draft.value()).orElseThrow().version();
    }

    <T> T in(Function<EntityManager, T> work) {
        return schema.inTransaction(work);
    }

    void run(java.util.function.Consumer<EntityManager> work) {
        schema.doInTransaction(work);
    }

    /** A course manager of another provider. */
    Caller managerOf(UUID organisation, UUID person) {
        return caller(person, organisation, Role.COURSE_MANAGER);
    }

    private DraftDesk desk(EntityManager em, Caller by) {
        return new DraftDesk(em, new Standards(em), people(em), life(em, by), events, by, clock);
    }

    private DraftPlans plans(EntityManager em, Caller by) {
        return new DraftPlans(em, new PlanReader(em), new Standards(em), new Policy(em), life(em, by), by, clock);
    }

    private CurriculumLife life(EntityManager em, Caller by) {
        return new CurriculumLife(em, events, by, clock);
    }

    private DraftReader reader(EntityManager em) {
        return new DraftReader(em, new DraftElements(em));
    }

    private static Curricula curricula(EntityManager em) {
        return new Curricula(new PlanReader(em), new Standards(em));
    }

    private People people(EntityManager em) {
        return new People(em, events, clock);
    }

    private UUID organisation(String name) {
        return in(em -> {
            Organisation organisation = new Organisation(name, OrganisationKind.NATIONAL_NGO, true);
            em.persist(organisation);
            return organisation.id();
        });
    }

    private Caller person(String nom, String prenom, UUID organisation, Role role) {
        return caller(in(em -> people(em).register(NewPerson.named(nom, "", prenom, organisation))), organisation, role);
    }

    private static Caller caller(UUID person, UUID organisation, Role role) {
        Map<String, Object> answers = new HashMap<>(Map.of("person", person, "account", person, "hasPerson", true, "signedIn", true));
        return (Caller) Proxy.newProxyInstance(Workshop.class.getClassLoader(), new Class<?>[] {Caller.class}, (proxy, method, args) ->
                switch (method.getName()) {
                    case "organisations" -> args[0] == role && role == Role.COURSE_MANAGER ? Set.of(organisation) : Set.of();
                    case "holds" -> args[0] == role;
                    default -> answers.get(method.getName());
                });
    }

    private UUID edition(String name, List<String> codes) {
        return in(em -> {
            UUID id = UUID.randomUUID();
            insert(em, """
                    insert into standard_edition (id, version, code, edition, title_fr, title_en, state, file_digest, imported_at, imported_by, adopted_at,
                      adopted_by) values (?, 1, 'BREVET-EOD', ?, 'Liste', 'List', 'ADOPTED', 'x', current_timestamp, ?, current_timestamp, ?)""",
                    id, name, officer.person(), officer.person());
            for (int i = 0; i < codes.size(); i++) {
                String code = codes.get(i);
                insert(em, """
                        insert into competency (id, edition_id, position, code, level, area_code, area_fr, area_en, title_fr, title_en, kind, critical,
                          taught_in, cluster, root) values (?, ?, ?, ?, '1', ?, 'Domaine', 'Area', ?, ?, ?, ?, '', '', '')""", UUID.randomUUID(), id, i, code,
                        code.substring(0, 2), "Compétence " + code, "Competency " + code,
                        code.startsWith("TK") ? "THEORY" : code.startsWith("PR") ? "PRACTICAL" : "BOTH", code.equals("PR-01"));
            }
            return id;
        });
    }

    private static void insert(EntityManager em, String statement, Object... values) {
        var query = em.createNativeQuery(statement);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        query.executeUpdate();
    }
}
