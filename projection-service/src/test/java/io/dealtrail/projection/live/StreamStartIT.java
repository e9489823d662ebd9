package io.dealtrail.projection.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dealtrail.projection.intake.TestStore;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a stream begins, whatever its reader asks for and how, and what comes before everything else. */
class StreamStartIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final TestStore STORE = new TestStore();
    private static TestFeed feed;

    @BeforeAll
    static void start() {
        feed = new TestFeed();
        // Recorded a second apart from each other, from 2026-03-01T10:00:00.000001Z on.
        feed.apply(IntStream.range(0, 9).mapToObj(n -> STORE.happen("deal")).toList());
    }

    @AfterAll
    static void stop() {
        feed.close();
        STORE.close();
    }

    @ParameterizedTest
    @CsvSource({
        "7, ?lastEventId=5&since=2, 8",
        "'', ?lastEventId=5&since=2, 6",
        "'', ?lastEventId=&since=2, 3",
        "'', ?since=0, 1",
        "'', ?since=2026-03-01T10:00:04Z, 5",
        "'', ?since=2026-03-01T11:00:04%2B01:00, 5",
        "'', ?since=2026-03-01T10:00:04.000001Z, 5",
        "'', ?since=2026-03-01T10:00:04.000002Z, 6",
        "'', ?since=2026-03-01, 1"
    })
    void isTakenFromTheHeaderElseTheAddressElseSince(String header, String query, String first) {
        String[] headers = header.isEmpty() ? new String[0] : new String[] {"Last-Event-ID", header};
        try (SseClient client =
                feed.stream("reader" + header + query, query, headers).read()) {
            await().atMost(SOON).until(() -> client.lastId().orElse(0) == 9);
            assertThat(client.events().getFirst().id()).isEqualTo(first);
            assertThat(client.events()).hasSize(10 - Integer.parseInt(first));
        }
    }

    @Test
    void isNowWhereNothingIsSaid() {
        try (SseClient client = feed.stream("anna", "").read()) {
            await().atMost(SOON).until(() -> client.saw("bookmark"));
            assertThat(client.all().getFirst()).isEqualTo(new SseClient.Received("9", "bookmark", "{\"position\":9}"));
        }
    }

    @Test
    void tellsFirstHowLongToWaitBeforeComingBack() throws IOException {
        HttpResponse<InputStream> answer = feed.get(
                feed.token("boris"),
                "?since=8",
                HttpResponse.BodyHandlers.ofInputStream(),
                "Accept",
                "text/event-stream");
        try (InputStream body = answer.body()) {
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            String expected = "retry: 2000\n\nid: 9\nevent: partnership-closed\ndata: {\"specversion\":\"1.0\",";
            assertThat(new String(body.readNBytes(expected.length()), UTF_8)).isEqualTo(expected);
        }
    }
}
