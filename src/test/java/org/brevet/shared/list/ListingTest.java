package org.brevet.shared.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.brevet.people.OrganisationKind;
import org.brevet.people.application.OrganisationFilter;
import org.brevet.people.application.OrganisationRow;
import org.brevet.people.application.OrganisationSort;
import org.brevet.people.domain.Organisation;
import org.brevet.register.CertificateState;
import org.brevet.register.application.ExportRegister;
import org.brevet.register.application.Register;
import org.brevet.register.application.RegisterFilter;
import org.brevet.register.application.RegisterRow;
import org.brevet.register.application.RegisterSort;
import org.brevet.shared.Page;
import org.brevet.shared.Refused;
import org.brevet.testing.BothDatabases;
import org.brevet.testing.FiredEvents;
import org.brevet.testing.ManyCertificates;
import org.brevet.testing.Statements;
import org.brevet.testing.TestDatabase;
import org.brevet.testing.World;
import org.junit.jupiter.api.Test;

/** Lists filter, sort, page and count in the database, the same on both, in statements that do not grow. */
class ListingTest {

    private static final int SIZE = 60;

    private static Page<RegisterRow> page(TestDatabase.Schema schema, RegisterFilter filter, ListRequest<RegisterSort> request) {
        return schema.inTransaction(em -> new Register(em).page(filter, request));
    }

    private static RegisterFilter named(String words) {
        return new RegisterFilter(null, "", words);
    }

