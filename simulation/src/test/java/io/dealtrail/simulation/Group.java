package io.dealtrail.simulation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;

/** The consumer group: shares the partitions among its members. Whoever is dead or stands still loses its own after the session's timeout. */
final class Group {

    private static final long SESSION = 6_000_000_000L;

    private final Scheduler scheduler;
    private final int count;
    private final Map<Integer, Member> members = new LinkedHashMap<>();
    private int ids;

    private record Member(Node node, long seen) {}

    Group(Scheduler scheduler, int count) {
        this.scheduler = scheduler;
        this.count = count;
    }

    int newId() {
        return ids++;
    }

    boolean knows(int id) {
        return members.containsKey(id);
    }

    void seen(int id) {
        members.put(id, new Member(scheduler.here(), scheduler.nanos()));
    }

    void leave(int id) {
        members.remove(id);
    }

    /** The heartbeats of a process that lives come by themselves. */
    void look() {
        long now = scheduler.nanos();
        members.replaceAll((_, member) ->
                member.node().isDead() || member.node().frozenUntil() > now ? member : new Member(member.node(), now));
        members.values().removeIf(member -> now - member.seen() > SESSION);
    }

    Set<TopicPartition> assignment(int id) {
        var order = new TreeSet<>(members.keySet());
        int place = order.headSet(id).size();
        return !order.contains(id)
                ? Set.of()
                : IntStream.range(0, count)
                        .filter(partition -> partition % order.size() == place)
                        .mapToObj(partition -> new TopicPartition(Kafka.TOPIC, partition))
                        .collect(Collectors.toSet());
    }
}
