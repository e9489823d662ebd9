package io.dealtrail.projection.access;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The one security filter chain: every route is closed unless it is named here. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    private static final String[] PUBLIC = {
        "/actuator/health",
        "/actuator/health/*",
        "/openapi.json",
        "/asyncapi.yaml",
        "/schemas",
        "/schemas/*",
        "/problems",
        "/problems/*",
        "/assets/*",
        "/favicon.ico"
    };
    private static final String[] PAGES = {"/", "/feed", "/partnerships/*"};
    private static final String POLICY = """
            default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; \
            form-action 'self'; frame-ancestors 'none'""";

    @Bean
    SecurityFilterChain accessChain(
            HttpSecurity http, Refusals refusals, ObjectProvider<ClientRegistrationRepository> registrations)
            throws Exception {
        new PageLogin(PAGES, refusals).apply(http, registrations.getIfAvailable());
        return http.authorizeHttpRequests(AccessConfiguration::rules)
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults())
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals))
                .headers(AccessConfiguration::headers)
                .csrf(AccessConfiguration::csrf)
                .cors(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        // What goes on, or goes wrong, within a request that was let in.
        requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(HttpMethod.GET, PUBLIC)
                .permitAll()
                .requestMatchers("/actuator/**", "/v1/admin/**")
                .hasAuthority(Scopes.ADMIN)
                .requestMatchers("/v1/**")
                .hasAuthority(Scopes.READ)
                .requestMatchers(PAGES)
                .hasAuthority(Scopes.READ)
                .anyRequest()
                .authenticated();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }

    /** Where there is no session there is nothing that a forged request could use. */
    private static void csrf(CsrfConfigurer<HttpSecurity> csrf) {
        csrf.requireCsrfProtectionMatcher(
                request -> CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request) && request.getSession(false) != null);
    }

    @Bean
    static OAuth2TokenValidator<Jwt> claimsThatMustBeThere() {
        return new RequiredClaims();
    }
}
