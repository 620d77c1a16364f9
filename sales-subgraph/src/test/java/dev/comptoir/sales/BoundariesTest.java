package dev.comptoir.sales;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.stereotype.Controller;

@AnalyzeClasses(packages = "dev.comptoir.sales", importOptions = DoNotIncludeTests.class)
class BoundariesTest {

    @ArchTest
    static final ArchRule FEATURES_DO_NOT_DEPEND_ON_ONE_ANOTHER_IN_A_CIRCLE =
            slices().matching("dev.comptoir.sales.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule SALES_ARE_RECORDED_WITHOUT_KNOWING_WHERE_THEY_COME_FROM = noClasses()
            .that()
            .resideInAPackage("..sales.sale..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..sales.store..", "..sales.revenue..", "..sales.salesimport..");

    @ArchTest
    static final ArchRule CONTROLLERS_ARE_NOBODY_ELSES_BUSINESS =
            classes().that().areAnnotatedWith(Controller.class).should().bePackagePrivate();
}
