package io.dealtrail.deal.calendar;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the calendar is kept.
 *
 * @param enabled whether this instance announces at all
 * @param every how often it looks what has changed and what is due
 * @param batchSize the most events that it follows at once, and the most partnerships that it takes up at once
 * @param retryUpTo the longest wait after a failure
 */
@Validated
@ConfigurationProperties("dealtrail.calendar")
public record CalendarSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("5s") @DurationMin(millis = 10) Duration every,
        @DefaultValue("500") @Min(1) @Max(5_000) int batchSize,
        @DefaultValue("30s") @DurationMin(millis = 10) Duration retryUpTo) {}
