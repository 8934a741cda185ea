package org.brevet.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.brevet.identity.Allowed;
import org.brevet.identity.AllowedToAnyone;
import org.brevet.identity.AllowedToSignedIn;
import org.brevet.identity.UseCase;
import org.brevet.identity.application.Accounts;
import org.brevet.identity.application.ActingAs;
import org.brevet.shared.Clocks;
import org.brevet.shared.DomainEvent;

/**
 * The rules of the core's house, for a root package, so that they can be tried on a house in which each of them is broken
 * ({@link HouseRulesTest}). A rule that nobody has seen fail may be silently off.
 */
final class HouseRules {

    /** What every feature may use. */
    private static final List<String> UNDER_ALL = List.of("shared", "identity", "policy");

    /** What each feature may use besides; what those use comes with it. Reporting and the demonstration lie on top. */
    private static final Map<String, List<String>> USES = new LinkedHashMap<>();

    static {
        USES.put("shared", List.of());
        USES.put("identity", List.of());
        USES.put("policy", List.of());
        USES.put("audit", List.of());
        USES.put("people", List.of());
        USES.put("standards", List.of());
        USES.put("curriculum", List.of("standards", "people"));    // people: a curriculum belongs to an organisation
        USES.put("register", List.of("curriculum", "people"));
        USES.put("logbook", List.of("register"));
        USES.put("enrolment", List.of("register", "logbook"));
        USES.put("assessment", List.of("enrolment"));
        USES.put("offline", List.of());    // whoever checks without a network has nothing else
        USES.put("credential", List.of("register", "offline"));
        USES.put("verification", List.of("register", "credential", "offline"));
        USES.put("accreditation", List.of("assessment"));
    }

    private final String root;

    HouseRules(String root) {
        this.root = root;
    }

    /** A feature uses those under it and never back. */
    List<ArchRule> directions() {
        List<ArchRule> rules = new ArrayList<>();
        for (String feature : USES.keySet()) {
            Set<String> may = new LinkedHashSet<>(List.of(feature));
            reach(feature, may);
            if (!feature.equals("shared")) {
                may.addAll(feature.equals("identity") ? List.of("shared", "policy") : feature.equals("policy") ? List.of("shared") : UNDER_ALL);
            }
            String[] packages = may.stream().map(one -> root + "." + one + "..").toArray(String[]::new);
            rules.add(noClasses().that().resideInAPackage(root + "." + feature + "..").should().dependOnClassesThat(
                            resideInAPackage(root + "..").and(DescribedPredicate.not(resideInAnyPackage(packages))))
                    .allowEmptyShould(true)
                    .because(feature + " uses " + may + " and nothing above it: a later stage reads an earlier one, never back"));
        }
        return rules;
    }

    private static void reach(String feature, Set<String> may) {
        for (String used : USES.get(feature)) {
            if (may.add(used)) {
                reach(used, may);
            }
        }
    }

    ArchRule noCircles() {
        return SlicesRuleDefinition.slices().matching(root + ".(*)..").should().beFreeOfCycles()
                .because("features in a circle are one feature");
    }

    /** But for the demonstration's very first account: nobody is there yet who could make it by a use case. */
    ArchRule entitiesStayInTheirFeature() {
        return classes().that().resideInAnyPackage(root + ".*.domain..", root + ".*.persistence..")
                .should(onlyBeUsedInTheirFeature(root)).because("a feature shows others its root and its application package, no entity and no query");
    }

    ArchRule domainKnowsOnlyPersistence() {
        return noClasses().that().resideInAPackage(root + ".*.domain..").should().dependOnClassesThat(
                        resideInAnyPackage("jakarta..", "java.sql..", "javax..")
                                .and(DescribedPredicate.not(resideInAnyPackage("jakarta.persistence..", "jakarta.validation.."))))
                .because("rules run without a container");
    }

    ArchRule domainKnowsNoUseCase() {
        return noClasses().that().resideInAPackage(root + ".*.domain..").should().dependOnClassesThat(
                        resideInAnyPackage(root + ".*.application..", root + ".*.persistence.."))
                .because("use cases call the domain, never back");
    }

    ArchRule rootKnowsNothingBehindIt() {
        return noClasses().that().resideInAPackage(root + ".*").and().resideOutsideOfPackage(root + ".demonstration").should()
                .dependOnClassesThat(resideInAnyPackage(root + ".*.domain..", root + ".*.persistence.."))
                .because("ids, value types and events are what others hold: nothing comes with them");
    }

    ArchRule noPageInTheCore() {
        return noClasses().that().resideInAPackage(root + "..").should().dependOnClassesThat(
                        resideInAnyPackage("jakarta.faces..", "jakarta.servlet..", "jakarta.ws.rs..", "org.primefaces..", "org.omnifaces.."))
                .because("pages and REST call the core; it knows neither");
    }

    ArchRule useCasesSayWhoMayCall() {
        return methods().that().areDeclaredInClassesThat(areUseCases()).and().arePublic().and().doNotHaveModifier(JavaModifier.STATIC)
                .and().doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should().beAnnotatedWith(Allowed.class).orShould().beAnnotatedWith(AllowedToAnyone.class)
                .orShould().beAnnotatedWith(AllowedToSignedIn.class)
                .because("every way in says who may take it; without a word nobody may");
    }

    /** NoteRefusal runs inside the boundary, which is made of Access and Places; Cast and its like run before anybody is there. */
    ArchRule sessionBeansAreUseCases() {
        return classes().that().areAnnotatedWith(Stateless.class).and().resideOutsideOfPackage(root + ".demonstration..")
                .and().haveNameNotMatching(".*\\.(NoteRefusal|Access|Places)")
                .should().beAnnotatedWith(UseCase.class).because("transactions begin at the checked boundary and nowhere else");
    }

