package io.dealtrail;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arrows between the packages of the published language, and what none of them may know. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.dealtrail");

    @ParameterizedTest
    @CsvSource({"terms,terms", "events,events|terms", "facts,facts|events|terms", "schema,schema|events|terms"})
    void dependsOnlyOnWhatLiesBelow(String name, String known) {
        String[] allowed = ("io.dealtrail." + known.replace("|", "..|io.dealtrail.") + "..").split("\\|", -1);
        noClasses()
                .that()
                .resideInAPackage("io.dealtrail." + name + "..")
                .should()
                .dependOnClassesThat(resideInAPackage("io.dealtrail..").and(not(resideInAnyPackage(allowed))))
                .check(CLASSES);
    }

    @Test
    void hasNoCycles() {
        slices().matching("io.dealtrail.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void knowsNoFrameworkAndNoServer() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "org.axonframework..",
                        "org.apache.kafka..",
                        "java.sql..",
                        "javax.sql..")
                .check(CLASSES);
    }

    @Test
    void takesTimeAndChanceFromTheEdge() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.time.Clock.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.util.random.RandomGenerator.class)
                .check(CLASSES);
    }
}
