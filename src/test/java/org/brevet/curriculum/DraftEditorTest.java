package org.brevet.curriculum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.brevet.curriculum.application.ArrangeElements;
import org.brevet.curriculum.application.CopyCurriculum;
import org.brevet.curriculum.application.DraftOutline;
import org.brevet.curriculum.application.EditElement;
import org.brevet.curriculum.application.ElementChanged;
import org.brevet.curriculum.application.ElementEntry;
import org.brevet.curriculum.application.FaultyEntry;
import org.brevet.curriculum.application.RetitleCurriculum;
import org.brevet.curriculum.application.StartCurriculum;
import org.brevet.curriculum.persistence.CurriculumPlaces;
import org.brevet.identity.Allowed;
import org.brevet.identity.Place;
import org.brevet.identity.Role;
import org.brevet.identity.application.Access;
import org.brevet.people.OrganisationId;
import org.brevet.shared.NotFound;
import org.brevet.shared.Refused;
import org.brevet.testing.BothDatabases;
import org.brevet.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A draft is written part by part, on both databases, outside the container (so without the boundary's check of roles). */
class DraftEditorTest {

    private static final ElementEntry.Module M2 = new ElementEntry.Module("M2", "Matériels", "Equipment", "16", List.of("ML-01", "TK-01"));
    private Workshop shop;

    @BothDatabases
    void aDraftIsWrittenFromNothing(TestDatabase database) {
        in(database, () -> {
            CurriculumVersionId draft = shop.started();
            assertEquals(List.of("curriculum.noModules", "curriculum.noPapers", "curriculum.noTests"), refusal(() -> shop.submit(draft)));
            shop.add(draft, null, M2);
            UUID test = shop.add(draft, null, new ElementEntry.Test("P1", "Atelier", "Workshop", "30"));
            assertEquals(List.of("curriculum.noPapers", "curriculum.noCriteria"), refusal(() -> shop.submit(draft)));
            shop.add(draft, null, new ElementEntry.Paper("T1", "Écrit", "Paper", "20", "7,5", "1,25", List.of("TK-01")));
            shop.add(draft, test, new ElementEntry.Criterion("C1", "Prudence", "Care", true, false, List.of("PR-01")));
            CurriculumPlan plan = shop.plan(draft);
            assertEquals(List.of("TK-01", "ML-01"), plan.modules().get(0).competencies(), "in the order of the edition");
            assertEquals("7.50", plan.papers().get(0).floor().toPlainString());
            assertTrue(plan.tests().get(0).criteria().get(0).critical());
            shop.submit(draft);
            assertEquals(CurriculumState.IN_REVIEW, shop.plan(draft).state());
        });
    }

    @BothDatabases
    void whatNothingTeachesOrAssessesIsSeenAtOnce(TestDatabase database) {
        in(database, () -> {
            CurriculumVersionId draft = shop.started();
            assertEquals(3, shop.outline(draft).gaps().size());
            shop.add(draft, null, M2);
            DraftOutline outline = shop.outline(draft);
            assertEquals(List.of("TK-01 [NO_PAPER]", "PR-01 [NOT_TAUGHT, NO_CRITERION]", "ML-01 [NO_PAPER, NO_CRITERION]"),
                    outline.gaps().stream().map(row -> row.competency().code() + " " + row.gaps()).toList());
            assertEquals(1, outline.bars());
            assertEquals(List.of(), shop.outline(shop.filled()).gaps());
        });
    }

    @BothDatabases
    void everyFaultIsToldAtItsFieldAndNothingIsStored(TestDatabase database) {
        in(database, () -> {
            CurriculumVersionId draft = shop.filled();
            assertEquals(List.of("code curriculum.code", "titleFr curriculum.missing", "titleEn import.tooLong", "hours import.whole",
                            "competencies curriculum.unknownCompetency"),
                    faults(draft, null, new ElementEntry.Module("m 1", " ", "x".repeat(201), "1,5", List.of("EOD2-XX"))));
            assertEquals(List.of("hours import.between"), faults(draft, null, new ElementEntry.Module("M9", "a", "b", "2001", List.of("TK-01"))));
            assertEquals(List.of("code curriculum.missing", "hours curriculum.missing", "competencies curriculum.noCompetency"),
                    faults(draft, null, new ElementEntry.Module(null, "a", "b", null, List.of())));
            assertEquals(List.of("max import.number", "weight import.between"),
                    faults(draft, null, new ElementEntry.Paper("T9", "a", "b", "vingt", "8", "0", List.of("TK-01"))));
            assertEquals(List.of("floor import.between"),
                    faults(draft, null, new ElementEntry.Paper("T9", "a", "b", "20", "20,25", "1", List.of("TK-01"))), "the floor is under the maximum");
            assertEquals(List.of("code curriculum.codeTaken"), faults(draft, null, new ElementEntry.Paper("P1", "a", "b", "20", "8", "1", List.of("TK-01"))),
                    "papers and tests share their codes");
            UUID test = shop.handle(draft, ElementKind.TEST, "P1").id();
            assertEquals(List.of("critical curriculum.criticalCompetency"),
                    faults(draft, test, new ElementEntry.Criterion("C9", "a", "b", false, false, List.of("PR-01"))));
            assertEquals(List.of("code curriculum.codeTaken"), faults(draft, test, new ElementEntry.Criterion("C1", "a", "b", true, false, List.of("PR-01"))));
            assertEquals(1, shop.plan(draft).modules().size());
            shop.add(draft, null, new ElementEntry.Module("C1", "a", "b", "2 000", List.of("TK-01")));
            assertEquals(2040, shop.plan(draft).hours(), "another kind may have the code; a no-break space in a number is one");
        });
    }

    @BothDatabases
    void r3OfTwoWhoChangeTheSamePartTheSecondIsShownTheOthers(TestDatabase database) {
        in(database, () -> {
            CurriculumVersionId draft = shop.filled();
            DraftOutline.Handle seen = shop.handle(draft, ElementKind.MODULE, "M1");
            shop.at(Workshop.NOON.plus(Duration.ofHours(1)));
            shop.change(shop.athanase, draft, seen, new ElementEntry.Module("M1", "Tout", "All", "48", Workshop.CODES));
            ElementEntry mine = new ElementEntry.Module("M1", "Tout", "All", "56", Workshop.CODES);
            ElementChanged told = assertThrows(ElementChanged.class, () -> shop.change(shop.clementine, draft, seen, mine));
            assertEquals(List.of("KABEYA Athanase", Workshop.NOON.plus(Duration.ofHours(1))), told.reasons().get(0).args());
            assertEquals(48, ((ModulePlan) told.theirs()).hours());
            assertEquals(48, shop.plan(draft).hours());
            shop.change(shop.clementine, draft, new DraftOutline.Handle(seen.id(), told.revision(), "", null), mine);
            assertEquals(56, shop.plan(draft).hours(), "on purpose");
            shop.change(shop.athanase, draft, seen, mine);
            assertEquals(56, shop.plan(draft).hours(), "who wants what is stored has no conflict");
        });
    }

    @BothDatabases
    void r3DifferentPartsAndANewPlaceAreNoConflict(TestDatabase database) {
        in(database, () -> {
            CurriculumVersionId draft = shop.filled();
            UUID second = shop.add(draft, null, M2);
            DraftOutline.Handle first = shop.handle(draft, ElementKind.MODULE, "M1");
            DraftOutline.Handle paper = shop.handle(draft, ElementKind.PAPER, "T1");
            shop.place(draft, ElementKind.MODULE, second, first.id());
            shop.change(shop.athanase, draft, first, new ElementEntry.Module("M1", "Tout", "All", "48", Workshop.CODES));
            shop.change(shop.clementine, draft, paper, new ElementEntry.Paper("T1", "Écrit", "Paper", "20", "10", "1", List.of("TK-01", "ML-01")));
            assertEquals(List.of("M2", "M1"), modules(draft));
            assertEquals(0, new java.math.BigDecimal("10").compareTo(shop.plan(draft).papers().get(0).floor()));
        });
    }

    @BothDatabases
    void r3WhatIsGoneCannotBeChangedAndSaysWhoTookIt(TestDatabase database) {
        in(database, () -> {
            CurriculumVersionId draft = shop.filled();
            DraftOutline.Handle test = shop.handle(draft, ElementKind.TEST, "P1");
            DraftOutline.Handle criterion = shop.handle(draft, ElementKind.CRITERION, "P1.C1");
            shop.remove(draft, ElementKind.TEST, test);
            Refused told = assertThrows(Refused.class,
                    () -> shop.change(shop.athanase, draft, test, new ElementEntry.Test("P1", "Atelier", "Workshop", "45")));
            assertEquals("R3.elementGone", told.reasons().get(0).key());
            assertEquals(List.of("P1", "ANDROSI Clémentine", Workshop.NOON), told.reasons().get(0).args());
            assertEquals(List.of("R3.elementReplaced"), refusal(() -> shop.change(shop.athanase, draft, criterion,
                    new ElementEntry.Criterion("C1", "a", "b", true, false, List.of("PR-01")))), "it went with its test");
            assertEquals(List.of("R3.elementGone"), refusal(() -> shop.add(draft, test.id(),
                    new ElementEntry.Criterion("C9", "a", "b", true, false, List.of("PR-01")))));
            DraftOutline.Handle module = shop.handle(draft, ElementKind.MODULE, "M1");
            shop.change(shop.athanase, draft, module, new ElementEntry.Module("M1", "Tout", "All", "48", Workshop.CODES));
            assertThrows(ElementChanged.class, () -> shop.remove(draft, ElementKind.MODULE, module), "nobody takes out what he has not read");
        });
    }

    @BothDatabases
    void whatWasTakenOutComesBackWhereItWas(TestDatabase database) {
        in(database, () -> {
            CurriculumVersionId draft = shop.filled();
            shop.add(draft, null, M2);
            CurriculumPlan before = shop.plan(draft);
            for (ElementKind kind : ElementKind.values()) {
                String code = kind == ElementKind.MODULE ? "M1" : kind == ElementKind.PAPER ? "T1" : kind == ElementKind.TEST ? "P1" : "P1.C1";
                DraftOutline.Handle handle = shop.handle(draft, kind, code);
                shop.remove(draft, kind, handle);
                assertNotEquals(before, shop.plan(draft), code);
                assertEquals(List.of(handle.id()), shop.outline(draft).removed().stream().map(row -> row.id()).toList());
                shop.restore(draft, handle.id());
                assertEquals(before, shop.plan(draft), code);
                assertEquals(List.of(), shop.outline(draft).removed());
            }
        });
    }

    @BothDatabases
    void whatIsInTheWayOfPuttingBackIsTold(TestDatabase database) {
        in(database, () -> {
            CurriculumVersionId draft = shop.filled();
            UUID module = shop.handle(draft, ElementKind.MODULE, "M1").id();
            shop.remove(draft, ElementKind.MODULE, shop.handle(draft, ElementKind.MODULE, "M1"));
            shop.add(draft, null, new ElementEntry.Module("M1", "Autre", "Other", "8", List.of("TK-01")));
            assertEquals(List.of("curriculum.codeTaken"), refusal(() -> shop.restore(draft, module)));
            UUID criterion = shop.handle(draft, ElementKind.CRITERION, "P1.C1").id();
            shop.remove(draft, ElementKind.CRITERION, shop.handle(draft, ElementKind.CRITERION, "P1.C1"));
            DraftOutline.Handle test = shop.handle(draft, ElementKind.TEST, "P1");
            shop.remove(draft, ElementKind.TEST, test);
            assertEquals("P1", shop.outline(draft).removed().stream().filter(row -> row.id().equals(criterion)).findFirst().orElseThrow().test());
            assertEquals(List.of("R3.elementGone"), refusal(() -> shop.restore(draft, criterion)));
            shop.restore(draft, test.id());
            shop.restore(draft, criterion);
            assertEquals(List.of("C1", "C2"), criteria(draft));
            assertThrows(NotFound.class, () -> shop.restore(shop.started(), module), "of another draft");
        });
    }

    @BothDatabases
    void anOrderIsSaidByWhatStandsBeforeWhat(TestDatabase database) {
        in(database, () -> {
            CurriculumVersionId draft = shop.filled();
            UUID test = shop.handle(draft, ElementKind.TEST, "P1").id();
            UUID third = shop.add(draft, test, new ElementEntry.Criterion("C3", "a", "b", false, false, List.of("ML-01")));
            UUID first = shop.handle(draft, ElementKind.CRITERION, "P1.C1").id();
            shop.place(draft, ElementKind.CRITERION, third, first);
            assertEquals(List.of("C3", "C1", "C2"), criteria(draft));
            shop.place(draft, ElementKind.CRITERION, third, first);
            assertEquals(List.of("C3", "C1", "C2"), criteria(draft), "again: the same");
            shop.place(draft, ElementKind.CRITERION, third, null);
            assertEquals(List.of("C1", "C2", "C3"), criteria(draft));
            int told = shop.events.fired().size();
            shop.place(draft, ElementKind.CRITERION, third, third);
            shop.place(draft, ElementKind.CRITERION, third, null);
            assertEquals(told, shop.events.fired().size(), "nothing happened, nothing is told");
            shop.remove(draft, ElementKind.CRITERION, shop.handle(draft, ElementKind.CRITERION, "P1.C1"));
            assertEquals(List.of("R3.elementGone"), refusal(() -> shop.place(draft, ElementKind.CRITERION, third, first)));
        });
    }

    @BothDatabases
    void r2WhatIsInReviewOrApprovedIsFrozen(TestDatabase database) {
        in(database, () -> {
            CurriculumVersionId draft = shop.filled();
            UUID removed = shop.add(draft, null, M2);
            shop.remove(draft, ElementKind.MODULE, shop.handle(draft, ElementKind.MODULE, "M2"));
            DraftOutline.Handle module = shop.handle(draft, ElementKind.MODULE, "M1");
            List<Executable> edits = List.of(() -> shop.add(draft, null, M2),
                    () -> shop.change(shop.clementine, draft, module, new ElementEntry.Module("M1", "a", "b", "1", List.of("TK-01"))),
                    () -> shop.remove(draft, ElementKind.MODULE, module), () -> shop.restore(draft, removed),
                    () -> shop.place(draft, ElementKind.MODULE, module.id(), null),
                    () -> shop.retitle(shop.clementine, draft, 1, "Autre", shop.edition));
            CurriculumPlan before = shop.plan(draft);
            shop.submit(draft);
            edits.forEach(edit -> assertEquals(List.of("R2.curriculum"), refusal(edit)));
            shop.approve(draft, shop.officer);
            edits.forEach(edit -> assertEquals(List.of("R2.curriculum"), refusal(edit)));
            assertEquals(before.modules(), shop.plan(draft).modules());
            assertEquals(List.of(), shop.outline(draft).removed(), "nothing can be put back any more");
        });
    }

    @BothDatabases
    void r1AnotherProvidersManagerReachesNeitherTheDraftNorItsParts(TestDatabase database) {
        in(database, () -> {
            CurriculumVersionId draft = shop.filled();
            Place place = shop.in(em -> new CurriculumPlaces(em).find(draft)).orElseThrow();
            Access access = new Access(null);
            Role[] manager = {Role.COURSE_MANAGER};
            assertTrue(access.isAllowed(shop.athanase, manager, place));
            assertFalse(access.isAllowed(shop.managerOf(shop.stranger, UUID.randomUUID()), manager, place));
            CurriculumVersionId other = shop.started();
            DraftOutline.Handle module = shop.handle(draft, ElementKind.MODULE, "M1");
            assertEquals(List.of("R3.elementReplaced"), refusal(() -> shop.change(shop.clementine, other, module, M2)), "a part of another draft");
            assertEquals(List.of("R3.elementReplaced"), refusal(() -> shop.remove(other, ElementKind.MODULE, module)));
            UUID test = shop.handle(draft, ElementKind.TEST, "P1").id();
            assertEquals(List.of("R3.elementReplaced"), refusal(() -> shop.add(other, test,
                    new ElementEntry.Criterion("C9", "a", "b", true, false, List.of("PR-01")))));
        });
    }

    /** The boundary finds the place by the draft's id: each way to edit names it, or the provider for whom something new is begun. */
    @Test
    void r1EachWayToEditNamesTheDraftOrTheProvider() {
        for (Class<?> useCase : List.of(EditElement.class, ArrangeElements.class, RetitleCurriculum.class, StartCurriculum.class, CopyCurriculum.class)) {
            Arrays.stream(useCase.getDeclaredMethods()).filter(method -> method.isAnnotationPresent(Allowed.class)).forEach(method -> {
                assertEquals(List.of(Role.COURSE_MANAGER), List.of(method.getAnnotation(Allowed.class).value()), method.toString());
                Class<?> first = method.getParameterTypes()[0];
                assertTrue(first == CurriculumVersionId.class || Arrays.stream(first.getRecordComponents()).anyMatch(component ->
                        component.getType() == CurriculumVersionId.class || component.getType() == OrganisationId.class), method.toString());
            });
        }
    }

    @BothDatabases
    void r53WhoWroteInItDoesNotApproveItAlsoWhenAnotherWroteLast(TestDatabase database) {
        in(database, () -> {
            CurriculumVersionId draft = shop.filled();
            shop.change(shop.athanase, draft, shop.handle(draft, ElementKind.MODULE, "M1"), new ElementEntry.Module("M1", "a", "b", "1", Workshop.CODES));
            shop.submit(draft);
            assertEquals(List.of("curriculum.ownDraft"), refusal(() -> shop.approve(draft, shop.clementine)));
            assertEquals(List.of("curriculum.ownDraft"), refusal(() -> shop.approve(draft, shop.athanase)));
            shop.approve(draft, shop.officer);
        });
    }

    @BothDatabases
    void r3WhoSubmitsSubmitsWhatHeRead(TestDatabase database) {
        in(database, () -> {
            CurriculumVersionId draft = shop.filled();
            long read = shop.in(em -> Workshop.seen(em, draft));
            shop.place(draft, ElementKind.CRITERION, shop.handle(draft, ElementKind.CRITERION, "P1.C1").id(), null);
            assertEquals(List.of("R3.curriculum"), refusal(() -> shop.run(em -> shop.review(em, shop.clementine).submit(draft, read))));
        });
    }

    @BothDatabases
    void r4EachEditIsToldWithBeforeAndAfter(TestDatabase database) {
        in(database, () -> {
            CurriculumVersionId draft = shop.filled();
            shop.events.fired().clear();
            DraftOutline.Handle criterion = shop.handle(draft, ElementKind.CRITERION, "P1.C2");
            CriterionPlan before = shop.plan(draft).tests().get(0).criteria().get(1);
            shop.change(shop.clementine, draft, criterion, new ElementEntry.Criterion("C2", "Équipe", "Team", true, true, List.of("ML-01")));
            CriterionPlan after = shop.plan(draft).tests().get(0).criteria().get(1);
            shop.remove(draft, ElementKind.CRITERION, shop.handle(draft, ElementKind.CRITERION, "P1.C2"));
            shop.restore(draft, criterion.id());
            assertEquals(List.of(edited(draft, CurriculumEdited.Edit.CHANGED, before, after), edited(draft, CurriculumEdited.Edit.REMOVED, after, null),
                    edited(draft, CurriculumEdited.Edit.RESTORED, null, after)), shop.events.fired());
        });
    }

    private static CurriculumEdited edited(CurriculumVersionId draft, CurriculumEdited.Edit edit, Record before, Record after) {
        return new CurriculumEdited("EOD1 v1", draft.value(), edit, "P1.C2", before, after);
    }

    @BothDatabases
    void titleAndEditionChangeAsLongAsNothingIsLost(TestDatabase database) {
        in(database, () -> {
            CurriculumVersionId draft = shop.filled();
            FaultyEntry lacking = assertThrows(FaultyEntry.class, () -> shop.retitle(shop.clementine, draft, 1, "NEDEX 1", shop.nextEdition));
            assertEquals(List.of("BREVET-EOD 2027", 1, List.of("ML-01")), lacking.faults().get(0).reason().args());
            shop.retitle(shop.athanase, draft, 1, "Opérateur NEDEX 1", shop.edition);
            ElementChanged told = assertThrows(ElementChanged.class, () -> shop.retitle(shop.clementine, draft, 1, "Démineur", shop.edition));
            assertEquals("KABEYA Athanase", told.reasons().get(0).args().get(0));
            CurriculumVersionId small = shop.started();
            shop.add(small, null, new ElementEntry.Module("M1", "a", "b", "4", List.of("PR-01")));
            shop.retitle(shop.clementine, small, 1, "NEDEX 1", shop.nextEdition);
            assertEquals("BREVET-EOD 2027", shop.plan(small).editionLabel());
            assertEquals(List.of("PR-01"), shop.plan(small).modules().get(0).competencies());
            assertEquals(2, shop.outline(small).competencies().size());
        });
    }

    @BothDatabases
    void aCopyIsANewDraftAndLeavesTheApprovedOneAsItWas(TestDatabase database) {
        in(database, () -> {
            CurriculumVersionId source = shop.filled();
            shop.submit(source);
            shop.approve(source, shop.officer);
            CurriculumPlan approved = shop.plan(source);
            CopyCurriculum.Copied copied = shop.copy(shop.athanase, 1, shop.edition);
            assertEquals(List.of(), copied.dropped());
            CurriculumVersionId copy = new CurriculumVersionId(shop.in(em -> shop.queries(em, shop.athanase).version("EOD1", 2)).id());
            CurriculumPlan same = shop.plan(copy);
            assertTrue(Comparison.of(approved, same).none());
            assertEquals(CurriculumState.DRAFT, same.state());
            assertEquals(List.of("COPIED EOD1 v1"), shop.in(em -> shop.queries(em, shop.athanase).detail("EOD1", 2)).life().stream()
                    .map(step -> step.step() + " " + step.reason()).toList());
            shop.remove(copy, ElementKind.MODULE, shop.handle(copy, ElementKind.MODULE, "M1"));
            assertEquals(approved, shop.plan(source));
        });
    }

    @BothDatabases
    void aCopyOnAnotherEditionSaysWhatThatHasNot(TestDatabase database) {
        in(database, () -> {
            shop.filled();
            CopyCurriculum.Copied copied = shop.copy(shop.clementine, 1, shop.nextEdition);
            assertEquals(List.of("ML-01"), copied.dropped());
            CurriculumVersionId copy = new CurriculumVersionId(shop.in(em -> shop.queries(em, shop.athanase).version("EOD1", 2)).id());
            assertEquals(List.of("TK-01", "PR-01"), shop.plan(copy).modules().get(0).competencies());
            assertEquals(List.of("curriculum.namesNoCompetency"), refusal(() -> shop.submit(copy)), "P1.C2 named nothing else");
            assertThrows(NotFound.class, () -> shop.copy(shop.managerOf(shop.stranger, shop.officer.person()), 1, shop.edition), "another's draft");
        });
    }

    @BothDatabases
    void twoVersionsAreComparedByWhoMayReadBoth(TestDatabase database) {
        in(database, () -> {
            shop.filled();
            shop.copy(shop.clementine, 1, shop.edition);
            CurriculumVersionId copy = new CurriculumVersionId(shop.in(em -> shop.queries(em, shop.athanase).version("EOD1", 2)).id());
            shop.change(shop.clementine, copy, shop.handle(copy, ElementKind.MODULE, "M1"), new ElementEntry.Module("M1", "Tout", "All", "48", Workshop.CODES));
            Comparison found = shop.in(em -> shop.queries(em, shop.officer).compare("EOD1", 1, 2)).differences();
            assertEquals(List.of(new Comparison.Field(Comparison.Trait.HOURS, 40, 48)), found.modules().get(0).fields());
            assertThrows(NotFound.class, () -> shop.in(em -> shop.queries(em, shop.managerOf(shop.stranger, shop.officer.person())).compare("EOD1", 1, 2)));
        });
    }

    @BothDatabases
    void twoAtOnceAddTheSameCodeAndStartTheSameNumber(TestDatabase database) {
        in(database, () -> {
            CurriculumVersionId draft = shop.started();
            for (int round = 0; round < 5; round++) {
                ElementEntry entry = new ElementEntry.Module("R" + round, "a", "b", "4", List.of("TK-01"));
                List<String> told = atOnce(() -> shop.add(draft, null, entry), () -> shop.add(draft, null, entry));
                assertEquals(1, told.stream().filter("done"::equals).count(), told.toString());
                assertTrue(told.contains("[curriculum.codeTaken]"), told.toString());
            }
            for (String one : atOnce(shop::started, shop::started)) {
                assertTrue(List.of("done", "[curriculum.numberTaken]").contains(one), one);
            }
        });
    }

    private List<String> modules(CurriculumVersionId draft) {
        return shop.plan(draft).modules().stream().map(ModulePlan::code).toList();
    }

    private List<String> criteria(CurriculumVersionId draft) {
        return shop.plan(draft).tests().get(0).criteria().stream().map(CriterionPlan::code).toList();
    }

    private List<String> faults(CurriculumVersionId draft, UUID test, ElementEntry entry) {
        return assertThrows(FaultyEntry.class, () -> shop.add(draft, test, entry)).faults().stream()
                .map(fault -> fault.field() + " " + fault.reason().key()).toList();
    }

    private static List<String> refusal(Executable work) {
        return assertThrows(Refused.class, work).reasons().stream().map(reason -> reason.key()).toList();
    }

    private static List<String> atOnce(Runnable... works) {
        ExecutorService threads = Executors.newFixedThreadPool(works.length);
        try {
            CyclicBarrier start = new CyclicBarrier(works.length);
            List<Future<String>> running = new ArrayList<>();
            for (Runnable work : works) {
                running.add(threads.submit(() -> {
                    start.await();
                    try {
                        work.run();
                        return "done";
                    } catch (Refused refused) {
                        return refused.reasons().stream().map(reason -> reason.key()).toList().toString();
                    }
                }));
            }
            List<String> told = new ArrayList<>();
            for (Future<String> one : running) {
                told.add(one.get());
            }
            return told;
        } catch (InterruptedException | java.util.concurrent.ExecutionException failed) {
            throw new AssertionError(failed);
        } finally {
            threads.shutdownNow();
        }
    }

    private void in(TestDatabase database, Runnable test) {
        try (TestDatabase.Schema schema = database.fresh()) {
            shop = new Workshop(schema);
            test.run();
        }
    }
}
