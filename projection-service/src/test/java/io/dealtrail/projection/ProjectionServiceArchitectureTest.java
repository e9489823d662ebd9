package io.dealtrail.projection;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arrows between the packages of the projection-service. */
class ProjectionServiceArchitectureTest {

    private static final String LOG = "io.dealtrail.projection.log..";
    private static final String GENERATIONS = "io.dealtrail.projection.generations..";
    private static final String WEB = "io.dealtrail.projection.web..";
    private static final String FACTS = "io.dealtrail.projection.facts..";
    private static final String LIVE = "io.dealtrail.projection.live..";
    private static final String SEARCH = "io.dealtrail.projection.search..";
    private static final String[] READ_MODELS = {
        "io.dealtrail.projection.timeline..",
        "io.dealtrail.projection.partnerships..",
        "io.dealtrail.projection.deals..",
        "io.dealtrail.projection.patents.."
    };

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.dealtrail.projection");

    @Test
    void intakeKnowsOnlyTheLogThatItWritesAndItsGenerations() {
        onlyKnows("io.dealtrail.projection.intake..", LOG, GENERATIONS);
    }

    @Test
    void generationsKnowNothingOfWhatIsInThem() {
        onlyKnows(GENERATIONS);
    }

    @Test
    void rebuildsKnowNoReadModel() {
        onlyKnows("io.dealtrail.projection.rebuild..", GENERATIONS, LOG, WEB);
    }

    @Test
    void lettersKnowNoReadModel() {
        onlyKnows(
                "io.dealtrail.projection.letters..",
                "io.dealtrail.projection.intake..",
                "io.dealtrail.projection.rebuild..",
                GENERATIONS,
                WEB);
    }

    @Test
    void ledgerKnowsNoReadModel() {
        onlyKnows("io.dealtrail.projection.ledger..", "io.dealtrail.projection.intake..", GENERATIONS, LOG, WEB);
    }

    @Test
    void logKnowsNothingAroundIt() {
        onlyKnows(LOG);
    }

    @Test
    void whatAnswersShareKnowsNoReadModel() {
        onlyKnows(WEB, LOG);
    }

    @Test
    void factsKnowNoReadModelMadeOfThem() {
        onlyKnows(FACTS, LOG, WEB, GENERATIONS);
    }

    @Test
    void searchKnowsNoneOfTheListsThatItServes() {
        onlyKnows(SEARCH, FACTS, LOG, WEB);
    }

    @Test
    void readModelsDoNotKnowEachOther() {
        for (String model : READ_MODELS) {
            onlyKnows(model, FACTS, SEARCH, LOG, WEB);
        }
    }

    @Test
    void liveFeedKnowsNoReadModel() {
        onlyKnows(LIVE, LOG, WEB);
    }

    @Test
    void replayKnowsWhatItShowsAndHowToStream() {
        onlyKnows("io.dealtrail.projection.replay..", "io.dealtrail.projection.timeline..", FACTS, LIVE, WEB);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("io.dealtrail.projection.(**)")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    private static void onlyKnows(String part, String... allowed) {
        String[] known = Stream.concat(Stream.of(part), Stream.of(allowed)).toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(part)
                .should()
                .dependOnClassesThat(
                        resideInAPackage("io.dealtrail.projection..").and(resideOutsideOfPackages(known)))
                .check(CLASSES);
    }
}
