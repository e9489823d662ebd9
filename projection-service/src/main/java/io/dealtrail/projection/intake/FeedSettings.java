package io.dealtrail.projection.intake;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** Where deal-service is, whose feed fills what the topic lacks, and how long an answer may take. */
@Validated
@ConfigurationProperties("dealtrail.deal-service")
public record FeedSettings(
        @DefaultValue("http://localhost:8081") @NotNull URI url,

        @DefaultValue("1s") @DurationMin(millis = 10) Duration connectTimeout,
        @DefaultValue("5s") @DurationMin(millis = 10) Duration readTimeout) {}
