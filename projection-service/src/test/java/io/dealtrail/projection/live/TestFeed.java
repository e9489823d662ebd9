package io.dealtrail.projection.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dealtrail.events.EventEnvelope;
import io.dealtrail.events.EventJson;
import io.dealtrail.projection.ProjectionServiceApplication;
import io.dealtrail.projection.log.AppliedEvent;
import io.dealtrail.projection.log.EventLog;
import io.dealtrail.projection.log.WatermarkStore;
import io.dealtrail.testservers.PostgresServer;
import io.dealtrail.testservers.TestDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole service on a database of its own, without a broker: events are applied as another instance would, straight to the tables. */
final class TestFeed implements AutoCloseable {

    private final TestIssuer issuer = new TestIssuer();
    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;

    TestFeed(String... settings) {
        TestDatabase database = PostgresServer.shared().createDatabase("projection_live");
        Stream<String> fixed = Stream.of(
                "--server.port=0",
                "--spring.datasource.url=" + database.jdbcUrl(),
                "--spring.datasource.username=" + database.appUser(),
                "--spring.datasource.password=" + database.appPassword(),
                "--spring.flyway.user=" + database.ownerUser(),
                "--spring.flyway.password=" + database.ownerPassword(),
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer.url(),
                "--dealtrail.kafka.bootstrap-servers=localhost:1",
                // A connection that takes nothing for this long is closed by the connector, before the stream can say
                // why.
                "--server.tomcat.connection-timeout=2m",
                "--dealtrail.live.poll-every=20ms");
        context = SpringApplication.run(
                ProjectionServiceApplication.class,
                Stream.concat(fixed, Stream.of(settings)).toArray(String[]::new));
    }

    /** Applies events in one transaction; the service finds out by polling. */
    void apply(Collection<EventEnvelope> events) {
        bean(TransactionTemplate.class).executeWithoutResult(_ -> {
            bean(EventLog.class).append(events.stream().map(TestFeed::read).toList());
            bean(WatermarkStore.class).advance(Long.MAX_VALUE);
        });
    }

    JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** What a counter of the service says. */
    double count(String counter) {
        return bean(MeterRegistry.class).get(counter).counter().count();
    }

    /** How many streams have ended for this reason. */
    double ended(String reason) {
        return bean(MeterRegistry.class)
                .get("dealtrail.live.ended")
                .tag("reason", reason)
                .counter()
                .count();
    }

    /** Opens a stream as a reader, with headers by name and value. */
    SseClient stream(String reader, String query, String... headers) {
        HttpResponse<InputStream> answer = get(
                token(reader),
                query,
                HttpResponse.BodyHandlers.ofInputStream(),
                with(headers, "Accept", "text/event-stream"));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("status " + answer.statusCode());
        }
        return new SseClient(answer.body());
    }

    <T> HttpResponse<T> get(String token, String query, HttpResponse.BodyHandler<T> body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port() + "/v1/events" + query))
                .header("Authorization", "Bearer " + token);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), body);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Sends bytes as they are, UTF-8, and reads until the service closes the connection. */
    String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port())) {
            socket.getOutputStream().write(request.getBytes(UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    String token(String reader) {
        return token(reader, Instant.now().plusSeconds(600));
    }

    String token(String reader, Instant expires) {
        return issuer.token(reader, expires);
    }

    private static String[] with(String[] headers, String... more) {
        return Stream.concat(Stream.of(headers), Stream.of(more)).toArray(String[]::new);
    }

    private static AppliedEvent read(EventEnvelope event) {
        return new AppliedEvent(event, EventJson.read(event.name(), event.payload()));
    }

    @Override
    public void close() {
        context.close();
        issuer.close();
        http.shutdownNow();
    }
}
