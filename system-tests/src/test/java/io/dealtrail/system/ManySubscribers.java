package io.dealtrail.system;

import static org.awaitility.Awaitility.await;

import io.dealtrail.localstack.ServiceOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** As many subscribers of the live feed as one instance allows: most read and take the time, some never read, some come and go each second. */
final class ManySubscribers implements AutoCloseable {

    /** Together with those of the run they are 500. */
    private static final int HEALTHY = 390;

    private static final int STUCK = 50;
    private static final int COMING = 50;
    private static final Duration TIME = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration STAY = Duration.ofMillis(500);

    /** What a stuck one takes before it takes no more. */
    private static final int FEW_BYTES = 4 * 1024;

    private static final Pattern RECORDED = Pattern.compile("\"recordedtime\":\"([^\"]+)\"");

    private final SystemUnderTest system;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ConcurrentLinkedQueue<Stream<String>> open = new ConcurrentLinkedQueue<>();
    private final List<Socket> stuck = new ArrayList<>();
    private final ConcurrentLinkedQueue<Long> micros = new ConcurrentLinkedQueue<>();
    private final AtomicInteger came = new AtomicInteger();
    private final AtomicInteger turnedAway = new AtomicInteger();

    private ManySubscribers(SystemUnderTest system) {
        this.system = system;
    }

    /** The service lets one user have all of them. */
    static ServiceOptions allowedBy(ServiceOptions projectionService) {
        Map<String, String> properties = new HashMap<>(projectionService.properties());
        properties.put("dealtrail.live.per-user", "500");
        return new ServiceOptions(projectionService.jvmOptions(), properties);
    }

    static void subscribe(CheckedRun run, Random random) throws Exception {
        run.fault("many subscribers", Struck.PROJECTION_SERVICE, () -> {
            try (ManySubscribers many = new ManySubscribers(run.system())) {
                double ofTheRun = many.open();
                many.comeAndGo();
                await("stuck subscribers are cut, and no other is")
                        .atMost(PATIENCE)
                        .until(() -> many.subscribers() == ofTheRun + HEALTHY);
                run.remark(many.toString());
            }
        });
        run.awaitAccepted(Struck.SOME);
    }

    /** How many there were before. */
    private double open() {
        double before = subscribers();
        for (int n = 0; n < HEALTHY; n++) {
            threads.execute(this::follow);
        }
        for (int n = 0; n < STUCK; n++) {
            stuck.add(openAndForget());
        }
        await("all are there").atMost(PATIENCE).until(() -> subscribers() == before + HEALTHY + STUCK);
        return before;
    }

    private void follow() {
        try (Stream<String> lines = system.projectionService().lines("/v1/events")) {
            open.add(lines);
            lines.forEach(this::note);
        } catch (UncheckedIOException closed) {
            // It is let go at the end.
            return;
        }
    }

    private void note(String line) {
        Matcher recorded = RECORDED.matcher(line);
        if (line.startsWith("data:") && recorded.find()) {
            micros.add(ChronoUnit.MICROS.between(Instant.parse(recorded.group(1)), Instant.now()));
        }
    }

    /** One that asks for everything and reads nothing of it. */
    private Socket openAndForget() {
        Client client = system.projectionService();
        try {
            Socket socket = new Socket();
            socket.setReceiveBufferSize(FEW_BYTES);
            socket.connect(new InetSocketAddress(
                    client.service().getHost(), client.service().getPort()));
            socket.getOutputStream()
                    .write(
                            "GET /v1/events?since=0 HTTP/1.1\r\nHost: %s\r\nAccept: text/event-stream\r\nAuthorization: Bearer %s\r\n\r\n"
                                    .formatted(client.service().getAuthority(), client.token())
                                    .getBytes(StandardCharsets.US_ASCII));
            return socket;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void comeAndGo() throws InterruptedException {
        long until = System.nanoTime() + TIME.toNanos();
        while (System.nanoTime() < until) {
            for (int n = 0; n < COMING; n++) {
                threads.execute(this::lookIn);
            }
            TimeUnit.SECONDS.sleep(1);
        }
    }

    private void lookIn() {
        try (Stream<String> _ = system.projectionService().lines("/v1/events", "Last-Event-ID", "1")) {
            came.incrementAndGet();
            TimeUnit.MILLISECONDS.sleep(STAY.toMillis());
        } catch (IllegalStateException | UncheckedIOException refused) {
            turnedAway.incrementAndGet();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many streams the service has. */
    private double subscribers() {
        return Exposition.of(system.projectionService()).value("dealtrail_live_subscribers");
    }

    @Override
    public String toString() {
        List<Long> all = List.copyOf(micros);
        return String.format(
                Locale.ROOT,
                "%d that follow were shown %d events, from their record on median %.1f ms, 99 of 100 within %.1f ms; %d stuck were cut; %d came and went, %d were turned away",
                open.size(),
                all.size(),
                Latencies.percentile(all, 50) / 1e3,
                Latencies.percentile(all, 99) / 1e3,
                STUCK,
                came.get(),
                turnedAway.get());
    }

    @Override
    public void close() {
        open.forEach(Stream::close);
        stuck.forEach(ManySubscribers::letGo);
        threads.shutdownNow();
        threads.close();
    }

    private static void letGo(Socket socket) {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
