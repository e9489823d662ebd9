package io.dealtrail.localstack.issuer;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/** Spring's authorization server with the two clients of a local stack and tokens in the form that both services expect. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class IssuerApplication {

    @Bean
    SecurityFilterChain everything(HttpSecurity http) {
        return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                .addFilterAfter(new LocalUserFilter(), SecurityContextHolderFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }

    @Bean
    AuthorizationServerSettings address(IssuerSettings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.url()).build();
    }

    @Bean
    JWKSource<SecurityContext> keys(IssuerSettings settings) {
        return settings.keys();
    }

    @Bean
    RegisteredClientRepository clients(IssuerSettings settings) {
        return new InMemoryRegisteredClientRepository(serviceClient(settings), pagesClient(settings));
    }

    /** Names the audience, and writes the scopes as one string, as RFC 9068 has it. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(IssuerSettings settings) {
        return context -> {
            if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
                context.getClaims()
                        .audience(List.of(settings.audience()))
                        .claim("scope", String.join(" ", context.getAuthorizedScopes()));
            }
        };
    }

    private static RegisteredClient serviceClient(IssuerSettings settings) {
        String secret =
                PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(settings.serviceSecret());
        return RegisteredClient.withId(UUID.randomUUID().toString())
                .clientId(settings.serviceClient())
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scope("deals:read")
                .build();
    }

    private static RegisteredClient pagesClient(IssuerSettings settings) {
        List<String> scopes = Stream.concat(
                        Stream.of(OidcScopes.OPENID, OidcScopes.PROFILE), IssuerSettings.SCOPES.stream())
                .toList();
        return RegisteredClient.withId(UUID.randomUUID().toString())
                .clientId(settings.pagesClient())
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(settings.pagesRedirect())
                .scopes(all -> all.addAll(scopes))
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .build();
    }
}
