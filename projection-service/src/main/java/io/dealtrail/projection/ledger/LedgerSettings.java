package io.dealtrail.projection.ledger;

import jakarta.validation.constraints.NotBlank;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whether and how checkpoints are verified.
 *
 * @param publicKey file of the public keys of which one must have signed (PEM); without it no checkpoint is followed
 * @param origin names the ledger, as deal-service has it
 * @param topic on which checkpoints are published
 * @param every how often it is looked for new ones
 * @param retryAfter how long after one could not be verified it is tried again
 */
@Validated
@ConfigurationProperties("dealtrail.ledger")
public record LedgerSettings(
        @Nullable Path publicKey,
        @DefaultValue("dealtrail/deals") @NotBlank String origin,
        @DefaultValue("deals.checkpoints") @NotBlank String topic,
        @DefaultValue("1s") @DurationMin(millis = 10) Duration every,
        @DefaultValue("10s") @DurationMin(millis = 10) Duration retryAfter) {

    /** Whether checkpoints are followed. */
    boolean isOn() {
        return publicKey != null;
    }
}
