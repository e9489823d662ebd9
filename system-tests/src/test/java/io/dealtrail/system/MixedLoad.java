package io.dealtrail.system;

import io.dealtrail.system.RecordedClient.Ask;
import io.dealtrail.system.RecordedClient.Told;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Clients who do of everything something, and write it down: commands of many kinds, half of them on one partnership, races for a version, keys that are used
 * again, and requests that nobody waits for and that are sent again.
 */
final class MixedLoad {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(30);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);
    private static final int RACERS = 3;

    private final Supplier<Client> deals;
    private final HistoryFile history;
    private final int partnerships;
    private final Duration pause;
    private final SomeCommands commands;
    private final long seed;
    private final AtomicInteger accepted = new AtomicInteger();
    private final Map<String, Long> versions = new ConcurrentHashMap<>();
    private final Queue<Ask> done = new ConcurrentLinkedQueue<>();

    /** @param deals one of those that can be asked, each time */
    MixedLoad(Supplier<Client> deals, HistoryFile history, Crowd crowd, long seed) {
        this.deals = deals;
        this.history = history;
        this.partnerships = crowd.partnerships();
        this.pause = crowd.pause();
        this.commands = new SomeCommands(partnerships, crowd.busy());
        this.seed = seed;
    }

    /** Registers what the commands need. */
    MixedLoad prepare() {
        RecordedClient client = client("prepare");
        for (String party : List.of("alpha", "beta")) {
            settle(client, commands.ask("parties/" + party, "register-party", "{'name':'%s','kind':'COMPANY'}", party));
        }
        for (String source : List.of("s1", "s2")) {
            settle(client, commands.ask("sources/" + source, "record-source", """
                    {'kind':'PRESS_RELEASE','publisher':'%s','publishedOn':'2022-01-01'}""", source));
        }
        for (int n = 0; n < partnerships; n++) {
            String partnership = "partnerships/p" + n;
            settle(
                    client,
                    commands.ask(partnership, "open-partnership", "{'kind':'BILATERAL','parties':['alpha','beta']}"));
            Ask signs = commands.ask(partnership, "sign-agreement", """
                    {'agreementId':'A1','types':['BUSINESS_COLLABORATION'],'parties':['alpha','beta'],'signedOn':'2020-05-01',\
                    'sources':['s1']}""");
            settle(client, new Ask(signs.key(), signs.aggregate(), signs.command(), signs.body(), -1, -1));
        }
        return this;
    }

    /** Runs that many clients for as long as {@code goOn} says so; each finishes what it has begun. */
    void run(int clients, BooleanSupplier goOn) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = IntStream.range(0, clients)
                    .<Future<?>>mapToObj(number -> threads.submit(() -> run("c" + number, number, goOn)))
                    .toList();
            for (Future<?> each : all) {
                each.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a client failed", failed);
        }
    }

    /** The areas of a partnership that were added first, if they were. */
    List<String> firstAreas(String partnership, int most) {
        return commands.areas(partnership).stream().limit(most).toList();
    }

    /** How many commands were accepted. */
    int accepted() {
        return accepted.get();
    }

    private Void run(String name, int number, BooleanSupplier goOn) throws InterruptedException, ExecutionException {
        Random random = new Random(seed + number);
        RecordedClient client = client(name);
        while (goOn.getAsBoolean()) {
            Ask former = random.nextInt(20) == 0 ? done.poll() : null;
            if (former != null) {
                settle(client, former);
            } else if (random.nextInt(20) == 0) {
                Ask abandoned = commands.any(random);
                client.abandon(abandoned, 1 + random.nextInt(5));
                settle(client, abandoned);
            } else if (random.nextInt(15) == 0) {
                race(name, random);
            } else {
                settle(client, commands.any(random));
            }
            LockSupport.parkNanos(pause.toNanos());
        }
        return null;
    }

    /** Some at once want to write to the version that was seen last. */
    private void race(String name, Random random) throws InterruptedException, ExecutionException {
        String partnership = commands.partnership(random);
        long version = versions.getOrDefault(partnership, 1L);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> racers = IntStream.range(0, RACERS)
                    .<Future<?>>mapToObj(racer -> threads.submit(() -> {
                        Ask ask = commands.area(partnership);
                        Ask conditional = new Ask(ask.key(), partnership, ask.command(), ask.body(), version, 1);
                        settle(client(name + "-" + racer), conditional);
                    }))
                    .toList();
            for (Future<?> each : racers) {
                each.get();
            }
        }
    }

    /** Asks until the answer is definite. */
    private void settle(RecordedClient client, Ask ask) {
        Told told = client.ask(ask);
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        for (long wait = FIRST_PAUSE.toNanos(); told.again(); wait = Math.min(2 * wait, LONGEST_PAUSE.toNanos())) {
            if (System.nanoTime() > giveUp) {
                throw new IllegalStateException("no definite answer in " + PATIENCE + " to " + ask);
            }
            LockSupport.parkNanos(wait);
            told = client.ask(ask);
        }
        if (told.isOk()) {
            versions.merge(ask.aggregate(), told.version(), Math::max);
            accepted.incrementAndGet();
            done.add(ask);
        }
    }

    private RecordedClient client(String process) {
        return new RecordedClient(process, deals, history);
    }
}
