// SPDX-License-Identifier: Apache-2.0
package io.github.libaudit4j;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The order of the packages of search, as {@code docs/architecture.md} draws it. */
class SearchArchitectureTest {
    private static final String ROOT = "io.github.libaudit4j.";

    private static final JavaClasses SEARCH =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .withImportOption(location -> location.contains("/search/"))
                    .importPackages("io.github.libaudit4j");

    @ParameterizedTest
    @CsvSource({"query, scan report", "scan, report", "report, scan"})
    void importsPointDownwards(String name, String unknown) {
        for (String above : unknown.split(" ")) {
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + name)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(ROOT + above)
                    .check(SEARCH);
        }
    }

    @Test
    void onlyTheQuestionsKnowPatterns() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "query")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.google.re2j")
                .check(SEARCH);
    }

    @Test
    void everyPackageHasItsPlace() {
        assertThat(SEARCH.stream().map(JavaClass::getPackageName).distinct())
                .containsExactlyInAnyOrder(ROOT + "query", ROOT + "scan", ROOT + "report");
    }
}
