package io.dealtrail.projection.intake;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpClient;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.web.client.RestClient;

/** The parts of the intake that are not components by themselves. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    private static final String REGISTRATION = "deal-service";

    @Bean
    IntakeStatus intakeStatus(MeterRegistry meters) {
        return new IntakeStatus("Intake", meters);
    }

    @Bean
    Feed feed(
            FeedSettings settings,
            ObjectProvider<ClientRegistrationRepository> registrations,
            ObjectProvider<OAuth2AuthorizedClientService> clients) {
        HttpClient http = HttpClient.newBuilder()
                .connectTimeout(settings.connectTimeout())
                .build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(settings.readTimeout());
        RestClient.Builder client =
                RestClient.builder().baseUrl(settings.url().toString()).requestFactory(requests);
        ClientRegistrationRepository known = registrations.getIfAvailable();
        if (known != null && known.findByRegistrationId(REGISTRATION) != null) {
            client.requestInterceptor(tokens(known, clients.getObject()));
        }
        return new FeedClient(client.build());
    }

    /** Reads the feed with the service's own token. */
    private static OAuth2ClientHttpRequestInterceptor tokens(
            ClientRegistrationRepository registrations, OAuth2AuthorizedClientService clients) {
        OAuth2ClientHttpRequestInterceptor interceptor = new OAuth2ClientHttpRequestInterceptor(
                new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, clients));
        interceptor.setClientRegistrationIdResolver(_ -> REGISTRATION);
        interceptor.setPrincipalResolver(_ -> null);
        interceptor.setAuthorizationFailureHandler(
                OAuth2ClientHttpRequestInterceptor.authorizationFailureHandler(clients));
        return interceptor;
    }
}
