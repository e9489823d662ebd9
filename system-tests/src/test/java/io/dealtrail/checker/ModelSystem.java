package io.dealtrail.checker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The system in small, of one thread: commands are stored, published, applied and pushed, in an order that the seed gives. With a fault planted
 * it goes wrong as such a system would, once.
 */
final class ModelSystem {

    private static final List<String> AGGREGATES = List.of("partnerships/p1", "partnerships/p2", "partnerships/p3");

    private final ModelHistory history = new ModelHistory();
    private final @Nullable ModelFault fault;
    private final Random random;
    private final List<Row> store = new ArrayList<>();
    private final List<Row> topic = new ArrayList<>();
    private final List<Row> applied = new ArrayList<>();
    private final Map<String, List<Row>> receipts = new HashMap<>();
    private final long[] offsets = new long[AGGREGATES.size()];
    private boolean gone;
    private int relayed;
    private int consumed;
    private long pushed;
    private int keys;

    private ModelSystem(@Nullable ModelFault fault, long seed) {
        this.fault = fault;
        this.random = new Random(seed);
    }

    /** The history of a run. */
    static ModelHistory run(@Nullable ModelFault fault, long seed) {
        ModelSystem system = new ModelSystem(fault, seed);
        system.live();
        system.rest();
        return system.history;
    }

    /** Whether the planted fault is this one, and has not happened yet; now it has. */
    private boolean happens(ModelFault which) {
        boolean now = fault == which && !gone;
        gone |= now;
        return now;
    }

    private void live() {
        history.line("E").put("subscriber", "s1").put("event", "open").put("from", 0);
        for (String each : AGGREGATES) {
            String id = each.substring(each.indexOf('/') + 1);
            done(each, "partnership-opened", "{\"partnershipId\":\"%s\",\"kind\":\"BILATERAL\"}".formatted(id));
        }
        several(8 + random.nextInt(8));
        race();
        overtaken();
        refused();
        crash();
        knowledge();
        several(4 + random.nextInt(8));
        ObjectNode last = invoke("c1", AGGREGATES.getLast(), -1, "collaboration-area-added", area("last"));
        List<Row> rows = decided(last);
        if (!happens(ModelFault.ACK_BEFORE_COMMIT)) {
            commit(rows);
        }
        history.ok(last, rows);
    }

    private void several(int count) {
        for (int i = 0; i < count; i++) {
            done(AGGREGATES.get(random.nextInt(AGGREGATES.size())), "collaboration-area-added", area("r" + keys));
            if (random.nextBoolean()) {
                flow();
            }
        }
        flow();
        ObjectNode undone = invoke("c2", AGGREGATES.getFirst(), -1, "collaboration-area-added", area("u" + keys));
        if (happens(ModelFault.PUBLISH_BEFORE_COMMIT)) {
            decided(undone).forEach(row -> publish(row, row.field("payload")));
        }
        history.end("fail", undone, 503);
        flow();
    }

    /** Two want to write to one version. */
    private void race() {
        String aggregate = AGGREGATES.getFirst();
        long version = of(aggregate, store).size();
        ObjectNode one = invoke("c1", aggregate, version, "collaboration-area-added", area("w1"));
        ObjectNode other = invoke("c2", aggregate, version, "collaboration-area-added", area("w2"));
        List<Row> first = decided(one);
        if (happens(ModelFault.NO_SEQUENCE_CHECK)) {
            List<Row> second = decided(other, store.size() + 2);
            commit(first);
            commit(second);
            history.ok(one, first);
            history.ok(other, second);
            return;
        }
        commit(first);
        history.ok(one, first);
        history.end("fail", other, 412);
    }

    /** Two write at one time, and the later one has to decide again. */
    private void overtaken() {
        String aggregate = AGGREGATES.get(1);
        ObjectNode one = invoke("c1", aggregate, -1, "collaboration-area-added", area("o1"));
        ObjectNode other = invoke("c2", aggregate, -1, "collaboration-area-added", area("o2"));
        List<Row> overtaken = decided(other);
        List<Row> first = decided(one);
        commit(first);
        history.ok(one, first);
        if (happens(ModelFault.LOST_RETRY)) {
            history.ok(other, overtaken);
            return;
        }
        List<Row> again = decided(other);
        commit(again);
        history.ok(other, again);
    }

    private void refused() {
        ObjectNode refused = invoke("c1", AGGREGATES.getFirst(), -1, "collaboration-area-added", area(""));
        history.end("fail", refused, 422);
    }

