package org.brevet.verification.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.bucket4j.TimeMeter;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.brevet.identity.Caller;
import org.brevet.policy.application.Policy;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;
import org.brevet.shared.list.ListRequest;
import org.brevet.testing.BothDatabases;
import org.brevet.testing.FiredEvents;
import org.brevet.testing.FixedCaller;
import org.brevet.testing.TestDatabase;
import org.brevet.testing.World;
import org.brevet.verification.ForgeryReported;
import org.brevet.verification.TooManyLookUps;

class ReportForgeryTest {

    private static final Instant FOUND = World.CLOCK.instant().minusSeconds(7200);

    private final FiredEvents events = new FiredEvents();

    @BothDatabases
    void r79AReportArrivesOnceHoweverOftenItIsSent(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            ReportForgery.Found found = found("BRV1:ABC", " Komanda ", "");
            schema.doInTransaction(em -> report(em).handle(found));
            schema.doInTransaction(em -> report(em).handle(found));
            List<ForgeryRow> rows = rows(schema);
            assertEquals(List.of(new ForgeryRow(found.key(), World.CLOCK.instant(), FOUND, "Komanda", "", "BRV1:ABC")), rows);
            assertEquals(List.of(new ForgeryReported("Komanda", found.key())), events.fired());
        }
    }

    @BothDatabases
    void aClockThatIsAheadCountsAsTheMomentOfReceipt(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            for (Instant wrong : List.of(Instant.MAX, Instant.MIN, World.CLOCK.instant().plusSeconds(1))) {
                schema.doInTransaction(em -> report(em).handle(new ReportForgery.Found(UUID.randomUUID(), "BRV1:ABC", wrong, "Komanda", "")));
            }
            assertEquals(List.of(World.CLOCK.instant()), rows(schema).stream().map(ForgeryRow::foundAt).distinct().toList());
        }
    }

    @BothDatabases
    void r79WhatIsWrongIsToldAllAtOnceAndNothingIsKept(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            Refused refused = assertThrows(Refused.class, () -> schema.doInTransaction(em ->
                    report(em).handle(found("B".repeat(1001), " ", "n".repeat(1001)))));
            assertEquals(List.of("R79.code", "R79.place", "R79.note"), refused.reasons().stream().map(Reason::key).toList());
            assertEquals(List.of(), rows(schema));
            schema.doInTransaction(em -> report(em).handle(found("B".repeat(1000), "p".repeat(200), "n".repeat(1000))));
            assertEquals(1, rows(schema).size());
        }
    }

    @BothDatabases
    void r81FiftyADayFromOneNetwork(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            schema.doInTransaction(em -> {
                ReportForgery report = report(em);
                for (int i = 0; i < 50; i++) {
                    report.handle(found("BRV1:ABC", "Komanda", ""));
                }
                assertThrows(TooManyLookUps.class, () -> report.handle(found("BRV1:ABC", "Komanda", "")));
            });
            assertEquals(50, rows(schema).size());
        }
    }

    private static ReportForgery.Found found(String code, String place, String note) {
        return new ReportForgery.Found(UUID.randomUUID(), code, FOUND, place, note);
    }

    private static List<ForgeryRow> rows(TestDatabase.Schema schema) {
        return schema.inTransaction(em -> new ForgeryQueries(em).page(new ListRequest<>(ForgerySort.RECEIVED_AT, true, 1, 100)).rows());
    }

    private ReportForgery report(EntityManager em) {
        Caller stranger = new FixedCaller(UUID.randomUUID(), "", Set.of(), "203.0.113.7");
        return new ReportForgery(em, new LookUpLimits(new Policy(em), World.CLOCK, TimeMeter.SYSTEM_NANOTIME), events, stranger, World.CLOCK);
    }
}
