package io.dealtrail.projection.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.sun.management.UnixOperatingSystemMXBean;
import io.dealtrail.projection.intake.TestStore;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One instance holds as many idle readers as are promised, tells all of them with one frame, refuses one more, and ends in good order. */
class ManySubscribersIT {

    private static final Logger LOG = LoggerFactory.getLogger(ManySubscribersIT.class);
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int SUBSCRIBERS = 5_000;
    private static final int PER_USER = 6;

    /** What a reader may take, on both sides of its connection; what it takes is a third of that. */
    private static final long BYTES_EACH = 256 * 1024;

    private final TestStore store = new TestStore();
    private TestFeed feed;
    private ManyReaders readers;

    @BeforeEach
    void start() {
        assumeThat(ManagementFactory.getPlatformMXBean(UnixOperatingSystemMXBean.class)
                        .getMaxFileDescriptorCount())
                .as("descriptors for both ends of each connection")
                .isGreaterThan(2 * SUBSCRIBERS + 1_000);
        feed = new TestFeed("--dealtrail.live.per-node=" + SUBSCRIBERS);
        readers = new ManyReaders(feed.port());
    }

    @AfterEach
    void stop() {
        readers.close();
        feed.close();
        store.close();
    }

    @Test
    void areHeldToldAndDismissedByOneInstance() {
        feed.apply(List.of(store.happen("before")));
        feed.get(feed.token("first"), "", HttpResponse.BodyHandlers.ofString());
        long empty = bytes();
        open();
        long each = (bytes() - empty) / SUBSCRIBERS;
        LOG.info("{} bytes for each of {} idle subscribers", each, SUBSCRIBERS);
        assertThat(each).isLessThan(BYTES_EACH);
        tellAll();
        refuseOneMore();
        letOneInWhereOneLeaves();
        feed.close();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(readers.all())
                        .filteredOn(reader -> !reader.hasEnded())
                        .extracting(ManyReaders.Reader::frames)
                        .as("streams that go on")
                        .isEmpty());
        assertThat(readers.all().stream().skip(1))
                .allSatisfy(reader -> assertThat(reader.frames().getLast()).isEqualTo("server-shutdown"));
    }

    private void open() {
        for (int user = 0; readers.all().size() < SUBSCRIBERS; user++) {
            String token = feed.token("user-" + user);
            IntStream.range(0, Math.min(PER_USER, SUBSCRIBERS - readers.all().size()))
                    .forEach(n -> open(token, n % 2 == 0));
        }
        await().atMost(SOON).until(() -> readers.all().stream().allMatch(ManyReaders.Reader::hasBegun));
        assertThat(readers.all()).extracting(ManyReaders.Reader::status).containsOnly("HTTP/1.1 200");
        assertThat(feed.bean(LiveHub.class).subscribers()).isEqualTo(SUBSCRIBERS);
    }

    private void open(String token, boolean again) {
        if (again) {
            readers.open("/v1/events", token, "Last-Event-ID: 1\r\n");
        } else {
            readers.open("/v1/events", token);
        }
    }

    /** Each gets each event once, though it was encoded once for all of them. */
    private void tellAll() {
        double encoded = feed.count("dealtrail.live.encoded");
        double sent = feed.count("dealtrail.live.sent");
        feed.apply(List.of(store.happen("after")));
        feed.apply(List.of(store.happen("after")));
        await().atMost(SOON)
                .until(() -> readers.all().stream()
                        .allMatch(reader -> reader.frames().contains("partnership-closed 3")));
        assertThat(readers.all())
                .extracting(ManyReaders.Reader::frames)
                .containsOnly(List.of("partnership-opened 2", "partnership-closed 3"));
        assertThat(feed.count("dealtrail.live.encoded") - encoded).isEqualTo(2);
        assertThat(feed.count("dealtrail.live.sent") - sent).isEqualTo(2 * SUBSCRIBERS);
    }

    private void refuseOneMore() {
        HttpResponse<String> refused = oneMore();
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(refused.body()).contains("\"TOO_MANY_STREAMS\"", "This server has 5000 streams open.");
        assertThat(feed.bean(LiveHub.class).subscribers()).isEqualTo(SUBSCRIBERS);
    }

    private HttpResponse<String> oneMore() {
        return feed.get(
                feed.token("one-more"), "", HttpResponse.BodyHandlers.ofString(), "Accept", "text/event-stream");
    }

    private void letOneInWhereOneLeaves() {
        readers.all().getFirst().close();
        ManyReaders.Reader next = readers.open("/v1/events?since=0", feed.token("one-more"));
        await().atMost(SOON).until(() -> next.frames().size() == 3);
        assertThat(next.frames().getFirst()).isEqualTo("partnership-opened 1");
    }

    /** What is in use once nothing is left that could be collected, in and beside the heap. */
    private static long bytes() {
        System.gc();
        long beside = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() + beside;
    }
}
