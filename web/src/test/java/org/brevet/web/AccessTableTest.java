package org.brevet.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who reaches what stands in one table, which the tests in the browser's place try out: no way in without a row, no row without a way in. */
class AccessTableTest {

    private static final java.nio.file.Path TABLE = java.nio.file.Path.of("../ear/src/test/resources/access.csv");

    @Test
    void everyWayInHasItsRow() throws IOException {
        TreeSet<String> waysIn = new TreeSet<>(Addresses.ALL.stream().map(route -> "GET " + route.template()).toList());
        for (JavaClass type : new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.brevet.web")) {
            if (type.isAnnotatedWith(Path.class)) {
                type.getMethods().forEach(method -> verbs(method).forEach(verb -> waysIn.add(verb + " " + address(type, method))));
            }
            if (type.isAnnotatedWith(WebServlet.class)) {
                waysIn.addAll(servlet(type));
            }
        }
        List<String> rows = rows();
        assertEquals(rows.stream().distinct().count(), rows.size(), "an address stands twice");
        assertEquals(String.join("\n", waysIn), String.join("\n", new TreeSet<>(rows)));
    }

    private static List<String> rows() throws IOException {
        try (Stream<String> lines = Files.lines(TABLE)) {
            return lines.filter(line -> !line.startsWith("#")).skip(1).map(line -> line.split(";")).map(cells -> cells[0] + " " + cells[1]).toList();
        }
    }

    private static Stream<String> verbs(JavaMethod method) {
        return method.getAnnotations().stream().filter(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class))
                .map(annotation -> annotation.getRawType().getSimpleName());
    }

    private static String address(JavaClass type, JavaMethod method) {
        String below = method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        return Stream.of("api/v1", type.getAnnotationOfType(Path.class).value(), below)
                .map(part -> part.replaceAll("^/|/$", "")).filter(part -> !part.isEmpty()).reduce("", (above, part) -> above + "/" + part)
                .replaceAll("\\{(\\w+)\\s*:[^}]*}", "{$1}");
    }

    /** One row for each address of the servlet and each verb that it answers. */
    private static List<String> servlet(JavaClass type) {
        Map<String, String> verbs = Map.of("doGet", "GET", "doPost", "POST", "doPut", "PUT", "doDelete", "DELETE");
        List<String> answered = type.getMethods().stream().map(JavaMethod::getName).filter(verbs::containsKey).map(verbs::get).toList();
        return Arrays.stream(type.getAnnotationOfType(WebServlet.class).value())
                .flatMap(address -> answered.stream().map(verb -> verb + " " + address)).toList();
    }
}
