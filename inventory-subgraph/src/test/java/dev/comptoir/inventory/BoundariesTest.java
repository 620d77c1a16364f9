package dev.comptoir.inventory;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.stereotype.Controller;

@AnalyzeClasses(packages = "dev.comptoir.inventory", importOptions = DoNotIncludeTests.class)
class BoundariesTest {

    @ArchTest
    static final ArchRule FEATURES_DO_NOT_DEPEND_ON_ONE_ANOTHER_IN_A_CIRCLE =
            slices().matching("dev.comptoir.inventory.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule LEVELS_KNOW_NOTHING_OF_WHAT_CHANGES_THEM = noClasses()
            .that()
            .resideInAPackage("..level..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..ledger..", "..threshold..", "..stockimport..");

    @ArchTest
    static final ArchRule CONTROLLERS_ARE_NOBODY_ELSES_BUSINESS =
            classes().that().areAnnotatedWith(Controller.class).should().bePackagePrivate();
}
