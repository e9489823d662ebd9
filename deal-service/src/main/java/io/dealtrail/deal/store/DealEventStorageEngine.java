package io.dealtrail.deal.store;

import io.dealtrail.deal.decision.CommandOutcome;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Expected;
import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.EventEnvelope;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Where Axon's aggregates store and find their events. All events of one unit of work are committed together with the receipt of its
 * command, or none is; nothing is streamed to event processors, for the relay publishes.
 */
final class DealEventStorageEngine implements EventStorageEngine {

    private static final String APPENDED = DealEventStorageEngine.class.getName() + ".appended";

    private final Committer committer;
    private final AggregateHistory history;
    private final Duration maxWait;

    DealEventStorageEngine(Committer committer, AggregateHistory history, Duration maxWait) {
        this.committer = committer;
        this.history = history;
        this.maxWait = maxWait;
    }

    /**
     * Returns once the events are committed; the outcome of the command then holds them.
     *
     * @throws ConcurrentAppendException if another writer was first
     * @throws DuplicateCommandException if the command has a receipt already
     * @throws StoreUnavailableException if nothing was stored because PostgreSQL cannot be reached
     * @throws OutcomeUnknownException if the connection broke around COMMIT
     * @throws DryRunCompleted if nothing was to be stored
     */
    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        List<DomainEventMessage<?>> messages = events.stream()
                .<DomainEventMessage<?>>map(DealEventStorageEngine::ofAggregate)
                .toList();
        List<EventEnvelope> drafts = messages.stream().map(EventMessages::draft).toList();
        CommandOutcome outcome = outcome();
        if (outcome != null && outcome.dryRun()) {
            outcome.appended(drafts);
            throw new DryRunCompleted();
        }
        requireFirstAppend();
        Append append = new Append(
                EventMessages.origin(messages.getFirst()),
                drafts,
                messages.stream().map(EventMessages::concerns).toList(),
                expected());
        committer.submit(append);
        List<EventEnvelope> committed = append.await(maxWait);
        if (outcome != null) {
            outcome.appended(committed);
        }
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        return DomainEventStream.of(history.read(AggregateRef.parse(aggregateIdentifier), firstSequenceNumber).stream()
                .map(EventMessages::message)
                .toList());
    }

    /** Nothing: {@link #readEvents} itself reads what is packed, and so gives the same events with a snapshot and without. */
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("snapshots are packed histories, see HistorySnapshotter");
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        throw new UnsupportedOperationException("events are followed through the relay and the feed");
    }

    private static DomainEventMessage<?> ofAggregate(EventMessage<?> message) {
        if (message instanceof DomainEventMessage<?> domainEvent) {
            return domainEvent;
        }
        throw new IllegalArgumentException(message.getPayloadType() + " was not applied by an aggregate");
    }

    private static @Nullable CommandOutcome outcome() {
        return CurrentUnitOfWork.isStarted()
                        && CurrentUnitOfWork.get().getMessage().getMetaData().get(CommandOutcome.KEY)
                                instanceof CommandOutcome outcome
                ? outcome
                : null;
    }

    /** What the decision knew of other aggregates. */
    private static Expected expected() {
        return CurrentUnitOfWork.isStarted()
                        && CurrentUnitOfWork.get().getMessage().getMetaData().get(DecisionContext.KEY)
                                instanceof DecisionContext context
                ? context.elsewhere().expected()
                : Expected.NOTHING;
    }

    /** A second append of the same unit of work would commit apart from the first. */
    private static void requireFirstAppend() {
        if (CurrentUnitOfWork.isStarted()) {
            UnitOfWork<?> unitOfWork = CurrentUnitOfWork.get().root();
            if (unitOfWork.resources().putIfAbsent(APPENDED, true) != null) {
                throw new IllegalStateException("one unit of work appends once");
            }
        }
    }
}
