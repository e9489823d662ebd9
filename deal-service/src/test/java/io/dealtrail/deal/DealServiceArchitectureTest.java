package io.dealtrail.deal;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.dealtrail.deal.rules.FactCommand;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
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
        "io.dealtrail.deal.relay..",
        "io.dealtrail.deal.ledger.."
    };

    /** Where rules are that several commands share. */
    private static final Set<String> WITH_RULES = Set.of(
            "io.dealtrail.deal.rules",
            "io.dealtrail.deal.party.state",
            "io.dealtrail.deal.portfolio.state",
            "io.dealtrail.deal.partnership.state");

    /** What comes before the rules of an event: whether what it names is there, and what the command rests on. */
    private static final Set<String> ASKED_FIRST =
            Set.of("PartnershipState", "References", "Rules", "Grounds", "SameDay");

    private static final Pattern RULE = Pattern.compile("(require|check)\\w*|happened|inOrder");

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

    /** Who corrects something asks the rules of its event again; one that a command asks by itself would be forgotten then. */
    @Test
    void commandsAskTheirRulesAsThoseOfTheirEvents() {
        check(noClasses()
                .that()
                .areAssignableTo(FactCommand.class)
                .should()
                .callMethodWhere(describe("a rule is asked alone", DealServiceArchitectureTest::asksARuleAlone)));
    }

    private static boolean asksARuleAlone(JavaMethodCall call) {
        JavaClass owner = call.getTargetOwner();
        return call.getOrigin().getName().equals("decide")
                && RULE.matcher(call.getName()).matches()
                && WITH_RULES.contains(owner.getPackageName())
                && !ASKED_FIRST.contains(owner.getSimpleName())
                && !owner.isAssignableTo(FactCommand.class);
    }

    @Test
    void packagesHaveNoCycles() {
        check(slices().matching("io.dealtrail.deal.(**)").should().beFreeOfCycles());
    }

    private static void check(ArchRule rule) {
        rule.check(CLASSES);
    }
}
