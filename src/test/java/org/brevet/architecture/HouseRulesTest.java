package org.brevet.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Breaks each rule of {@link HouseRules} in a small house of its own, to see that it is on. */
class HouseRulesTest {

    private static final String ROOT = "org.broken";
    private static final Pattern TYPE = Pattern.compile("package ([\\w.]+);.*?(?:class|record|interface) (\\w+)", Pattern.DOTALL);
    private static final String USE_CASE = "@jakarta.ejb.Stateless @org.brevet.identity.UseCase public class Do ";

    private final HouseRules house = new HouseRules(ROOT);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"shared", "identity", "policy", "audit", "people", "standards", "curriculum", "register", "logbook", "enrolment", "assessment",
        "credential", "verification", "accreditation"})
    void noFeatureLooksUp(String feature) {
        JavaClasses broken = compiled("package org.broken.reporting; public class Figures {}",
                "package org.broken." + feature + "; public class LooksUp { org.broken.reporting.Figures figures; }");
        long caught = house.directions().stream().filter(rule -> rule.evaluate(broken).hasViolation()).count();
        assertEquals(1, caught, feature);
    }

    @Test
    void theRegisterKnowsNoCourse() {
        JavaClasses broken = compiled("package org.broken.enrolment; public class Session {}",
                "package org.broken.register; public class Entry { org.broken.enrolment.Session session; }");
        assertEquals(1, house.directions().stream().filter(rule -> rule.evaluate(broken).hasViolation()).count());
    }

    @Test
    void whatLiesUnderAFeatureMayBeUsed() {
        JavaClasses good = compiled("package org.broken.standards; public class Edition {}", "package org.broken.shared; public class Text {}",
                "package org.broken.accreditation; public class Dossier { org.broken.standards.Edition edition; org.broken.shared.Text text; }");
        house.directions().forEach(rule -> rule.check(good));
    }

    @Test
    void featuresInACircle() {
        caught(house.noCircles(), "package org.broken.a; public class A { org.broken.b.B b; }", "package org.broken.b; public class B { org.broken.a.A a; }");
    }

    @Test
    void anEntityOfAnotherFeature() {
        caught(house.entitiesStayInTheirFeature(), "package org.broken.people.domain; public class Person {}",
                "package org.broken.enrolment.application; public class Enrol { org.broken.people.domain.Person person; }");
    }

    @Test
    void aQueryOfAnotherFeature() {
        caught(house.entitiesStayInTheirFeature(), "package org.broken.people.persistence; public class Reader {}",
                "package org.broken.enrolment.application; public class Enrol { org.broken.people.persistence.Reader reader; }");
    }

    @Test
    void aRuleThatNeedsAContainer() {
        caught(house.domainKnowsOnlyPersistence(), "package org.broken.people.domain; public class Person { @jakarta.inject.Inject Object clock; }");
    }

    @Test
    void aDomainThatCallsAUseCase() {
        caught(house.domainKnowsNoUseCase(), "package org.broken.people.application; public class Register {}",
                "package org.broken.people.domain; public class Person { org.broken.people.application.Register register; }");
    }

    @Test
    void anEventThatHoldsAnEntity() {
        caught(house.rootKnowsNothingBehindIt(), "package org.broken.people.domain; public class Person {}",
                "package org.broken.people; public class Registered { org.broken.people.domain.Person person; }");
    }

    @Test
    void aPageInTheCore() {
        caught(house.noPageInTheCore(), "package org.broken.people.application; public class Show { jakarta.faces.context.FacesContext faces; }");
    }

    @Test
    void aUseCaseThatSaysNotWhoMayCall() {
        caught(house.useCasesSayWhoMayCall(), "package org.broken.people.application; " + USE_CASE + "{ public void handle() {} }");
    }

    @Test
    void aSessionBeanBesideTheBoundary() {
        caught(house.sessionBeansAreUseCases(), "package org.broken.people.application; @jakarta.ejb.Stateless public class Beside {}");
    }

    @Test
    void aChangeThatNobodyHearsOf() {
        caught(house.writingUseCasesTellWhatHappened(), "package org.broken.people.application; " + USE_CASE
                + "{ @org.brevet.identity.Allowed({}) public void handle() {} }");
    }

    @Test
    void anEventThatIsNoRecord() {
        caught(house.eventsAreRecords(),
                "package org.broken.people; public class Told implements org.brevet.shared.DomainEvent { public String subject() { return \"\"; } }");
    }

    @Test
    void anEventWithAFile() {
        caught(house.eventsHoldNoFile(),
                "package org.broken.people; public record Told(String subject, byte[] file) implements org.brevet.shared.DomainEvent {}");
    }

    @Test
    void aUseCaseThatActsAsSomebodyElse() {
        caught(house.onlyTheDemonstrationActsAsOthers(),
                "package org.broken.people.application; public class Sly { org.brevet.identity.application.ActingAs acting; }");
    }

    @Test
    void anAccountThatIsExempted() {
        caught(house.onlyTheDemonstrationIsExempt(), "package org.broken.people.application; public class Sly {"
                + " void spare(org.brevet.identity.application.Accounts accounts) { accounts.exemptFromFactor(); } }");
    }

    @Test
    void aPasswordThatCostsLess() {
        caught(house.passwordsKeepTheirCost(), "package org.broken.identity.application; final class Passwords { static void spend(Object less) {} }",
                "package org.broken.identity.application; public class Sly { void hurry() { Passwords.spend(null); } }");
    }

    @Test
    void aCertificateWithoutADecision() {
        caught(house.onlyAccreditationWritesTheRegister(), "package org.broken.register.application; public class RegisterWriting {}",
                "package org.broken.enrolment.application; public class Sly { org.broken.register.application.RegisterWriting register; }");
    }

    @ParameterizedTest
    @ValueSource(strings = {"java.time.LocalDate.now()", "java.time.Instant.now()", "java.time.Clock.systemUTC()", "System.currentTimeMillis()",
        "new java.util.Date()", "java.time.LocalDate.now(java.time.ZoneOffset.UTC)"})
    void theWallClock(String asked) {
        caught(house.timeIsInjected(), "package org.broken.people; public class Late { Object time() { return " + asked + "; } }");
    }

    @Test
    void anEntityWithASetter() {
        caught(house.entitiesHaveNoSetters(),
                "package org.broken.people.domain; @jakarta.persistence.Entity public class Person { public void setName(String name) {} }");
    }

    private void caught(ArchRule rule, String... sources) {
        JavaClasses broken = compiled(sources);
        AssertionError told = assertThrows(AssertionError.class, () -> rule.check(broken));
        assertTrue(told.getMessage().contains("was violated"), told.getMessage());
    }

    private JavaClasses compiled(String... sources) {
        try {
            List<String> arguments = new ArrayList<>(List.of("-proc:none", "-cp", System.getProperty("java.class.path"), "-d", folder.toString()));
            for (String source : sources) {
                Matcher type = TYPE.matcher(source);
                assertTrue(type.find(), source);
                Path file = folder.resolve(type.group(1).replace('.', '/')).resolve(type.group(2) + ".java");
                Files.createDirectories(file.getParent());
                arguments.add(Files.writeString(file, source).toString());
            }
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            assertEquals(0, compiler.run(null, null, null, arguments.toArray(String[]::new)));
            return new ClassFileImporter().importPath(folder);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }
}
