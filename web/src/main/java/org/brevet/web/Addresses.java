package org.brevet.web;

import static org.brevet.web.Route.Reach.ANYONE;
import static org.brevet.web.Route.Reach.SIGNED_IN;

import java.util.List;

/** Every address that shows a page (design 5). What is not here does not exist. The first that matches counts. */
public final class Addresses {

    public static final List<Route> ALL = List.of(
            page("/", "start/start", SIGNED_IN),
            page("/standards", "standards/standards", SIGNED_IN),
            page("/standards/import", "standards/import", SIGNED_IN),
            page("/standards/{code}/{name}", "standards/edition", SIGNED_IN),
            page("/curricula", "curriculum/curricula", SIGNED_IN),
            page("/curricula/import", "curriculum/import", SIGNED_IN),
            page("/curricula/new", "curriculum/new", SIGNED_IN),
            page("/curricula/{qualification}/{version}.xlsx", "curriculum/download", SIGNED_IN),
            page("/curricula/{qualification}/{version}/{sheet}.csv", "curriculum/download", SIGNED_IN),
            page("/curricula/{qualification}/{version}", "curriculum/curriculum", SIGNED_IN),
            page("/curricula/{qualification}/{version}/copy", "curriculum/new", SIGNED_IN),
            page("/curricula/{qualification}/{version}/edit", "curriculum/edit", SIGNED_IN),
            page("/curricula/{qualification}/{version}/title", "curriculum/title", SIGNED_IN),
            page("/curricula/{qualification}/{version}/modules/{module}", "curriculum/element", SIGNED_IN),
            page("/curricula/{qualification}/{version}/papers/{paper}", "curriculum/element", SIGNED_IN),
            page("/curricula/{qualification}/{version}/tests/{test}", "curriculum/element", SIGNED_IN),
            page("/curricula/{qualification}/{version}/tests/{test}/criteria/{criterion}", "curriculum/element", SIGNED_IN),
            page("/curricula/{qualification}/{version}/compare/{other}", "curriculum/compare", SIGNED_IN),
            page("/curricula/{qualification}/{version}/revise", "curriculum/import", SIGNED_IN),
            page("/sessions", "enrolment/sessions", SIGNED_IN),
            page("/sessions/new", "enrolment/plan", SIGNED_IN),
            page("/sessions/{code}", "enrolment/session", SIGNED_IN),
            page("/sessions/{code}/staff", "enrolment/staff", SIGNED_IN),
            page("/sessions/{code}/enrolment", "enrolment/enrolment", SIGNED_IN),
            page("/sessions/{code}/enrolment/import", "enrolment/nominations", SIGNED_IN),
            page("/sessions/{code}/enrolment/{number}", "enrolment/candidate", SIGNED_IN),
            page("/check", "verification/check", ANYONE),
            page("/verify", "verification/verify", ANYONE),
            page("/verify/file", "verification/verify-file", ANYONE),
            page("/verify/{number}", "verification/verify", ANYONE),
            page("/v/{number}/{code}", "verification/verify", ANYONE),
            page("/sessions/{code}/marks", "assessment/marks", SIGNED_IN),
            page("/sessions/{code}/marks/import", "assessment/marks-import", SIGNED_IN),
            page("/sessions/{code}/marks/sheet", "assessment/marks-file", SIGNED_IN),
            page("/first-administrator", "identity/first-administrator", ANYONE),
            page("/me", "assessment/me", SIGNED_IN),
            page("/sessions/{code}/results", "assessment/results", SIGNED_IN),
            page("/certificates/{number}.pdf", "credential/document", SIGNED_IN),
            page("/sessions/{code}/dossiers", "accreditation/session-dossiers", SIGNED_IN),
            page("/sessions/{code}/decisions", "accreditation/session-decisions", SIGNED_IN),
            page("/sessions/{code}/certificates", "credential/session-documents", SIGNED_IN),
            page("/sessions/{code}/certificates.zip", "credential/session-archive", SIGNED_IN),
            page("/dossiers", "accreditation/dossiers", SIGNED_IN),
            page("/dossiers/{number}", "accreditation/dossier", SIGNED_IN),
            page("/certificates", "register/certificates", SIGNED_IN),
            page("/certificates/{number}", "register/certificate", SIGNED_IN),
            page("/reports/forgeries", "verification/forgeries", SIGNED_IN),
            page("/organisations", "people/organisations", SIGNED_IN),
            page("/accounts", "identity/accounts", SIGNED_IN),
            page("/login/factor", "identity/login-factor", ANYONE),
            page("/login/factor/new", "identity/login-factor-new", ANYONE),
            page("/account/factor", "identity/own-factor", SIGNED_IN),
            page("/login/code", "identity/login-code", ANYONE),
            page("/sessions/{code}/joining", "enrolment/joining", SIGNED_IN),
            page("/accounts/new", "identity/account-new", SIGNED_IN),
            page("/accounts/{key}", "identity/account-one", SIGNED_IN),
            page("/keys", "credential/keys", SIGNED_IN),
            page("/lan", "operations/lan", ANYONE),
            page("/account", "identity/account", SIGNED_IN),
            page("/login", "identity/login", ANYONE));

    private Addresses() {
    }

    /** Whether there is a page under this template: links to pages that do not exist yet are not shown. */
    public static boolean exists(String template) {
        return ALL.stream().anyMatch(route -> route.template().equals(template));
    }

    private static Route page(String template, String view, Route.Reach reach) {
        return new Route(template, "/WEB-INF/views/" + view + ".xhtml", reach);
    }
}
