package io.dealtrail.deal.access;

import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/** A token must expire, and must say whose it is: its subject becomes the actor of events. */
final class RequiredClaims implements OAuth2TokenValidator<Jwt> {

    private static final int MAX_SUBJECT = 255;

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        String subject = token.getSubject();
        boolean named =
                subject != null && !subject.isBlank() && subject.length() <= MAX_SUBJECT && isPrintable(subject);
        return named && token.getExpiresAt() != null
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(
                        new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "The token lacks exp or sub", null));
    }

    private static boolean isPrintable(String subject) {
        return subject.codePoints().noneMatch(Character::isISOControl);
    }
}
