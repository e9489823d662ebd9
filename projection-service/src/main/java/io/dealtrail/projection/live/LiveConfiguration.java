package io.dealtrail.projection.live;

import io.dealtrail.projection.log.AppliedWatermark;
import io.dealtrail.projection.log.EventLog;
import io.dealtrail.projection.log.WatermarkStore;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the live feed that are not components by themselves. */
@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

    @Bean
    LiveHub liveHub(LiveSettings settings, MeterRegistry meters) {
        LiveHub hub = new LiveHub(settings);
        Gauge.builder("dealtrail.live.subscribers", hub::subscribers)
                .description("Open streams of this instance")
                .register(meters);
        return hub;
    }

    @Bean
    Tailer tailer(AppliedWatermark watermark, WatermarkStore store, EventLog log, LiveHub hub, LiveSettings settings) {
        return new Tailer(watermark, store, log, hub, settings);
    }
}
