package io.dealtrail.projection.live;

import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.AbstractOAuth2TokenAuthenticationToken;

/** Until when the reader of a stream may read: to the end of its token, or, where a session stands behind it, for a while. */
final class Access {

    private Access() {}

    static Instant until(Authentication reader, Instant now, Duration longest) {
        Instant end = now.plus(longest);
        if (reader instanceof AbstractOAuth2TokenAuthenticationToken<?> bearer) {
            Instant expires = bearer.getToken().getExpiresAt();
            return expires == null ? end : expires;
        }
        return end;
    }
}