    @BothDatabases
    void everyKeySortsBothWaysAndEveryRowStandsOnOnePageOnly(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            ManyCertificates.in(schema, 0, SIZE);
            for (RegisterSort key : RegisterSort.values()) {
                List<String> up = numbers(schema, key, false);
                List<String> down = numbers(schema, key, true);
                assertEquals(SIZE, up.stream().distinct().count(), key + ": no row twice, none lost");
                assertEquals(up, IntStream.range(0, SIZE).mapToObj(i -> down.get(SIZE - 1 - i)).toList(), key + " the other way round");
            }
            assertEquals(numbers(schema, RegisterSort.NUMBER, false).stream().sorted().toList(), numbers(schema, RegisterSort.NUMBER, false));
            assertEquals("NOM0 Postnom Prénom", page(schema, RegisterFilter.ALL, asked(RegisterSort.HOLDER, false, 1)).rows().get(0).holder());
            assertEquals(CertificateState.SUSPENDED, page(schema, RegisterFilter.ALL, asked(RegisterSort.STATE, true, 1)).rows().get(0).state());
        }
    }

    private static List<String> numbers(TestDatabase.Schema schema, RegisterSort key, boolean descending) {
        List<String> all = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            Page<RegisterRow> found = page(schema, RegisterFilter.ALL, asked(key, descending, page));
            assertEquals(SIZE, found.total());
            found.rows().forEach(row -> all.add(row.number()));
        }
        return all;
    }

    private static ListRequest<RegisterSort> asked(RegisterSort key, boolean descending, int page) {
        return new ListRequest<>(key, descending, page, 25);
    }

    @BothDatabases
    void wordsAreFoundInAnyOrderWithoutAccentsAndWhateverTheyContain(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            ManyCertificates.in(schema, 0, SIZE);
            ListRequest<RegisterSort> first = asked(RegisterSort.HOLDER, false, 1);
            assertEquals(List.of("NOM42 Postnom Prénom"), page(schema, named("PRENOM nom42"), first).rows().stream().map(RegisterRow::holder).toList());
            assertEquals(1, page(schema, named("prénom pòstnom NOM7 "), first).rows().stream().filter(row -> row.holder().startsWith("NOM7 ")).count());
            assertEquals(1, page(schema, named("2027-00043"), first).total(), "part of a number");
            assertEquals(6, page(schema, new RegisterFilter(CertificateState.SUSPENDED, "EOD1", "prenom"), first).total());
            assertEquals(0, page(schema, new RegisterFilter(null, "EOD2", ""), first).total());
            for (String odd : List.of("%", "_", "'", "\\", "nom% --", "\"", ";", "' or '1'='1", "🦺", "%%%%", "[a-z]", "nom\\")) {
                assertTrue(page(schema, named(odd), first).total() <= SIZE, odd);
            }
            assertEquals(page(schema, named("nom 2"), first), page(schema, named("nom_2"), first), "no wildcard");
        }
    }

    @BothDatabases
    void aPageBeyondTheLastIsEmptyAndKnowsHowManyThereAre(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            ManyCertificates.in(schema, 0, SIZE);
            Page<RegisterRow> beyond = page(schema, RegisterFilter.ALL, asked(RegisterSort.NUMBER, false, 400));
            assertEquals(List.of(), beyond.rows());
            assertEquals(SIZE, beyond.total());
            assertFalse(beyond.more());
        }
    }

    @BothDatabases
    void statementsDoNotGrowWithTheRowsAndNobodyCountsBeyondTheLimit(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            ManyCertificates.in(schema, 0, SIZE);
            int few = Statements.of(schema, em -> new Register(em).page(RegisterFilter.ALL, asked(RegisterSort.ISSUED_ON, true, 1)));
            ManyCertificates.in(schema, SIZE, ListRequest.MOST + SIZE);
            int many = Statements.of(schema, em -> new Register(em).page(RegisterFilter.ALL, asked(RegisterSort.ISSUED_ON, true, 1)));
            assertEquals(4, few);
            assertTrue(many <= few, many + " statements");
            Page<RegisterRow> found = page(schema, RegisterFilter.ALL, asked(RegisterSort.ISSUED_ON, true, 400));
            assertEquals(25, found.rows().size(), "the last page that can be asked for is a whole one");
            assertEquals(ListRequest.MOST, found.total());
            assertTrue(found.more());
            RegisterFilter everybody = new RegisterFilter(null, "", "prénom nom");
            assertEquals(found, page(schema, everybody, asked(RegisterSort.ISSUED_ON, true, 400)), "words that all have, as well");
            assertEquals("list.tooLong", assertThrows(Refused.class, () -> export(schema, new FiredEvents(), RegisterFilter.ALL)).reasons().get(0).key());
        }
    }

    @BothDatabases
    void r90WhatLeavesIsNotedWithItsPurposeOrDoesNotLeave(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            ManyCertificates.in(schema, 0, SIZE);
            FiredEvents events = new FiredEvents();
            RegisterFilter suspended = new RegisterFilter(CertificateState.SUSPENDED, "", "");
            assertEquals(6, export(schema, events, suspended).rows().size());
            assertEquals(List.of(new ListExported("certificates", "state=SUSPENDED", ExportForm.XLSX, 6, "Contrôle annuel du registre")), events.fired());
        }
    }

    private static Page<RegisterRow> export(TestDatabase.Schema schema, FiredEvents events, RegisterFilter filter) {
        ExportOrder order = new ExportOrder("certificates", "state=SUSPENDED", ExportForm.XLSX, "  Contrôle  annuel du registre ");
        return schema.inTransaction(em -> new ExportRegister(new Register(em), events)
                .page(filter, asked(RegisterSort.ISSUED_ON, true, 3).whole(), order));
    }

    @Test
    void r90APurposeIsSaidInWords() {
        for (String none : new String[] {null, "", "contrôle", "   a        b   ", "x".repeat(301)}) {
            assertEquals("R90.purpose", assertThrows(Refused.class, () -> new ExportOrder("certificates", "", ExportForm.CSV, none)).reasons().get(0).key());
        }
    }

    /** Accents and capitals neither hide a name nor put it at the end. */
    @BothDatabases
    void namesAreSortedAsTheyAreReadNotAsTheyAreEncoded(TestDatabase database) {
        try (TestDatabase.Schema schema = database.fresh()) {
            List<String> names = List.of("Abri", "Équateur", "ESPOIR", "École", "zongo");
            schema.doInTransaction(em -> names.forEach(name -> em.persist(new Organisation(name, OrganisationKind.NATIONAL_NGO, name.equals("zongo")))));
            OrganisationFilter all = new OrganisationFilter(null, null, "");
            assertEquals(List.of("Abri", "École", "Équateur", "ESPOIR", "zongo"), organisations(schema, all, OrganisationSort.NAME));
            assertEquals(List.of("École"), organisations(schema, new OrganisationFilter(null, null, "ECOLE"), OrganisationSort.NAME));
            assertEquals(List.of("zongo"), organisations(schema, new OrganisationFilter(OrganisationKind.NATIONAL_NGO, true, ""), OrganisationSort.KIND));
            assertEquals("zongo", organisations(schema, all, OrganisationSort.PROVIDER).get(4));
        }
    }

    private static List<String> organisations(TestDatabase.Schema schema, OrganisationFilter filter, OrganisationSort sort) {
        return schema.inTransaction(em -> World.people(em).organisations(filter, new ListRequest<>(sort, false, 1, 25))).rows().stream()
                .map(OrganisationRow::name).toList();
    }

    @Test
    void whatIsAskedIsBroughtWithinBounds() {
        ListRequest<RegisterSort> far = new ListRequest<>(RegisterSort.NUMBER, false, Integer.MAX_VALUE, 25);
        assertEquals(400, far.page());
        assertEquals(9_975, far.first());
        assertEquals(1, new ListRequest<>(RegisterSort.NUMBER, false, -5, 0).page());
        assertEquals(ListRequest.MOST, far.whole().size());
        assertEquals(0, far.whole().first());
    }

    @Test
    void aBoundedListIsPagedTheSame() {
        List<Integer> numbers = IntStream.rangeClosed(1, 60).boxed().toList();
        assertEquals(List.of(26, 27), Bounded.page(numbers.stream(), new ListRequest<>(RegisterSort.NUMBER, false, 2, 25), Comparator.naturalOrder())
                .rows().subList(0, 2));
        assertEquals(60, Bounded.page(numbers.stream(), new ListRequest<>(RegisterSort.NUMBER, true, 1, 25), Comparator.naturalOrder()).rows().get(0));
        Page<Integer> beyond = Bounded.page(numbers.stream(), new ListRequest<>(RegisterSort.NUMBER, false, 9, 25), Comparator.naturalOrder());
        assertEquals(new Page<>(List.of(), 60), beyond);
    }
}
