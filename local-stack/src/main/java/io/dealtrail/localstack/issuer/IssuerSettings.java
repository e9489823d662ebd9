package io.dealtrail.localstack.issuer;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** What the issuer of one local stack needs to know: its own address, its key, its two clients. */
public record IssuerSettings(
        String url,
        String audience,
        SigningKey signingKey,
        String serviceClient,
        String serviceSecret,
        String pagesClient,
        String pagesRedirect) {

    static final String LOCAL_USER = "local-developer";
    static final List<String> SCOPES = List.of("deals:read", "deals:write", "deals:import", "deals:admin");

    private static final Duration LONG = Duration.ofDays(365);

    JWKSource<SecurityContext> keys() {
        return new ImmutableJWKSet<>(new JWKSet(signingKey.key()));
    }

    /** A token for the command line, with every scope; whoever reads it may do anything in this local stack. */
    public String longLivedToken() {
        Instant now = Instant.now();
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .issuer(url)
                .subject(LOCAL_USER)
                .audience(List.of(audience))
                .issuedAt(now)
                .expiresAt(now.plus(LONG))
                .claim("scope", String.join(" ", SCOPES))
                .build();
        JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256).build();
        return new NimbusJwtEncoder(keys())
                .encode(JwtEncoderParameters.from(header, claims))
                .getTokenValue();
    }
}
