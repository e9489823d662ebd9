package io.dealtrail.terms;

import static io.dealtrail.terms.CountUnit.APPLICATIONS;
import static io.dealtrail.terms.CountUnit.FAMILIES;
import static io.dealtrail.terms.CountUnit.GRANTED_PATENTS;
import static io.dealtrail.terms.CountUnit.PATENTS_AND_APPLICATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.events.EventJson;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of patents as sources give them. */
class CountTest {

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST 1000, APPROX 1500, true",
        "EXACT 19, EXACT 31, false",
        "EXACT 19, EXACT 19, true",
        "APPROX 1000, EXACT 1100, true",
        "APPROX 1000, EXACT 1101, false",
        "APPROX 5, EXACT 6, true",
        "APPROX 5, EXACT 7, false",
        "AT_LEAST 20, EXACT 19, false",
        "AT_MOST 19, EXACT 19, true",
        "AT_MOST 18, EXACT 19, false",
        "AT_MOST 10, AT_LEAST 11, false",
        "UNKNOWN, EXACT 31, true",
        "RANGE 10-20, EXACT 20, true",
        "RANGE 10-20, EXACT 21, false",
    })
    void agreeIfBothCanBeTrue(String first, String second, boolean agree) {
        assertThat(Count.compatible(count(first), count(second))).isEqualTo(agree);
        assertThat(Count.compatible(count(second), count(first))).isEqualTo(agree);
    }

    @Test
    void neverContradictInDifferentUnits() {
        Count patents = count("EXACT 19");
        Count families = new Count(31L, null, null, CountQualifier.EXACT, FAMILIES, Map.of());
        assertThat(Count.compatible(patents, families)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"qualifier\":\"EXACT\",\"unit\":\"FAMILIES\"}",
                "{\"value\":3,\"qualifier\":\"UNKNOWN\",\"unit\":\"FAMILIES\"}",
                "{\"value\":3,\"unit\":\"FAMILIES\"}",
                "{\"value\":3,\"qualifier\":\"EXACT\"}",
                "{\"value\":-1,\"qualifier\":\"EXACT\",\"unit\":\"FAMILIES\"}",
                "{\"value\":1000000000001,\"qualifier\":\"EXACT\",\"unit\":\"FAMILIES\"}",
                "{\"value\":3,\"from\":1,\"to\":5,\"qualifier\":\"RANGE\",\"unit\":\"FAMILIES\"}",
                "{\"from\":1,\"qualifier\":\"RANGE\",\"unit\":\"FAMILIES\"}",
                "{\"from\":6,\"to\":5,\"qualifier\":\"RANGE\",\"unit\":\"FAMILIES\"}",
                "{\"value\":3,\"from\":1,\"qualifier\":\"EXACT\",\"unit\":\"FAMILIES\"}",
            })
    void giveWhatTheirQualifierNeeds(String json) {
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> EventJson.mapper().readValue(json, Count.class))
                .hasRootCauseInstanceOf(MalformedTermException.class);
    }

    @Test
    void areReadAsWritten() {
        String json =
                "{\"value\":1500,\"qualifier\":\"APPROX\",\"unit\":\"PATENTS_AND_APPLICATIONS\",\"breakdown\":{\"APPLICATIONS\":500}}";
        assertThat(EventJson.mapper().writeValueAsString(EventJson.mapper().readValue(json, Count.class)))
                .isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource({
        "EXACT 100, 60, 40, true",
        "EXACT 100, 60, 41, false",
        "EXACT 100, 60, 39, false",
        "APPROX 1500, 1024, 500, true",
        "APPROX 1500, 1024, 700, false",
        "AT_LEAST 100, 60, 50, true",
        "AT_LEAST 100, 60, 30, false",
        "AT_MOST 100, 60, 30, true",
        "AT_MOST 100, 60, 50, false",
        "UNKNOWN, 60, 50, true",
    })
    void haveDisjointPartsThatSum(String total, long granted, long applications, boolean sums) {
        Map<CountUnit, Long> parts = Map.of(GRANTED_PATENTS, granted, APPLICATIONS, applications);
        if (sums) {
            assertThat(with(count(total), parts).breakdown()).hasSize(2);
        } else {
            Refused.with("COUNT_BREAKDOWN_MISMATCH", () -> with(count(total), parts));
        }
    }

    @Test
    void haveNoPartAboveTheWhole() {
        assertThat(with(count("EXACT 100"), Map.of(APPLICATIONS, 100L)).breakdown())
                .hasSize(1);
        Refused.with("COUNT_BREAKDOWN_MISMATCH", () -> with(count("EXACT 100"), Map.of(APPLICATIONS, 101L)));
        Refused.with("COUNT_BREAKDOWN_MISMATCH", () -> with(count("EXACT 100"), Map.of(FAMILIES, 101L)));
    }

    private static Count with(Count total, Map<CountUnit, Long> parts) {
        return new Count(total.value(), total.from(), total.to(), total.qualifier(), total.unit(), parts);
    }

    private static Count count(String text) {
        String[] words = text.split("[ -]", -1);
        CountQualifier qualifier = CountQualifier.valueOf(words[0]);
        Long first = words.length > 1 ? Long.valueOf(words[1]) : null;
        return qualifier == CountQualifier.RANGE
                ? new Count(null, first, Long.valueOf(words[2]), qualifier, PATENTS_AND_APPLICATIONS, Map.of())
                : new Count(first, null, null, qualifier, PATENTS_AND_APPLICATIONS, Map.of());
    }
}
