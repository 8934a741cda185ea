package org.brevet.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brevet.web.shared.Sources;
import org.junit.jupiter.api.Test;

/** Every address has its page, every page its address, and no link of ours leads nowhere. */
class AddressesTest {

    /** {@code href="/sessions/#{code}/marks"}, {@code action="/verify"}: up to a query; what stands in for a value is any value. */
    private static final Pattern LINK = Pattern.compile("(?:href|action)=\"(/[^\"?]*)");
    private static final Pattern GONE_TO = Pattern.compile("(?:\\.go|redirect|MenuItem)\\((\"/[^\"?]*\"(?: \\+ [\\w.()]+(?: \\+ \"[^\"?]*\")?)*)");

    @Test
    void eachAddressHasItsView() {
        Addresses.ALL.forEach(route -> assertTrue(Files.exists(Sources.WEBAPP.resolve(route.view().substring(1))), route.toString()));
    }

    @Test
    void eachViewHasItsAddress() throws IOException {
        try (Stream<Path> views = Files.walk(Sources.WEBAPP.resolve("WEB-INF/views"))) {
            List<String> lost = views.filter(file -> file.toString().endsWith(".xhtml")).map(file -> "/" + Sources.WEBAPP.relativize(file))
                    .filter(view -> !view.contains("/error/") && Addresses.ALL.stream().noneMatch(route -> route.view().equals(view)))
                    .filter(view -> !Sources.included(view)).toList();
            assertEquals(List.of(), lost);
        }
    }

    @Test
    void noAddressStandsTwice() {
        assertEquals(Addresses.ALL.size(), Addresses.ALL.stream().map(Route::template).distinct().count());
    }

    /** A fixed segment must stand before a value at the same place, else the value takes it. */
    @Test
    void eachAddressLeadsToItsOwnView() {
        Addresses.ALL.forEach(route -> assertEquals(route.view(),
                reached(route.template().replaceAll("\\{\\w+}", "x")).map(Route::view).orElse(null), route.template()));
    }

    @Test
    void noLinkLeadsNowhere() {
        TreeSet<String> broken = new TreeSet<>();
        Sources.views().forEach((file, text) -> {
            Matcher link = LINK.matcher(text);
            while (link.find()) {
                addIfBroken(broken, file, link.group(1).replaceAll("#\\{[^}]*}", "x"));
            }
        });
        Sources.java().forEach((file, text) -> {
            Matcher link = GONE_TO.matcher(text);
            while (link.find()) {
                addIfBroken(broken, file, link.group(1).replaceAll("\" \\+ [\\w.()]+ \\+ \"", "x").replaceAll("\" \\+ .*$", "x").replace("\"", ""));
            }
        });
        assertEquals("", broken.stream().collect(Collectors.joining("\n")));
    }

    @Test
    void valuesOfThePathAreDecodedAndTheLastPartCounts() {
        Route route = new Route("/verify/{number}", "view", Route.Reach.ANYONE);
        assertEquals("RDC EOD1/é+", route.match("/verify/RDC%20EOD1%2F%C3%A9+").orElseThrow().get("number"));
        assertEquals("%zz", route.match("/verify/%zz").orElseThrow().get("number"));
        assertEquals(Optional.empty(), route.match("/verify/"));
        assertEquals(Optional.empty(), route.match("/verify/a/b"));
    }

    private static void addIfBroken(TreeSet<String> broken, String file, String address) {
        boolean elsewhere = address.startsWith("/static/") || address.startsWith("/files/") || address.startsWith("/api/")
                || address.startsWith("/check/") || address.equals("/lan/root.crt") || address.equals("/logout");
        if (!elsewhere && reached(address).isEmpty()) {
            broken.add(file + ": " + address);
        }
    }

    private static Optional<Route> reached(String address) {
        return Addresses.ALL.stream().filter(route -> route.match(address).isPresent()).findFirst();
    }
}
