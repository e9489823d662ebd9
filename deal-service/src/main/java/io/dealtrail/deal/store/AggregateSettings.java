package io.dealtrail.deal.store;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How aggregates are kept at hand.
 *
 * @param cached how many aggregates stay in memory
 * @param snapshotEvery how many events make one snapshot
 * @param maxWait how long a command waits for those before it on the same aggregate, while the store gets nothing done, until it is
 *     refused as not done
 */
@Validated
@ConfigurationProperties("dealtrail.aggregates")
public record AggregateSettings(
        @DefaultValue("10000") @Min(1) long cached,
        @DefaultValue("100") @Min(2) int snapshotEvery,

        @DefaultValue("2s") @DurationMin(millis = 100) @DurationMax(seconds = 60)
        Duration maxWait) {}