    /** The service dies, and nobody knows what became of a command; somebody asks again. */
    private void crash() {
        ObjectNode unknown = invoke("c3", AGGREGATES.get(1), -1, "collaboration-area-added", area("x"));
        List<Row> rows = decided(unknown);
        boolean stored = random.nextBoolean() || fault == ModelFault.RECEIPTS_IN_ANOTHER_TRANSACTION;
        if (stored) {
            commit(rows);
        }
        if (happens(ModelFault.RECEIPTS_IN_ANOTHER_TRANSACTION)) {
            receipts.clear();
        }
        long died = history.tick();
        history.end("info", unknown, 0).put("why", "no-answer");
        history.line("fault").put("name", "kill").put("of", "deal-service").put("began", died);
        ObjectNode again = unknown.deepCopy().put("process", "c4").put("nanos", history.tick());
        history.lines().add(again);
        List<Row> answer = receipts.get(again.path("key").asString());
        if (answer == null) {
            answer = decided(again);
            commit(answer);
        }
        history.ok(again, answer);
    }

    private void knowledge() {
        String aggregate = AGGREGATES.getFirst();
        done(
                aggregate,
                "agreement-signed",
                "{\"agreementId\":\"A1\",\"signedOn\":\"2020-05-01\",\"sources\":[\"s1\"]}");
        done(aggregate, "collaboration-area-added", area("iot"));
        done(
                aggregate,
                "collaboration-area-promoted",
                "{\"areaId\":\"iot\",\"on\":\"2021-03-01\",\"sources\":[\"s2\"]}");
        String fact =
                "{\"factRef\":\"area:iot.promotedOn\",\"from\":\"2021-03-01\",\"to\":\"2021-04-01\",\"reason\":\"r\"}";
        done(aggregate, "fact-corrected", fact);
        String claim =
                "{\"factRef\":\"agreement:A1.revenueFrom\",\"source\":\"s1\",\"stance\":\"SUPPLEMENTS\",\"claim\":\"%s\"}";
        done(aggregate, "fact-attested", claim.formatted("2020"));
        done(aggregate, "fact-attested", claim.formatted("2021"));
        String added = store.get(store.size() - 5).id();
        done(
                AGGREGATES.getFirst(),
                "fact-retracted",
                "{\"eventIds\":[\"%s\"],\"factRef\":\"area:iot.name\"}".formatted(added));
        flow();
    }

    private void done(String aggregate, String name, String payload) {
        ObjectNode invoke = invoke("c" + random.nextInt(5), aggregate, -1, name, payload);
        List<Row> rows = decided(invoke);
        commit(rows);
        history.ok(invoke, rows);
    }

    private ObjectNode invoke(String process, String aggregate, long ifMatch, String name, String payload) {
        keys++;
        ObjectNode invoke = history.line("invoke")
                .put("process", process)
                .put("key", "k" + keys)
                .put("command", name)
                .put("aggregate", aggregate)
                .put("count", 1);
        invoke.set("body", JsonMapper.shared().readTree(payload));
        return ifMatch < 0 ? invoke : invoke.put("ifMatch", ifMatch);
    }

    private List<Row> decided(ObjectNode invoke) {
        return decided(invoke, store.size() + 1);
    }

    private List<Row> decided(ObjectNode invoke, long position) {
        String aggregate = invoke.path("aggregate").asString();
        String key = invoke.path("key").asString();
        List<Row> before = of(aggregate, store);
        ObjectNode row = JsonMapper.shared().createObjectNode();
        row.put("position", position).put("aggregate", aggregate).put("sequence", before.size());
        row.put("id", new UUID(random.nextLong(), random.nextLong()).toString());
        row.put("type", "io.dealtrail." + invoke.path("command").asString() + ".v1");
        row.put("payload", invoke.path("body").toString());
        row.put("recordedAt", history.tick()).put("knownSince", history.tick());
        row.put("actor", "someone")
                .put("commandId", key)
                .put("correlationId", key)
                .put("causationId", key);
        String last = before.isEmpty() ? null : before.getLast().field("hash");
        return List.of(Row.of(row.put("hash", Stored.hash(last, Row.of(row)))));
    }

    private void commit(List<Row> rows) {
        store.addAll(rows);
        receipts.put(rows.getFirst().field("commandId"), rows);
    }

    private void flow() {
        relay();
        intake();
        push();
        String aggregate = AGGREGATES.get(random.nextInt(AGGREGATES.size()));
        history.line("R")
                .put("reader", "r1")
                .put("aggregate", aggregate)
                .put("began", history.tick() - 1_500)
                .put("version", of(aggregate, applied).size())
                .put("position", applied.size());
    }

