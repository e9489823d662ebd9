package io.dealtrail.projection.replay;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The limits of replays; they also count as streams of their reader, with the limits of the live feed.
 *
 * @param longestPause how long a replay stands still at most where nothing happened for a long time
 * @param perNode replays of this instance at once: each holds the history of its partnership in memory
 */
@Validated
@ConfigurationProperties("dealtrail.replay")
public record ReplaySettings(
        @DefaultValue("10s") @DurationMin(millis = 0) Duration longestPause,
        @DefaultValue("50") @Min(1) int perNode) {}
