package io.dealtrail.deal.relay;

import jakarta.validation.constraints.NotBlank;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where Kafka is.
 *
 * @param bootstrapServers host:port, comma-separated
 * @param properties further properties of every client, e.g. for SASL and TLS
 */
@Validated
@ConfigurationProperties("dealtrail.kafka")
public record KafkaSettings(
        @NotBlank String bootstrapServers, @DefaultValue Map<String, String> properties) {}
