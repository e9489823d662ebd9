package io.dealtrail.simulation;

import static io.dealtrail.simulation.Violation.unless;

import io.dealtrail.events.EventEnvelope;
import io.dealtrail.projection.log.Watermark;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/** Looks, after each commit and all the time, at what must hold at any moment. */
final class Watch {

    private static final long EVERY = 200_000_000;

    private final Scheduler scheduler;
    private final Servers servers;
    private final Services services;
    private final Map<Node, Watermark> told = new HashMap<>();
    private final Map<Integer, Long> looked = new HashMap<>();
    private Watermark watermark = Watermark.START;
    private long prefix;

    Watch(Scheduler scheduler, Servers servers, Services services) {
        this.scheduler = scheduler;
        this.servers = servers;
        this.services = services;
        servers.store().database().listen(() -> look(this::afterStoreCommit));
        servers.read().database().listen(() -> look(this::afterReadCommit));
    }

    /** Whoever has committed would take what is thrown here for a failure of the database. */
    private void look(Runnable at) {
        try {
            at.run();
        } catch (Violation violation) {
            scheduler.fail(violation);
        }
    }

    /** Whoever reads what is committed sees no gap. */
    private void afterStoreCommit() {
        var events = servers.store().events().committed();
        unless(
                events.isEmpty() || events.lastKey() == events.size(),
                "a gap is visible among " + events.size() + " events");
    }

    private void afterReadCommit() {
        Watermark now = servers.read().watermark().committed(ReadTables.ONE);
        if (now != null && !now.equals(watermark)) {
            unless(
                    now.position() >= watermark.position() && now.generation() >= watermark.generation(),
                    "the watermark goes back from " + watermark + " to " + now);
            watermark = now;
            requirePrefix(now.position());
        }
        if (servers.kafka().losses() == 0) {
            requireRowsBelowOffsets();
        }
    }

    private void requirePrefix(long upTo) {
        Set<Long> waiting = new HashSet<>();
        servers.read().waiting().values().stream()
                .filter(ReadTables.Waiting::counted)
                .forEach(each -> waiting.add(each.position()));
        while (prefix < upTo) {
            prefix++;
            unless(
                    servers.read().log().committed(prefix) != null || waiting.contains(prefix),
                    "the watermark is " + upTo + ", and position " + prefix + " is not applied");
        }
    }

    /** What lies before an offset that is stored is applied, or waits. */
    private void requireRowsBelowOffsets() {
        for (int i = 0; i < servers.kafka().count(); i++) {
            Long next = servers.read().offsets().committed(ReadTables.offset(Kafka.ID.toString(), i));
            for (long offset = looked.getOrDefault(i, 0L); next != null && offset < next; offset++) {
                int partition = i;
                long before = offset;
                TopicPartition place = servers.kafka().named(i);
                Published.at(servers.kafka(), i, (int) offset)
                        .ifPresent(record -> unless(
                                isKnown(record.position()) || servers.kafka().wasMissed(place, before),
                                "partition " + partition + " is read up to " + next + ", and position "
                                        + record.position() + " is not there"));
                looked.put(i, offset + 1);
            }
        }
    }

    private boolean isKnown(long position) {
        return servers.read().log().committed(position) != null
                || servers.read().waiting().values().stream().anyMatch(each -> each.position() == position)
                || servers.read().letters().values().stream().anyMatch(each -> isAbout(each, position));
    }

    private boolean isAbout(ReadTables.Letter letter, long position) {
        EventEnvelope event = servers.store().events().committed(position);
        return event != null && event.aggregate().equals(letter.aggregate()) && event.sequence() == letter.sequence();
    }

    /** What the readers of each instance are told. */
    void live() {
        while (true) {
            for (Services.Projection each : services.projections()) {
                Watermark now = each.intake().latest();
                Watermark before = told.getOrDefault(each.node(), Watermark.START);
                unless(now.position() >= before.position(), "what readers are told goes back to " + now);
                unless(now.position() <= watermark.position(), "readers are told " + now + " of " + watermark);
                told.put(each.node(), now);
            }
            scheduler.sleep(EVERY);
        }
    }
}
