package io.dealtrail.projection.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dealtrail.projection.web.ApiProblem;
import io.dealtrail.projection.web.AsOf;
import io.dealtrail.projection.web.ProblemCode;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From where to where a replay goes. */
class CourseTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");
    private static final AsOf HERE = new AsOf(TODAY, NOW, true);

    @ParameterizedTest
    @CsvSource({
        "valid, soon, , ?from",
        "valid, 2017-07-05T12:00:00Z, , ?from",
        "valid, , 2017-13, ?to",
        "valid, ../2017, , ?from",
        "valid, , 2017/.., ?to",
        "valid, 2018, 2017, ?from",
        "valid, 2027, , ?from",
        "known, soon, , ?from",
        "known, 2017-07-05T12:00:00, , ?from",
        "known, 2018, 2017, ?from",
        "known, 2027, , ?from",
        "known, , 2017-07-05T12:00Y, ?to",
        "known, -0001, , ?from"
    })
    void refusesWhatIsNoWay(String axis, @Nullable String from, @Nullable String to, String pointer) {
        assertThatExceptionOfType(ApiProblem.class)
                .isThrownBy(() -> Course.of(axis, from, to, HERE))
                .matches(problem -> problem.code() == ProblemCode.MALFORMED)
                .matches(problem -> problem.errors().getFirst().pointer().equals(pointer));
    }

    /** Axis valid. */
    @Nested
    class ThroughTheWorld {

        @Test
        void endsOnTheDayThatIsAskedFor() {
            assertThat(world(null, null)).isEqualTo(new WorldCourse(null, TODAY));
        }

        @Test
        void takesWholeMonthsAndYears() {
            assertThat(world("2017-07", "2030"))
                    .isEqualTo(new WorldCourse(LocalDate.parse("2017-07-01"), LocalDate.parse("2030-12-31")));
        }

        private static Course world(@Nullable String from, @Nullable String to) {
            return Course.of(Course.VALID, from, to, HERE);
        }
    }

    /** Axis known. */
    @Nested
    class ThroughKnowledge {

        @Test
        void goesToTheLastThatIsKnown() {
            assertThat(knowledge(null, null)).isEqualTo(new KnowledgeCourse(null, NOW, true));
            assertThat(knowledge(null, "2027")).isEqualTo(new KnowledgeCourse(null, NOW, true));
        }

        @Test
        void goesNoFurtherThanWasKnownThen() {
            Instant then = Instant.parse("2018-01-01T00:00:00Z");
            assertThat(Course.of(Course.KNOWN, null, "2020", new AsOf(TODAY, then, false)))
                    .isEqualTo(new KnowledgeCourse(null, then, false));
        }

        @Test
        void takesWholeDaysAndInstants() {
            assertThat(knowledge("2017-07-05", "2017-07-16"))
                    .isEqualTo(new KnowledgeCourse(
                            Instant.parse("2017-07-05T00:00:00Z"),
                            Instant.parse("2017-07-16T23:59:59.999999Z"),
                            false));
            assertThat(knowledge("2017-07-05T12:00:00+02:00", "2017-07-16T12:00:00Z"))
                    .isEqualTo(new KnowledgeCourse(
                            Instant.parse("2017-07-05T10:00:00Z"), Instant.parse("2017-07-16T12:00:00Z"), false));
        }

        private static Course knowledge(@Nullable String from, @Nullable String to) {
            return Course.of(Course.KNOWN, from, to, HERE);
        }
    }
}
