package io.dealtrail.projection.access;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/** The service's two roles as a client of the issuer that also signs its callers' tokens: reading the feed, and logging people in. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("dealtrail.client.secret")
class IssuerClients {

    private static final String READ = "deals:read";

    @Bean
    ClientRegistrationRepository issuerClientRegistrations(
            ClientSettings settings, @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") String issuer) {
        return new InMemoryClientRegistrationRepository(feed(settings, issuer), pages(settings, issuer));
    }

    private static ClientRegistration feed(ClientSettings settings, String issuer) {
        return ClientRegistrations.fromIssuerLocation(issuer)
                .registrationId("deal-service")
                .clientId(settings.id())
                .clientSecret(settings.secret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scope(READ)
                .build();
    }

    private static ClientRegistration pages(ClientSettings settings, String issuer) {
        return ClientRegistrations.fromIssuerLocation(issuer)
                .registrationId("dealtrail")
                .clientId(settings.pages())
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope("openid", READ)
                .build();
    }
}
