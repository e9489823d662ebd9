package io.dealtrail.projection.intake;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How generations that are not live are filled.
 *
 * @param effort the share of its time that the filling may work, so that the database has time for readers
 * @param every how often it is looked at what is to be filled, and how far that is
 * @param dropAfter how long the tables of a retired generation are kept: longer than any read or batch that was at them takes
 */
@Validated
@ConfigurationProperties("dealtrail.rebuild")
public record RebuildSettings(
        @DefaultValue("0.8") @DecimalMin("0.01") @DecimalMax("1.0")
        double effort,

        @DefaultValue("1s") @DurationMin(millis = 10) Duration every,
        @DefaultValue("1m") @DurationMin(millis = 10) Duration dropAfter) {}
