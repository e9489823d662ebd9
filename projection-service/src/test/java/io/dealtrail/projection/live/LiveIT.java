package io.dealtrail.projection.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dealtrail.contract.Contract;
import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.CloudEventsJson;
import io.dealtrail.events.EventEnvelope;
import io.dealtrail.events.EventName;
import io.dealtrail.projection.intake.TestStore;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The live feed over HTTP, to the letter of its contract; the broker is away all the time, and reads go on. */
class LiveIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private static final Contract CONTRACT = Contract.ofThisBuild();

    private static TestFeed feed;
    private final List<SseClient> open = new ArrayList<>();
    private TestStore store;

    @BeforeAll
    static void start() {
        feed = new TestFeed("--dealtrail.live.bookmark-every=500ms", "--dealtrail.live.bookmark-after-dropped=20");
    }

    @AfterAll
    static void stop() {
        feed.close();
    }

    @BeforeEach
    void continueTheLog() {
        JdbcClient jdbc = feed.jdbc();
        store = new TestStore();
        long applied = jdbc.sql("select position from applied_watermark")
                .query(Long.class)
                .single();
        // Positions go on over the tests of this class: what was before is history for each.
        for (long position = 1; position <= applied; position++) {
            store.happen("before-" + position);
        }
    }

    @AfterEach
    void letGo() {
        open.forEach(SseClient::close);
        store.close();
        assertThat(open.stream().flatMap(client -> client.all().stream()))
                .flatMap(frame -> CONTRACT.complaintsOfFrame(frame.id(), frame.event(), frame.data()))
                .as("not as the AsyncAPI document says")
                .isEmpty();
    }

    @Test
    void joinsHistoryAndLiveWithoutGapOrDuplicateOverManyReconnects() {
        long first = applied() + 1;
        int total = 600;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<List<SseClient.Received>>> readers = IntStream.range(0, 5)
                    .mapToObj(number -> CompletableFuture.supplyAsync(
                            () -> readAll("reader-" + number, first - 1, total, new Random(number)), threads))
                    .toList();
            for (int done = 0; done < total; done += 20) {
                apply(IntStream.range(done, done + 20)
                        .mapToObj(i -> store.happen("join-" + first + "-" + i % 7))
                        .toList());
            }
            List<EventEnvelope> written =
                    store.events().subList((int) first - 1, store.events().size());
            for (CompletableFuture<List<SseClient.Received>> reader : readers) {
                List<SseClient.Received> got = reader.join();
                assertThat(got).extracting(SseClient.Received::id).containsExactlyElementsOf(ids(written));
                assertThat(got)
                        .extracting(SseClient.Received::data)
                        .containsExactlyElementsOf(
                                written.stream().map(CloudEventsJson::write).toList());
            }
        }
    }

    @Test
    void beginsNowWithABookmarkToComeBackWith() {
        apply(List.of(store.happen("now-1")));
        long now = applied();
        SseClient client = stream("");
        await().atMost(SOON).until(() -> client.saw("bookmark"));
        assertThat(client.all().getFirst().id()).isEqualTo(Long.toString(now));
        apply(List.of(store.happen("now-2")));
        await().atMost(SOON).until(() -> client.events().size() == 1);
        assertThat(client.events().getFirst().event()).isEqualTo("partnership-opened");
    }

    @Test
    void carriesThePositionWhileNothingHappens() {
        SseClient client = stream("");
        await().atMost(SOON)
                .until(() -> client.all().stream()
                                .filter(each -> each.event().equals("bookmark"))
                                .count()
                        >= 3);
        assertThat(client.all().stream().map(SseClient.Received::id).filter(Objects::nonNull))
                .hasSize(1);
    }

    @Test
    void filtersOnTheServerAndCarriesThePositionOverWhatItDrops() {
        long before = applied();
        SseClient byPartnership = stream("?since=" + before + "&partnership=wanted&partnership=also");
        SseClient byParty = stream("?since=" + before + "&party=wanted-b");
        SseClient byKind = stream("?since=" + before + "&kind=partnership-closed");
        List<EventEnvelope> events = new ArrayList<>();
        events.add(store.happen("wanted"));
        IntStream.range(0, 50).forEach(i -> events.add(store.happen("other-" + before + "-" + i)));
        events.add(store.happen("also"));
        events.add(store.happen("wanted"));
        apply(events);
        await().atMost(SOON)
                .until(() -> byPartnership.events().size() == 3
                        && byParty.events().size() == 2
                        && byKind.events().size() == 1);
        long end = applied();
        assertThat(byPartnership.events())
                .extracting(SseClient.Received::id)
                .containsExactly(Long.toString(before + 1), Long.toString(end - 1), Long.toString(end));
        assertThat(byPartnership.saw("bookmark")).isTrue();
        List<Long> ids = byParty.all().stream()
                .map(SseClient.Received::id)
                .filter(Objects::nonNull)
                .map(Long::valueOf)
                .toList();
        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void cutsASlowReaderAndNobodyElse() {
        long before = applied();
        SseClient healthy = stream("?since=" + before);
        SseClient slow = feed.stream("slow", "?since=" + before);
        open.add(slow);
        String large = "x".repeat(16_000);
        int batches = 40;
        int batch = 50;
        for (int number = 1; number <= batches; number++) {
            apply(IntStream.range(0, batch)
                    .mapToObj(i -> closing("slow-" + before, large + i))
                    .toList());
            int written = number * batch;
            // One that keeps up is never further behind than this batch, which is within the bound.
            await().atMost(SOON).until(() -> healthy.events().size() == written);
        }
        slow.read();
        await().atMost(SOON).until(slow::isEnded);
        assertThat(slow.saw("overflow")).isTrue();
        assertThat(feed.ended("overflow")).isPositive();
        long reached = slow.lastId().orElseThrow();
        assertThat(slow.events())
                .extracting(SseClient.Received::id)
                .containsExactlyElementsOf(LongStream.rangeClosed(before + 1, reached)
                        .mapToObj(Long::toString)
                        .toList());
        SseClient resumed = open("slow", "", "Last-Event-ID", Long.toString(reached));
        await().atMost(SOON).until(() -> resumed.lastId().orElse(0) == applied());
    }

    @Test
    void resetsWhereTheIdIsUnknown() {
        for (String unknown : List.of("999999999", "no-number", "-1")) {
            SseClient client = open("reset", "", "Last-Event-ID", unknown);
            await().atMost(SOON).until(() -> client.saw("reset"));
            assertThat(client.all().getFirst().data()).contains("\"reason\":\"unknown-id\"");
            assertThat(client.all().getFirst().id()).isEqualTo(Long.toString(applied()));
        }
    }

    @Test
    void resetsWhereAnEventWasAppliedBehindTheStream() {
        SseClient client = stream("");
        await().atMost(SOON).until(() -> client.saw("bookmark"));
        feed.jdbc()
                .sql("update applied_watermark set generation = generation + 1")
                .update();
        await().atMost(SOON).until(() -> client.saw("reset"));
        assertThat(client.all()).anySatisfy(each -> assertThat(each.data()).contains("late-event"));
        assertThat(client.isEnded()).isFalse();
    }

    @Test
    void endsWithTheToken() {
        Instant expires = Instant.now().plusSeconds(2);
        HttpResponse<InputStream> answer = feed.get(
                feed.token("expiring", expires),
                "",
                HttpResponse.BodyHandlers.ofInputStream(),
                "Accept",
                "text/event-stream");
        SseClient client = new SseClient(answer.body()).read();
        open.add(client);
        await().atMost(SOON).until(client::isEnded);
        assertThat(Instant.now()).isBetween(expires.minusSeconds(1), expires.plusSeconds(5));
    }

    @Test
    void refusesTheSeventhStreamOfAUser() {
        IntStream.range(0, 6).forEach(_ -> open("greedy", ""));
        HttpResponse<String> refused =
                feed.get(feed.token("greedy"), "", HttpResponse.BodyHandlers.ofString(), "Accept", "text/event-stream");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("6");
        assertThat(refused.body()).contains("TOO_MANY_STREAMS");
        open.removeFirst().close();
        await().atMost(SOON).until(() -> {
            apply(List.of(store.happen("greedy-" + applied())));
            HttpResponse<InputStream> again = feed.get(
                    feed.token("greedy"), "", HttpResponse.BodyHandlers.ofInputStream(), "Accept", "text/event-stream");
            open.add(new SseClient(again.body()));
            return again.statusCode() == 200;
        });
    }

    @Test
    void admitsAgainAtOnceWhereTheReadersHaveGone() {
        TestFeed quiet = new TestFeed("--dealtrail.live.bookmark-every=1h", "--dealtrail.live.heartbeat-every=1h");
        try {
            List<SseClient> gone = IntStream.range(0, 6)
                    .mapToObj(_ -> quiet.stream("hasty", "").read())
                    .toList();
            gone.forEach(client -> await().atMost(SOON).until(() -> client.saw("bookmark")));
            gone.forEach(SseClient::close);
            gone.forEach(client -> await().atMost(SOON).until(client::isEnded));
            try (SseClient again = quiet.stream("hasty", "").read()) {
                await().atMost(SOON).until(() -> again.saw("bookmark"));
                assertThat(quiet.bean(LiveHub.class).subscribers()).isEqualTo(1);
            }
        } finally {
            quiet.close();
        }
    }

    @Test
    void findsOutByItselfThatReadersHaveGone() {
        TestFeed quiet = new TestFeed("--dealtrail.live.bookmark-every=1h", "--dealtrail.live.heartbeat-every=200ms");
        try {
            SseClient client = quiet.stream("hasty", "").read();
            await().atMost(SOON).until(() -> client.saw("bookmark"));
            client.close();
            await().atMost(SOON).until(() -> quiet.bean(LiveHub.class).subscribers() == 0);
            assertThat(quiet.ended("gone")).isEqualTo(1);
        } finally {
            quiet.close();
        }
    }

    @Test
    void refusesDatesOnAStream() {
        for (String date : List.of("validAt", "knownAt")) {
            HttpResponse<String> refused = page("?" + date + "=2017-07-05", "text/event-stream");
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("\"MALFORMED\"", "?" + date);
        }
    }

    @Test
    void refusesAnIdThatIsNoTextOfAHeader() throws IOException {
        String answer = feed.raw("GET /v1/events HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                + feed.token("raw") + "\r\nAccept: text/event-stream\r\nLast-Event-ID: \u65e5\u672c\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json", "\"MALFORMED\"", "nosniff");
    }

    @Test
    void saysThatTheServerStops() {
        TestFeed stopping = new TestFeed();
        SseClient client = stopping.stream("anna", "").read();
        await().atMost(SOON).until(() -> client.saw("bookmark"));
        stopping.close();
        await().atMost(SOON).until(client::isEnded);
        assertThat(client.all()).extracting(SseClient.Received::event).containsExactly("bookmark", "server-shutdown");
    }

    @Test
    void letsAReaderInWhileTheServerStopsOnlyToTellItSo() {
        TestFeed stopping = new TestFeed();
        try {
            stopping.bean(LiveHub.class).close();
            SseClient client = stopping.stream("anna", "?since=0").read();
            await().atMost(SOON).until(client::isEnded);
            assertThat(client.all()).extracting(SseClient.Received::event).containsExactly("server-shutdown");
            assertThat(stopping.ended("shutdown")).isEqualTo(1);
        } finally {
            stopping.close();
        }
    }

    @Test
    void isAlsoReadPageByPage() {
        long before = applied();
        apply(IntStream.range(0, 5)
                .mapToObj(i -> store.happen("page-" + before + "-" + i))
                .toList());
        HttpResponse<String> json = page("?since=" + before + "&limit=2", "*/*");
        assertThat(json.statusCode()).isEqualTo(200);
        assertThat(json.body()).contains("\"position\":" + (before + 1), "\"next\":\"/v1/events?");
        HttpResponse<String> lines = page("?since=" + before, "application/x-ndjson");
        assertThat(lines.body().lines()).hasSize(5);
        assertThat(page("?kind=no-such-thing", "*/*").statusCode()).isEqualTo(400);
        assertThat(page("?since=whenever", "*/*").statusCode()).isEqualTo(400);
        assertThat(page("?partnerships=p", "*/*").statusCode()).isEqualTo(400);
    }

    private List<SseClient.Received> readAll(String reader, long after, int total, Random random) {
        List<SseClient.Received> got = new ArrayList<>();
        long last = after;
        while (got.size() < total) {
            int enough = 1 + random.nextInt(120);
            // The server notices at its next write that a reader is gone; until then the stream counts against its
            // user.
            String user = reader + "-" + got.size();
            try (SseClient client = feed.stream(user, "?lastEventId=" + last).read()) {
                int wanted = Math.min(enough, total - got.size());
                await().atMost(SOON).until(() -> client.events().size() >= wanted);
                List<SseClient.Received> part = client.events().subList(0, wanted);
                got.addAll(part);
                last = Long.parseLong(Objects.requireNonNull(part.getLast().id()));
            }
        }
        return got;
    }

    private EventEnvelope closing(String partnership, String reason) {
        return store.append(
                new AggregateRef(AggregateType.PARTNERSHIP, partnership),
                new EventName("partnership-closed", 1),
                "{\"reason\":\"" + reason + "\"}");
    }

    private static void apply(List<EventEnvelope> events) {
        feed.apply(events);
    }

    private static long applied() {
        return feed.jdbc()
                .sql("select position from applied_watermark")
                .query(Long.class)
                .single();
    }

    private SseClient stream(String query) {
        return open("reader-of-" + open.size() + query, query);
    }

    private SseClient open(String reader, String query, String... headers) {
        SseClient client = feed.stream(reader, query, headers).read();
        open.add(client);
        return client;
    }

    private static HttpResponse<String> page(String query, String accept) {
        return feed.get(feed.token("pages"), query, HttpResponse.BodyHandlers.ofString(), "Accept", accept);
    }

    private static List<String> ids(List<EventEnvelope> events) {
        return events.stream().map(event -> Long.toString(event.position())).toList();
    }
}
