package io.dealtrail.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dealtrail.checker.Checker;
import io.dealtrail.checker.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Half a minute of everything at once, each service killed in the middle of it: the checker finds nothing broken in what was written down. */
class CheckedLoadIT {

    private static final int CLIENTS = 6;
    private static final int PARTNERSHIPS = 8;
    private static final int BETWEEN_KILLS = 250;
    private static final String BUSIEST = "partnerships/p0";
    private static final int QUESTIONS = 30;
    private static final long SEED = 20261123;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void keepsEveryInvariantThatItsHistoryTellsOf() throws Exception {
        Map<String, Verdict> verdicts = Checker.judge(historyOfARun());
        assertThat(verdicts.values())
                .allSatisfy(each -> assertThat(each.violations()).as("%s", each).isEmpty());
        assertThat(outcomes(verdicts))
                .containsEntry("PARTLY", List.of("I13"))
                .containsEntry("NOT_JUDGED", List.of("I15"))
                .hasEntrySatisfying("HOLDS", held -> assertThat(held).hasSize(14));
    }

    private static Path historyOfARun() throws Exception {
        try (SystemUnderTest system = SystemUnderTest.start();
                HistoryFile history = HistoryFile.named("checked-load")) {
            MixedLoad load = new MixedLoad(system.dealService(), history, PARTNERSHIPS, SEED).prepare();
            underReaders(system, history, load);
            readAtRest(system, history);
            askWhatIsLoaded(system, history, load);
            return history.path();
        }
    }

    private static Map<String, List<String>> outcomes(Map<String, Verdict> verdicts) {
        return verdicts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .collect(Collectors.groupingBy(
                        each -> each.getValue().outcome(), Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    }

    private static void underReaders(SystemUnderTest system, HistoryFile history, MixedLoad load) throws Exception {
        Client projections = system.projectionService();
        try (RecordedFeed one = RecordedFeed.start("feed-1", "", projections, history, SEED);
                RecordedFeed other = RecordedFeed.start("feed-2", "", projections, history, SEED + 1);
                RecordedFeed filtered = RecordedFeed.start("feed-p0", "p0", projections, history, SEED + 2)) {
            try (RecordedPolls _ = RecordedPolls.start("poll-1", projections, history, PARTNERSHIPS, SEED);
                    RecordedPolls _ = RecordedPolls.start("poll-2", projections, history, PARTNERSHIPS, SEED + 1)) {
                killEachUnder(load, system, history);
                system.awaitCaughtUp();
            }
            List<Stored> stored = Stored.everything(system.databaseUrl("deals"));
            long lastOfP0 = stored.stream()
                    .filter(row -> row.aggregate().equals(BUSIEST))
                    .mapToLong(Stored::position)
                    .max()
                    .orElseThrow();
            await("subscribers")
                    .atMost(PATIENCE)
                    .until(() -> one.last() >= stored.size()
                            && other.last() >= stored.size()
                            && filtered.last() >= lastOfP0);
        }
    }

    private static void killEachUnder(MixedLoad load, SystemUnderTest system, HistoryFile history) throws Exception {
        AtomicBoolean goOn = new AtomicBoolean(true);
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<Void> running = thread.submit(() -> {
                load.run(CLIENTS, goOn::get);
                return null;
            });
            try {
                moreAccepted(load);
                long began = history.nanos();
                system.killDealService();
                system.startDealService();
                fault("deal-service", began, history);
                moreAccepted(load);
                began = history.nanos();
                system.killProjectionService();
                system.startProjectionService();
                fault("projection-service", began, history);
                moreAccepted(load);
            } finally {
                goOn.set(false);
                running.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
        }
    }

    private static void moreAccepted(MixedLoad load) {
        int before = load.accepted();
        await("commands accepted").atMost(PATIENCE).until(() -> load.accepted() > before + BETWEEN_KILLS);
    }

    private static void fault(String of, long began, HistoryFile history) {
        history.add(HistoryFile.line("fault")
                .put("name", "kill -9")
                .put("of", of)
                .put("began", began)
                .put("nanos", history.nanos()));
    }

    private static void readAtRest(SystemUnderTest system, HistoryFile history) {
        AtRestReaders readers = new AtRestReaders(system, history);
        await("at rest").atMost(PATIENCE).until(readers::isQuiet);
        readers.readTable();
        readers.readTopic();
        long midway = Stored.middleMicros(system.databaseUrl("deals"));
        IntStream.range(0, PARTNERSHIPS).mapToObj(n -> "partnerships/p" + n).forEach(partnership -> {
            readers.readFacts(partnership, "2021-03-20", 0);
            readers.readFacts(partnership, "2026-01-01", 0);
            readers.readFacts(partnership, "2026-01-01", midway);
        });
        readers.readGauges();
    }

    private static void askWhatIsLoaded(SystemUnderTest system, HistoryFile history, MixedLoad load) throws Exception {
        List<String> facts = new ArrayList<>(List.of("agreement:A1.revenueFrom", "partnership:p0.parties"));
        load.firstAreas(BUSIEST, QUESTIONS).forEach(area -> facts.add("area:" + area + ".name"));
        new ColdLoads(system, history).compare(BUSIEST, facts);
    }
}
