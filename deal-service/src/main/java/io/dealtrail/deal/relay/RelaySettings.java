package io.dealtrail.deal.relay;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the relay goes about it.
 *
 * @param enabled whether this instance publishes at all
 * @param batchSize the most events in one Kafka transaction
 * @param pollEvery how long an idle relay waits for appends of other instances; it hears of its own at once
 * @param lockEvery how often an instance that is not the active relay tries to become it
 * @param checkEvery how often the active relay makes sure that it still holds the lock and that the topic still has what it published
 * @param bookmarkDistance how many positions a partition may fall behind before it gets a bookmark: bounds the recovery
 * @param bookmarkAfter how long nothing must have been appended before every partition gets a bookmark
 * @param transactionTimeout after which the broker aborts the transaction of a relay that has died
 * @param retryFrom the first wait after a failure
 * @param retryUpTo the longest
 * @param takeBack whether events that the topic has and the event store has lost are stored again: see docs/recovery.md
 */
@Validated
@ConfigurationProperties("dealtrail.relay")
public record RelaySettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("500") @Min(1) @Max(5_000) int batchSize,

        @DefaultValue("100ms") @DurationMin(millis = 10) @DurationMax(seconds = 1)
        Duration pollEvery,

        @DefaultValue("1s") @DurationMin(millis = 10) Duration lockEvery,
        @DefaultValue("2s") @DurationMin(millis = 100) Duration checkEvery,
        @DefaultValue("2000") @Min(1) long bookmarkDistance,
        @DefaultValue("5s") @DurationMin(millis = 10) Duration bookmarkAfter,
        @DefaultValue("15s") @DurationMin(seconds = 1) Duration transactionTimeout,
        @DefaultValue("200ms") @DurationMin(millis = 10) Duration retryFrom,
        @DefaultValue("5s") @DurationMin(millis = 10) Duration retryUpTo,
        @DefaultValue("false") boolean takeBack) {}
