package io.dealtrail.projection.intake;

import io.dealtrail.projection.generations.Generation;
import io.dealtrail.projection.generations.Generation.State;
import io.dealtrail.projection.generations.GenerationRefusedException;
import io.dealtrail.projection.generations.Generations;
import io.dealtrail.projection.generations.InGeneration;
import io.dealtrail.projection.generations.Rebuilds;
import io.dealtrail.projection.log.EventLog;
import io.dealtrail.projection.log.WatermarkStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells how far a generation is that is being filled, says so when it has caught up, and switches to it where that is wanted. */
@Component
class FollowerProgress {

    private static final Logger LOG = LoggerFactory.getLogger(FollowerProgress.class);

    private final Generations generations;
    private final Rebuilds rebuilds;
    private final WatermarkStore watermark;
    private final EventLog log;
    private final RebuildMetrics metrics;

    FollowerProgress(
            Generations generations,
            Rebuilds rebuilds,
            WatermarkStore watermark,
            EventLog log,
            RebuildMetrics metrics) {
        this.generations = generations;
        this.rebuilds = rebuilds;
        this.watermark = watermark;
        this.log = log;
        this.metrics = metrics;
    }

    void nothingIsBuilt() {
        metrics.nothing();
    }

    void look(Follower follower, Generation generation) {
        long live = watermark.read().position();
        long position = InGeneration.call(generation, () -> watermark.read().position());
        long events = position + InGeneration.call(generation, () -> log.countAbove(position));
        follower.rate().read(events);
        generations.told(generation.number(), position, events, follower.rate().perSecond());
        if (generation.state() == State.BUILDING) {
            metrics.building(events, live, follower.rate().perSecond());
        }
        if (generation.state() == State.BUILDING && position >= live) {
            generations.ready(generation.number());
            LOG.info("Generation {} has caught up at position {}", generation.number(), position);
        }
        if (generation.switchWhenReady() && (generation.state() == State.READY || position >= live)) {
            tryToSwitch(generation.number());
        }
    }

    private void tryToSwitch(int number) {
        try {
            rebuilds.switchTo(number);
            LOG.info("Readers see generation {}", number);
        } catch (GenerationRefusedException refused) {
            LOG.warn("Generation {} is not switched to yet: {}", number, refused.detail());
            generations.remark(number, refused.detail());
        }
    }
}
