package io.dealtrail.simulation;

import io.dealtrail.projection.log.Watermark;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One run: clients, services and servers under the faults of a seed, then calm, rest and judgement. */
final class Simulation {

    private static final long SECOND = 1_000_000_000;
    private static final long LIMIT = 60_000;
    private static final int LINES = 60;

    private final long seed;
    private final Trace trace = new Trace();
    private final Chaos chaos;
    private final Scheduler scheduler;
    private final Servers servers;
    private final Services services;
    private final Weather weather;
    private final History history = new History();
    private final List<Client> clients;

    private Simulation(long seed, Plant plant) {
        this.seed = seed;
        Random chance = new Random(seed);
        chaos = new Chaos(chance);
        scheduler = new Scheduler(chance, trace, LIMIT);
        Database store = new Database("the store", scheduler, chaos);
        Database read = new Database("the read database", scheduler, chaos);
        Kafka kafka = new Kafka(scheduler, chaos, plant, 2 + chance.nextInt(3));
        servers = new Servers(new StoreTables(store, plant), new ReadTables(read, plant), kafka, chaos);
        services = new Services(scheduler, servers);
        weather = new Weather(scheduler, servers, services);
        int commands = 4 + chance.nextInt(12);
        clients = IntStream.range(0, 2 + chance.nextInt(3))
                .mapToObj(i -> new Client("client-" + i, scheduler, servers, services, history, commands))
                .toList();
    }

    /**
     * What came of a run.
     *
     * @param digest of its trace: equal for two runs in which everything happened alike
     * @param wrong what did not hold; nothing where all did
     * @param last the end of its trace
     * @param state what was where at its end
     */
    record Outcome(
            long seed,
            long digest,
            long steps,
            long events,
            @Nullable Throwable wrong,
            List<String> last,
            String state) {

        /** For whoever reads why a test failed. */
        String report() {
            return String.join("\n", last) + "\n" + state + "\nseed " + seed + ": " + wrong
                    + "\nAgain: -Dsimulation.seed=" + seed;
        }
    }

    static Outcome run(long seed, Plant plant) {
        return run(seed, plant, LINES);
    }

    /** @param lines how much of its trace is kept */
    static Outcome run(long seed, Plant plant, int lines) {
        try {
            return new Simulation(seed, plant).run(lines);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private Outcome run(int lines) throws InterruptedException {
        Node world = new Node("world");
        Watch watch = new Watch(scheduler, servers, services);
        scheduler.weather(weather::strike);
        scheduler.spawn("broker", world, servers.kafka()::live);
        scheduler.spawn("readers", world, watch::live);
        clients.forEach(client -> scheduler.spawn("client", world, client::live));
        scheduler.spawn("director", world, this::direct);
        scheduler.run();
        return new Outcome(
                seed,
                trace.digest(),
                scheduler.steps(),
                servers.store().committed().size(),
                scheduler.failure(),
                trace.last(lines),
                state());
    }

    private String state() {
        Set<Long> missing = new TreeSet<>(servers.store().events().committed().keySet());
        Published.all(servers.kafka()).forEach(record -> missing.remove(record.position()));
        return "faults " + chaos + "; watermark " + servers.read().watermark().committed(ReadTables.ONE) + " of "
                + servers.store().committed().size() + "; not on the topic " + missing + "; parked "
                + servers.read().parked().values() + "; dead letters "
                + servers.read().openLetters();
    }

    private void direct() {
        scheduler.await(60 * SECOND, () -> clients.stream().allMatch(Client::isFinished));
        scheduler.sleep(chaos.below(8) * SECOND);
        weather.calmDown();
        while (!isAtRest()) {
            scheduler.sleep(SECOND / 5);
        }
        scheduler.note("all is at rest");
        scheduler.sleep(2 * SECOND);
        new Verdict(servers).judge(history);
        scheduler.finish();
    }

    private boolean isAtRest() {
        long events = servers.store().committed().size();
        Watermark watermark =
                Objects.requireNonNullElse(servers.read().watermark().committed(ReadTables.ONE), Watermark.START);
        return clients.stream().allMatch(Client::isFinished)
                && watermark.position() >= events
                && servers.read().parked().values().isEmpty()
                && Published.all(servers.kafka()).size() >= events;
    }
}
