package io.dealtrail.deal.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Nobody gets in without a good token, nobody further than its scopes. */
class AccessIT {

    private static final List<String> OPEN =
            List.of("/problems", "/schemas", "/openapi.json", "/asyncapi.yaml", "/actuator/health", "/error");

    private final RunningService service = RunningService.shared();

    @Test
    void everyRouteThatIsNotPublicAsksForAToken() {
        Client nobody = service.client().withToken(null);
        List<String> routes = routes().filter(
                        route -> OPEN.stream().noneMatch(route.substring(route.indexOf(' ') + 1)::startsWith))
                .toList();
        assertThat(routes).hasSizeGreaterThan(5);
        assertThat(routes).allSatisfy(route -> {
            String[] parts = route.split(" ", 2);
            Answer answer = nobody.method(parts[0], parts[1].replaceAll("\\{[^}]*}|\\*+", "x"))
                    .isProblem(401, "UNAUTHENTICATED");
            assertThat(answer.header("WWW-Authenticate").orElseThrow()).startsWith("Bearer");
        });
        nobody.get("/no/such/route").isProblem(401, "UNAUTHENTICATED");
        nobody.get("/actuator/prometheus").isProblem(401, "UNAUTHENTICATED");
    }

    private Stream<String> routes() {
        Map<RequestMappingInfo, ?> mappings = service.bean(
                        "requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods();
        return mappings.keySet().stream()
                .flatMap(info -> info.getPatternValues().stream()
                        .map(pattern -> info.getMethodsCondition().getMethods().stream()
                                        .findFirst()
                                        .map(Enum::name)
                                        .orElse("GET")
                                + " " + pattern));
    }

    @Test
    void refusesEveryTokenThatIsNotQuiteRight() throws Exception {
        TestIssuer issuer = service.issuer();
        Instant now = Instant.now();
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("expired", issuer.token(c -> c.expirationTime(Date.from(now.minus(Duration.ofMinutes(2))))));
        tokens.put("without expiry", issuer.token(c -> c.expirationTime(null)));
        tokens.put("not yet valid", issuer.token(c -> c.notBeforeTime(Date.from(now.plus(Duration.ofMinutes(2))))));
        tokens.put("other issuer", issuer.token(c -> c.issuer("http://localhost:1")));
        tokens.put("other audience", issuer.token(c -> c.audience("other")));
        tokens.put("no audience", issuer.token(c -> c.audience((String) null)));
        tokens.put("no subject", issuer.token(c -> c.subject(null)));
        tokens.put("forged", issuer.forgedToken());
        tokens.put("none", new PlainJWT(issuer.goodClaims().build()).serialize());
        tokens.put("public key as secret", macSigned(issuer));
        tokens.put("truncated", issuer.token("x", "deals:read").replaceAll("..........$", ""));
        tokens.put("nonsense", "nonsense");
        assertThat(tokens)
                .allSatisfy((_, token) ->
                        service.client().withToken(token).get("/v1/events").isProblem(401, "UNAUTHENTICATED"));
        service.client()
                .withToken(null)
                .get("/v1/events?access_token=" + issuer.token("x", "deals:read"))
                .isProblem(401, "UNAUTHENTICATED");
    }

    private static String macSigned(TestIssuer issuer) throws Exception {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("test-key").build(),
                issuer.goodClaims().build());
        token.sign(new MACSigner(issuer.publicKey().toRSAPublicKey().getEncoded()));
        return token.serialize();
    }

    @Test
    void toleratesAMinuteOfClockDifference() {
        String late = service.issuer()
                .token(c -> c.expirationTime(Date.from(Instant.now().minus(Duration.ofSeconds(20)))));
        service.client().withToken(late).get("/v1/events?limit=1").isStatus(200);
    }

    @ParameterizedTest
    @CsvSource({
        "POST,/v1/parties/x/commands/register-party,deals:read deals:import deals:admin",
        "POST,/v1/partnerships/x/commands,deals:read deals:import deals:admin",
        "POST,/v1/imports,deals:read deals:write deals:admin",
        "GET,/v1/events,deals:write deals:import deals:admin",
        "HEAD,/v1/events,deals:write deals:import deals:admin",
        "GET,/v1/parties/x/events,deals:write deals:import deals:admin",
        "GET,/v1/commands/x,deals:write deals:import deals:admin",
        "GET,/actuator/prometheus,deals:read deals:write deals:import"
    })
    void asksForTheScopeOfTheRoute(String method, String path, String scopes) {
        Answer answer = service.client(scopes).method(method, path);
        assertThat(answer.status()).isEqualTo(403);
        if (!method.equals("HEAD")) {
            answer.isProblem(403, "FORBIDDEN");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/problems",
                "/problems/MALFORMED",
                "/problems/STORE_UNAVAILABLE",
                "/schemas",
                "/schemas/agreement-signed.v1.json",
                "/openapi.json",
                "/asyncapi.yaml",
                "/actuator/health",
                "/actuator/health/readiness",
                "/actuator/health/liveness"
            })
    void leavesWhatIsPublicOpen(String path) {
        service.client().withToken(null).get(path).isStatus(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/events?limit=1",
                "/problems",
                "/no/such",
                "/openapi.json",
                "/actuator/health",
                "/v1/events?x=1"
            })
    void protectsEveryAnswerByItsHeaders(String path) {
        for (Client client : List.of(service.client(), service.client().withToken(null))) {
            Answer answer = client.get(path, "Origin", "https://elsewhere.example");
            assertThat(answer.header("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'", "frame-ancestors 'none'");
            assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.header("Referrer-Policy")).hasValue("no-referrer");
            assertThat(answer.header("Cache-Control").orElseThrow()).contains("no-store");
            assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
            assertThat(answer.header("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void showsMetricsToAdministrators() {
        service.client("deals:admin").get("/actuator/prometheus").isStatus(200);
    }

    @Test
    void doesNotStartWithoutAnIssuer() {
        SpringApplication application = new SpringApplication(io.dealtrail.deal.DealServiceApplication.class);
        assertThatThrownBy(() -> application.run("--server.port=0")).hasMessageContaining("issuer-uri is not set");
    }
}
