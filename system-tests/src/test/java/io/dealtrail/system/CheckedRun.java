package io.dealtrail.system;

import static org.awaitility.Awaitility.await;

import io.dealtrail.checker.Checker;
import io.dealtrail.checker.Verdict;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/** Clients and readers at work on a system while something happens to it, then rest, and what the checker says of all that was written down. */
final class CheckedRun implements AutoCloseable {

    /** Beyond it only the slowest machine is; a bound, and no measure. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final int QUESTIONS = 30;
    private static final String BUSIEST = "p0";

    private final SystemUnderTest system;
    private final Crowd crowd;
    private final CrashPoints crashPoints;
    private final HistoryFile history;
    private final MixedLoad load;
    private final Map<String, Integer> faults = new ConcurrentHashMap<>();
    private final List<String> remarks = new CopyOnWriteArrayList<>();
    private final long seed;
    private boolean measured;

    /**
     * A run that has not begun; what its commands need is there.
     *
     * @param crashPoints that are planted in the system's services
     * @param name of the history's file
     */
    CheckedRun(SystemUnderTest system, CrashPoints crashPoints, Crowd crowd, String name, long seed) {
        this.system = system;
        this.crowd = crowd;
        this.crashPoints = crashPoints;
        this.history = HistoryFile.named(name);
        this.load = new MixedLoad(system::anyDealService, history, crowd, seed).prepare();
        this.seed = seed;
    }

    /** What happens while everybody works. */
    @FunctionalInterface
    interface Happening {
        void happens(CheckedRun run) throws Exception;
    }

    SystemUnderTest system() {
        return system;
    }

    CrashPoints crashPoints() {
        return crashPoints;
    }

    /** How many commands were accepted so far. */
    int accepted() {
        return load.accepted();
    }

    /** How many commands were asked, each time that one was repeated counted. */
    long asked() {
        return history.lines("invoke");
    }

    /** How many events are stored. */
    long events() {
        return history.lines("S");
    }

    /** Lets so many more commands be accepted. */
    void awaitAccepted(int more) {
        int before = load.accepted();
        await("commands accepted").atMost(PATIENCE).until(() -> load.accepted() >= before + more);
    }

    /**
     * Writes down that something is done to a part of the system, from its beginning to its end.
     *
     * @param of deal-service, where it cannot answer meanwhile
     */
    void fault(String name, String of, Fault fault) throws Exception {
        long began = history.nanos();
        faults.merge(name, 1, Integer::sum);
        try {
            fault.strike();
        } finally {
            history.add(HistoryFile.line("fault")
                    .put("name", name)
                    .put("of", of)
                    .put("began", began)
                    .put("nanos", history.nanos()));
        }
    }

    /** Something that is done to a part of the system, and undone. */
    @FunctionalInterface
    interface Fault {
        void strike() throws Exception;
    }

    /** How often something was done whose name begins so. */
    int faults(String name) {
        return faults.entrySet().stream()
                .filter(each -> each.getKey().startsWith(name))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Writes down what the services hold, to be held against what they do at rest. */
    void measureBefore() {
        new Holdings(system, history).read("before");
        measured = true;
    }

    /** What came of it, in figures. */
    Figures figures() throws IOException {
        return Figures.of(history.path());
    }

    /** Something to be said of this run beside what the checker says. */
    void remark(String text) {
        remarks.add(text);
    }

    List<String> remarks() {
        return List.copyOf(remarks);
    }

    /** Has clients, subscribers and pollers at work while it happens, and until the last of them has seen the last event. */
    void during(Happening happening) throws Exception {
        try (Readers readers = Readers.start(crowd, system.projectionService(), history, BUSIEST, seed)) {
            underLoad(happening);
            system.awaitCaughtUp();
            readers.lookNoMore();
            List<Stored> stored = Stored.everything(system.databaseUrl("deals"));
            long lastOfBusiest = stored.stream()
                    .filter(row -> row.aggregate().equals("partnerships/" + BUSIEST))
                    .mapToLong(Stored::position)
                    .max()
                    .orElseThrow();
            readers.awaitShown(stored.size(), lastOfBusiest, PATIENCE);
        }
    }

    private void underLoad(Happening happening) throws Exception {
        AtomicBoolean goOn = new AtomicBoolean(true);
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<Void> running = thread.submit(() -> {
                load.run(crowd.clients(), goOn::get);
                return null;
            });
            try {
                happening.happens(this);
            } catch (Exception | AssertionError failed) {
                // The clients may wait in vain for the same reason; this one says more.
                failed.addSuppressed(new IllegalStateException("threads: " + Diagnosis.threads(system)));
                goOn.set(false);
                running.cancel(true);
                throw failed;
            }
            goOn.set(false);
            running.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    /** Reads everything once it is at rest, and has it judged; by number of the invariant. */
    Map<String, Verdict> judged() throws IOException, InterruptedException {
        AtRestReaders readers = new AtRestReaders(system, history);
        await("at rest")
                .atMost(PATIENCE)
                .until(() -> Exposition.of(system.dealService()).value("dealtrail_relay_lag_events") == 0);
        readers.readTable();
        readers.readTopic();
        readers.readCheckpoints();
        long midway = Stored.middleMicros(system.databaseUrl("deals"));
        IntStream.range(0, crowd.partnerships())
                .mapToObj(n -> "partnerships/p" + n)
                .forEach(partnership -> {
                    readers.readFacts(partnership, "2021-03-20", 0);
                    readers.readFacts(partnership, "2026-01-01", 0);
                    readers.readFacts(partnership, "2026-01-01", midway);
                });
        readers.readGauges();
        if (measured) {
            new Holdings(system, history).read("rest");
        }
        askWhatIsLoaded();
        history.close();
        return Checker.judge(history.path());
    }

    private void askWhatIsLoaded() throws InterruptedException {
        List<String> facts = new ArrayList<>(List.of("agreement:A1.revenueFrom", "partnership:p0.parties"));
        load.firstAreas("partnerships/" + BUSIEST, QUESTIONS).forEach(area -> facts.add("area:" + area + ".name"));
        new ColdLoads(system, history).compare("partnerships/" + BUSIEST, facts);
    }

    @Override
    public void close() {
        history.close();
    }
}
