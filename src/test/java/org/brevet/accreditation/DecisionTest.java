package org.brevet.accreditation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.brevet.accreditation.application.CertificateFile;
import org.brevet.accreditation.application.DecideDossier;
import org.brevet.accreditation.application.DossierDetail;
import org.brevet.accreditation.persistence.Dossiers;
import org.brevet.identity.Caller;
import org.brevet.identity.Role;
import org.brevet.people.Fitness;
import org.brevet.identity.application.FactorProof;
import org.brevet.register.CertificateContent;
import org.brevet.register.CertificateIssued;
import org.brevet.register.CertificateNumber;
import org.brevet.register.CertificateState;
import org.brevet.register.ConditionCode;
import org.brevet.register.LifeEventKind;
import org.brevet.register.application.Register;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;
import org.brevet.standards.application.MunitionTypes;
import org.brevet.testing.BothDatabases;
import org.brevet.testing.FixedCaller;
import org.brevet.testing.Orders;
import org.brevet.testing.TestDatabase;
import org.junit.jupiter.api.function.Executable;

/** What the authority decides, on a dossier and on a certificate. */
class DecisionTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2027, 3, 1);

    @BothDatabases
    void r60TwoDecidersAtOnceOneWinsTheOtherIsToldAndOneNumberIsUsed(TestDatabase database) throws Exception {
        try (TestDatabase.Schema schema = database.fresh()) {
            Office office = Office.after(schema, 2);
            DossierNumber contested = office.recommended(0);
            DossierNumber next = office.recommended(1);
            DecideDossier.Command grant = DecideDossier.Command.grant(office.ref(contested), Office.MORTARS);
            CyclicBarrier together = new CyclicBarrier(2);
            ExecutorService threads = Executors.newFixedThreadPool(2);
            List<Future<Object>> answers = new ArrayList<>();
            for (FixedCaller one : List.of(office.decider, office.otherDecider)) {
                Callable<Object> decide = () -> {
                    together.await();
                    try {
                        return office.decide(one, grant);
                    } catch (Refused late) {
                        return late.reasons().get(0);
                    }
                };
                answers.add(threads.submit(decide));
            }
            List<Object> told = List.of(answers.get(0).get(), answers.get(1).get());
            threads.shutdown();
            int winner = told.get(0) instanceof DecideDossier.Decided ? 0 : 1;
            DecideDossier.Decided won = (DecideDossier.Decided) told.get(winner);
            assertEquals("DEC-2027-00001", won.decision());
            String who = winner == 0 ? "KABEYA Athanase" : "ILUNGA Marthe";
            Reason lost = (Reason) told.get(1 - winner);
            assertEquals("R3.dossier", lost.key());
            assertEquals(List.of(contested.value(), who), lost.args().subList(0, 2));
            assertEquals(DossierState.DECIDED, lost.args().get(3));
            DecideDossier.Decided second = office.decide(office.decider, DecideDossier.Command.grant(office.ref(next), Office.MORTARS));
            assertEquals("DEC-2027-00002", second.decision());
            assertEquals(List.of(CertificateNumber.of("EOD1", 2027, 1), CertificateNumber.of("EOD1", 2027, 2)),
                    office.run(em -> new Register(em).numbers()));
            assertEquals(List.of(won.certificate(), second.certificate()), office.run(em -> new Register(em).numbers()));
        }
    }

    @BothDatabases
    void aDecisionThatFailsUsesNoNumber(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            Office office = Office.after(schema, 1);
            DossierNumber number = office.recommended(0);
            assertThrows(IllegalStateException.class, () -> office.run(em -> {
                office.decision(em, office.decider).handle(DecideDossier.Command.grant(office.ref(number), Office.MORTARS), FactorProof.none());
                throw new IllegalStateException("something else failed");
            }));
            assertEquals(DossierState.RECOMMENDED, office.state(number));
            DecideDossier.Decided decided = office.decide(office.decider, DecideDossier.Command.grant(office.ref(number), Office.MORTARS));
            assertEquals("DEC-2027-00001", decided.decision());
            assertEquals(CertificateNumber.of("EOD1", 2027, 1), decided.certificate());
        }
    }

    @BothDatabases
    void r61AGrantFreezesWhatIsCertified(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            Office office = Office.after(schema, 1);
            DossierNumber number = office.recommended(0);
            List<String> all = new MunitionTypes().all().stream().map(type -> type.code()).toList();
            DossierRef ref = office.ref(number);
            CertificateNumber certificate = office.decide(office.decider, new DecideDossier.Command(ref.number(), ref.version(), DecisionKind.GRANT, null,
                    "", "", all, "fusées artisanales", List.of())).certificate();
            CertificateContent content = office.entry(certificate).content();
            assertEquals(16, content.scope().size());
            assertEquals("Autres engins : fusées artisanales", content.scope().get(15).title().fr());
            assertEquals("KAMBALE Postnom Prénom", content.holder());
            assertEquals("EOD1", content.qualification());
            assertEquals("BREVET-EOD 2026-1", content.standardCode() + " " + content.standardEdition());
            assertEquals("DEC-2027-00001", content.decisionNumber());
            assertEquals("BUN-2027-01", content.sessionCode());
            assertEquals("KABEYA Athanase", content.signatoryName());
            assertEquals(0, content.statusIndex());
            assertTrue(office.events.fired().stream().anyMatch(event -> event instanceof CertificateIssued issued
                    && issued.subject().equals(certificate.value())));
            DossierDetail detail = office.run(em -> office.queries(em, office.decider).of(number));
            assertEquals(certificate.value(), detail.ruling().certificate());
            assertEquals(office.run(em -> new Dossiers(em).get(number).frozenDigest()), detail.ruling().digest());
            Refused again = assertThrows(Refused.class, () -> office.decide(office.otherDecider,
                    DecideDossier.Command.grant(office.ref(number), Office.MORTARS)));
            assertEquals("R2.dossierFinal", again.reasons().get(0).key());
        }
    }

    @BothDatabases
    void r59AFrozenDossierThatWasTouchedIsNotedAtOnce(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            Office office = Office.after(schema, 1);
            DossierNumber number = office.recommended(0);
            office.decide(office.decider, DecideDossier.Command.grant(office.ref(number), Office.MORTARS));
            schema.doInTransaction(em -> em.createNativeQuery("update dossier set frozen_content = replace(frozen_content, 'KAMBALE', 'X')"
                    + " || ' '").executeUpdate());
            assertThrows(IllegalStateException.class, () -> office.run(em -> office.queries(em, office.decider).of(number)));
        }
    }

    @BothDatabases
    void r20NoGrantWhileACertificateIsSuspendedAndTheDeciderSeesItBefore(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            Office office = Office.after(schema, 1);
            DossierNumber number = office.recommended(0);
            CertificateNumber held = office.run(em -> office.writing(em).issue(Orders.eod1(office.holder(0), office.decider.person(), LONG_AGO)));
            office.suspend(held, Ground.ACCIDENT_INQUIRY);
            DecideDossier.Command grant = DecideDossier.Command.grant(office.ref(number), Office.MORTARS);
            List<Reason> why = List.of(Reason.of("R20.suspended", held.value()));
            assertEquals(why, assertThrows(Refused.class, () -> office.run(em -> office.decision(em, office.decider).preview(grant))).reasons());
            assertEquals(why, assertThrows(Refused.class, () -> office.decide(office.decider, grant)).reasons());
            assertEquals(CertificateState.SUSPENDED, office.entry(held).state());
            assertEquals(DossierState.RECOMMENDED, office.state(number));
        }
    }

    @BothDatabases
    void r62ValidThroughTheLastDayOfThirtySixMonthsCountedInKinshasa(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            Office office = Office.after(schema, 2);
            DossierNumber beforeMidnight = office.recommended(0);
            DossierNumber afterMidnight = office.recommended(1);
            office.clock = Clock.fixed(Instant.parse("2027-03-31T22:59:59Z"), ZoneOffset.UTC);
            CertificateContent march = office.entry(office.decide(office.decider, DecideDossier.Command.grant(office.ref(beforeMidnight), Office.MORTARS))
                    .certificate()).content();
            assertEquals(LocalDate.of(2027, 3, 31), march.validFrom());
            assertEquals(LocalDate.of(2030, 3, 30), march.validUntil());
            office.clock = Clock.fixed(Instant.parse("2027-03-31T23:00:00Z"), ZoneOffset.UTC);
            CertificateContent april = office.entry(office.decide(office.decider, DecideDossier.Command.grant(office.ref(afterMidnight), Office.MORTARS))
                    .certificate()).content();
            assertEquals(LocalDate.of(2027, 4, 1), april.validFrom());
            assertEquals(LocalDate.of(2030, 3, 31), april.validUntil());
        }
    }

    @BothDatabases
    void r62ConditionsStandOnTheCertificateInBothLanguages(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            Office office = Office.after(schema, 1);
            DossierNumber number = office.recommended(0);
            refused(List.of("R54.departing", "R56.rule", "R62.condition"), () -> office.decide(office.decider,
                    conditional(office.ref(number), "", "", List.of())));
            refused(List.of("R62.kilograms", "R62.bothLanguages", "R62.value"), () -> office.decide(office.decider, conditional(office.ref(number),
                    "Peu d’expérience des charges", "R62", List.of(new ConditionOrder(ConditionCode.MAX_NEQ, "zéro", ""),
                            new ConditionOrder(ConditionCode.TEXT, "Sans hélicoptère", ""), new ConditionOrder(ConditionCode.AREA, " ", "")))));
            CertificateNumber certificate = office.decide(office.decider, conditional(office.ref(number), "Peu d’expérience des charges", "R62",
                    List.of(new ConditionOrder(ConditionCode.UNDER_SUPERVISION, "", ""), new ConditionOrder(ConditionCode.MAX_NEQ, "2,5", ""))))
                    .certificate();
            List<CertificateContent.Condition> conditions = office.entry(certificate).content().conditions();
            assertEquals("Quantité nette d’explosif : 2,5 kg au plus", conditions.get(1).text().fr());
            assertEquals("Net explosive quantity: 2.5 kg at most", conditions.get(1).text().en());
        }
    }

    @BothDatabases
    void r62WhoIsFitWithARestrictionIsGrantedNothingWithoutIt(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            Office office = Office.after(schema, 1);
            office.run(em -> {
                office.people(em).recordFitness(office.holder(0), Fitness.FIT_WITH_RESTRICTION, LocalDate.of(2027, 3, 20), LocalDate.of(2028, 3, 19));
                return null;
            });
            DossierNumber number = office.recommended(0);
            refused(List.of("R62.restriction"), () -> office.decide(office.decider, DecideDossier.Command.grant(office.ref(number), Office.MORTARS)));
            assertEquals(1, office.entry(office.decide(office.decider, conditional(office.ref(number), "Restriction du médecin du travail", "R62",
                    List.of(new ConditionOrder(ConditionCode.MEDICAL_RESTRICTION, "Pas de port de charges", "No carrying of loads")))).certificate())
                    .content().conditions().size());
        }
    }

    @BothDatabases
    void r61AGrantNamesMunitionTypesAndOthersByName(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            Office office = Office.after(schema, 1);
            DossierRef ref = office.ref(office.recommended(0));
            refused(List.of("R61.scope"), () -> office.decide(office.decider, DecideDossier.Command.grant(ref, List.of())));
            refused(List.of("R61.other"), () -> office.decide(office.decider, DecideDossier.Command.grant(ref, List.of("MOR", "OTH"))));
            refused(List.of("R61.scope"), () -> office.decide(office.decider, DecideDossier.Command.grant(ref, List.of("MOR", "NUC"))));
        }
    }

    @BothDatabases
    void r61WhatCannotBePutOnPaperIsRefusedAndUsesNoNumber(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            Office office = Office.after(schema, 1);
            DossierRef ref = office.ref(office.recommended(0));
            DecideDossier.Command unprintable = new DecideDossier.Command(ref.number(), ref.version(), DecisionKind.GRANT, null, "", "",
                    List.of("MOR", "OTH"), "Engins marqués 王", List.of());
            refused(List.of("R61.character"), () -> office.run(em -> office.decision(em, office.decider).preview(unprintable)));
            refused(List.of("R61.character"), () -> office.decide(office.decider, unprintable));
            ConditionOrder sixty = new ConditionOrder(ConditionCode.TEXT, "x".repeat(60), "y".repeat(60));
            DecideDossier.Command uncodable = new DecideDossier.Command(ref.number(), ref.version(), DecisionKind.GRANT_WITH_CONDITIONS, null,
                    "Selon l’avis du médecin", "R62", Office.MORTARS, "", List.of(sixty, sixty, sixty));
            refused(List.of("R61.codeRoom"), () -> office.decide(office.decider, uncodable));
            assertEquals("RDC-EOD1-2027-00001-0", office.decide(office.decider, DecideDossier.Command.grant(ref, Office.MORTARS)).certificate().value());
        }
    }

    @BothDatabases
    void r56ARefusalStatesGroundTextAndRuleAndIssuesNothing(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            Office office = Office.after(schema, 1);
            DossierNumber number = office.recommended(0);
            refused(List.of("R56.ground", "R54.departing", "R56.rule"), () -> office.decide(office.decider, refusal(office.ref(number), null, "", "")));
            refused(List.of("R56.ground"), () -> office.decide(office.decider, refusal(office.ref(number), Ground.GRAVE_BREACH,
                    "Pièce d’identité douteuse", "R50")));
            refused(List.of("R55.choose"), () -> office.decide(office.decider, new DecideDossier.Command(number, office.ref(number).version(),
                    DecisionKind.WITHDRAW, null, "", "", List.of(), "", List.of())));
            DecideDossier.Decided decided = office.decide(office.decider, refusal(office.ref(number), Ground.IDENTITY_DOUBTFUL,
                    "Pièce d’identité douteuse", "R50"));
            assertNull(decided.certificate());
            assertEquals(List.of(), office.run(em -> new Register(em).numbers()));
            assertEquals(Ground.IDENTITY_DOUBTFUL, office.run(em -> office.queries(em, office.decider).of(number)).ruling().ground());
            Refused second = assertThrows(Refused.class, () -> office.submitted(0));
            assertEquals("R2.dossierFinal", second.reasons().get(0).key());
        }
    }

    @BothDatabases
    void r65R66SuspendedAtOnceAndLiftedOnlyByWhatMendsItWithTheSameLastDay(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            Office office = Office.after(schema, 1);
            CertificateNumber number = office.granted(0);
            LocalDate lastDay = office.entry(number).content().validUntil();
            refused(List.of("R56.ground"), () -> office.suspend(number, Ground.FRAUD));
            assertEquals("DEC-2027-00002", office.suspend(number, Ground.MEDICAL_UNFITNESS));
            assertEquals(CertificateState.SUSPENDED, office.entry(number).state());
            refused(List.of("R2.certificate"), () -> office.suspend(number, Ground.SAFETY_BREACH));
            refused(List.of("R66.ground"), () -> office.lift(number, Ground.INQUIRY_CLOSED));
            office.run(em -> {
                office.people(em).recordFitness(office.holder(0), Fitness.UNFIT, LocalDate.of(2027, 3, 28), LocalDate.of(2028, 3, 19));
                return null;
            });
            refused(List.of("R66.medical"), () -> office.lift(number, Ground.MEDICAL_RENEWED));
            office.run(em -> {
                office.people(em).recordFitness(office.holder(0), Fitness.FIT, LocalDate.of(2027, 3, 29), LocalDate.of(2028, 3, 28));
                return null;
            });
            assertEquals("DEC-2027-00003", office.lift(number, Ground.MEDICAL_RENEWED));
            assertEquals(CertificateState.ISSUED, office.entry(number).state());
            assertEquals(lastDay, office.entry(number).content().validUntil());
            CertificateFile file = file(office, number);
            assertEquals(List.of(LifeEventKind.ISSUED, LifeEventKind.SUSPENDED, LifeEventKind.LIFTED),
                    file.life().stream().map(CertificateFile.Event::kind).toList());
            assertEquals("NZUZI Béatrice", file.life().get(1).by());
            assertEquals(Ground.MEDICAL_UNFITNESS, file.life().get(1).ground());
        }
    }

    @BothDatabases
    void r69WithdrawnForGoodAfterTheHolderWasToldAndHeard(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            Office office = Office.after(schema, 1);
            CertificateNumber number = office.granted(0);
            refused(List.of("R69.told"), () -> office.withdraw(number, Ground.FRAUD, LocalDate.of(2027, 3, 30)));
            refused(List.of("R69.tooEarly"), () -> office.withdraw(number, Ground.FRAUD, LocalDate.of(2027, 3, 15)));
            refused(List.of("R69.notSuspended"), () -> office.withdraw(number, Ground.SUSPENSION_NOT_MENDED, LONG_AGO));
            assertEquals("DEC-2027-00002", office.withdraw(number, Ground.FRAUD, LocalDate.of(2027, 3, 14)));
            assertEquals(CertificateState.WITHDRAWN, office.entry(number).state());
            assertEquals("Entendu à Bunia, reconnaît les faits", file(office, number).life().get(1).hearing());
            refused(List.of("R2.certificateFinal"), () -> office.suspend(number, Ground.SAFETY_BREACH));
        }
    }

    @BothDatabases
    void r74SurrenderedForGood(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            Office office = Office.after(schema, 1);
            CertificateNumber number = office.granted(0);
            office.surrender(number);
            assertEquals(CertificateState.SURRENDERED, office.entry(number).state());
            refused(List.of("R2.certificateFinal"), () -> office.lift(number, Ground.INQUIRY_CLOSED));
        }
    }

    @BothDatabases
    void r53NobodyDecidesOnHisOwnCertificate(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            Office office = Office.after(schema, 1);
            CertificateNumber number = office.granted(0);
            FixedCaller holder = new FixedCaller(office.holder(0), "Kambale", Set.of(Role.ACCREDITATION_OFFICER, Role.DECIDER));
            refused(List.of("R53.holder"), () -> office.suspend(holder, number, Ground.SAFETY_BREACH));
            refused(List.of("R53.holder"), () -> office.withdraw(holder, number, Ground.FRAUD, LONG_AGO));
            refused(List.of("R53.holder"), () -> office.surrender(holder, number));
            office.suspend(number, Ground.SAFETY_BREACH);
            refused(List.of("R53.holder"), () -> office.lift(holder, number, Ground.INQUIRY_CLOSED));
            assertTrue(office.run(em -> office.files(em, holder).of(number)).possible().isEmpty());
            assertEquals(CertificateState.SUSPENDED, office.entry(number).state());
        }
    }

    @BothDatabases
    void r53WhoKnewTheHolderMaySuspendAtOnceButNothingElse(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            Office office = Office.after(schema, 1);
            CertificateNumber number = office.granted(0);
            for (FixedCaller one : List.of(office.course.instructor, office.course.assessor, office.course.moderator)) {
                FixedCaller knew = new FixedCaller(one.person(), one.name(), Set.of(Role.DECIDER));
                refused(List.of("R53.role", "R53.provider"), () -> office.withdraw(knew, number, Ground.FRAUD, LONG_AGO));
                refused(List.of("R53.role", "R53.provider"), () -> office.surrender(knew, number));
                assertEquals(List.of(DecisionKind.SUSPEND), office.run(em -> office.files(em, knew).of(number)).possible());
            }
            Caller manages = office.managing(office.otherDecider, office.course.world.provider);
            refused(List.of("R53.provider"), () -> office.surrender(manages, number));
            assertEquals("DEC-2027-00002", office.suspend(office.course.instructor, number, Ground.SAFETY_BREACH));
            refused(List.of("R53.role", "R53.provider"), () -> office.lift(office.course.assessor, number, Ground.INQUIRY_CLOSED));
            assertEquals("DEC-2027-00003", office.lift(number, Ground.INQUIRY_CLOSED));
        }
    }

    private static DecideDossier.Command conditional(DossierRef ref, String explanation, String rule, List<ConditionOrder> conditions) {
        return new DecideDossier.Command(ref.number(), ref.version(), DecisionKind.GRANT_WITH_CONDITIONS, null, explanation, rule, Office.MORTARS, "",
                conditions);
    }

    private static DecideDossier.Command refusal(DossierRef ref, Ground ground, String explanation, String rule) {
        return new DecideDossier.Command(ref.number(), ref.version(), DecisionKind.REFUSE, ground, explanation, rule, List.of(), "", List.of());
    }

    private static CertificateFile file(Office office, CertificateNumber number) {
        return office.run(em -> office.files(em, office.decider).of(number));
    }

    private static void refused(List<String> keys, Executable work) {
        assertEquals(keys, assertThrows(Refused.class, work).reasons().stream().map(Reason::key).toList());
    }
}
