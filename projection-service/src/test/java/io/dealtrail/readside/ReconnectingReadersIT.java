package io.dealtrail.readside;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.events.CloudEventsJson;
import io.dealtrail.events.EventEnvelope;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Many readers hang up and come back at random while much is written, over the whole way from the topic: each sees each event once, in order. */
class ReconnectingReadersIT {

    private static final Logger LOG = LoggerFactory.getLogger(ReconnectingReadersIT.class);
    private static final int READERS = 100;
    private static final int EVENTS = 10_000;
    private static final int LARGEST_BATCH = 200;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void seeEachEventOnceInOrder() {
        try (WholeReadSide side = new WholeReadSide();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<String> partnerships = WholeReadSide.partnerships();
            List<EventEnvelope> events = IntStream.range(0, EVENTS)
                    .mapToObj(n -> side.store.happen(partnerships.get(n % partnerships.size())))
                    .toList();
            List<String> written = events.stream().map(CloudEventsJson::write).toList();
            // All are one user here; and a connection that was hung up counts until something is written to it.
            WholeReadSide.Instance instance =
                    side.start("--dealtrail.live.per-user=5000", "--dealtrail.live.per-node=5000");
            List<CompletableFuture<Integer>> readers = IntStream.range(0, READERS)
                    .mapToObj(seed -> CompletableFuture.supplyAsync(
                            () -> new ReconnectingReader(instance, written, seed).readAll(), threads))
                    .toList();
            publish(side, events);
            int connections = readers.stream().mapToInt(CompletableFuture::join).sum();
            LOG.info("{} readers of {} events connected {} times", READERS, EVENTS, connections);
            assertThat(connections).isGreaterThan(READERS * 10);
        }
    }

    private static void publish(WholeReadSide side, List<EventEnvelope> events) {
        Random random = new Random(1);
        for (int from = 0; from < events.size(); ) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(LARGEST_BATCH));
            side.topic.publish(events.subList(from, to));
            from = to;
        }
    }
}
