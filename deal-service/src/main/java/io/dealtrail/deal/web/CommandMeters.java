package io.dealtrail.deal.web;

import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.web.problem.ProblemException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Counts and times commands by what came of them, whichever way they came in; a batch is one, and so is each line of an import. */
@Component
final class CommandMeters {

    private final MeterRegistry meters;

    CommandMeters(MeterRegistry meters) {
        this.meters = meters;
        for (CommandResult result : CommandResult.values()) {
            // There from the start, so that the first one of a kind is seen as an increase.
            timer(result);
        }
    }

    /** Runs a command: from its data being bound to its outcome, which is passed on or thrown on. */
    Decided measure(Supplier<Decided> command) {
        Timer.Sample sample = Timer.start(meters);
        try {
            Decided decided = command.get();
            sample.stop(timer(CommandResult.of(decided)));
            return decided;
        } catch (RuntimeException failure) {
            sample.stop(timer(CommandResult.of(failure)));
            code(failure).ifPresent(code -> refusals(code).increment());
            throw failure;
        }
    }

    private Timer timer(CommandResult result) {
        return Timer.builder("dealtrail.commands")
                .description("Commands by what came of them, from their data being bound to their outcome")
                .tag("outcome", result.label())
                .register(meters);
    }

    private static Optional<String> code(RuntimeException failure) {
        return switch (failure) {
            case Refusal refusal -> Optional.of(refusal.code().code());
            case ProblemException problem -> Optional.of(problem.problem().name());
            default -> Optional.empty();
        };
    }

    private Counter refusals(String code) {
        return Counter.builder("dealtrail.refusals")
                .description("Commands that were turned down, by the code of their problem")
                .tag("code", code)
                .register(meters);
    }
}
