package io.dealtrail.projection.intake;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** Which topic the published log is. */
@Validated
@ConfigurationProperties("dealtrail.topic")
public record TopicSettings(
        @DefaultValue("deals.events") @NotBlank String name) {}
