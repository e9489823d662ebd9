package io.dealtrail.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What operators see is there and true: metrics, the rules and dashboards made of them, health, and the end of a service. */
class OperateIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern ALTERNATIVES = Pattern.compile("[a-z|-]+");
    private static final Pattern LEGEND_LABEL = Pattern.compile("\\{\\{(\\w+)}}");

    /** Prometheus adds them, and knows by itself whether somebody answers. */
    private static final Set<String> LABELS_OF_PROMETHEUS = Set.of("job", "instance");

    private static final String METRIC_OF_PROMETHEUS = "up";

    /** Exposed by Prometheus' exporter for machines. */
    private static final String METRICS_OF_DISKS = "node_filesystem_";

    private static final Set<String> LABELS_OF_DISKS = Set.of("device", "fstype", "mountpoint");

    private static SystemUnderTest system;
    private static Client deals;
    private static Client projections;
    private static Exposition exposed;

    @BeforeAll
    static void useEverythingOnce() {
        system = SystemUnderTest.start();
        deals = system.dealService();
        projections = system.projectionService();
        Deal seed = Deal.seed();
        deals.postLines("/v1/imports", seed.importLines());
        assertThat(deals.post("/v1/partnerships/nobody/commands/close-partnership", "{\"reason\":\"none\"}")
                        .status())
                .isBetween(400, 499);
        system.awaitCaughtUp();
        try (Stream<String> lines = projections.lines("/v1/events?since=0")) {
            assertThat(lines.anyMatch(line -> line.startsWith("id:"))).isTrue();
        }
        exposed = Exposition.of(deals).and(Exposition.of(projections));
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    @TestFactory
    Stream<DynamicTest> asksOnlyForWhatIsExposed() {
        return Operations.queries().stream()
                .map(query -> dynamicTest(query.place() + ": " + query.expression(), () -> requireExposed(query)));
    }

    private static void requireExposed(Operations.Query query) {
        PromQl read = PromQl.of(query.expression());
        List<PromQl.Selector> ours = read.selectors().stream()
                .filter(selector -> !selector.metric().equals(METRIC_OF_PROMETHEUS)
                        && !selector.metric().startsWith(METRICS_OF_DISKS))
                .filter(selector -> !Operations.recorded().contains(selector.metric()))
                .toList();
        ours.forEach(OperateIT::requireThere);
        Set<String> labels = ours.stream()
                .flatMap(selector -> exposed.named(selector.metric()).stream())
                .flatMap(sample -> sample.labels().keySet().stream())
                .collect(Collectors.toSet());
        labels.addAll(LABELS_OF_PROMETHEUS);
        if (read.selectors().stream().anyMatch(selector -> selector.metric().startsWith(METRICS_OF_DISKS))) {
            labels.addAll(LABELS_OF_DISKS);
        }
        assertThat(labels).containsAll(read.groupedBy()).containsAll(labelsIn(query.legend()));
    }

    private static void requireThere(PromQl.Selector selector) {
        List<Exposition.Sample> samples = exposed.named(selector.metric());
        assertThat(samples).as(selector.metric()).isNotEmpty();
        for (PromQl.Matcher matcher : selector.matchers()) {
            Set<String> values = samples.stream()
                    .flatMap(sample -> Stream.ofNullable(sample.labels().get(matcher.label())))
                    .collect(Collectors.toSet());
            assertThat(values).as("values of " + matcher.label()).isNotEmpty().containsAll(named(matcher));
        }
    }

    /** The values that are written out; those of a real pattern, such as all errors, need not have occurred. */
    private static List<String> named(PromQl.Matcher matcher) {
        return switch (matcher.operator()) {
            case "=" -> List.of(matcher.value());
            case "=~" ->
                ALTERNATIVES.matcher(matcher.value()).matches()
                        ? Arrays.asList(matcher.value().split("\\|", -1))
                        : List.of();
            default -> List.of();
        };
    }

    private static List<String> labelsIn(String legend) {
        return LEGEND_LABEL
                .matcher(legend)
                .results()
                .map(label -> label.group(1))
                .toList();
    }

    @Test
    void documentsExactlyTheMetricsThatThereAre() {
        assertThat(exposed.families().stream()
                        .filter(family -> family.startsWith("dealtrail_"))
                        // Micrometer's own, beside each timer and summary.
                        .filter(family -> !family.endsWith("_max")))
                .containsExactlyInAnyOrderElementsOf(Operations.documentedMetrics().stream()
                        .map(Operations.Documented::metric)
                        .toList());
    }

    @Test
    void documentsTheLabelsOfEachMetric() {
        assertThat(Operations.documentedMetrics()).allSatisfy(documented -> {
            Set<String> labels = exposed.samples().stream()
                    .filter(sample -> sample.name().equals(documented.metric())
                            || sample.name().equals(documented.metric() + "_count"))
                    .flatMap(sample -> sample.labels().keySet().stream())
                    .collect(Collectors.toSet());
            assertThat(labels).contains("application");
            labels.remove("application");
            assertThat(labels).containsExactlyInAnyOrderElementsOf(documented.labels());
        });
    }

    @Test
    void tellsHowFarBehindItIsWhileKafkaIsAway() {
        int waiting = 5;
        system.awaitCaughtUp();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(flow()).containsOnly(200));
        system.killKafka();
        IntStream.range(0, waiting)
                .forEach(number -> assertThat(deals.post(
                                        "/v1/parties/away-" + number + "/commands/register-party",
                                        "{\"name\":\"Away\",\"kind\":\"COMPANY\"}")
                                .status())
                        .isEqualTo(201));
        await().atMost(PATIENCE).untilAsserted(() -> {
            Exposition now = Exposition.of(deals).and(Exposition.of(projections));
            assertThat(now.value("dealtrail_store_position") - now.value("dealtrail_applied_position"))
                    .isEqualTo(waiting);
            assertThat(now.value("dealtrail_relay_active")).isZero();
            assertThat(now.value("dealtrail_relay_lag_events")).isEqualTo(waiting);
            assertThat(now.value("dealtrail_relay_lag_seconds")).isPositive();
            assertThat(now.value("dealtrail_lag_seconds")).isPositive();
            assertThat(flow()).containsOnly(503);
        });
        assertThat(Stream.of(deals, projections)
                        .map(service ->
                                service.get("/actuator/health/readiness").status()))
                .containsOnly(200);
        system.startKafka();
        system.awaitCaughtUp();
        await().atMost(PATIENCE).untilAsserted(() -> {
            Exposition now = Exposition.of(deals).and(Exposition.of(projections));
            assertThat(now.value("dealtrail_applied_position")).isEqualTo(now.value("dealtrail_store_position"));
            assertThat(now.value("dealtrail_relay_lag_seconds")).isZero();
            assertThat(now.value("dealtrail_lag_events")).isZero();
            assertThat(now.value("dealtrail_lag_seconds")).isZero();
            assertThat(flow()).containsOnly(200);
        });
    }

    private static Stream<Integer> flow() {
        return Stream.of(deals, projections)
                .map(service -> service.get("/actuator/health/flow").status());
    }

    @Test
    void endsStreamsInOrderWhenItStops() throws Exception {
        try (Stream<String> lines = projections.lines("/v1/events?since=0")) {
            Queue<String> read = new ConcurrentLinkedQueue<>();
            CompletableFuture<Void> ended =
                    CompletableFuture.runAsync(() -> lines.forEach(read::add), Thread::startVirtualThread);
            await().atMost(PATIENCE).until(() -> read.stream().anyMatch(line -> line.startsWith("id:")));
            system.stopProjectionService();
            ended.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(read).containsOnlyOnce("event: server-shutdown");
        } finally {
            system.startProjectionService();
        }
        system.awaitCaughtUp();
    }
}
