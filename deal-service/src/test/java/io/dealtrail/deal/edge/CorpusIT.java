package io.dealtrail.deal.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.dealtrail.corpus.Corpus;
import io.dealtrail.deal.store.Planted;
import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.EventEnvelope;
import io.dealtrail.testservers.KafkaServer;
import io.dealtrail.testservers.PostgresServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What any released version has stored is loaded, and decided on. */
class CorpusIT {

    private final List<RunningService> services = new ArrayList<>();

    @AfterEach
    void stop() {
        services.forEach(RunningService::close);
    }

    @TestFactory
    Stream<DynamicTest> isLoadedToTheLastEvent() {
        return Corpus.all().stream().flatMap(release -> {
            RunningService service = serving(release);
            return release.events().stream()
                    .collect(Collectors.groupingBy(EventEnvelope::aggregate, Collectors.counting()))
                    .entrySet()
                    .stream()
                    .map(each -> dynamicTest(
                            release + " " + each.getKey(), () -> isAt(service, each.getKey(), each.getValue())));
        });
    }

    private RunningService serving(Corpus release) {
        RunningService service = RunningService.start(
                PostgresServer.shared(),
                KafkaServer.shared().bootstrapServers(),
                Map.of("dealtrail.calendar.enabled", "false"));
        services.add(service);
        Planted.store(service.bean(DataSource.class), release.events());
        return service;
    }

    /** A version that nobody has is refused with the one that there is. */
    private static void isAt(RunningService service, AggregateRef aggregate, long version) {
        String kind = aggregate.type().plural().replace("ies", "y").replaceAll("s$", "");
        String body = "{\"factRef\":\"%s:%s.name\",\"from\":\"a\",\"to\":\"b\",\"reason\":\"r\"}"
                .formatted(kind, aggregate.id());
        Answer answer = service.client()
                .command(aggregate + "/commands/correct-fact", body, "If-Match", "\"1000000\"")
                .isProblem(412, "VERSION_CONFLICT");
        assertThat(answer.json().path("currentVersion").asLong())
                .as(answer.text())
                .isEqualTo(version);
    }
}
