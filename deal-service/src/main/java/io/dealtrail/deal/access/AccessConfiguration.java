package io.dealtrail.deal.access;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.SecurityFilterChain;

/** The one security filter chain: every route is closed unless it is named here. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    private static final String WRITE = "SCOPE_deals:write";
    private static final String IMPORT = "SCOPE_deals:import";
    private static final String READ = "SCOPE_deals:read";
    private static final String ADMIN = "SCOPE_deals:admin";
    private static final String[] PUBLIC = {
        "/actuator/health",
        "/actuator/health/*",
        "/problems",
        "/problems/*",
        "/schemas",
        "/schemas/*",
        "/openapi.json",
        "/asyncapi.yaml"
    };

    @Bean
    SecurityFilterChain accessChain(HttpSecurity http, AccessProblems problems) throws Exception {
        return http.authorizeHttpRequests(AccessConfiguration::rules)
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults())
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // A bearer token is never sent by a browser on its own.
                .csrf(AbstractHttpConfigurer::disable)
                .cors(AbstractHttpConfigurer::disable)
                // Written by SafetyHeaders before anything else, on streams and errors too.
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(HttpMethod.GET, PUBLIC)
                .permitAll()
                .requestMatchers("/actuator/**")
                .hasAuthority(ADMIN)
                .requestMatchers("/v1/imports")
                .hasAuthority(IMPORT)
                .requestMatchers(HttpMethod.POST, "/v1/**")
                .hasAuthority(WRITE)
                .requestMatchers("/v1/**")
                .hasAuthority(READ)
                .anyRequest()
                .authenticated();
    }

    @Bean
    static OAuth2TokenValidator<Jwt> claimsThatMustBeThere() {
        return new RequiredClaims();
    }
}
