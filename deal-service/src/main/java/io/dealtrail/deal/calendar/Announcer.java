package io.dealtrail.deal.calendar;

import io.dealtrail.deal.decision.CommandOrigin;
import io.dealtrail.deal.decision.CommandOutcome;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.announcedue.AnnounceDue;
import io.dealtrail.deal.store.ConcurrentAppendException;
import io.dealtrail.events.Provenance;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.OptionalLong;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.messaging.GenericMessage;

/** Has a partnership announce what falls due in it: the actor of its notices is the service. */
final class Announcer {

    /** Who announces, as every notice says. */
    static final String ACTOR = "deal-service";

    private static final int ATTEMPTS = 4;

    private final CommandBus commandBus;
    private final Clock clock;

    Announcer(CommandBus commandBus, Clock clock) {
        this.commandBus = commandBus;
        this.clock = clock;
    }

    /**
     * How many notices were given, at most {@link AnnounceDue#AT_ONCE}. A writer that was faster may have changed what is due, so it is then
     * decided again.
     *
     * @throws ConcurrentAppendException where others were faster each time
     */
    int announce(AnnounceDue wanted) {
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(wanted);
            } catch (ConcurrentAppendException overtaken) {
                if (attempt == ATTEMPTS) {
                    throw overtaken;
                }
            }
        }
    }

    private int attempt(AnnounceDue wanted) {
        CommandOutcome outcome = new CommandOutcome(false);
        FutureCallback<AnnounceDue, Object> callback = new FutureCallback<>();
        commandBus.dispatch(
                new GenericCommandMessage<>(
                        new GenericMessage<>(
                                wanted, Map.of(DecisionContext.KEY, context(), CommandOutcome.KEY, outcome)),
                        wanted.handledAs()),
                callback);
        CommandResultMessage<?> result = callback.getResult();
        if (result.isExceptional()) {
            Throwable failure = result.exceptionResult();
            throw failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
        }
        return outcome.events().size();
    }

    private DecisionContext context() {
        String commandId = IdentifierFactory.getInstance().generateIdentifier();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Provenance provenance = new Provenance(ACTOR, commandId, commandId, commandId, null);
        CommandOrigin origin = new CommandOrigin(commandId, "calendar", provenance, now, now);
        return new DecisionContext(origin, OptionalLong.empty(), Map.of());
    }
}