    private void relay() {
        List<Row> batch = new ArrayList<>(store.subList(relayed, store.size()));
        relayed = store.size();
        if (batch.size() < 2 || batch.getFirst().position() < 4) {
            batch.forEach(row -> publish(row, row.field("payload")));
            return;
        }
        if (happens(ModelFault.CURSOR_BEFORE_ROWS)) {
            return;
        }
        if (happens(ModelFault.SKIPPED_HOLE)) {
            batch.removeFirst();
        }
        for (int i = 1; i < batch.size(); i++) {
            boolean pair = batch.get(i - 1).aggregate().equals(batch.get(i).aggregate());
            if (pair && happens(ModelFault.SWAPPED_PAIR)) {
                Collections.swap(batch, i - 1, i);
            }
        }
        batch.forEach(row -> publish(row, row.field("payload")));
        if (happens(ModelFault.DUPLICATE_WITH_ANOTHER_PAYLOAD)) {
            publish(batch.getLast(), "{\"areaId\":\"other\"}");
        }
    }

    private void publish(Row row, String payload) {
        int partition = AGGREGATES.indexOf(row.aggregate());
        history.published(row, partition, offsets[partition]++, payload);
        topic.add(row);
    }

    /** What it has seen it drops, and what comes too early has to wait. */
    private void intake() {
        List<Row> batch = new ArrayList<>(topic.subList(consumed, topic.size()));
        consumed = topic.size();
        if (batch.size() > 1 && batch.getFirst().position() > 4 && happens(ModelFault.OFFSET_BEFORE_APPLY)) {
            return;
        }
        batch.sort(Comparator.comparingLong(Row::position));
        batch.stream().filter(row -> !applied.contains(row)).forEach(applied::add);
    }

    private void push() {
        List<Row> due = applied.stream().filter(row -> row.position() > pushed).toList();
        if (pushed > 0 && random.nextBoolean()) {
            history.line("E").put("subscriber", "s1").put("event", "open").put("from", pushed);
            if (happens(ModelFault.SSE_OFF_BY_ONE_ON_RESUME)) {
                applied.stream().filter(row -> row.position() == pushed).forEach(history::pushed);
            }
        }
        boolean skips = due.size() > 1 && happens(ModelFault.SSE_IDS_FROM_TWO_WRITERS);
        due.stream().skip(skips ? 1 : 0).forEach(history::pushed);
        pushed = applied.isEmpty() ? 0 : Math.max(pushed, applied.getLast().position());
    }

    private void rest() {
        flow();
        store.forEach(history::stored);
        List<String> roots = Tree.roots(store);
        history.checkpoint(store.size() / 2, roots.get(store.size() / 2));
        history.checkpoint(store.size(), roots.getLast());
        for (String aggregate : AGGREGATES) {
            List<Row> rows = new ArrayList<>(of(aggregate, applied));
            if (fault == ModelFault.FOLD_BUG) {
                rows.removeIf(row -> row.field("type").contains("corrected"));
            }
            for (String day : List.of("2021-03-15", "2026-01-01")) {
                history.facts(aggregate, day, new Fold(rows).at(LocalDate.parse(day)));
            }
            int all = of(aggregate, store).size();
            load(aggregate, "events", all, all);
            load(aggregate, "snapshot", all, happens(ModelFault.STALE_SNAPSHOT) ? all - 1 : all);
        }
        for (String name : List.of("publish-lag", "read-lag", "parked")) {
            history.gauge("rest", "all", name, 0);
        }
        history.gauge("rest", "relay", "alive", 1);
        for (String name : List.of("memory", "threads", "handles", "connections")) {
            history.gauge("before", "all", name, 100);
            history.gauge("rest", "all", name, 105);
        }
    }

    private void load(String aggregate, String from, long version, long answer) {
        history.line("load")
                .put("aggregate", aggregate)
                .put("version", version)
                .put("from", from)
                .put("question", "how many areas")
                .put("answer", "areas of " + answer);
    }

    private static String area(String id) {
        return "{\"areaId\":\"%s\",\"name\":\"Area\",\"level\":\"EXPLORATORY\",\"sources\":[\"s1\"]}".formatted(id);
    }

    private static List<Row> of(String aggregate, List<Row> rows) {
        return rows.stream().filter(row -> row.aggregate().equals(aggregate)).toList();
    }
}
