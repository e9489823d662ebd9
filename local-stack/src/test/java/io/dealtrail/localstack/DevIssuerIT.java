package io.dealtrail.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The issuer as the services and a browser use it; every token is checked as a resource server checks it, by discovery. */
class DevIssuerIT {

    private static final String REDIRECT = "http://localhost:8080/login/oauth2/code/dealtrail";
    private static final String VERIFIER = "a-code-verifier-of-the-length-that-rfc-7636-asks-for";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Ports ports = new Ports(0, 0, 0, TestPorts.free(), 8081, 8080);

    @TempDir
    private Path temporary;

    private DataFolder folder;
    private Secrets secrets;
    private DevIssuer issuer;

    @BeforeEach
    void start() {
        folder = DataFolder.open(temporary);
        secrets = Secrets.in(folder);
        issuer = new DevIssuer(folder, secrets, ports);
        issuer.start();
    }

    @AfterEach
    void stop() {
        issuer.stop();
        folder.close();
        http.close();
    }

    @Test
    void givesThePersonAtTheMachineATokenWithEveryScope() {
        Jwt token = decoder().decode(issuer.token());
        assertThat(token.getSubject()).isEqualTo("local-developer");
        assertThat(token.getAudience()).containsExactly("dealtrail");
        assertThat(token.getClaimAsString("scope")).isEqualTo("deals:read deals:write deals:import deals:admin");
    }

    @Test
    void keepsItsKeyOverARestart() {
        String before = issuer.token();
        issuer.stop();
        issuer = new DevIssuer(folder, secrets, ports);
        issuer.start();
        assertThat(decoder().decode(before).getSubject()).isEqualTo("local-developer");
    }

    @Test
    void givesProjectionServiceATokenForReading() throws Exception {
        String client = "projection-service:" + secrets.of("projection-service");
        JsonNode answer = token(
                Map.of("grant_type", "client_credentials", "scope", "deals:read"),
                "Basic " + Base64.getEncoder().encodeToString(client.getBytes(StandardCharsets.UTF_8)));
        Jwt token = decoder().decode(answer.path("access_token").asString());
        assertThat(token.getSubject()).isEqualTo("projection-service");
        assertThat(token.getAudience()).containsExactly("dealtrail");
        assertThat(token.getClaimAsString("scope")).isEqualTo("deals:read");
    }

    @Test
    void logsThePersonInToThePagesWithoutAsking() throws Exception {
        JsonNode answer = token(
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        "dealtrail-pages",
                        "code",
                        code(),
                        "redirect_uri",
                        REDIRECT,
                        "code_verifier",
                        VERIFIER),
                "");
        Jwt token = decoder().decode(answer.path("access_token").asString());
        assertThat(token.getSubject()).isEqualTo("local-developer");
        assertThat(token.getClaimAsString("scope")).isIn("openid deals:read", "deals:read openid");
        assertThat(answer.path("id_token").asString()).isNotEmpty();
    }

    @Test
    void refusesALoginWithoutPkce() throws Exception {
        HttpResponse<String> answer = get(authorization(Map.of()));
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).contains("error=invalid_request"));
    }

    private String code() throws IOException, InterruptedException, GeneralSecurityException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        HttpResponse<String> answer =
                get(authorization(Map.of("code_challenge", challenge, "code_challenge_method", "S256")));
        String location = answer.headers().firstValue("Location").orElse("no redirect: " + answer.statusCode());
        assertThat(location).startsWith(REDIRECT).contains("code=", "state=some-state");
        return location.replaceAll(".*[?&]code=([^&]+).*", "$1");
    }

    private static String authorization(Map<String, String> proof) {
        return "/oauth2/authorize?"
                + form(Map.of(
                        "response_type",
                        "code",
                        "client_id",
                        "dealtrail-pages",
                        "redirect_uri",
                        REDIRECT,
                        "scope",
                        "openid deals:read",
                        "state",
                        "some-state"))
                + "&" + form(proof);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI uri = URI.create(DevIssuer.url(ports) + path);
        return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }

    private JsonNode token(Map<String, String> form, String authorization) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(DevIssuer.url(ports) + "/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(form)));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private JwtDecoder decoder() {
        return NimbusJwtDecoder.withIssuerLocation(DevIssuer.url(ports)).build();
    }
}
