package org.brevet.it.browser;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** R1 on every way in: what belongs to others is 403 or 404, and the answer holds none of their data. The demonstration's finished course is tried. */
class AccessIT extends BrowserTest {

    private static final String COURSE = "/sessions/BUN-2023-01";
    /** Somebody who is neither the trainee's nor the officer's. */
    private static final List<String> OTHERS_DATA = List.of("BYAMUNGU", "Déogratias", "TSHOMBA", "20455120001");

    @Test
    void aTraineeSeesNothingOfAnother() {
        as("stagiaire.kambale", "/");
        refused(addresses());
    }

    @Test
    void anOrganisationOfficerSeesNothingOfAnotherOrganisation() {
        as("organisation.pnc", "/");
        refused(addresses());
    }

    @Test
    void aHolderSeesHisOwnCertificateAndNoOther() {
        as("titulaire.asani", "/me");
        Matcher own = Pattern.compile("RDC-EOD1-\\d{4}-\\d{5}-[0-9A-Z]").matcher(page.locator("#content").innerText());
        assertTrue(own.find());
        assertEquals(200, page.request().get(BASE + "/certificates/" + own.group() + ".pdf").status());
        refused(addresses().filter(address -> !address.contains(own.group())));
    }

    @Test
    void whoIsNotSignedInGetsNoData() {
        stranger();
        List<Executable> tries = new ArrayList<>();
        addresses().forEach(address -> tries.add(() -> {
            APIResponse answer = page.request().get(BASE + address, RequestOptions.create().setMaxRedirects(0));
            assertTrue(Set.of(302, 401, 403, 404).contains(answer.status()), address + " answered " + answer.status());
            assertNoData(address, answer.text());
        }));
        assertAll(tries);
    }

    @Test
    void writesOfOthersAreRefused() {
        as("stagiaire.kambale", "/");
        for (String address : List.of(COURSE + "/marks/complete", COURSE + "/marks/stop")) {
            APIResponse answer = page.request().post(BASE + "/api/v1" + address, RequestOptions.create()
                    .setHeader("Content-Type", "application/json").setData("{\"assessment\":\"T1\"}"));
            assertTrue(Set.of(400, 403, 404, 422).contains(answer.status()) && answer.status() != 200, address + " answered " + answer.status());
        }
    }

    @Test
    void theDoctorAnswersOnlyToTheHomesOwner() {
        stranger();
        assertEquals(404, page.request().get(BASE + "/api/v1/doctor").status());
        assertEquals(404, page.request().get(BASE + "/api/v1/doctor", RequestOptions.create().setHeader("Authorization", "Bearer 00")).status());
    }

    private void refused(Stream<String> addresses) {
        List<Executable> tries = new ArrayList<>();
        addresses.forEach(address -> tries.add(() -> {
            APIResponse answer = page.request().get(BASE + address);
            assertTrue(Set.of(403, 404).contains(answer.status()), address + " answered " + answer.status());
            assertNoData(address, answer.text());
        }));
        assertAll(tries);
    }

    private static void assertNoData(String address, String text) {
        OTHERS_DATA.forEach(data -> assertFalse(text.contains(data), address + " shows " + data));
    }

    /** What the authority's auditor can open, by its real numbers. */
    private Stream<String> addresses() {
        String number = firstCertificate();
        return Stream.of(COURSE, COURSE + "/staff", COURSE + "/enrolment", COURSE + "/enrolment/1", COURSE + "/enrolment/import", COURSE + "/marks",
                COURSE + "/results", COURSE + "/dossiers", "/dossiers/DOS-2024-00001", "/certificates/" + number,
                "/certificates/" + number + ".pdf", "/api/v1" + COURSE + "/marks");
    }

    private String firstCertificate() {
        AccessIT auditor = new AccessIT();
        auditor.as("auditeur.cclam", "/certificates?q=Byamungu");
        Matcher number = Pattern.compile("RDC-EOD1-\\d{4}-\\d{5}-[0-9A-Z]").matcher(auditor.page.locator("tr:has-text('BYAMUNGU')").innerText());
        assertTrue(number.find());
        auditor.leave();
        return number.group();
    }
}
