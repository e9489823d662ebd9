package io.dealtrail.deal.store;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the committer batches.
 *
 * @param maxBatch the most commands that commit together
 * @param maxWait how long a command waits for its turn before it is refused as not done
 */
@Validated
@ConfigurationProperties("dealtrail.committer")
public record CommitterSettings(
        @DefaultValue("256") @Min(1) @Max(10_000) int maxBatch,

        @DefaultValue("2200ms") @DurationMin(millis = 100) @DurationMax(seconds = 60)
        Duration maxWait) {}
