// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

/** The order of core's packages, as {@code docs/architecture.md} draws it. */
class ArchitectureTest {
    private static final JavaClasses CORE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("io.github.libaudit4j");

    @Test
    void importsPointDownwards() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("table")
                .definedBy("..libaudit4j.table")
                .layer("record")
                .definedBy("..libaudit4j.record")
                .layer("interpret")
                .definedBy("..libaudit4j.interpret")
                .layer("json")
                .definedBy("..libaudit4j.json")
                .layer("compat")
                .definedBy("..libaudit4j.compat")
                .whereLayer("json")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("compat")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("interpret")
                .mayOnlyBeAccessedByLayers("json")
                .whereLayer("record")
                .mayOnlyBeAccessedByLayers("interpret", "json", "compat")
                .whereLayer("table")
                .mayOnlyBeAccessedByLayers("record", "interpret", "json", "compat")
                .check(CORE);
    }

    @Test
    void thereAreNoCircles() {
        slices().matching("io.github.libaudit4j.(*)..").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void coreNeedsNothingButTheJdk() {
        ArchRuleDefinition.classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "io.github.libaudit4j..")
                .check(CORE);
    }

    @Test
    void thePathOfARecordKnowsNoExpressionsOrStreams() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAnyPackage("..libaudit4j.record", "..libaudit4j.json")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.regex", "java.util.stream", "java.lang.reflect")
                .check(CORE);
    }
}
