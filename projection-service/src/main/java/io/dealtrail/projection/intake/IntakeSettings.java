package io.dealtrail.projection.intake;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the topic is read.
 *
 * @param group the consumer group that shares the partitions among instances
 * @param batch the most records of one transaction
 * @param pollEvery how long one poll waits for records
 * @param checkTopicEvery how often the topic's identity is looked at
 * @param repairEvery how often parked aggregates and gaps are looked at
 * @param gapAfter how long the watermark may stand before a known gap is filled from deal-service's feed
 * @param retryFirst the first pause after a failure
 * @param retryAtMost the longest pause after failures
 */
@Validated
@ConfigurationProperties("dealtrail.intake")
public record IntakeSettings(
        @DefaultValue("projection-service") @NotBlank String group,
        @DefaultValue("500") @Min(1) @Max(5_000) int batch,
        @DefaultValue("200ms") @DurationMin(millis = 10) Duration pollEvery,
        @DefaultValue("5s") @DurationMin(millis = 50) Duration checkTopicEvery,
        @DefaultValue("250ms") @DurationMin(millis = 10) Duration repairEvery,
        @DefaultValue("2s") @DurationMin(millis = 50) Duration gapAfter,
        @DefaultValue("100ms") @DurationMin(millis = 1) Duration retryFirst,
        @DefaultValue("2s") @DurationMin(millis = 1) Duration retryAtMost) {}
