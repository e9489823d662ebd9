package io.dealtrail.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** What must hold of a system at rest: each acknowledged command is stored, published and readable exactly once, in order. */
final class NothingLost {

    private final SystemUnderTest system;
    private final List<Stored> stored;
    private final List<Published> published;

    private NothingLost(SystemUnderTest system) {
        this.system = system;
        this.stored = Stored.everything(system.databaseUrl("deals"));
        this.published = Published.everything(system.bootstrapServers());
    }

    /** Call it once the read side has applied the last stored position. */
    static void in(SystemUnderTest system, Workload workload) {
        NothingLost check = new NothingLost(system);
        check.positionsAreContiguous();
        check.sequencesAreContiguous();
        check.acknowledgedCommandsAreStoredOnce(workload);
        check.eachStoredEventIsPublishedOnce();
        check.publishedInSequence();
        check.areasAreReadable(workload);
    }

    private void positionsAreContiguous() {
        assertThat(stored)
                .extracting(Stored::position)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, stored.size()).boxed().toList());
    }

    private void sequencesAreContiguous() {
        Map<String, Long> next = new HashMap<>();
        for (Stored event : stored) {
            long expected = next.getOrDefault(event.aggregate(), 0L);
            assertThat(event.sequence()).as(event.aggregate()).isEqualTo(expected);
            next.put(event.aggregate(), expected + 1);
        }
    }

    private void acknowledgedCommandsAreStoredOnce(Workload workload) {
        Map<String, Long> events =
                stored.stream().collect(Collectors.groupingBy(Stored::commandId, Collectors.counting()));
        assertThat(workload.done())
                .isNotEmpty()
                .allSatisfy(done -> assertThat(events.get(done.commandId()))
                        .as(done.commandId())
                        .isEqualTo(1));
    }

    private void eachStoredEventIsPublishedOnce() {
        assertThat(published)
                .extracting(Published::eventId)
                .containsExactlyInAnyOrderElementsOf(
                        stored.stream().map(Stored::eventId).toList());
    }

    private void publishedInSequence() {
        Map<String, List<Long>> sequences = new HashMap<>();
        published.forEach(event -> sequences
                .computeIfAbsent(event.source(), _ -> new ArrayList<>())
                .add(event.sequence()));
        sequences.forEach((source, all) -> assertThat(all).as(source).isSorted().doesNotHaveDuplicates());
    }

    private void areasAreReadable(Workload workload) {
        Map<String, Set<String>> acknowledged = workload.done().stream()
                .collect(Collectors.groupingBy(
                        Workload.Done::partnership,
                        Collectors.mapping(Workload.Done::area, Collectors.toCollection(TreeSet::new))));
        acknowledged.forEach((partnership, areas) -> {
            Answer state = system.projectionService().get("/v1/partnerships/" + partnership);
            List<String> readable = state.json()
                    .path("areas")
                    .valueStream()
                    .map(area -> area.path("id").asString())
                    .toList();
            assertThat(readable).as(partnership).doesNotHaveDuplicates().containsAll(areas);
        });
    }
}
