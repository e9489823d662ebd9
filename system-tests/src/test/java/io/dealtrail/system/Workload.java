package io.dealtrail.system;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Clients that add areas to partnerships, one event a command, as a careful caller would: each repeats a command under the same key until it
 * has a definite answer. Remembers what was acknowledged.
 */
final class Workload {

    private static final int ACCEPTED = 201;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(20);

    /** One acknowledged command. */
    record Done(String commandId, String partnership, String area, long nanos) {}

    private volatile Client deals;
    private final int partnerships;
    private final AtomicInteger next = new AtomicInteger();
    private final Queue<Done> done = new ConcurrentLinkedQueue<>();
    private final AtomicInteger putOff = new AtomicInteger();
    private final AtomicInteger unreachable = new AtomicInteger();
    private final Map<String, String> refused = new ConcurrentHashMap<>();

    Workload(Client deals, int partnerships) {
        this.deals = deals;
        this.partnerships = partnerships;
    }

    /** Registers what the commands need. */
    Workload prepare() {
        party("alpha");
        party("beta");
        accepted(deals.post("/v1/sources/s1/commands/record-source", """
                {"kind":"PRESS_RELEASE","publisher":"Alpha","publishedOn":"2020-01-01"}"""));
        for (int n = 0; n < partnerships; n++) {
            accepted(deals.post("/v1/partnerships/p" + n + "/commands/open-partnership", """
                    {"kind":"BILATERAL","parties":["alpha","beta"]}"""));
        }
        return this;
    }

    /** From now on the commands go to another deal-service with the same store. */
    void goOnWith(Client dealService) {
        deals = dealService;
    }

    /** Runs that many clients for as long as {@code goOn} says so; each finishes the command that it has begun. */
    Workload run(int clients, BooleanSupplier goOn) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = IntStream.range(0, clients)
                    .<Future<?>>mapToObj(_ -> threads.submit(() -> client(goOn)))
                    .toList();
            for (Future<?> each : all) {
                each.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a client failed", failed);
        }
        return this;
    }

    List<Done> done() {
        return List.copyOf(done);
    }

    /** Answers that a correct command must never get, by command. */
    Map<String, String> refused() {
        return Map.copyOf(refused);
    }

    /** How many answers said when to come again. */
    int putOff() {
        return putOff.get();
    }

    /** How many requests had no answer at all. */
    int unreachable() {
        return unreachable.get();
    }

    private void client(BooleanSupplier goOn) {
        while (goOn.getAsBoolean()) {
            add(next.getAndIncrement());
        }
    }

    private void add(int n) {
        String partnership = "p" + n % partnerships;
        String area = "a" + n;
        String key = "load-" + n;
        long began = System.nanoTime();
        while (!settled(partnership, area, key)) {
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new IllegalStateException("no definite answer in " + PATIENCE + " to " + key);
            }
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
        }
        if (!refused.containsKey(key)) {
            done.add(new Done(key, partnership, area, System.nanoTime() - began));
        }
    }

    /** Whether there is a definite answer; a service that cannot be reached, or says when to come again, has none yet. */
    private boolean settled(String partnership, String area, String key) {
        try {
            Answer answer = post(partnership, area, key);
            if (!answer.header("Retry-After").isEmpty()) {
                putOff.incrementAndGet();
                return false;
            }
            if (answer.status() != ACCEPTED) {
                refused.put(key, answer.status() + " " + answer.body());
            }
            return true;
        } catch (UncheckedIOException noAnswer) {
            unreachable.incrementAndGet();
            return false;
        }
    }

    /** Gives an acknowledged command once more. */
    Answer repeat(Done command) {
        return post(command.partnership(), command.area(), command.commandId());
    }

    private Answer post(String partnership, String area, String key) {
        return deals.post(
                "/v1/partnerships/" + partnership + "/commands/add-collaboration-area",
                """
                {"areaId":"%s","name":"Area %s","level":"EXPLORATORY","sources":["s1"]}""".formatted(area, area),
                "Idempotency-Key",
                key);
    }

    private void party(String id) {
        accepted(deals.post("/v1/parties/" + id + "/commands/register-party", """
                {"name":"%s","kind":"COMPANY"}""".formatted(id)));
    }

    private static void accepted(Answer answer) {
        if (answer.status() != ACCEPTED) {
            throw new IllegalStateException("answered " + answer.status() + ": " + answer.body());
        }
    }
}
