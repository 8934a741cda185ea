package org.brevet.web.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.brevet.register.CertificateState;
import org.brevet.register.application.RegisterSort;
import org.brevet.shared.list.ListRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in an address is read or left out; what is written back is sane, whatever was asked. */
class ListAddressTest {

    private static final ListRequest<RegisterSort> STANDARD = new ListRequest<>(RegisterSort.ISSUED_ON, true, 1, 25);

    private static ListAddress<RegisterSort> of(String... namesAndValues) {
        Map<String, String[]> parameters = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i], new String[] {namesAndValues[i + 1]});
        }
        ListAddress<RegisterSort> address = new ListAddress<>("/certificates", parameters, STANDARD);
        address.text("q");
        address.choice("state", CertificateState.class);
        return address;
    }

    @Test
    void whatIsAskedIsReadAndWrittenBackTheSame() {
        ListAddress<RegisterSort> address = of("q", "Dz’na & Éric", "state", "SUSPENDED", "sort", "-holder", "page", "3", "size", "50");
        assertEquals(new ListRequest<>(RegisterSort.HOLDER, true, 3, 50), address.request());
        assertEquals("Dz’na & Éric", address.filter("q"));
        assertEquals(CertificateState.SUSPENDED, address.choice("state", CertificateState.class));
        assertEquals("/certificates?q=Dz%E2%80%99na+%26+%C3%89ric&state=SUSPENDED&sort=-holder&page=3&size=50", address.whole());
        assertEquals("q=Dz’na & Éric state=SUSPENDED", address.told());
    }

    @Test
    void whatGoesWithoutSayingIsNotInTheAddress() {
        assertEquals("/certificates", of().whole());
        assertEquals("/certificates", of("sort", "-issued-on", "page", "1", "size", "25", "q", "  ", "state", "").whole());
        assertEquals("/certificates?sort=issued-on", of("sort", "issued-on").whole());
        assertFalse(of("q", " ").filtered());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "nothing", "NUMBER", "-", "--number", "number;drop table certificate", "c.number", "class", "\u0000", "-Issued-On"})
    void aKeyThatTheListDoesNotKnowIsTheUsualOne(String sort) {
        assertEquals(STANDARD, of("sort", sort).request());
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "-1, 1", "'', 1", "abc, 1", "1.5, 1", "2147483648, 1", "99999999999999999999, 1", "1e9, 1", "٣, 1", "7, 7", "400, 400", "401, 400",
        "9999999, 400"})
    void aPageIsAPage(String asked, int page) {
        assertEquals(page, of("page", asked).request().page());
    }

    @ParameterizedTest
    @CsvSource({"50, 50", "100, 100", "25, 25", "10000, 25", "0, 25", "-50, 25", "fifty, 25"})
    void aPageIsOfASizeThatIsOffered(String asked, int size) {
        assertEquals(size, of("size", asked).request().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"issued", "LATE", "ISSUED'--", "<script>", "..", "\uD800"})
    void aChoiceThatThereIsNotIsNone(String state) {
        assertNull(of("state", state).choice("state", CertificateState.class));
        assertEquals("/certificates", of("state", state).whole());
    }

    @Test
    void whatCannotBeSeenCannotBeSearched() {
        assertEquals("kam bale", of("q", "\u0000kam\u0000bale\r\n\u202e").filter("q"));
        assertEquals("", of("q", "\uDC00\uD800").filter("q"));
        assertEquals(80, of("q", "x".repeat(100_000)).filter("q").length());
        assertEquals("\"><script>alert(1)</script>", of("q", "\"><script>alert(1)</script>").filter("q"), "the page escapes");
    }

    @Test
    void aParameterWithoutValueOrWithSeveralIsHarmless() {
        Map<String, String[]> odd = new HashMap<>();
        odd.put("page", new String[0]);
        odd.put("sort", null);
        odd.put("size", new String[] {null});
        odd.put("q", new String[] {"one", "two"});
        ListAddress<RegisterSort> address = new ListAddress<>("/certificates", odd, STANDARD);
        assertEquals("one", address.text("q"));
        assertEquals(STANDARD, address.request());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=b&page=9", "x#y", "é ’ %00 +", "//example.org", "\\..\\", "🦺"})
    void whateverIsWrittenIsAnAddress(String words) {
        String written = of("q", words, "page", "2").page(3);
        assertEquals("/certificates", URI.create(written).getPath());
        assertEquals(2, written.chars().filter(c -> c == '=').count());
    }

    @Test
    void headingsTurnTheOrderAndBeginAtTheFirstPage() {
        ListAddress<RegisterSort> address = of("q", "kam", "page", "4", "size", "50");
        assertEquals("/certificates?q=kam&sort=holder&size=50", address.sorted(RegisterSort.HOLDER));
        assertEquals("/certificates?q=kam&sort=issued-on&size=50", address.sorted(RegisterSort.ISSUED_ON));
        assertEquals("/certificates?sort=-holder", of("sort", "holder").sorted(RegisterSort.HOLDER));
        assertEquals("/certificates", of("sort", "holder").sorted(RegisterSort.ISSUED_ON), "a key begins as it usually stands");
        assertEquals("/certificates?q=kam&page=5&size=50", address.page(5));
        assertEquals("/certificates?q=kam&size=100", address.sized(100));
        assertEquals("/certificates?q=kam&state=ISSUED&size=50", address.filtered("state", "ISSUED"));
        assertEquals("/certificates?size=50", address.unfiltered());
    }

    @Test
    void aFormOfFiltersCarriesOrderAndSizeAlong() {
        assertEquals(Map.of("sort", "-holder", "size", "50"), of("sort", "-holder", "size", "50", "page", "3").carried());
        assertEquals(Map.of(), of("page", "3").carried());
    }

    @Test
    void theWayBackLeadsToTheListAsItWasSeenLast() {
        LastLists last = new LastLists();
        assertEquals("/dossiers", last.back("/dossiers"));
        last.seen("/dossiers", "q=kam&page=2");
        last.seen("/certificates", "state=ISSUED");
        assertEquals("/dossiers?q=kam&page=2", last.back("/dossiers"));
        last.seen("/dossiers", null);
        assertEquals("/dossiers", last.back("/dossiers"));
        List.of("a", "b").forEach(letter -> last.seen("/certificates", letter.repeat(2_000)));
        assertEquals("/certificates", last.back("/certificates"), "nobody keeps a page of text");
    }
}
