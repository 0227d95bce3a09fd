package io.bursar.ai.governor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The workflow core knows no model, and the contract of a model knows nothing but the model of the domain. */
class ArrowsTest {

    private static final JavaClasses BURSAR = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.bursar");

    @Test
    void theCoreKnowsNoModel() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.bursar.ai..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.bursar.ai..")
                .because("arrows point towards the model")
                .check(BURSAR);
    }

    @Test
    void theContractOfAModelKnowsOnlyTheModelOfTheDomain() {
        noClasses()
                .that()
                .resideInAPackage("io.bursar.ai.spi..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.bursar.engine..",
                        "io.bursar.controls..",
                        "io.bursar.definition..",
                        "io.bursar.ai.governor..")
                .because("a vendor implements it against the model alone")
                .check(BURSAR);
    }
}
