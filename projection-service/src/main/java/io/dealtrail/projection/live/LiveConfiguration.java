package io.dealtrail.projection.live;

import io.dealtrail.projection.log.AppliedWatermark;
import io.dealtrail.projection.log.EventLog;
import io.dealtrail.projection.log.WatermarkStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the live feed that are not components by themselves. */
@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

    @Bean
    LiveHub liveHub(LiveSettings settings) {
        return new LiveHub(settings);
    }

    @Bean
    Tailer tailer(
            AppliedWatermark watermark,
            WatermarkStore store,
            EventLog log,
            LiveHub hub,
            LiveSettings settings,
            LiveMeters meters) {
        return new Tailer(watermark, store, log, hub, settings, meters);
    }
}