    ArchRule writingUseCasesTellWhatHappened() {
        return classes().that(areUseCases()).and().haveSimpleNameNotEndingWith("Queries").and().haveSimpleNameNotStartingWith("Preview")
                .and().haveSimpleNameNotStartingWith("Verify")
                .should(fireEvents(root)).because("who did what is written with the change (R4)");
    }

    ArchRule eventsAreRecords() {
        return classes().that().areAssignableTo(DomainEvent.class).and().areNotInterfaces().should().beRecords()
                .because("their components are what the audit trail keeps");
    }

    ArchRule eventsHoldNoFile() {
        return noMethods().that().areDeclaredInClassesThat().areAssignableTo(DomainEvent.class).and().arePublic()
                .should().haveRawReturnType(byte[].class).because("the audit trail keeps facts, no files and no secrets");
    }

    ArchRule onlyTheDemonstrationActsAsOthers() {
        return noClasses().that().resideInAPackage(root + "..").and().resideOutsideOfPackage(root + ".demonstration..")
                .and().areNotAssignableTo(ActingAs.class).should().dependOnClassesThat().areAssignableTo(ActingAs.class)
                .because("acting as somebody else is for the demonstration and for tests");
    }

    ArchRule onlyTheDemonstrationIsExempt() {
        return noClasses().that().resideInAPackage(root + "..").and().resideOutsideOfPackages(root + ".demonstration..", root + ".identity..")
                .should().callMethod(Accounts.class, "exemptFromFactor")
                .because("a real account of the authority never goes without a second factor");
    }

    ArchRule passwordsKeepTheirCost() {
        return noClasses().that().resideInAPackage(root + "..").should().callMethodWhere(DescribedPredicate.describe("Passwords.spend",
                call -> call.getName().equals("spend") && call.getTargetOwner().getSimpleName().equals("Passwords")))
                .because("whoever steals the database must pay for each guess; tests alone spend less");
    }

    ArchRule onlyAccreditationWritesTheRegister() {
        return noClasses().that().resideInAPackage(root + "..").and().resideOutsideOfPackages(root + ".register..", root + ".accreditation..")
                .should().dependOnClassesThat().haveFullyQualifiedName(root + ".register.application.RegisterWriting").allowEmptyShould(true)
                .because("a certificate comes and goes by a decision of the authority alone");
    }

    ArchRule timeIsInjected() {
        return noClasses().that().resideInAPackage(root + "..").and().areNotAssignableTo(Clocks.class).should(askTheWallClock())
                .because("time comes from the injected clock: tests and the demonstration set it");
    }

    ArchRule entitiesHaveNoSetters() {
        return noMethods().that().areDeclaredInClassesThat().areAnnotatedWith(Entity.class).and().arePublic()
                .should().haveNameMatching("set[A-Z].*").because("an entity's methods say what happens to it");
    }

    private static DescribedPredicate<JavaClass> areUseCases() {
        return DescribedPredicate.describe("are use cases", type -> type.isAnnotatedWith(UseCase.class) && type.isAnnotatedWith(Stateless.class));
    }

    private static ArchCondition<JavaClass> onlyBeUsedInTheirFeature(String root) {
        return new ArchCondition<>("only be used in their feature") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String own = root + "." + type.getPackageName().substring(root.length() + 1).split("\\.")[0];
                type.getDirectDependenciesToSelf().stream().filter(use -> {
                    String from = use.getOriginClass().getPackageName();
                    return !from.equals(own) && !from.startsWith(own + ".") && !firstAccount(use.getOriginClass(), type);
                }).forEach(use -> events.add(SimpleConditionEvent.violated(use, use.getDescription())));
            }

            private boolean firstAccount(JavaClass from, JavaClass to) {
                return from.getSimpleName().equals("Cast") && to.getSimpleName().equals("Account");
            }
        };
    }

    private static ArchCondition<JavaClass> fireEvents(String root) {
        return new ArchCondition<>("fire an event, itself or through a bean of its feature") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean fires = firing(type) || type.getDirectDependenciesFromSelf().stream().map(use -> use.getTargetClass())
                        .anyMatch(used -> used.getPackageName().startsWith(root) && !used.isAnnotatedWith(Entity.class) && firing(used));
                events.add(new SimpleConditionEvent(type, fires, type.getName() + " changes something and fires no event"));
            }

            private boolean firing(JavaClass type) {
                return type.getDirectDependenciesFromSelf().stream().anyMatch(use -> use.getTargetClass().isAssignableTo(Event.class));
            }
        };
    }

    private static ArchCondition<JavaClass> askTheWallClock() {
        return new ArchCondition<>("ask the wall clock") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getAccessesFromSelf().stream().filter(this::wallClock)
                        .forEach(access -> events.add(SimpleConditionEvent.satisfied(access, access.getDescription())));
            }

            private boolean wallClock(JavaAccess<?> access) {
                String owner = access.getTargetOwner().getName();
                String name = access.getName();
                boolean withoutClock = access.getTarget() instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget call
                        && call.getRawParameterTypes().stream().noneMatch(parameter -> parameter.isEquivalentTo(Clock.class));
                return owner.startsWith("java.time.") && name.equals("now") && withoutClock
                        || owner.equals("java.time.Clock") && name.startsWith("system")
                        || owner.equals("java.lang.System") && name.equals("currentTimeMillis")
                        || owner.equals("java.util.Date") && name.equals("<init>") && withoutParameters(access);
            }

            private boolean withoutParameters(JavaAccess<?> access) {
                return access.getTarget() instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget call
                        && call.getRawParameterTypes().isEmpty();
            }
        };
    }
}
