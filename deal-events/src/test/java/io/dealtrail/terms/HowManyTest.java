package io.dealtrail.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dealtrail.events.EventJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

/** Numbers of what needs no unit. */
class HowManyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            60 | EXACT
            {"value":4500,"qualifier":"APPROX"} | APPROX
            {"value":250,"qualifier":"AT_LEAST"} | AT_LEAST
            {"value":12,"qualifier":"EXACT","unit":"MEMBERS"} | EXACT
            """)
    void isWrittenAsItWasGiven(String json, CountQualifier qualifier) {
        HowMany howMany = EventJson.mapper().readValue(json, HowMany.class);
        assertThat(EventJson.mapper().writeValueAsString(howMany)).isEqualTo(json);
        assertThat(howMany.in(CountUnit.MEMBERS).qualifier()).isEqualTo(qualifier);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "{\"value\":4500}",
                "{\"qualifier\":\"APPROX\"}",
                "{\"value\":-4,\"qualifier\":\"APPROX\"}",
                "{\"value\":4,\"qualifier\":\"UNKNOWN\"}",
                "{\"from\":1,\"to\":4,\"qualifier\":\"RANGE\"}"
            })
    void isNeverHalfSaid(String json) {
        assertThatThrownBy(() -> EventJson.mapper().readValue(json, HowMany.class))
                .isInstanceOf(JacksonException.class);
    }
}
