package io.bursar.embedded;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The arrows of the house: they point down and towards the model, and the kernel touches nothing outside. */
class ArchitectureTest {

    private static final JavaClasses BURSAR = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.bursar");

    private static void holds(ArchRule rule) {
        rule.because("the README of the project says so").check(BURSAR);
    }

    /** Controls in the transaction of a host that has no cases: of the store's module only these reach the controls. */
    private static final DescribedPredicate<JavaClass> FOR_HOSTS = resideInAPackage("io.bursar.jdbc.host..");

    @Test
    void arrowsPointTowardsTheModel() {
        holds(layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("model")
                .definedBy("io.bursar.model..")
                .layer("definition")
                .definedBy("io.bursar.definition..")
                .layer("controls")
                .definedBy("io.bursar.controls..")
                .layer("audit")
                .definedBy("io.bursar.audit..")
                .layer("verifier")
                .definedBy("io.bursar.verifier..")
                .layer("standards")
                .definedBy("io.bursar.standards..")
                .layer("engine")
                .definedBy("io.bursar.engine..")
                .layer("jdbc")
                .definedBy(resideInAPackage("io.bursar.jdbc..").and(not(FOR_HOSTS)))
                .layer("jdbc-host")
                .definedBy(FOR_HOSTS)
                .layer("erp-spi")
                .definedBy("io.bursar.erp.spi..")
                .layer("erp-reference")
                .definedBy("io.bursar.erp.reference..")
                .layer("erp-runtime")
                .definedBy("io.bursar.erp.runtime..")
                .layer("erp-screening")
                .definedBy("io.bursar.erp.screening..")
                .layer("embedded")
                .definedBy("io.bursar.embedded..")
                .whereLayer("model")
                .mayNotAccessAnyLayer()
                .whereLayer("definition")
                .mayOnlyAccessLayers("model")
                .whereLayer("controls")
                .mayOnlyAccessLayers("model")
                .whereLayer("audit")
                .mayOnlyAccessLayers("model")
                .whereLayer("verifier")
                .mayOnlyAccessLayers("model", "definition", "controls")
                .whereLayer("standards")
                .mayOnlyAccessLayers("model", "definition", "controls")
                .whereLayer("engine")
                .mayOnlyAccessLayers("model", "definition", "controls", "audit")
                .whereLayer("jdbc")
                .mayOnlyAccessLayers("model", "engine", "audit")
                .whereLayer("jdbc-host")
                .mayOnlyAccessLayers("model", "controls", "audit", "engine", "jdbc")
                .whereLayer("erp-spi")
                .mayOnlyAccessLayers("model")
                .whereLayer("erp-reference")
                .mayOnlyAccessLayers("model", "erp-spi")
                .whereLayer("erp-runtime")
                .mayOnlyAccessLayers("model", "definition", "controls", "audit", "engine", "erp-spi")
                .whereLayer("erp-screening")
                .mayOnlyAccessLayers("model", "controls", "erp-spi")
                .whereLayer("embedded")
                .mayNotBeAccessedByAnyLayer());
    }

    @Test
    void theKernelReadsNoClockMakesNoIdsAndTouchesNoStore() {
        holds(noClasses()
                .that()
                .resideInAPackage("io.bursar.engine.kernel..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.bursar.engine.run..",
                        "io.bursar.engine.port..",
                        "io.bursar.engine.memory..",
                        "java.sql..",
                        "java.io..",
                        "java.nio.file..",
                        "java.net..",
                        "java.util.concurrent..",
                        "org.slf4j.."));
    }

    @Test
    void timeAndIdsArePassedIn() {
        holds(noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(UUID.class, "randomUUID"));
        holds(noClasses()
                .that()
                .resideOutsideOfPackage("io.bursar.embedded..")
                .should()
                .callMethod(Clock.class, "systemUTC"));
    }

    @Test
    void noLibraryOfOursAppearsInASignatureThatShouldNotCarryIt() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage("..internal..")
                .and()
                .arePublic()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.vavr..", "tools.jackson.databind..", "io.github.resilience4j.."));
    }

    @Test
    void roomsHaveNamesOfTheDomain() {
        holds(noClasses()
                .should()
                .resideInAnyPackage("..util..", "..common..", "..helper..", "..manager..", "..impl.."));
        holds(classes()
                .that()
                .resideInAPackage("io.bursar..")
                .should()
                .haveSimpleNameNotEndingWith("Util")
                .andShould()
                .haveSimpleNameNotEndingWith("Helper")
                .andShould()
                .haveSimpleNameNotEndingWith("Manager")
                .andShould()
                .haveSimpleNameNotEndingWith("Impl"));
    }
}
