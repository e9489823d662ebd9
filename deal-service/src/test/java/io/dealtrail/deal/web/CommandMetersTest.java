package io.dealtrail.deal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.web.problem.EdgeProblem;
import io.dealtrail.deal.web.problem.ProblemException;
import io.dealtrail.deal.web.problem.StoreProblems;
import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;

/** Under which outcome a command is counted. */
class CommandMetersTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final CommandMeters meters = new CommandMeters(registry);

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of("refused", Refusal.of(RefusalCode.UNKNOWN_PARTY, "nobody")),
                Arguments.of("refused", new ProblemException(EdgeProblem.NOT_FOUND, "nothing")),
                Arguments.of("overtaken", Refusal.of(RefusalCode.VERSION_CONFLICT, "late")),
                Arguments.of("overtaken", new ProblemException(EdgeProblem.CONCURRENT_CHANGE, "late")),
                Arguments.of("overtaken", new ProblemException(EdgeProblem.COMMAND_IN_PROGRESS, "twice")),
                Arguments.of("not-done", StoreProblems.unavailable()),
                Arguments.of("not-done", new IllegalStateException(new DataAccessResourceFailureException("away"))),
                Arguments.of("unknown", new ProblemException(EdgeProblem.OUTCOME_UNKNOWN, "broken")),
                Arguments.of("failed", new IllegalStateException("a fault")));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void countsFailuresByWhatTheyMean(String outcome, RuntimeException failure) {
        Supplier<Decided> command = () -> {
            throw failure;
        };
        assertThatThrownBy(() -> meters.measure(command)).isSameAs(failure);
        assertThat(count(outcome)).isEqualTo(1);
    }

    @Test
    void countsAnswersByWhatTheyMean() {
        meters.measure(() -> answer(false, true));
        meters.measure(() -> answer(true, false));
        meters.measure(() -> answer(false, false));
        assertThat(count("replayed")).isEqualTo(1);
        assertThat(count("tried")).isEqualTo(1);
        assertThat(count("unchanged")).isEqualTo(1);
        assertThat(count("accepted")).isZero();
    }

    @Test
    void countsRefusalsByTheirCode() {
        assertThatThrownBy(() -> meters.measure(() -> {
                    throw Refusal.of(RefusalCode.REASON_REQUIRED, "why?");
                }))
                .isInstanceOf(Refusal.class);
        assertThat(registry.get("dealtrail.refusals")
                        .tag("code", "REASON_REQUIRED")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    private long count(String outcome) {
        return registry.get("dealtrail.commands")
                .tag("outcome", outcome)
                .timer()
                .count();
    }

    private static Decided answer(boolean dryRun, boolean replayed) {
        AggregateRef party = new AggregateRef(AggregateType.PARTY, "nokia");
        return new Decided("c1", party, 1, 1, List.of(), dryRun, replayed);
    }
}
