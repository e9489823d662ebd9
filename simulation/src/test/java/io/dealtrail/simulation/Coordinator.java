package io.dealtrail.simulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The coordinator of transactions: what it has decided is kept, and carried out marker by marker. */
final class Coordinator {

    private final Scheduler scheduler;
    private final Chaos chaos;
    private final Plant plant;
    private final List<Partition> partitions;
    private final Map<String, Coordinated> transactions = new LinkedHashMap<>();
    private long producers = 1;

    Coordinator(Scheduler scheduler, Chaos chaos, Plant plant, List<Partition> partitions) {
        this.scheduler = scheduler;
        this.chaos = chaos;
        this.plant = plant;
        this.partitions = partitions;
    }

    Coordinated coordinate(String id, long timeout) {
        String by = plant == Plant.PRODUCER_KEPT ? "all" : id;
        return transactions.computeIfAbsent(by, _ -> new Coordinated(producers++, timeout));
    }

    boolean hasWork() {
        return ending().findAny().isPresent();
    }

    /** Writes the next marker, and aborts what takes too long. */
    void work() {
        ending().findFirst().ifPresent(this::mark);
        transactions.values().stream()
                .filter(each ->
                        each.state == Coordinated.State.ONGOING && scheduler.nanos() - each.since > each.timeout)
                .forEach(each -> each.end(false));
    }

    private Stream<Coordinated> ending() {
        return transactions.values().stream().filter(Coordinated::isEnding);
    }

    private void mark(Coordinated transaction) {
        List<Integer> left = List.copyOf(transaction.unmarked);
        int partition = left.get(chaos.below(left.size()));
        partitions
                .get(partition)
                .mark(transaction.producerId, transaction.epoch, transaction.state == Coordinated.State.COMMITTING);
        transaction.marked(partition);
        scheduler.note("marker on " + partition);
    }

    /** It does not know how far it was with its markers. */
    void restart() {
        transactions.values().forEach(Coordinated::again);
    }
}
