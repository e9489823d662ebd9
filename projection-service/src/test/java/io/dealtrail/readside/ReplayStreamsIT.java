package io.dealtrail.readside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dealtrail.contract.Contract;
import io.dealtrail.projection.live.SseClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Replays that take their time: who is let in, how they end, and what is refused before they begin. */
class ReplayStreamsIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String SLOW = "/v1/partnerships/nokia-xiaomi/replay?speed=0.001";
    private static final TestIssuer ISSUER = TestIssuer.start();
    private static final ReadSide SIDE = side();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final List<SseClient> open = new ArrayList<>();

    private static ReadSide side() {
        ReadSide side = ReadSide.start(
                ISSUER,
                Map.of(
                        "dealtrail.replay.longest-pause", "1h",
                        "dealtrail.replay.per-node", "2",
                        "dealtrail.live.heartbeat-every", "200ms"));
        side.apply(NokiaXiaomi.chain().events());
        return side;
    }

    @AfterEach
    void letGo() {
        open.forEach(SseClient::close);
        Contract described = Contract.ofThisBuild();
        assertThat(open)
                .flatMap(SseClient::all)
                .flatMap(frame -> described.complaintsOfReplay(frame.id(), frame.event(), frame.data()))
                .isEmpty();
        // A reader that is gone is found out by a heartbeat.
        await().atMost(SOON).until(() -> answers("/v1/partnerships/nokia-xiaomi/replay") == 200);
    }

    @AfterAll
    static void stop() {
        SIDE.close();
        ISSUER.close();
        CLIENT.shutdownNow();
    }

    @ParameterizedTest
    @CsvSource({
        "nokia-xiaomi/replay?axis=time, 400, MALFORMED, ?axis",
        "nokia-xiaomi/replay?speed=fast, 400, MALFORMED, ?speed",
        "nokia-xiaomi/replay?speed=0, 400, MALFORMED, ?speed",
        "nokia-xiaomi/replay?from=2018&to=2017, 400, MALFORMED, ?from",
        "nokia-xiaomi/replay?axis=valid&from=soon, 400, MALFORMED, ?from",
        "nokia-xiaomi/replay?to=whenever, 400, MALFORMED, ?to",
        "nokia-xiaomi/replay?knownAt=soon, 400, MALFORMED, ?knownAt",
        "nokia-xiaomi/replay?limit=5, 400, MALFORMED, ?limit",
        "nokia-xiaomi/replay?sped=5, 400, UNKNOWN_PARAMETER, 'speed'",
        "nobody/replay, 404, UNKNOWN_PARTNERSHIP, nobody",
        "nokia-xiaomi/replay?knownAt=2017-07-01, 404, UNKNOWN_PARTNERSHIP, nokia-xiaomi"
    })
    void refusesBeforeTheStreamOpens(String path, int status, String code, String about) {
        Http reader = new Http(SIDE.url(), ISSUER.token("deals:read"));
        for (String accept : List.of("text/event-stream", "*/*")) {
            HttpResponse<String> refused = reader.get("/v1/partnerships/" + path, "Accept", accept);
            assertThat(refused.statusCode()).isEqualTo(status);
            assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(refused.body()).contains("\"" + code + "\"", about);
        }
    }

    @ParameterizedTest
    @CsvSource({"speed=30, ?speed", "lastEventId=17, ?lastEventId", "cursor=AAAA, ?cursor"})
    void refusesOnPagesWhatStreamsHave(String query, String pointer) {
        HttpResponse<String> refused = new Http(SIDE.url(), ISSUER.token("deals:read"))
                .get("/v1/partnerships/nokia-xiaomi/replay?" + query, "Accept", "application/json");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains(pointer);
    }

    @Test
    void letsInAsManyAsItCanHold() {
        SseClient first = stream(SIDE, token());
        SseClient second = stream(SIDE, token());
        await().atMost(SOON).until(() -> first.saw("step") && second.saw("step"));
        HttpResponse<String> refused = new Http(SIDE.url(), token()).get(SLOW);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("TOO_MANY_STREAMS");
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        first.close();
        await().atMost(SOON).until(() -> answers("/v1/partnerships/nokia-xiaomi/replay") == 200);
        assertThat(second.isEnded()).isFalse();
    }

    @Test
    void endsWithTheTokenAndSaysNotThatItHasEnded() {
        Instant expires = Instant.now().plusSeconds(2);
        SseClient client =
                stream(SIDE, ISSUER.token("deals:read", claims -> claims.expirationTime(Date.from(expires))));
        await().atMost(SOON).until(client::isEnded);
        assertThat(client.saw("step")).isTrue();
        assertThat(client.saw("end")).isFalse();
        assertThat(client.all().getLast().id()).isNotNull();
    }

    @Test
    void saysThatTheServerStops() {
        ReadSide stopping = ReadSide.start(ISSUER, Map.of("dealtrail.replay.longest-pause", "1h"));
        stopping.apply(NokiaXiaomi.chain().events());
        SseClient client = stream(stopping, token());
        await().atMost(SOON).until(() -> client.saw("step"));
        stopping.close();
        await().atMost(SOON).until(client::isEnded);
        assertThat(client.all().getLast().event()).isEqualTo("server-shutdown");
        assertThat(client.all().getLast().data()).contains("\"knownAt\":\"2017-07-05T12:00:00Z\"");
    }

    private static String token() {
        return ISSUER.token("deals:read");
    }

    private static int answers(String path) {
        return new Http(SIDE.url(), token()).get(path).statusCode();
    }

    private SseClient stream(ReadSide side, String token) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(side.url() + SLOW))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream")
                .build();
        try {
            HttpResponse<InputStream> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).isEqualTo(200);
            SseClient client = new SseClient(answer.body()).read();
            open.add(client);
            return client;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
