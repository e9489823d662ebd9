package io.dealtrail.deal.relay;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The topic that the relay publishes on, and creates where it is missing.
 *
 * @param name of the topic
 * @param partitions fixed for the life of the topic: another count would move keys between partitions
 * @param replicationFactor 3 in a deployment of several brokers
 */
@Validated
@ConfigurationProperties("dealtrail.topic")
public record TopicSettings(
        @DefaultValue("deals.events") @NotBlank String name,
        @DefaultValue("12") @Min(1) @Max(1_000) int partitions,
        @DefaultValue("1") @Min(1) @Max(9) short replicationFactor) {

    /** How many replicas must have a record before it counts as published. */
    int minInSyncReplicas() {
        return Math.min(2, replicationFactor);
    }
}
