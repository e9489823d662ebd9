package io.dealtrail.deal.web;

import io.dealtrail.deal.decision.CommandOrigin;
import io.dealtrail.deal.decision.CommandOutcome;
import io.dealtrail.deal.decision.DealCommand;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Elsewhere;
import io.dealtrail.deal.decision.NotYetReadException;
import io.dealtrail.deal.rules.FactCommand;
import io.dealtrail.deal.rules.Judgement;
import io.dealtrail.deal.store.ConcurrentAppendException;
import io.dealtrail.deal.store.DryRunCompleted;
import io.dealtrail.deal.web.problem.EdgeProblem;
import io.dealtrail.deal.web.problem.ProblemException;
import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.EventEnvelope;
import io.dealtrail.events.Provenance;
import io.dealtrail.events.UnreadableEventException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks the aggregate for its decision, with all that it needs to know; repeats where another writer was faster. */
@Component
final class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final int ATTEMPTS = 4;

    /** In a rolling upgrade the next instance is soon a newer one. */
    private static final String UPGRADE_SECONDS = "30";

    /** A decision asks for more only as long as it finds something new: no deal takes this many. */
    private static final int MAX_ROUNDS = 40;

    private final CommandBus commandBus;
    private final Directory directory;
    private final Neighbours neighbours;
    private final LastPositions lastPositions;
    private final MissedEvents missed;
    private final Clock clock;

    Dispatcher(
            CommandBus commandBus,
            Directory directory,
            Neighbours neighbours,
            LastPositions lastPositions,
            MissedEvents missed,
            Clock clock) {
        this.commandBus = commandBus;
        this.directory = directory;
        this.neighbours = neighbours;
        this.lastPositions = lastPositions;
        this.missed = missed;
        this.clock = clock;
    }

    /**
     * Decides and stores.
     *
     * @throws io.dealtrail.deal.decision.Refusal where the aggregate does
     * @throws ProblemException where others changed the aggregate each time, or where not all that was recorded can be read
     */
    Decided decide(Submission submission) {
        try {
            return inRounds(submission);
        } catch (RuntimeException failure) {
            throw Causes.find(failure, UnreadableEventException.class)
                    .<RuntimeException>map(unreadable -> unreadable(submission, unreadable))
                    .orElse(failure);
        }
    }

    private Decided inRounds(Submission submission) {
        Elsewhere elsewhere = Elsewhere.UNREAD;
        Set<AggregateRef> named = named(submission.command());
        int overtaken = 0;
        for (int round = 0; overtaken < ATTEMPTS && round < MAX_ROUNDS; round++) {
            try {
                return attempt(submission, context(submission, named, elsewhere));
            } catch (RuntimeException failure) {
                Optional<NotYetReadException> unread = Causes.find(failure, NotYetReadException.class);
                if (unread.isEmpty()
                        && Causes.find(failure, ConcurrentAppendException.class).isEmpty()) {
                    throw failure;
                }
                overtaken += unread.isEmpty() ? 1 : 0;
                named.addAll(unread.map(NotYetReadException::named).orElse(Set.of()));
                elsewhere = neighbours.read(
                        keys(elsewhere, unread.map(NotYetReadException::keys).orElse(Set.of())));
            }
        }
        throw new ProblemException(
                        EdgeProblem.CONCURRENT_CHANGE,
                        EdgeProblem.CONCURRENT_CHANGE.type().text())
                .header("Retry-After", "1");
    }

    private static ProblemException unreadable(Submission submission, UnreadableEventException unreadable) {
        LOG.warn("A command to {} is not decided: {}", submission.command().target(), unreadable.getMessage());
        return new ProblemException(
                        EdgeProblem.HISTORY_UNREADABLE,
                        EdgeProblem.HISTORY_UNREADABLE.type().text())
                .header("Retry-After", UPGRADE_SECONDS)
                .with("outcome", "not-done");
    }

    private static Set<AggregateRef> named(DealCommand command) {
        return Stream.concat(
                        command.partyIds().stream().map(id -> new AggregateRef(AggregateType.PARTY, id)),
                        command.sourceIds().stream().map(id -> new AggregateRef(AggregateType.SOURCE, id)))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<String> keys(Elsewhere read, Set<String> more) {
        Set<String> keys = new TreeSet<>(read.concerned().keySet());
        keys.addAll(more);
        return keys;
    }

    private Decided attempt(Submission submission, DecisionContext context) {
        DealCommand command = submission.command();
        CommandOutcome outcome = new CommandOutcome(submission.terms().dryRun());
        FutureCallback<DealCommand, Object> callback = new FutureCallback<>();
        commandBus.dispatch(
                new GenericCommandMessage<>(
                        new GenericMessage<>(
                                command, Map.of(DecisionContext.KEY, context, CommandOutcome.KEY, outcome)),
                        command.handledAs()),
                callback);
        CommandResultMessage<?> result = callback.getResult();
        if (result.isExceptional()) {
            requireAggregate(command, context, result.exceptionResult());
            return imagined(submission, outcome, result.exceptionResult());
        }
        directory.forget(command.target());
        return decided(submission, outcome.events(), result.getPayload());
    }

    private static void requireAggregate(DealCommand command, DecisionContext context, Throwable failure) {
        if (Causes.find(failure, AggregateNotFoundException.class).isPresent()) {
            if (command instanceof FactCommand wanted) {
                Judgement.refuseUnknown(wanted, context);
            }
            throw Unknown.of(command.target());
        }
    }

    /** A dry run ends in an exception, so that everything is rolled back; every other exception is one. */
    private Decided imagined(Submission submission, CommandOutcome outcome, Throwable failure) {
        if (Causes.find(failure, DryRunCompleted.class).isEmpty()) {
            throw missed.explain(Causes.asRuntime(failure), submission);
        }
        List<EventEnvelope> events = outcome.events();
        return new Decided(
                submission.terms().commandId(),
                submission.command().target(),
                events.getLast().sequence() + 1,
                0,
                events,
                true,
                false);
    }

    private Decided decided(Submission submission, List<EventEnvelope> events, Object result) {
        DealCommand command = submission.command();
        long version = events.isEmpty()
                ? ((Number) result).longValue()
                : events.getLast().sequence() + 1;
        long position = events.isEmpty()
                ? lastPositions.of(command.target(), version)
                : events.getLast().position();
        RequestTerms terms = submission.terms();
        return new Decided(terms.commandId(), command.target(), version, position, events, terms.dryRun(), false);
    }

    private DecisionContext context(Submission submission, Set<AggregateRef> named, Elsewhere elsewhere) {
        return new DecisionContext(
                origin(submission), submission.terms().expectedVersion(), directory.find(named), elsewhere);
    }

    private CommandOrigin origin(Submission submission) {
        RequestTerms terms = submission.terms();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant knownSince = Optional.ofNullable(submission.knownSince()).orElse(now);
        return new CommandOrigin(
                terms.commandId(),
                submission.requestHash(),
                new Provenance(
                        terms.actor(),
                        terms.commandId(),
                        terms.correlationId(),
                        terms.commandId(),
                        terms.traceparent()),
                now,
                knownSince);
    }
}
