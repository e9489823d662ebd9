package io.dealtrail.projection.rebuild;

import io.dealtrail.projection.generations.Generation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One generation, as operators see it.
 *
 * @param version of the read models that its filling began with
 * @param previous whether rolling back leads to it
 * @param switchWhenReady whether it is switched to by itself
 * @param position up to which everything is applied
 * @param target the position of the live one
 * @param events how many are applied
 * @param eventsPerSecond over the last seconds
 * @param secondsLeft until it has caught up, at this rate; not known while nothing moves
 * @param detail why it failed, or why it is not switched to by itself
 */
record RebuildItem(
        int generation,
        String state,
        boolean previous,
        int version,
        boolean switchWhenReady,
        String startedAt,
        @Nullable String readyAt,
        long position,
        long target,
        long events,
        double eventsPerSecond,
        @Nullable Long secondsLeft,
        @Nullable String detail) {

    static RebuildItem of(Generation generation, long target) {
        boolean live = generation.isLive();
        boolean filled =
                live || generation.state() == Generation.State.BUILDING || generation.state() == Generation.State.READY;
        double rate = filled && !live ? Math.round(generation.rate() * 10) / 10.0 : 0;
        Instant ready = generation.readyAt();
        return new RebuildItem(
                generation.number(),
                generation.state().name(),
                generation.previous(),
                generation.version(),
                generation.switchWhenReady(),
                generation.startedAt().toString(),
                ready == null ? null : ready.toString(),
                live ? target : generation.position(),
                target,
                live ? target : generation.events(),
                rate,
                left(Math.max(0, target - generation.events()), live, rate),
                generation.detail().isEmpty() ? null : generation.detail());
    }

    private static @Nullable Long left(long events, boolean live, double rate) {
        if (live || events == 0) {
            return 0L;
        }
        return rate > 0 ? (Long) (long) Math.ceil(events / rate) : null;
    }
}
