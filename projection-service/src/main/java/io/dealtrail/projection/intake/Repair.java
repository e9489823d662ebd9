package io.dealtrail.projection.intake;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.EventEnvelope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings one parked aggregate on, with what deal-service's feed holds of it. */
final class Repair {

    private static final Logger LOG = LoggerFactory.getLogger(Repair.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private final FeedClient feed;
    private final Decoder decoder;
    private final Sequences sequences;
    private final Parking parking;
    private final DeadLetters deadLetters;
    private final Applier applier;
    private final Commits commits;

    Repair(
            FeedClient feed,
            Decoder decoder,
            Sequences sequences,
            Parking parking,
            DeadLetters deadLetters,
            Applier applier,
            Commits commits) {
        this.feed = feed;
        this.decoder = decoder;
        this.sequences = sequences;
        this.parking = parking;
        this.deadLetters = deadLetters;
        this.applier = applier;
        this.commits = commits;
    }

    /** One attempt; where the feed does not answer, or does not help, the next one comes later. */
    void attempt(AggregateRef aggregate) {
        // Read before the feed: what waits now was recorded before now, so the feed must have it.
        Set<Long> waiting = parking.waitingSequences(aggregate);
        List<String> lines;
        try {
            lines = feed.aggregate(aggregate, sequences.applied(aggregate) + 1);
        } catch (FeedUnavailableException unavailable) {
            LOG.warn("{} stays parked: {}", aggregate, unavailable.getMessage());
            parking.postpone(aggregate, FIRST_PAUSE);
            return;
        }
        commits.run(() -> inTransaction(aggregate, lines, waiting));
    }

    private Applier.Outcome inTransaction(AggregateRef aggregate, List<String> lines, Set<Long> waited) {
        Map<AggregateRef, AggregateState> states = new HashMap<>(sequences.lock(List.of(aggregate)));
        states.computeIfPresent(aggregate, (_, state) -> state.unparked());
        List<Arrival> ofStore =
                lines.stream().map(line -> decoder.line(aggregate, line)).toList();
        Applier.Result fromFeed = applier.write(ofStore, states);
        parking.releaseUpTo(aggregate, applied(states, aggregate));
        if (!fromFeed.sorted().letters.isEmpty()) {
            poison(aggregate, applied(states, aggregate), ofStore, fromFeed.sorted());
        } else if (lines.size() == FeedClient.PAGE) {
            parking.due(aggregate);
        } else {
            return applier.finish(settle(aggregate, states, fromFeed, waited));
        }
        return applier.finish(fromFeed);
    }

    /** Even the store's own events cannot be applied: they are counted, so that the watermark passes them. */
    private void poison(AggregateRef aggregate, long applied, List<Arrival> ofStore, Sorted sorted) {
        List<EventEnvelope> rest = ofStore.stream()
                .filter(Arrival.Enveloped.class::isInstance)
                .map(arrival -> ((Arrival.Enveloped) arrival).envelope())
                .filter(envelope -> envelope.sequence() > applied)
                .toList();
        deadLetters.store(sorted.letters);
        parking.park(sorted.parked);
        parking.add(
                rest.stream().map(envelope -> new ParkedEvent(envelope, true)).toList());
        if (!rest.isEmpty()) {
            parking.poison(aggregate, rest.getLast());
        }
        parking.postpone(aggregate, FIRST_PAUSE);
    }

    /** All of the store's events are applied; what still waits arrived since, or is not the store's. */
    private Applier.Result settle(
            AggregateRef aggregate,
            Map<AggregateRef, AggregateState> states,
            Applier.Result fromFeed,
            Set<Long> waited) {
        List<Arrival> waiting = parking.waiting(aggregate).stream()
                .map(line -> decoder.line(aggregate, line))
                .toList();
        Applier.Result rest = applier.write(waiting, states);
        long applied = applied(states, aggregate);
        deadLetters.resolve(aggregate, applied);
        deadLetters.store(impostors(rest.sorted(), waiting, applied, waited));
        if (waiting.stream().allMatch(each -> each.sequence() <= applied || waited.contains(each.sequence()))) {
            parking.release(aggregate);
            LOG.info("{} goes on after sequence {}", aggregate, applied);
        } else {
            parking.releaseUpTo(aggregate, applied);
            parking.due(aggregate);
        }
        return both(fromFeed, rest);
    }

    private static List<DeadLetter> impostors(Sorted rest, List<Arrival> waiting, long applied, Set<Long> waited) {
        Stream<DeadLetter> notInStore = waiting.stream()
                .filter(arrival -> arrival.sequence() > applied && waited.contains(arrival.sequence()))
                .map(arrival ->
                        DeadLetter.of(arrival, Cause.NOT_IN_STORE, "deal-service's feed ends at sequence " + applied));
        Stream<DeadLetter> different = rest.letters.stream().filter(letter -> letter.cause() == Cause.DIFFERENT_HASH);
        return Stream.concat(notInStore, different).toList();
    }

    private static Applier.Result both(Applier.Result first, Applier.Result second) {
        List<EventEnvelope> applied = new ArrayList<>(first.applied());
        applied.addAll(second.applied());
        return new Applier.Result(first.sorted(), applied);
    }

    private static long applied(Map<AggregateRef, AggregateState> states, AggregateRef aggregate) {
        return Objects.requireNonNull(states.get(aggregate)).sequence();
    }
}
