package io.dealtrail.projection.letters;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long one request may retry.
 *
 * @param retryFor after this, no further aggregate is begun with; what is left is said in the answer
 */
@Validated
@ConfigurationProperties("dealtrail.dead-letters")
record RetrySettings(
        @DefaultValue("20s") @DurationMin(millis = 0) Duration retryFor) {}
