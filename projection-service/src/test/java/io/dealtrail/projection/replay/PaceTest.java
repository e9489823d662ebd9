package io.dealtrail.projection.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dealtrail.projection.web.ApiProblem;
import io.dealtrail.projection.web.ProblemCode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How long a replay waits between two points. */
class PaceTest {

    private static final Instant NOON = Instant.parse("2017-07-05T12:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2017-07-05");

    @ParameterizedTest
    @CsvSource({"30, 30, 1000", "1, 3, 3000", "0.5, 2, 4000", "365, 73, 200", "10, 4000, 10000"})
    void letsSoManyDaysPassInASecondUpToTheLongestPause(String speed, int days, long millis) {
        assertThat(onWorldAxis(speed, days)).isEqualTo(Duration.ofMillis(millis));
        assertThat(onKnowledgeAxis(speed, Duration.ofDays(days))).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void countsPartsOfADayOfKnowledge() {
        assertThat(onKnowledgeAxis("1", Duration.ofHours(6))).isEqualTo(Duration.ofMillis(250));
    }

    @Test
    void waitsForNothingAtTheFastest() {
        assertThat(onWorldAxis("max", 4_000)).isZero();
        assertThat(onWorldAxis(null, 4_000)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0.0", "-1", "fast", "1e3", "NaN", "Infinity", "99999999", "30d", "1,5"})
    void refusesWhatIsNoSpeed(String speed) {
        assertThatExceptionOfType(ApiProblem.class)
                .isThrownBy(() -> onWorldAxis(speed, 1))
                .matches(problem -> problem.code() == ProblemCode.MALFORMED)
                .matches(problem -> problem.errors().getFirst().pointer().equals("?speed"));
    }

    private static Duration onWorldAxis(@Nullable String speed, int days) {
        Point from = new Point(DAY, NOON);
        return pace(speed).between(from, from.on(DAY.plusDays(days)));
    }

    private static Duration onKnowledgeAxis(String speed, Duration later) {
        return pace(speed).between(new Point(DAY, NOON), new Point(DAY, NOON.plus(later)));
    }

    private static Pace pace(@Nullable String speed) {
        return Pace.of(speed, Duration.ofSeconds(10));
    }
}
