package io.dealtrail.projection.access;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the service is called at the issuer.
 *
 * @param id the client with which it reads deal-service's feed (client credentials, scope {@code deals:read})
 * @param secret of that client; without one it has no token of its own, and people cannot log in to the pages
 * @param pages the public client with which people log in (authorization code with PKCE)
 */
@Validated
@ConfigurationProperties("dealtrail.client")
record ClientSettings(
        @DefaultValue("projection-service") @NotBlank String id,
        @DefaultValue("") String secret,
        @DefaultValue("dealtrail-pages") @NotBlank String pages) {

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "ClientSettings[id=%s, pages=%s]".formatted(id, pages);
    }
}
