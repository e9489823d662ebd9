package io.dealtrail.deal.store;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How aggregates are kept at hand.
 *
 * @param cached how many aggregates stay in memory
 * @param snapshotEvery how many events make one snapshot
 */
@Validated
@ConfigurationProperties("dealtrail.aggregates")
public record AggregateSettings(
        @DefaultValue("10000") @Min(1) long cached,
        @DefaultValue("100") @Min(2) int snapshotEvery) {}
