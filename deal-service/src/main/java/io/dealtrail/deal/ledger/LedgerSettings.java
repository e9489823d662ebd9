package io.dealtrail.deal.ledger;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whether and how the ledger is signed.
 *
 * @param key file of the private key (PKCS#8, PEM); without it nothing is signed
 * @param publicKey file of the public key that belongs to it, and of those before it (PEM); needed with {@code key}
 * @param origin names the ledger in its checkpoints; the same for its whole life
 * @param topic on which checkpoints are published
 * @param everyEvents after how many new events a checkpoint is signed
 * @param every after how long, where there are any
 * @param batchSize the most events that are read at once
 * @param pollEvery how often it is looked for new events
 * @param lockEvery how often an instance that does not sign tries to become the one that does
 * @param retryFrom the first wait after a failure or a refusal
 * @param retryUpTo the longest
 */
@Validated
@ConfigurationProperties("dealtrail.ledger")
public record LedgerSettings(
        @Nullable Path key,
        @Nullable Path publicKey,
        @DefaultValue("dealtrail/deals") @NotBlank String origin,
        @DefaultValue("deals.checkpoints") @NotBlank String topic,
        @DefaultValue("1000") @Min(1) long everyEvents,
        @DefaultValue("60s") @DurationMin(millis = 10) Duration every,
        @DefaultValue("500") @Min(1) @Max(10_000) int batchSize,
        @DefaultValue("1s") @DurationMin(millis = 10) Duration pollEvery,
        @DefaultValue("5s") @DurationMin(millis = 10) Duration lockEvery,
        @DefaultValue("1s") @DurationMin(millis = 10) Duration retryFrom,
        @DefaultValue("10s") @DurationMin(millis = 10) Duration retryUpTo) {}
