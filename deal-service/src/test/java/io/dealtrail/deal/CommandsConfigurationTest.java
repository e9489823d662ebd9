package io.dealtrail.deal;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.deal.decision.CommandCatalog;
import io.dealtrail.deal.decision.CommandType;
import io.dealtrail.events.AggregateType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The catalog of commands. */
class CommandsConfigurationTest {

    private final CommandCatalog catalog = new CommandsConfiguration().commandCatalog();

    @Test
    void namesEachCommandOncePerAggregate() {
        assertThat(catalog.all())
                .extracting(type -> type.aggregate() + " " + type.name())
                .doesNotHaveDuplicates()
                .isNotEmpty();
    }

    @Test
    void beginsEveryCommandWithTheIdOfItsAggregate() {
        assertThat(catalog.all())
                .allSatisfy(
                        type -> assertThat(type.type().getRecordComponents()[0].getName())
                                .isEqualTo(type.idProperty()));
    }

    @Test
    void knowsOnlyGeneratedIdsThatExist() {
        assertThat(catalog.all())
                .filteredOn(type -> type.generatedProperty() != null)
                .extracting(CommandType::name)
                .contains("RecordRelatedDeal");
        assertThat(catalog.all())
                .filteredOn(type -> type.generatedProperty() != null)
                .allSatisfy(type -> assertThat(
                                Arrays.stream(type.type().getRecordComponents()).map(RecordComponent::getName))
                        .contains(type.generatedProperty()));
    }

    @Test
    void findsCommandsByNameAndByPath() {
        assertThat(catalog.byName(AggregateType.PARTNERSHIP, "SignAgreement")).isPresent();
        assertThat(catalog.byPath(AggregateType.PARTY, "correct-fact"))
                .map(CommandType::name)
                .contains("CorrectFact");
        assertThat(catalog.byPath(AggregateType.SOURCE, "sign-agreement")).isEmpty();
    }
}
