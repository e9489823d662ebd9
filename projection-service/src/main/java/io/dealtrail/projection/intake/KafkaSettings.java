package io.dealtrail.projection.intake;

import jakarta.validation.constraints.NotBlank;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the broker is.
 *
 * @param properties further settings of the Kafka clients, e.g. of SASL and TLS
 */
@Validated
@ConfigurationProperties("dealtrail.kafka")
public record KafkaSettings(
        @DefaultValue("localhost:19092") @NotBlank String bootstrapServers,
        @DefaultValue Map<String, String> properties) {}
