package io.dealtrail.projection.intake;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.EventEnvelope;
import io.dealtrail.projection.log.AppliedEvent;
import io.dealtrail.projection.log.AppliedEvents;
import io.dealtrail.projection.log.Watermark;
import io.dealtrail.projection.log.WatermarkStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Applies arrivals inside the caller's transaction: sorts them, writes what is next, parks what must wait, moves the watermark. */
@Component
class Applier {

    private final Sequences sequences;
    private final AppliedEvents log;
    private final BatchWriter writer;
    private final Parking parking;
    private final DeadLetters deadLetters;
    private final WatermarkStore watermark;

    Applier(
            Sequences sequences,
            AppliedEvents log,
            BatchWriter writer,
            Parking parking,
            DeadLetters deadLetters,
            WatermarkStore watermark) {
        this.sequences = sequences;
        this.log = log;
        this.writer = writer;
        this.parking = parking;
        this.deadLetters = deadLetters;
        this.watermark = watermark;
    }

    /** Applies what arrived; aggregates that cannot go on are parked, to be repaired later. */
    Outcome apply(List<Arrival> arrivals) {
        Map<AggregateRef, AggregateState> states = sequences.lock(arrivals.stream()
                .map(Arrival::aggregate)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Result result = write(arrivals, states);
        parking.park(result.sorted().parked);
        parking.add(result.sorted().park);
        result.sorted().tails.forEach(parking::poison);
        result.sorted().suspect.forEach(parking::due);
        deadLetters.store(result.sorted().letters);
        return finish(result);
    }

    /** Sorts and writes, and adds to the sorted what failed on the way; nothing is parked yet. */
    Result write(List<Arrival> arrivals, Map<AggregateRef, AggregateState> states) {
        Sorted sorted = Sorter.sort(states, arrivals);
        checkSeen(sorted);
        List<AppliedEvent> events =
                sorted.apply.stream().map(Arrival.Decoded::applied).toList();
        Map<AggregateRef, BatchWriter.Failure> failures = writer.write(events, states);
        List<EventEnvelope> applied = new ArrayList<>(events.size());
        for (Arrival.Decoded event : sorted.apply) {
            BatchWriter.Failure failure = failures.get(event.aggregate());
            if (failure == null || event.sequence() < failure.event().envelope().sequence()) {
                applied.add(event.envelope());
                continue;
            }
            sorted.park.add(new ParkedEvent(event.envelope(), false));
            if (event.sequence() == failure.event().envelope().sequence()) {
                sorted.parked.put(event.aggregate(), Cause.READ_MODEL_FAILED);
                sorted.letters.add(new DeadLetter(event, Cause.READ_MODEL_FAILED, failure.detail()));
            }
        }
        return new Result(sorted, applied);
    }

    /** Moves the watermark, as the last step of a transaction that applied these results. */
    Outcome finish(Result result) {
        long lowest = result.applied().stream()
                .mapToLong(EventEnvelope::position)
                .min()
                .orElse(Long.MAX_VALUE);
        long highest = result.applied().stream()
                .mapToLong(EventEnvelope::position)
                .max()
                .orElse(0);
        Watermark reached = watermark.advance(lowest);
        return new Outcome(
                reached,
                highest,
                result.applied().size(),
                result.sorted().duplicates,
                !result.sorted().parked.isEmpty() || !result.sorted().suspect.isEmpty());
    }

    private void checkSeen(Sorted sorted) {
        if (sorted.seen.isEmpty()) {
            return;
        }
        Set<String> known = log.hashesAt(
                sorted.seen.stream().map(Arrival.Enveloped::envelope).toList());
        for (Arrival.Enveloped event : sorted.seen) {
            if (!known.contains(event.envelope().hash())) {
                sorted.letters.add(
                        new DeadLetter(event, Cause.DIFFERENT_HASH, "another event is applied at its place"));
            }
        }
    }

    /** What was written, and what remains to be parked. */
    record Result(Sorted sorted, List<EventEnvelope> applied) {}

    /**
     * What a transaction did, valid once it has committed.
     *
     * @param highest the highest position that was applied, 0 where none
     * @param needsRepair an aggregate was parked, or is suspected of being more than parked
     */
    record Outcome(Watermark watermark, long highest, int applied, int duplicates, boolean needsRepair) {}
}
