package org.brevet.web;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/** Pages and REST hold what is typed and call use cases; they know neither tables nor rules. */
@AnalyzeClasses(packages = "org.brevet.web", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule NO_TABLES = noClasses().should().dependOnClassesThat(
                    resideInAnyPackage("jakarta.persistence..", "java.sql..", "javax.sql..", "org.eclipse.persistence.."))
            .because("the database is behind the use cases");

    @ArchTest
    static final ArchRule NO_ENTITIES = noClasses().should().dependOnClassesThat(
                    resideInAnyPackage("org.brevet.*.domain..", "org.brevet.*.persistence.."))
            .because("pages get rows, and decisions are the core's");

    @ArchTest
    static final ArchRule NO_EJB_OF_ITS_OWN = noClasses().should().beAnnotatedWith("jakarta.ejb.Stateless")
            .orShould().beAnnotatedWith("jakarta.ejb.Stateful").orShould().beAnnotatedWith("jakarta.ejb.Singleton")
            .orShould().beAnnotatedWith("jakarta.transaction.Transactional")
            .because("transactions begin at the checked boundary of the core and nowhere else");

    @ArchTest
    static final ArchRule VIEWS_KNOW_NO_REST = noClasses().that().haveSimpleNameEndingWith("View").should().dependOnClassesThat(
                    resideInAnyPackage("jakarta.ws.rs..", "org.brevet.web.api..").or(resource()))
            .because("a page and an address for machines are two ways to the same use case");

    @ArchTest
    static final ArchRule REST_KNOWS_NO_PAGES = noClasses().that(resource()).should().dependOnClassesThat(
                    resideInAnyPackage("jakarta.faces.."))
            .because("a page and an address for machines are two ways to the same use case");

    @ArchTest
    static final ArchRule NO_CIRCLES = SlicesRuleDefinition.slices().matching("org.brevet.web.(*)..").should().beFreeOfCycles()
            .because("the pages of one feature can be understood alone");

    private static DescribedPredicate<JavaClass> resource() {
        return DescribedPredicate.describe("are REST resources", type -> type.isAnnotatedWith("jakarta.ws.rs.Path"));
    }
}
