package io.dealtrail.projection.live;

import io.dealtrail.projection.log.AppliedWatermark;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** The feed in numbers: how many follow it, how much they are sent, and how their streams end. */
@Component
class LiveMeters {

    private final MeterRegistry meters;
    private final Counter encoded;
    private final Counter sent;
    private final Counter refused;

    LiveMeters(MeterRegistry meters, LiveHub hub, LiveSettings settings, AppliedWatermark watermark) {
        this.meters = meters;
        for (StreamEnd end : StreamEnd.values()) {
            // There from the start, so that the first one of a kind is seen as an increase.
            ends(end);
        }
        encoded = Counter.builder("dealtrail.live.encoded")
                .description(
                        "Events that were encoded for streams: once for all that follow, and once for each that reads them from the log")
                .register(meters);
        sent = Counter.builder("dealtrail.live.sent")
                .description("Events that were written to streams, over all of them")
                .register(meters);
        refused = Counter.builder("dealtrail.live.refused")
                .description("Streams that were answered 429 because as many as allowed were open")
                .register(meters);
        Gauge.builder("dealtrail.live.subscribers", hub, LiveHub::subscribers)
                .description("Open streams of this instance")
                .register(meters);
        Gauge.builder("dealtrail.live.subscribers.limit", settings, LiveSettings::perNode)
                .description("How many this instance allows")
                .register(meters);
        Gauge.builder("dealtrail.live.lag.events", hub, feed -> behind(feed, watermark))
                .description("Positions that are applied and not yet offered to streams")
                .register(meters);
    }

    void encoded(int events) {
        encoded.increment(events);
    }

    void sent() {
        sent.increment();
    }

    void refused() {
        refused.increment();
    }

    void ended(StreamEnd end) {
        ends(end).increment();
    }

    private Counter ends(StreamEnd end) {
        return Counter.builder("dealtrail.live.ended")
                .description("Streams by why they ended")
                .tag("reason", end.label())
                .register(meters);
    }

    private static double behind(LiveHub hub, AppliedWatermark watermark) {
        long applied = watermark.latest().position();
        FrameRing ring = hub.ring();
        return ring == null ? applied : Math.max(0, applied - ring.head().upTo());
    }
}
