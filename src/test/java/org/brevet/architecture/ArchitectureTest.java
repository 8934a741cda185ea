package org.brevet.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The house as it stands keeps its rules. */
class ArchitectureTest {

    private static final String ROOT = "org.brevet";
    private static final JavaClasses CORE = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @TestFactory
    Stream<DynamicTest> theCore() {
        HouseRules house = new HouseRules(ROOT);
        List<ArchRule> rules = new ArrayList<>(house.directions());
        rules.addAll(List.of(house.noCircles(), house.entitiesStayInTheirFeature(), house.domainKnowsOnlyPersistence(), house.domainKnowsNoUseCase(),
                house.rootKnowsNothingBehindIt(), house.noPageInTheCore(), house.useCasesSayWhoMayCall(), house.sessionBeansAreUseCases(),
                house.writingUseCasesTellWhatHappened(), house.eventsAreRecords(), house.eventsHoldNoFile(),
                house.onlyTheDemonstrationActsAsOthers(), house.onlyTheDemonstrationIsExempt(), house.passwordsKeepTheirCost(),
                house.onlyAccreditationWritesTheRegister(), house.timeIsInjected(), house.entitiesHaveNoSetters(),
                GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS));
        return rules.stream().map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(CORE)));
    }
}
