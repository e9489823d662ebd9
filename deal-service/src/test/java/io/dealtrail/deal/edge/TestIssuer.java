package io.dealtrail.deal.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** An OpenID Connect issuer on loopback with a key of its own, which signs whatever a test asks for. */
final class TestIssuer implements AutoCloseable {

    private final HttpServer server;
    private final RSAKey key;

    private TestIssuer(HttpServer server, RSAKey key) {
        this.server = server;
        this.key = key;
    }

    static TestIssuer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            TestIssuer issuer = new TestIssuer(server, newKey());
            server.createContext("/.well-known/openid-configuration", issuer::configuration);
            server.createContext("/jwks", issuer::keys);
            server.start();
            return issuer;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** A good token of {@code subject} with these scopes. */
    String token(String subject, String scopes) {
        return sign(key, claims -> claims.subject(subject).claim("scope", scopes));
    }

    /** A token with these claims on top of good ones. */
    String token(UnaryOperator<JWTClaimsSet.Builder> claims) {
        return sign(key, claims);
    }

    /** A token that somebody else signed, under the name of this issuer's key. */
    String forgedToken() {
        return sign(newKey(), claims -> claims);
    }

    RSAKey publicKey() {
        return key.toPublicJWK();
    }

    JWTClaimsSet.Builder goodClaims() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(url())
                .audience("dealtrail")
                .subject("someone")
                .claim("scope", "deals:read deals:write deals:import deals:admin")
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now.minus(Duration.ofMinutes(5))))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(10))));
    }

    private String sign(RSAKey signing, UnaryOperator<JWTClaimsSet.Builder> claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims.apply(goodClaims()).build());
            JWSSigner signer = new RSASSASigner(signing);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("test-key").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void configuration(HttpExchange exchange) throws IOException {
        answer(exchange, "{\"issuer\":\"%1$s\",\"jwks_uri\":\"%1$s/jwks\"}".formatted(url()));
    }

    private void keys(HttpExchange exchange) throws IOException {
        answer(exchange, new JWKSet(key.toPublicJWK()).toString());
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
