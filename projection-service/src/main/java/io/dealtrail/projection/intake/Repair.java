package io.dealtrail.projection.intake;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.EventEnvelope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings one parked aggregate on, with what deal-service's feed holds of it. */
final class Repair {

    private static final Logger LOG = LoggerFactory.getLogger(Repair.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private final Feed feed;
    private final Decoder decoder;
    private final Sequences sequences;
    private final Parking parking;
    private final DeadLetters deadLetters;
    private final Applier applier;
    private final Commits commits;

    Repair(
            Feed feed,
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

    /** Goes on as far as it can; where the feed does not answer, or does not help, the next attempt comes later. */
    void attempt(AggregateRef aggregate) {
        try {
            Attempt attempt;
            do {
                attempt = attempt(aggregate, _ -> {});
            } while (attempt.more());
        } catch (FeedUnavailableException unavailable) {
            LOG.warn("{} stays parked: {}", aggregate, unavailable.getMessage());
            parking.postpone(aggregate, FIRST_PAUSE);
        }
    }

    /**
     * One attempt, with one page of the feed.
     *
     * @param then belongs to the same transaction, and gets the last sequence that is applied; left out where there is more to come
     * @throws FeedUnavailableException if the feed does not answer; nothing has changed then, or all that is known to wait is not counted yet
     */
    Attempt attempt(AggregateRef aggregate, LongConsumer then) {
        // Read before the feed: what waits now was recorded before now, so the feed must have it.
        Set<Long> waiting = parking.waitingSequences(aggregate);
        List<String> lines = feed.aggregate(aggregate, sequences.applied(aggregate) + 1);
        Applier.Outcome outcome = commits.run(() -> inTransaction(aggregate, lines, waiting, then));
        boolean more = lines.size() == Feed.PAGE;
        if (more && outcome.needsRepair()) {
            countOn(aggregate);
        }
        return new Attempt(outcome.applied(), more && !outcome.needsRepair());
    }

    /**
     * What an attempt did.
     *
     * @param applied how many events
     * @param more the feed has more that could be applied
     */
    record Attempt(int applied, boolean more) {}

    private Applier.Outcome inTransaction(
            AggregateRef aggregate, List<String> lines, Set<Long> waited, LongConsumer then) {
        Map<AggregateRef, AggregateState> states = new HashMap<>(sequences.lock(List.of(aggregate)));
        states.computeIfPresent(aggregate, (_, state) -> state.unparked());
        List<Arrival> ofStore = decoded(aggregate, lines);
        Applier.Result result = applier.write(ofStore, states);
        parking.releaseUpTo(aggregate, applied(states, aggregate));
        deadLetters.resolve(aggregate, applied(states, aggregate));
        boolean full = lines.size() == Feed.PAGE;
        if (!result.sorted().letters.isEmpty()) {
            poison(aggregate, applied(states, aggregate), ofStore, result.sorted(), full);
        } else if (full) {
            parking.due(aggregate);
            return applier.finish(result);
        } else {
            result = settle(aggregate, states, result, waited);
        }
        then.accept(applied(states, aggregate));
        return applier.finish(result);
    }

    /** Even the store's own events cannot be applied: they are counted, so that the watermark passes them. */
    private void poison(AggregateRef aggregate, long applied, List<Arrival> ofStore, Sorted sorted, boolean full) {
        List<EventEnvelope> rest = ofStore.stream()
                .filter(Arrival.Enveloped.class::isInstance)
                .map(arrival -> ((Arrival.Enveloped) arrival).envelope())
                .filter(envelope -> envelope.sequence() > applied)
                .toList();
        deadLetters.store(sorted.letters);
        parking.park(sorted.parked);
        parking.add(
                rest.stream().map(envelope -> new ParkedEvent(envelope, true)).toList());
        long countedTo = full ? parking.tail(aggregate).orElse(-1) : -1;
        if (!rest.isEmpty() && rest.getLast().sequence() > countedTo) {
            parking.poison(aggregate, rest.getLast());
        }
        parking.postpone(aggregate, FIRST_PAUSE);
    }

    /** What waits beyond the first page is the store's own too: what others have after it must not wait for this aggregate. */
    private void countOn(AggregateRef aggregate) {
        OptionalLong tail = parking.tail(aggregate);
        while (tail.isPresent()) {
            List<Arrival> page = decoded(aggregate, feed.aggregate(aggregate, tail.getAsLong() + 1));
            commits.run(() -> applier.apply(page));
            OptionalLong before = tail;
            tail = page.size() < Feed.PAGE || parking.tail(aggregate).equals(before)
                    ? OptionalLong.empty()
                    : parking.tail(aggregate);
        }
    }

    private List<Arrival> decoded(AggregateRef aggregate, List<String> lines) {
        return lines.stream().map(line -> decoder.line(aggregate, line)).toList();
    }

    /** All of the store's events are applied; what still waits arrived since, or is not the store's. */
    private Applier.Result settle(
            AggregateRef aggregate,
            Map<AggregateRef, AggregateState> states,
            Applier.Result fromFeed,
            Set<Long> waited) {
        List<Arrival> waiting = decoded(aggregate, parking.waiting(aggregate));
        Applier.Result rest = applier.write(waiting, states);
        long applied = applied(states, aggregate);
        deadLetters.resolve(aggregate, applied);
        deadLetters.resolveWithoutPlace(aggregate);
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
                        new DeadLetter(arrival, Cause.NOT_IN_STORE, "deal-service's feed ends at sequence " + applied));
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
