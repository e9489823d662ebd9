package io.dealtrail.readside;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import io.dealtrail.events.EventJson;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import tools.jackson.databind.JsonNode;

/** What the read side refuses: bad parameters, bad tokens, missing scopes, and reads of what is not applied yet. */
class RefusalsIT {

    private static final TestIssuer ISSUER = TestIssuer.start();
    private static final ReadSide SIDE = ReadSide.start(ISSUER, Map.of());
    private static final Http READER = new Http(SIDE.url(), ISSUER.token("deals:read"));
    private static final Http NOBODY = new Http(SIDE.url(), "");
    private static final int APPLIED = NokiaXiaomi.chain().events().size();

    @BeforeAll
    static void project() {
        SIDE.apply(NokiaXiaomi.chain().events());
    }

    @AfterAll
    static void stop() {
        SIDE.close();
        ISSUER.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/partnerships?statsu=OPEN, 400, UNKNOWN_PARAMETER",
        "/v1/partnerships?validAt=soon, 400, MALFORMED",
        "/v1/partnerships?validAt=2017-02-30, 400, MALFORMED",
        "/v1/partnerships?validAt=2017-07-05T12:00:00Z, 400, MALFORMED",
        "/v1/partnerships?knownAt=2017, 400, MALFORMED",
        "/v1/partnerships?knownAt=2017-07-05T12:00:00, 400, MALFORMED",
        "/v1/partnerships?knownAt=-0001-01-01, 400, MALFORMED",
        "/v1/partnerships?knownAt=0001-01-01T00:00:00%2B14:00, 400, MALFORMED",
        "/v1/partnerships?knownAt=9999-12-31T23:59:59-01:00, 400, MALFORMED",
        "/v1/partnerships?knownAt=2017-07-05&knownAt=2017-07-06, 400, MALFORMED",
        "/v1/partnerships?limit=0, 400, MALFORMED",
        "/v1/partnerships?limit=501, 400, MALFORMED",
        "/v1/partnerships?limit=many, 400, MALFORMED",
        "/v1/partnerships?sort=size, 400, MALFORMED",
        "/v1/partnerships?facet=colour, 400, MALFORMED",
        "/v1/partnerships?from=yesterday, 400, MALFORMED",
        "/v1/partnerships?cursor=AAAA, 400, INVALID_CURSOR",
        "/v1/partnerships?cursor=%2A%2A, 400, INVALID_CURSOR",
        "/v1/partnerships?q=%00, 400, MALFORMED",
        "/v1/partnerships?%00=q, 400, MALFORMED",
        "/v1/partnerships?validAt=%ED%A0%80, 400, MALFORMED",
        "/v1/partnerships?status=FOO, 400, MALFORMED",
        "/v1/partnerships?kind=X, 400, MALFORMED",
        "/v1/agreements?type=FOO, 400, MALFORMED",
        "/v1/agreements?status=FOO, 400, MALFORMED",
        "/v1/areas?level=FOO, 400, MALFORMED",
        "/v1/conditions?status=FOO, 400, MALFORMED",
        "/v1/considerations?kind=FOO, 400, MALFORMED",
        "/v1/considerations/total?disclosure=FOO, 400, MALFORMED",
        "/v1/disputes?status=FOO, 400, MALFORMED",
        "/v1/obligations?kind=FOO, 400, MALFORMED",
        "/v1/obligations?status=FOO, 400, MALFORMED",
        "/v1/transfers?status=FOO, 400, MALFORMED",
        "/v1/transfers?disclosure=FOO, 400, MALFORMED",
        "/v1/partnerships/nokia-xiaomi/timeline?kind=foo, 400, MALFORMED",
        "/v1/partnerships/nobody, 404, UNKNOWN_PARTNERSHIP",
        "/v1/partnerships/nobody/timeline, 404, UNKNOWN_PARTNERSHIP",
        "/v1/partnerships/nobody/facts, 404, UNKNOWN_PARTNERSHIP",
        "/v1/parties/nobody, 404, UNKNOWN_PARTY",
        "/v1/parties/nobody/facts, 404, UNKNOWN_PARTY",
        "/v1/partnerships/nokia-xiaomi/timeline?axis=time, 400, MALFORMED",
        "/v1/partnerships/nokia-xiaomi/timeline?order=up, 400, MALFORMED",
        "/v1/partnerships/nokia-xiaomi/facts/iot, 400, MALFORMED",
        "/v1/partnerships/nokia-xiaomi/facts/area:iot.colour, 404, UNKNOWN_FACT",
        "/v1/partnerships/nokia-xiaomi/facts/area:iot.colour/history, 404, UNKNOWN_FACT",
        "/v1/partnerships/nokia-xiaomi/facts/area:iot.level?knownAt=2017-07-04, 404, UNKNOWN_PARTNERSHIP",
        "/v1/portfolios/p1, 404, UNKNOWN_PORTFOLIO",
        "/v1/nothing, 404, NOT_FOUND",
        "/schemas/nothing.v1.json, 404, NOT_FOUND",
        "/problems/NOTHING, 404, NOT_FOUND",
        "/nothing, 404, NOT_FOUND"
    })
    void refusesWithAProblem(String path, int status, String code) {
        requireProblem(READER.get(path), status, code);
    }

    private static JsonNode requireProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = EventJson.mapper().readTree(answer.body());
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("type").asString()).isEqualTo("/problems/" + code);
        assertThat(problem.path("title").asString()).isNotBlank();
        assertThat(problem.path("detail").asString()).isNotBlank();
        assertThat(problem.path("instance").asString()).startsWith("/");
        assertThat(problem.path("traceId").asString()).matches("[0-9a-f]{32}");
        requireHeaders(answer);
        return problem;
    }

    private static void requireHeaders(HttpResponse<String> answer) {
        for (String header : List.of(
                "Projection-Position",
                "Projection-Lag-Ms",
                "Content-Security-Policy",
                "X-Content-Type-Options",
                "Referrer-Policy",
                "Cache-Control")) {
            assertThat(answer.headers().firstValue(header)).as(header).isPresent();
        }
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'");
    }

    @Test
    void namesTheParameterThatWasProbablyMeant() {
        JsonNode problem = requireProblem(READER.get("/v1/partnerships?statsu=OPEN"), 400, "UNKNOWN_PARAMETER");
        assertThat(problem.path("detail").asString()).contains("status");
        assertThat(problem.path("errors").get(0).path("pointer").asString()).isEqualTo("?statsu");
    }

    @Test
    void namesTheValuesOfClosedLists() {
        assertThat(READER.get("/v1/partnerships?status=FOO").body()).contains("OPEN, CLOSED");
        assertThat(READER.get("/v1/partnerships?kind=X").body()).contains("BILATERAL");
        assertThat(READER.get("/v1/partnerships/nokia-xiaomi/timeline?kind=foo").body())
                .contains("agreement-signed", "grant");
    }

    @Test
    void speaksOfUnknownAddressesInItsOwnWords() {
        assertThat(READER.get("/v1/nothing").body()).doesNotContain("resource").contains("nothing at this address");
    }

    @Test
    void refusesAddressesAndHeadersThatAreTooLong() {
        requireProblem(READER.get("/v1/partnerships?q=" + "y".repeat(3_000)), 414, "URI_TOO_LONG");
        requireProblem(READER.get("/v1/partnerships", "X-Filler", "y".repeat(9_000)), 431, "HEADERS_TOO_LARGE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/partnerships?q={} HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /v1/\\events HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /v1//events HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /v1/events;a=b HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /v1/partnerships/a%00b HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /v1/partnerships/a%2Fb HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /v1/%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /v1/partnerships HTTP/1.1\r\n\r\n",
                "NONSENSE\r\n\r\n"
            })
    void answersWhatTheContainerRefusesAsAProblemToo(String request) throws IOException {
        String answer = raw(request);
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "\"MALFORMED\"", "nosniff", "no-store");
        assertThat(answer).doesNotContain("<html", "Tomcat");
    }

    private static String raw(String request) throws IOException {
        URI url = URI.create(SIDE.url());
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    @Test
    void refusesOtherMethodsAndMediaTypes() {
        HttpResponse<String> posted = READER.send("POST", "/v1/partnerships");
        requireProblem(posted, 405, "METHOD_NOT_ALLOWED");
        assertThat(posted.headers().firstValue("Allow").orElse("")).contains("GET");
        requireProblem(READER.get("/v1/partnerships", "Accept", "image/png"), 406, "NOT_ACCEPTABLE");
        requireProblem(READER.get("/v1/parties/nobody", "Accept", "text/csv"), 406, "NOT_ACCEPTABLE");
        requireProblem(
                READER.get("/v1/partnerships/nobody/timeline", "Accept", "text/csv"), 404, "UNKNOWN_PARTNERSHIP");
    }

    @Test
    void keepsTheTraceOfItsCaller() {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        HttpResponse<String> answer = READER.get("/v1/nothing", "traceparent", "00-" + trace + "-b7ad6b7169203331-01");
        assertThat(answer.body()).contains(trace);
    }

    @Test
    void refusesACursorOfAnotherList() {
        JsonNode page = READER.json("/v1/partnerships/nokia-xiaomi/timeline?limit=2");
        String cursor = page.path("next").asString().replaceAll(".*cursor=", "");
        requireProblem(
                READER.get("/v1/partnerships/nokia-xiaomi/timeline?kind=area&limit=2&cursor=" + cursor),
                400,
                "INVALID_CURSOR");
    }

    @Test
    void waitsForWhatItsCallerWroteAndSaysWhenItIsBehind() {
        HttpResponse<String> there =
                READER.get("/v1/partnerships", "Consistency-Token", Integer.toString(APPLIED), "Prefer", "wait=2");
        assertThat(there.statusCode()).isEqualTo(200);
        assertThat(there.headers().firstValue("Preference-Applied")).contains("wait=2");
        Instant asked = Instant.now();
        HttpResponse<String> behind =
                READER.get("/v1/partnerships", "Consistency-Token", Integer.toString(APPLIED + 1), "Prefer", "wait=1");
        requireProblem(behind, 409, "PROJECTION_BEHIND");
        assertThat(behind.headers().firstValue("Retry-After")).contains("1");
        assertThat(lag(behind)).isGreaterThanOrEqualTo(1_000);
        assertThat(Duration.between(asked, Instant.now())).isBetween(Duration.ofMillis(900), Duration.ofSeconds(2));
        requireProblem(READER.get("/v1/partnerships", "Consistency-Token", "x"), 400, "MALFORMED");
        HttpResponse<String> without = READER.get("/v1/partnerships", "Consistency-Token", "999999");
        assertThat(without.statusCode()).isEqualTo(200);
        assertThat(lag(without)).isPositive();
    }

    private static long lag(HttpResponse<String> answer) {
        return answer.headers().firstValueAsLong("Projection-Lag-Ms").orElseThrow();
    }

    @Test
    void letsNobodyInWithoutAGoodToken() {
        Instant past = Instant.now().minus(Duration.ofMinutes(3));
        List<String> bad = List.of(
                "",
                "nonsense",
                ISSUER.forged("deals:read"),
                ISSUER.token("deals:read", claims -> claims.issuer("http://elsewhere")),
                ISSUER.token("deals:read", claims -> claims.audience("others")),
                ISSUER.token(
                        "deals:read",
                        claims -> claims.issueTime(Date.from(past.minusSeconds(60)))
                                .expirationTime(Date.from(past))),
                ISSUER.token("deals:read", claims -> claims.expirationTime(null)),
                ISSUER.token("deals:read", claims -> claims.subject(null)),
                ISSUER.token("deals:read", RefusalsIT::notYet));
        for (String token : bad) {
            HttpResponse<String> answer = new Http(SIDE.url(), token).get("/v1/partnerships");
            requireProblem(answer, 401, "UNAUTHENTICATED");
            assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                    .startsWith("Bearer");
        }
    }

    private static JWTClaimsSet.Builder notYet(JWTClaimsSet.Builder claims) {
        return claims.notBeforeTime(Date.from(Instant.now().plus(Duration.ofMinutes(3))));
    }

    @Test
    void toleratesClocksThatDifferByLessThanAMinute() {
        Instant now = Instant.now();
        String token = ISSUER.token(
                "deals:read",
                claims -> claims.issueTime(Date.from(now.minusSeconds(60)))
                        .expirationTime(Date.from(now.minusSeconds(20))));
        assertThat(new Http(SIDE.url(), token).get("/v1/partnerships").statusCode())
                .isEqualTo(200);
    }

    @Test
    void asksForTheScope() {
        Http writer = new Http(SIDE.url(), ISSUER.token("deals:write"));
        requireProblem(writer.get("/v1/partnerships"), 403, "FORBIDDEN");
        requireProblem(READER.get("/actuator/prometheus"), 403, "FORBIDDEN");
        assertThat(NOBODY.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(NOBODY.get("/openapi.json").statusCode()).isEqualTo(200);
        assertThat(NOBODY.get("/asyncapi.yaml").statusCode()).isEqualTo(200);
        assertThat(NOBODY.get("/assets/dealtrail.css").statusCode()).isEqualTo(200);
    }

    @Test
    void tellsPeopleThatNobodyCanLogIn() {
        HttpResponse<String> page = NOBODY.get("/", "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.body()).contains("Nobody can log in here yet");
        requireHeaders(page);
        requireProblem(NOBODY.get("/", "Accept", "application/json"), 401, "UNAUTHENTICATED");
    }

    @Test
    void closesEveryRouteThatIsNotNamedAsOpen() {
        List<String> open = new ArrayList<>();
        TreeSet<String> routes = new TreeSet<>();
        SIDE.routes().getHandlerMethods().keySet().stream()
                .flatMap(RefusalsIT::paths)
                .forEach(routes::add);
        for (String route : routes) {
            String path = route.replaceAll("\\{aggregate[^}]*}", "partnerships").replaceAll("\\{[^}]*}", "x");
            for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.DELETE)) {
                HttpResponse<String> answer = NOBODY.send(method.name(), path);
                if (answer.statusCode() != 401) {
                    open.add(method + " " + route);
                }
            }
        }
        assertThat(routes).contains("/v1/partnerships", "/v1/parties/{id}", "/");
        assertThat(open)
                .containsExactlyInAnyOrder(
                        "GET /asyncapi.yaml",
                        "GET /favicon.ico",
                        "GET /openapi.json",
                        "GET /problems",
                        "GET /problems/{code}",
                        "GET /schemas",
                        "GET /schemas/{file}");
    }

    private static Stream<String> paths(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream();
    }
}
