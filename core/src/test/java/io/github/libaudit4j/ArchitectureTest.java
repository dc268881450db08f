// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The order of core's packages, as {@code docs/architecture.md} draws it. */
class ArchitectureTest {
    private static final String ROOT = "io.github.libaudit4j.";

    private static final JavaClasses CORE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("io.github.libaudit4j");

    /** Each package knows itself and some below it, so there are no circles either. */
    @ParameterizedTest
    @CsvSource({
        "tsv, tsv",
        "table, table",
        "record, record table",
        "event, event record table",
        "interpret, interpret record table",
        "rule, rule interpret record table tsv",
        "rule.check, rule.check rule interpret record table tsv",
        "coalesce, coalesce event interpret record table tsv",
        "json, json coalesce event interpret record table tsv",
        "compat, compat record table tsv",
    })
    void importsPointDownwards(String name, String known) {
        String[] packages = ("java. " + known).split(" ");
        for (int i = 0; i < packages.length; i++) {
            packages[i] = packages[i].equals("java.") ? "java.." : ROOT + packages[i];
        }
        classes()
                .that()
                .resideInAPackage(ROOT + name)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(packages)
                .check(CORE);
    }

    /** A package that the order above does not name is a package that nothing checks. */
    @Test
    void everyPackageHasItsPlace() {
        assertThat(CORE.stream().map(JavaClass::getPackageName).distinct())
                .containsExactlyInAnyOrder(
                        ROOT + "tsv",
                        ROOT + "table",
                        ROOT + "record",
                        ROOT + "event",
                        ROOT + "interpret",
                        ROOT + "rule",
                        ROOT + "rule.check",
                        ROOT + "coalesce",
                        ROOT + "json",
                        ROOT + "compat");
    }

    @Test
    void thePathOfARecordKnowsNoExpressionsOrStreams() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + "record", ROOT + "json")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.regex", "java.util.stream", "java.lang.reflect")
                .check(CORE);
    }
}
