package org.brevet.verification.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.bucket4j.TimeMeter;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.brevet.people.NewPerson;
import org.brevet.policy.application.Policy;
import org.brevet.register.CertificateContent;
import org.brevet.register.CertificateNumber;
import org.brevet.register.ConditionCode;
import org.brevet.register.LifeEventKind;
import org.brevet.register.application.Register;
import org.brevet.register.application.RegisterWriting;
import org.brevet.shared.BilingualText;
import org.brevet.shared.Settings;
import org.brevet.testing.BothDatabases;
import org.brevet.testing.FiredEvents;
import org.brevet.testing.FixedCaller;
import org.brevet.testing.Orders;
import org.brevet.testing.TestDatabase;
import org.brevet.testing.World;
import org.brevet.verification.TooManyLookUps;
import org.brevet.offline.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyCertificateTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 29);
    private static final String NEVER_ISSUED = "RDC-EOD1-2026-00042-8";

    @BothDatabases
    void r76EachStepOfALifeHasItsVerdict(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            UUID person = person(schema);
            CertificateNumber first = schema.inTransaction(em -> writing(em).issue(Orders.eod1(person, person, TODAY)));
            assertEquals(Verdict.VALID, known(schema, first.value()).verdict());
            schema.doInTransaction(em -> writing(em).suspend(first, person, "SAFETY_BREACH", "Accident", "D2"));
            assertEquals(Verdict.SUSPENDED, known(schema, first.value()).verdict());
            schema.doInTransaction(em -> writing(em).lift(first, person, "SAFETY_BREACH", "", "D3"));
            assertEquals(Verdict.VALID, known(schema, first.value()).verdict());
            CertificateNumber second = schema.inTransaction(em ->
                    writing(em).issue(Orders.eod1(person, person, TODAY, List.of(Orders.supervised()))));
            assertEquals(Verdict.REPLACED, known(schema, first.value()).verdict());
            assertEquals(Verdict.VALID_WITH_CONDITIONS, known(schema, second.value()).verdict());
            schema.doInTransaction(em -> writing(em).withdraw(second, person, "FRAUD", "Faux", "D4"));
            assertEquals(Verdict.WITHDRAWN, known(schema, second.value()).verdict());
            UUID another = person(schema);    // R20: the first one is barred
            CertificateNumber third = schema.inTransaction(em -> writing(em).issue(Orders.eod1(another, another, TODAY)));
            assertEquals(Verdict.EXPIRED, ((Verification.Known) schema.inTransaction(em ->
                    verify(em, Clock.fixed(LocalDate.of(2030, 3, 29).atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC), new AtomicLong())
                            .byNumber(third.value()))).verdict());
            schema.doInTransaction(em -> writing(em).surrender(third, another, "HOLDER", "", "D5"));
            assertEquals(Verdict.SURRENDERED, known(schema, third.value()).verdict());
        }
    }

    @BothDatabases
    void r80TheNumberAloneNamesNobody(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            UUID person = person(schema);
            CertificateNumber number = schema.inTransaction(em -> writing(em).issue(Orders.eod1(person, person, TODAY, List.of(
                    Orders.supervised(), new CertificateContent.Condition(ConditionCode.MEDICAL_RESTRICTION, "Pas de charges lourdes",
                            new BilingualText("Pas de charges lourdes", "No heavy loads"))))));
            Verification.Known known = known(schema, number.value().toLowerCase().replace('-', ' '));
            assertEquals(number.value(), known.number());
            assertEquals(World.CLOCK.instant(), known.asOf());
            assertEquals("EOD1", known.qualification());
            assertEquals(LocalDate.of(2030, 3, 28), known.validUntil());
            assertEquals("K. M. J.", known.holderInitials());
            assertEquals(List.of(ConditionCode.UNDER_SUPERVISION, ConditionCode.TEXT), known.conditions());
            assertEquals(PaperCode.NOT_GIVEN, known.code());
            assertNull(known.paper());
            for (String secret : List.of("KAMBALE", "Kambale", "Muhindo", "Jean", "1991", "Butembo", "MEDICAL", "lourdes", "Ituri", "DEC-")) {
                assertFalse(known.toString().contains(secret), secret);
            }
        }
    }

    @BothDatabases
    void r80WithThePaperInHandTheNameAndTheHistoryButNoGround(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            UUID person = person(schema);
            CertificateNumber number = schema.inTransaction(em ->
                    writing(em).issue(Orders.eod1(person, person, TODAY, List.of(Orders.supervised()))));
            schema.doInTransaction(em -> writing(em).suspend(number, person, "SAFETY_BREACH", "Accident à Komanda", "D2"));
            String code = schema.inTransaction(em -> new Register(em).entry(number).orElseThrow().content().controlCode());
            String typed = (code.substring(0, 4) + "-" + code.substring(4)).toLowerCase();
            Verification.Known known = byPaper(schema, number, typed);
            assertEquals(PaperCode.FITS, known.code());
            Verification.Paper paper = known.paper();
            assertEquals("KAMBALE Muhindo Jean-Pierre", paper.holder());
            assertEquals(1991, paper.birthYear());
            assertEquals("BREVET-EOD 2026-1", paper.standardEdition());
            assertEquals("MOR", paper.scope().get(0).code());
            assertEquals(TODAY, paper.issuedOn());
            assertEquals("Supervised by a level 2 or 3 operator", paper.conditions().get(0).en());
            assertEquals(List.of(new Verification.Change(LifeEventKind.ISSUED, TODAY), new Verification.Change(LifeEventKind.SUSPENDED, TODAY)),
                    paper.history());
            for (String secret : List.of("03-14", "Butembo", "Komanda", "SAFETY", code, "Ituri", "DEC-")) {
                assertFalse(known.toString().contains(secret), secret);
            }
        }
    }

    @BothDatabases
    void r80AWrongControlCodeTellsNoMoreThanTheNumber(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            UUID person = person(schema);
            CertificateNumber number = schema.inTransaction(em -> writing(em).issue(Orders.eod1(person, person, TODAY)));
            String code = schema.inTransaction(em -> new Register(em).entry(number).orElseThrow().content().controlCode());
            String wrong = (code.charAt(0) == '2' ? "3" : "2") + code.substring(1);
            for (String typed : new String[] {wrong, code.substring(1), "", "********", null}) {
                Verification.Known known = byPaper(schema, number, typed);
                assertEquals(PaperCode.DIFFERS, known.code());
                assertNull(known.paper());
            }
        }
    }

    @BothDatabases
    void aNumberThatWasNeverIssuedIsUnknownWhateverTheCode(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            Verification.Unknown unknown = new Verification.Unknown(NEVER_ISSUED, World.CLOCK.instant());
            assertEquals(unknown, schema.inTransaction(em -> verify(em, World.CLOCK, new AtomicLong()).byNumber(NEVER_ISSUED)));
            assertEquals(unknown, schema.inTransaction(em -> verify(em, World.CLOCK, new AtomicLong()).byPaper(NEVER_ISSUED, "7K3M92QX")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"RDC-EOD1-2026-00042-9", "RDC-EOD1-2026-00024-8", "", "' or 1=1 --", "%", "Kambale", "RDC-EOD1-2026-0004%-8"})
    void r78AMistypedNumberIsAskedForAgainWithoutAnyLookUp(String typed) {
        // Without a database at all: any statement would fail
        VerifyCertificate verify = verify(null, World.CLOCK, new AtomicLong());
        for (int i = 0; i < 100; i++) {
            assertInstanceOf(Verification.Mistyped.class, verify.byNumber(typed));
            assertInstanceOf(Verification.Mistyped.class, verify.byPaper(typed, "7K3M92QX"));
        }
    }

    @BothDatabases
    void r81OneNumberThirtyTimesAMinuteOneAddressSixtyAtOnce(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            schema.doInTransaction(em -> {
                AtomicLong nanos = new AtomicLong();
                VerifyCertificate verify = verify(em, World.CLOCK, nanos);
                for (int i = 0; i < 30; i++) {
                    verify.byNumber(NEVER_ISSUED);
                }
                TooManyLookUps number = assertThrows(TooManyLookUps.class, () -> verify.byNumber(NEVER_ISSUED));
                assertEquals(2, number.seconds());
                for (int i = 1; i < 30; i++) {
                    verify.byNumber(CertificateNumber.of("EOD2", 2026, i).value());
                }
                TooManyLookUps address = assertThrows(TooManyLookUps.class, () -> verify.byNumber("RDC-EOD2-2026-00007-0"));
                assertEquals(1, address.seconds());
                assertEquals(List.of(1L), address.reasons().get(0).args());
                nanos.addAndGet(Duration.ofSeconds(2).toNanos());
                assertInstanceOf(Verification.Unknown.class, verify.byNumber(NEVER_ISSUED));
            });
        }
    }

    @BothDatabases
    void r81NobodyUsesUpAnothersLookUpsAndCodesCannotBeGuessedFromManyPlaces(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            UUID person = person(schema);
            CertificateNumber number = schema.inTransaction(em -> writing(em).issue(Orders.eod1(person, person, TODAY)));
            schema.doInTransaction(em -> {
                AtomicLong nanos = new AtomicLong();
                LookUpLimits limits = limits(em, World.CLOCK, nanos);
                String code = new Register(em).entry(number).orElseThrow().content().controlCode();
                String wrong = (code.charAt(0) == '2' ? "3" : "2") + code.substring(1);
                for (int network = 0; network < 10; network++) {
                    VerifyCertificate guesser = verify(em, World.CLOCK, limits, "10.0.1." + network);
                    for (int i = 0; i < 30; i++) {
                        assertEquals(PaperCode.DIFFERS, ((Verification.Known) guesser.byPaper(number.value(), wrong)).code());
                    }
                    assertThrows(TooManyLookUps.class, () -> guesser.byPaper(number.value(), code));
                }
                VerifyCertificate other = verify(em, World.CLOCK, limits, "10.0.2.1");
                assertEquals(Verdict.VALID, ((Verification.Known) other.byNumber(number.value())).verdict());
                Verification.Known late = (Verification.Known) other.byPaper(number.value(), code);
                assertEquals(PaperCode.NOT_GIVEN, late.code());
                assertNull(late.paper());
                assertEquals(Verdict.VALID, late.verdict());
                nanos.addAndGet(Duration.ofSeconds(1).toNanos());
                assertEquals(PaperCode.FITS, ((Verification.Known) other.byPaper(number.value(), code)).code());
            });
        }
    }

    private static Verification.Known known(TestDatabase.Schema schema, String typed) {
        return (Verification.Known) schema.inTransaction(em -> verify(em, World.CLOCK, new AtomicLong()).byNumber(typed));
    }

    private static Verification.Known byPaper(TestDatabase.Schema schema, CertificateNumber number, String code) {
        return (Verification.Known) schema.inTransaction(em -> verify(em, World.CLOCK, new AtomicLong()).byPaper(number.value(), code));
    }

    private static VerifyCertificate verify(EntityManager em, Clock clock, AtomicLong nanos) {
        return verify(em, clock, limits(em, clock, nanos), "127.0.0.1");
    }

    private static VerifyCertificate verify(EntityManager em, Clock clock, LookUpLimits limits, String address) {
        return new VerifyCertificate(new Register(em), limits, new FixedCaller(UUID.randomUUID(), "", Set.of(), address), clock);
    }

    private static LookUpLimits limits(EntityManager em, Clock clock, AtomicLong nanos) {
        TimeMeter meter = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return nanos.get();
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        };
        return new LookUpLimits(new Policy(em), clock, meter);
    }

    private static UUID person(TestDatabase.Schema schema) {
        return schema.inTransaction(em -> World.people(em).register(NewPerson.named("Kambale", "Muhindo", "Jean-Pierre", null)));
    }

    private static RegisterWriting writing(EntityManager em) {
        return new RegisterWriting(em, new FiredEvents(), World.CLOCK, Settings.of(Path.of("target"), "http://localhost:8080", true),
                new Policy(em));
    }
}
