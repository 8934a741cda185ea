package org.brevet.curriculum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.brevet.curriculum.application.Curricula;
import org.brevet.curriculum.application.CurriculumDetail;
import org.brevet.curriculum.application.CurriculumLife;
import org.brevet.curriculum.application.CurriculumPreview;
import org.brevet.curriculum.application.CurriculumQueries;
import org.brevet.curriculum.application.DraftCurriculum;
import org.brevet.curriculum.application.DraftPlans;
import org.brevet.curriculum.application.LifeStep;
import org.brevet.curriculum.application.ReadableCurricula;
import org.brevet.curriculum.application.ReviewCurriculum;
import org.brevet.curriculum.application.ReviseCurriculum;
import org.brevet.curriculum.application.SeenVersion;
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
import org.brevet.shared.BilingualText;
import org.brevet.shared.NotFound;
import org.brevet.shared.Refused;
import org.brevet.shared.sheet.SheetFile;
import org.brevet.standards.EditionId;
import org.brevet.standards.EditionState;
import org.brevet.standards.application.AdoptEdition;
import org.brevet.standards.application.ImportEdition;
import org.brevet.standards.application.Standards;
import org.brevet.testing.BothDatabases;
import org.brevet.testing.FiredEvents;
import org.brevet.testing.FixedCaller;
import org.brevet.testing.TestDatabase;
import org.junit.jupiter.api.function.Executable;

