package io.dealtrail.deal.web.guard;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much the edge takes on.
 *
 * @param maxInFlight commands, batches and imports that run at one time; more are answered 429; {@code server.tomcat.threads.max} has to be well
 *     above it, for the answers
 */
@Validated
@ConfigurationProperties("dealtrail.commands")
record CommandSettings(
        @Min(1) @Max(100_000) @DefaultValue("256") int maxInFlight) {}
