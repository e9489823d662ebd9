package io.dealtrail.projection.intake;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.projection.log.AppliedBatch;
import io.dealtrail.projection.log.AppliedEvent;
import io.dealtrail.projection.log.AppliedEvents;
import io.dealtrail.projection.log.ReadModel;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes events, sequences and read models; where one event fails, its aggregate stops there and all others are written. */
@Component
class BatchWriter {

    private final AppliedEvents log;
    private final Sequences sequences;
    private final ObjectProvider<ReadModel> models;
    private final TransactionTemplate savepoint;

    BatchWriter(
            AppliedEvents log,
            Sequences sequences,
            ObjectProvider<ReadModel> models,
            PlatformTransactionManager transactions) {
        this.log = log;
        this.sequences = sequences;
        this.models = models;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * Writes inside the caller's transaction.
     *
     * @param states of all the events' aggregates; updated to what is applied after it
     * @return for each aggregate that fails, its first event that could not be applied
     */
    Map<AggregateRef, Failure> write(List<AppliedEvent> events, Map<AggregateRef, AggregateState> states) {
        if (events.isEmpty() || succeeds(events, states)) {
            return Map.of();
        }
        Map<AggregateRef, Failure> failures = new LinkedHashMap<>();
        new AppliedBatch(events).byAggregate().forEach((aggregate, own) -> {
            if (!succeeds(own, states)) {
                oneByOne(own, states).ifPresent(failure -> failures.put(aggregate, failure));
            }
        });
        return failures;
    }

    private Optional<Failure> oneByOne(List<AppliedEvent> events, Map<AggregateRef, AggregateState> states) {
        for (AppliedEvent event : events) {
            try {
                all(List.of(event), states);
            } catch (RuntimeException failed) {
                rethrowIfOfDatabase(failed);
                return Optional.of(new Failure(event, String.valueOf(failed.getMessage())));
            }
        }
        return Optional.empty();
    }

    private boolean succeeds(List<AppliedEvent> events, Map<AggregateRef, AggregateState> states) {
        try {
            all(events, states);
            return true;
        } catch (RuntimeException failed) {
            rethrowIfOfDatabase(failed);
            return false;
        }
    }

    private static void rethrowIfOfDatabase(RuntimeException failed) {
        if (Faults.ofDatabase(failed)) {
            throw failed;
        }
    }

    private void all(List<AppliedEvent> events, Map<AggregateRef, AggregateState> states) {
        Map<AggregateRef, AggregateState> after = new HashMap<>();
        for (AppliedEvent event : events) {
            AggregateRef aggregate = event.envelope().aggregate();
            after.put(aggregate, next(Objects.requireNonNull(states.get(aggregate)), event));
        }
        savepoint.executeWithoutResult(_ -> {
            log.append(events);
            sequences.store(after.values());
            AppliedBatch batch = new AppliedBatch(events);
            models.orderedStream().forEach(model -> feed(model, batch));
        });
        states.putAll(after);
    }

    private static void feed(ReadModel model, AppliedBatch batch) {
        try {
            model.apply(batch);
        } catch (RuntimeException failed) {
            throw new ReadModelException(model.name(), failed);
        }
    }

    private static AggregateState next(AggregateState before, AppliedEvent event) {
        return new AggregateState(
                before.aggregate(),
                event.envelope().sequence(),
                event.envelope().hash(),
                before.parked());
    }

    /** Where an aggregate could not go on. */
    record Failure(AppliedEvent event, String detail) {}

    /** Names the read model that failed. */
    private static final class ReadModelException extends RuntimeException {

        ReadModelException(String model, RuntimeException cause) {
            super("read model " + model + ": " + cause, cause);
        }
    }
}