/** From the sheet of a standard to an approved curriculum, on both databases, outside the container (so without the boundary's check of roles). */
class CurriculumTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);
    private static final Path SHIPPED = Path.of("..", "docs", "demonstration");
    private static final BilingualText TITLE = new BilingualText("Opérateur NEDEX (EOD) niveau 1", "EOD operator level 1");

    private final FiredEvents events = new FiredEvents();
    private TestDatabase.Schema schema;
    private FixedCaller manager;
    private FixedCaller officer;
    private UUID provider;

    @BothDatabases
    void anEditionIsImportedOnceAdoptedOnceAndFrozenThen(TestDatabase database) {
        in(database, () -> {
            UUID edition = importEdition();
            assertEquals(List.of("standards.exists"), schema.inTransaction(em -> importEdition(em).preview(editionCommand("2026-1"))).faults().stream()
                    .map(fault -> fault.reason().key()).toList());
            assertEquals(List.of("import.faults"), refusal(this::importEdition));
            adopt(edition);
            assertEquals(List.of("R2.edition"), refusal(() -> adopt(edition)));
            schema.doInTransaction(em -> {
                assertEquals(EditionState.ADOPTED, new Standards(em).edition(edition).state());
                assertEquals(144, new Standards(em).competencies(edition).size());
                assertEquals(144, new Standards(em).editions().get(0).competencies());
                assertEquals("EOD1-TK-01", new Standards(em).competencies(edition).get(0).code());
            });
        });
    }

    @BothDatabases
    void whatIsImportedIsWhatWasShown(TestDatabase database) {
        in(database, () -> {
            ImportEdition.Command shown = editionCommand("2026-1");
            String digest = schema.inTransaction(em -> importEdition(em).preview(shown)).digest();
            assertEquals(List.of("import.changed"),
                    refusal(() -> schema.inTransaction(em -> importEdition(em).handle(editionCommand("2026-2"), digest))));
            schema.doInTransaction(em -> assertEquals(List.of(), new Standards(em).editions()));
        });
    }

    @BothDatabases
    void aDraftStandsOnAnAdoptedEditionOnly(TestDatabase database) {
        in(database, () -> {
            UUID edition = importEdition();
            assertEquals(List.of("curriculum.edition"), refusal(() -> draft(edition, shipped())));
        });
    }

    @BothDatabases
    void whatIsDraftedIsReadBackAsItWas(TestDatabase database) {
        in(database, () -> {
            UUID edition = adopted();
            CurriculumPreview shown = schema.inTransaction(em -> drafting(em).preview(command(edition, shipped())));
            CurriculumPlan stored = draft(edition, shipped());
            assertEquals(shown.plan().modules(), stored.modules());
            assertEquals(shown.plan().tests(), stored.tests());
            assertEquals(shown.plan().papers().stream().map(TheoryPaperPlan::competencies).toList(),
                    stored.papers().stream().map(TheoryPaperPlan::competencies).toList());
            assertEquals(0, stored.passMark().compareTo(new java.math.BigDecimal("12")));
            assertEquals(2, draft(edition, shipped()).number(), "the next version");
        });
    }

    @BothDatabases
    void faultySheetsStoreNothing(TestDatabase database) {
        in(database, () -> {
            UUID edition = adopted();
            List<byte[]> broken = replaced("modules.csv", "EOD1-TK-01", "EOD9-TK-01");
            assertEquals(List.of("import.faults"), refusal(() -> draft(edition, broken)));
            schema.doInTransaction(em -> assertEquals(List.of(), new PlanReader(em).rows()));
        });
    }

    @BothDatabases
    void approvalIsByAnotherPersonThanTheDrafterAndFreezes(TestDatabase database) {
        in(database, () -> {
            UUID id = draft(adopted(), shipped()).version();
            assertEquals(List.of("R2.curriculum"), refusal(() -> approve(id, officer)));
            submit(id);
            assertEquals(List.of("R2.curriculum"), refusal(() -> submit(id)));
            assertEquals(List.of("curriculum.ownDraft"), refusal(() -> approve(id, manager)));
            assertFalse(open(id), "R7");
            approve(id, officer);
            assertTrue(open(id), "R7");
            CurriculumDetail detail = detail(1);
            assertEquals(List.of("NZUZI Mbala Béatrice", NOON.instant(), 0L), List.of(detail.approver(), detail.row().approvedAt(), detail.gaps()));
            assertEquals(List.of("R2.curriculum"), refusal(() -> submit(id)));
            assertEquals(List.of("R2.curriculum"), refusal(() -> sendBack(id, "Volume horaire insuffisant")));
            assertEquals(List.of("R2.curriculum"), refusal(() -> revise(id, shipped())));
            assertEquals(8, detail(1).plan().modules().size());
        });
    }

    @BothDatabases
    void aCriticalGapBarsApprovalAndAnotherDoesNot(TestDatabase database) {
        in(database, () -> {
            UUID edition = adopted();
            UUID critical = draft(edition, replaced("modules.csv", "EOD1-TK-05 ", "")).version();
            UUID other = draft(edition, replaced("modules.csv", "EOD1-TK-04 ", "")).version();
            submit(critical);
            submit(other);
            assertEquals(List.of("curriculum.gap"), refusal(() -> approve(critical, officer)));
            assertEquals(CurriculumState.IN_REVIEW, detail(1).row().state());
            approve(other, officer);
            assertEquals(1, detail(2).gaps());
        });
    }

    @BothDatabases
    void sentBackWithReasonsRevisedAndSubmittedAnew(TestDatabase database) {
        in(database, () -> {
            UUID id = draft(adopted(), shipped()).version();
            submit(id);
            assertEquals(List.of("R2.curriculum"), refusal(() -> revise(id, shipped())));
            assertEquals(List.of("R4.reason"), refusal(() -> sendBack(id, " trop  ")));
            sendBack(id, "Volume horaire insuffisant");
            assertEquals("Volume horaire insuffisant", detail(1).row().sentBackReason());
            LifeStep sentBack = detail(1).sentBack();
            assertEquals(List.of("NZUZI Mbala Béatrice", "Volume horaire insuffisant", NOON.instant()),
                    List.of(sentBack.by(), sentBack.reason(), sentBack.at()));
            revise(id, replaced("modules.csv", ";24;", ";32;"));
            assertEquals(344, detail(1).plan().hours());
            assertEquals(36, detail(1).plan().tests().stream().mapToInt(test -> test.criteria().size()).sum());
            submit(id);
            assertEquals(CurriculumState.IN_REVIEW, detail(1).row().state());
            assertNull(detail(1).sentBack(), "submitted anew");
            assertEquals(List.of("DRAFTED", "SUBMITTED", "SENT_BACK Volume horaire insuffisant", "REVISED", "SUBMITTED"),
                    detail(1).life().stream().map(step -> (step.step() + " " + step.reason()).strip()).toList(), "the reasons stay readable");
            assertEquals(List.of("import.tooLong"), refusal(() -> sendBack(id, "x".repeat(2001))));
        });
    }

    @BothDatabases
    void r3NobodyApprovesAnotherTextThanHeRead(TestDatabase database) {
        in(database, () -> {
            UUID id = draft(adopted(), shipped()).version();
            submit(id);
            long read = detail(1).row().version();
            sendBack(id, "Volume horaire insuffisant");
            revise(id, replaced("modules.csv", ";24;", ";32;"));
            submit(id);
            assertEquals(List.of("R3.curriculum"), refusal(() -> schema.doInTransaction(em -> review(em, officer).approve(id(id), read))));
        });
    }

    @BothDatabases
    void aDraftIsSeenByItsProviderAndTheAuthorityOnly(TestDatabase database) {
        in(database, () -> {
            UUID edition = adopted();
            UUID id = draft(edition, shipped()).version();
            schema.doInTransaction(em -> {
                for (Role role : List.of(Role.ACCREDITATION_OFFICER, Role.DECIDER, Role.INSPECTOR, Role.AUDITOR)) {
                    assertEquals(1, queries(em, reader(role)).versions().size(), role.name());
                }
                assertEquals(1, queries(em, managerOf(provider)).versions().size());
                for (Caller stranger : List.of(reader(Role.TRAINEE), managerOf(UUID.randomUUID()))) {
                    assertEquals(List.of(), queries(em, stranger).versions());
                    assertEquals(List.of(), queries(em, stranger).buildingOn(edition));
                    assertThrows(NotFound.class, () -> queries(em, stranger).version("EOD1", 1));
                    assertThrows(NotFound.class, () -> queries(em, stranger).plan("EOD1", 1));
                    assertThrows(NotFound.class, () -> queries(em, stranger).detail("EOD1", 1));
                }
            });
            submit(id);
            approve(id, officer);
            assertEquals(1, schema.inTransaction(em -> queries(em, reader(Role.TRAINEE)).detail("EOD1", 1)).row().number());
        });
    }

    /** A course manager of this provider. */
    private static Caller managerOf(UUID organisation) {
        return (Caller) Proxy.newProxyInstance(CurriculumTest.class.getClassLoader(), new Class<?>[] {Caller.class}, (proxy, method, args) ->
                method.getName().equals("organisations") ? Set.of(organisation) : args[0] == Role.COURSE_MANAGER);
    }

    @BothDatabases
    void anUnknownVersionIsNotFound(TestDatabase database) {
        in(database, () -> assertThrows(NotFound.class, () -> detail(7)));
    }

    private void in(TestDatabase database, Runnable test) {
        try (TestDatabase.Schema fresh = database.fresh()) {
            schema = fresh;
            schema.doInTransaction(em -> {
                Organisation organisation = new Organisation("ONG Terre Sûre Ituri", OrganisationKind.NATIONAL_NGO, true);
                em.persist(organisation);
                em.flush();
                provider = organisation.id();
                People people = new People(em, events, NOON);
                manager = new FixedCaller(people.register(NewPerson.named("Androsi", "Lonu", "Clémentine", provider)), "Clémentine Androsi");
                officer = new FixedCaller(people.register(NewPerson.named("Nzuzi", "Mbala", "Béatrice", provider)), "Béatrice Nzuzi");
            });
            test.run();
        }
    }

    private static List<String> refusal(Executable work) {
        return assertThrows(Refused.class, work).reasons().stream().map(reason -> reason.key()).toList();
    }

    private UUID importEdition() {
        return schema.inTransaction(em -> {
            ImportEdition.Command command = editionCommand("2026-1");
            return importEdition(em).handle(command, importEdition(em).preview(command).digest());
        });
    }

    private ImportEdition importEdition(EntityManager em) {
        return new ImportEdition(em, new Standards(em), events, officer, NOON);
    }

    private static ImportEdition.Command editionCommand(String edition) {
        return new ImportEdition.Command("BREVET-EOD", edition, new BilingualText("Liste de travail", "Working list"), new SheetFile(file("competencies-eod.csv")));
    }

    private void adopt(UUID edition) {
        schema.doInTransaction(em -> new AdoptEdition(em, events, officer, NOON).handle(new EditionId(edition)));
    }

    private UUID adopted() {
        UUID edition = importEdition();
        adopt(edition);
        return edition;
    }

    private DraftCurriculum drafting(EntityManager em) {
        return new DraftCurriculum(new PlanReader(em), plans(em), life(em, manager));
    }

    private DraftPlans plans(EntityManager em) {
        return new DraftPlans(em, new PlanReader(em), new Standards(em), new Policy(em), life(em, manager), manager, NOON);
    }

    private CurriculumLife life(EntityManager em, Caller by) {
        return new CurriculumLife(em, events, by, NOON);
    }

    private DraftCurriculum.Command command(UUID edition, List<byte[]> files) {
        return new DraftCurriculum.Command(new OrganisationId(provider), "EOD1", TITLE, edition, files);
    }

    private CurriculumPlan draft(UUID edition, List<byte[]> files) {
        return schema.inTransaction(em -> {
            DraftCurriculum drafting = drafting(em);
            return drafting.handle(command(edition, files), drafting.preview(command(edition, files)).digest());
        });
    }

    private CurriculumPlan revise(UUID id, List<byte[]> files) {
        return schema.inTransaction(em -> {
            ReviseCurriculum revising = new ReviseCurriculum(em, new PlanReader(em), plans(em), new SeenVersion(new People(em, events, NOON)),
                    life(em, manager), manager, NOON);
            ReviseCurriculum.Command command = new ReviseCurriculum.Command(id(id), detail(1).row().version(), TITLE, files);
            return revising.handle(command, revising.preview(command).digest());
        });
    }

    private ReviewCurriculum review(EntityManager em, FixedCaller by) {
        return new ReviewCurriculum(em, new PlanReader(em), new Standards(em), new SeenVersion(new People(em, events, NOON)), life(em, by),
                by, NOON);
    }

    private void submit(UUID id) {
        schema.doInTransaction(em -> review(em, manager).submit(id(id), seen(em, id)));
    }

    private void approve(UUID id, FixedCaller by) {
        schema.doInTransaction(em -> review(em, by).approve(id(id), seen(em, id)));
    }

    private void sendBack(UUID id, String reason) {
        schema.doInTransaction(em -> review(em, officer).sendBack(id(id), seen(em, id), reason));
    }

    private static long seen(EntityManager em, UUID id) {
        return new PlanReader(em).rows().stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow().version();
    }

    private boolean open(UUID id) {
        return schema.inTransaction(em -> new Curricula(new PlanReader(em), new Standards(em)).openForNewSessions(id));
    }

    private CurriculumDetail detail(int number) {
        return schema.inTransaction(em -> queries(em, reader(Role.AUDITOR)).detail("EOD1", number));
    }

    private CurriculumQueries queries(EntityManager em, Caller caller) {
        Curricula curricula = new Curricula(new PlanReader(em), new Standards(em));
        return new CurriculumQueries(new ReadableCurricula(curricula, caller), curricula, new DraftReader(em, new DraftElements(em)), new Standards(em),
                new People(em, events, NOON));
    }

    private static FixedCaller reader(Role... roles) {
        return new FixedCaller(UUID.randomUUID(), "", Set.of(roles));
    }

    private static CurriculumVersionId id(UUID value) {
        return new CurriculumVersionId(value);
    }

    private static List<byte[]> shipped() {
        return replaced("none", "", "");
    }

    private static List<byte[]> replaced(String name, String was, String is) {
        List<byte[]> files = new ArrayList<>();
        for (String sheet : List.of("modules.csv", "epreuves-theoriques.csv", "epreuves-pratiques.csv", "criteres.csv")) {
            byte[] file = file("curriculum-eod1/" + sheet);
            files.add(sheet.equals(name) ? new String(file, StandardCharsets.UTF_8).replace(was, is).getBytes(StandardCharsets.UTF_8) : file);
        }
        return files;
    }

    private static byte[] file(String name) {
        try {
            return Files.readAllBytes(SHIPPED.resolve(name));
        } catch (java.io.IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }
}
