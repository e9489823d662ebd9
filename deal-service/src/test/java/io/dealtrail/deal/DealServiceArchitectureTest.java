package io.dealtrail.deal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** The arrows between the packages of the deal-service. */
class DealServiceArchitectureTest {

    private static final String[] MODEL = {
        "io.dealtrail.deal.decision..",
        "io.dealtrail.deal.rules..",
        "io.dealtrail.deal.knowledge..",
        "io.dealtrail.deal.party..",
        "io.dealtrail.deal.source..",
        "io.dealtrail.deal.portfolio..",
        "io.dealtrail.deal.partnership.."
    };

    private static final String[] SURROUNDINGS = {
        "io.dealtrail.deal.web..",
        "io.dealtrail.deal.access..",
        "io.dealtrail.deal.store..",
        "io.dealtrail.deal.lock..",
        "io.dealtrail.deal.calendar..",
        "io.dealtrail.deal.relay.."
    };

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.dealtrail.deal");

    @Test
    void modelKnowsNothingOfItsSurroundings() {
        check(noClasses()
                .that()
                .resideInAnyPackage(MODEL)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(SURROUNDINGS));
    }

    @Test
    void modelHasNoClockAndNoChance() {
        check(noClasses()
                .that()
                .resideInAnyPackage(MODEL)
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(
                        Clock.class, InstantSource.class, Random.class, SecureRandom.class, ThreadLocalRandom.class));
    }

    @Test
    void modelReadsAndWritesNothingAndLogsNothing() {
        check(noClasses()
                .that()
                .resideInAnyPackage(MODEL)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.io..",
                        "java.nio..",
                        "java.sql..",
                        "java.net.http..",
                        "org.slf4j..",
                        "org.springframework.jdbc.."));
    }

    @Test
    void commandsDoNotKnowTheAggregateThatHandlesThem() {
        check(noClasses()
                .that()
                .resideInAnyPackage(
                        "io.dealtrail.deal.partnership.*..",
                        "io.dealtrail.deal.party.*..",
                        "io.dealtrail.deal.source.*..",
                        "io.dealtrail.deal.portfolio.*..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.dealtrail.deal.partnership",
                        "io.dealtrail.deal.party",
                        "io.dealtrail.deal.source",
                        "io.dealtrail.deal.portfolio"));
    }

    @Test
    void whatCommandsShareDoesNotKnowThem() {
        check(classes()
                .that()
                .resideInAnyPackage(
                        "io.dealtrail.deal.decision..", "io.dealtrail.deal.rules..", "io.dealtrail.deal.knowledge..")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages(
                        "io.dealtrail.deal.partnership..",
                        "io.dealtrail.deal.party..",
                        "io.dealtrail.deal.source..",
                        "io.dealtrail.deal.portfolio.."));
    }

    @Test
    void packagesHaveNoCycles() {
        check(slices().matching("io.dealtrail.deal.(**)").should().beFreeOfCycles());
    }

    private static void check(ArchRule rule) {
        rule.check(CLASSES);
    }
}
