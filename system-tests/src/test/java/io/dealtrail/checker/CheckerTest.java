package io.dealtrail.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.node.ObjectNode;

/** Each invariant holds of a good little history, is broken by a bad one, and is not judged without the lines that tell of it. */
class CheckerTest {

    private static final long SEED = 7;
    private static final long THREE_SECONDS = 3_000_000_000L;

    @TestFactory
    Stream<DynamicTest> findsWhatBreaks() {
        Map<String, Consumer<List<ObjectNode>>> bad = new LinkedHashMap<>();
        bad.put("I1", lines -> last(lines, "ok").put("version", 99));
        bad.put("I2", lines -> last(lines, "ok").put("kind", "fail"));
        bad.put("I3", CheckerTest::answerAgainOtherwise);
        bad.put("I4", lines -> last(lines, "S").put("position", 1_000));
        bad.put("I5", lines -> lines.remove(last(lines, "K")));
        bad.put("I6", lines -> last(lines, "K").put("partition", 17));
        bad.put("I7", lines -> last(lines, "R").putArray("facts"));
        bad.put("I8", lines -> lines.add(read(lines).put("version", 0)));
        bad.put("I9", lines -> lines.remove(last(lines, "E")));
        bad.put("I10", lines -> first(lines, "invoke").put("ifMatch", 12));
        bad.put("I11", lines -> last(lines, "load").put("answer", "another"));
        bad.put("I12", lines -> last(lines, "S").put("actor", " "));
        bad.put("I13", lines -> last(lines, "S").put("payload", "{}"));
        bad.put("I14", lines -> gauge(lines, "alive").put("value", 0));
        bad.put("I15", lines -> gauge(lines, "handles").put("value", 127));
        bad.put("I16", lines -> last(lines, "fail").put("nanos", THREE_SECONDS).put("status", 503));
        return bad.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    List<ObjectNode> lines = ModelSystem.run(null, SEED).lines();
                    assertThat(verdict(each.getKey(), lines).violations()).isEmpty();
                    each.getValue().accept(lines);
                    assertThat(verdict(each.getKey(), lines).violations()).isNotEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> findsFurtherThingsThatBreak() {
        Map<String, Map.Entry<String, Consumer<List<ObjectNode>>>> bad = new LinkedHashMap<>();
        bad.put(
                "another body is stored",
                Map.entry("I1", lines -> last(lines, "invoke").putObject("body").put("name", "Other")));
        bad.put(
                "an event of its own with a hash that fits",
                Map.entry("I5", lines -> last(lines, "K").put("value", "{}")));
        bad.put(
                "a position that goes back",
                Map.entry("I8", lines -> lines.add(read(lines).put("position", 0))));
        bad.put(
                "a frame with another payload",
                Map.entry("I9", lines -> last(lines, "E").put("data", "{}")));
        bad.put("a reset", Map.entry("I9", lines -> last(lines, "E").put("event", "reset")));
        bad.put("lost, and nobody won", Map.entry("I10", lines -> {
            ObjectNode lost =
                    last(lines, "invoke").deepCopy().put("key", "lost").put("process", "lost");
            long stands = lines.stream()
                    .filter(line -> line.path("kind").asString().equals("S"))
                    .filter(line -> line.path("aggregate").equals(lost.path("aggregate")))
                    .count();
            lines.add(lost.put("ifMatch", stands));
            lines.add(lost.deepCopy().put("kind", "fail").put("status", 412));
        }));
        bad.put(
                "an older version, though it was asked for later",
                Map.entry("I10", lines -> last(lines, "invoke").put("aggregate", "partnerships/p1")));
        bad.put(
                "another actor in the topic",
                Map.entry("I12", lines -> ((ObjectNode) last(lines, "K").path("headers")).put("ce_actor", "another")));
        bad.put(
                "a checkpoint of other events",
                Map.entry("I13", lines -> last(lines, "C").put("root", "AAAA")));
        bad.put(
                "a checkpoint of more events than there are",
                Map.entry("I13", lines -> last(lines, "C").put("size", 1_000)));
        bad.put(
                "a checkpoint that somebody else has signed",
                Map.entry("I13", lines -> last(lines, "C").put("signed", false)));
        bad.put("never answered", Map.entry("I16", lines -> lines.remove(last(lines, "ok"))));
        return bad.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    List<ObjectNode> lines = ModelSystem.run(null, SEED).lines();
                    each.getValue().getValue().accept(lines);
                    assertThat(verdict(each.getValue().getKey(), lines).violations())
                            .isNotEmpty();
                }));
    }

    @Test
    void judgesNothingWithoutLines() {
        assertThat(Checker.judge(Stream.of())).hasSize(16).allSatisfy((number, verdict) -> {
            assertThat(verdict.outcome()).as(number).isEqualTo("NOT_JUDGED");
            assertThat(verdict.toString()).contains("not judged: ");
        });
    }

    @Test
    void doesNotJudgeWhatTheSecondFoldDoesNotCover() {
        List<ObjectNode> lines = ModelSystem.run(null, SEED).lines();
        first(lines, "S").put("type", "io.dealtrail.dispute-opened.v1");
        assertThat(verdict("I7", lines)).satisfies(verdict -> {
            assertThat(verdict.violations()).isEmpty();
            assertThat(verdict.outcome()).isEqualTo("PARTLY");
            assertThat(verdict.toString()).contains("dispute-opened");
        });
    }

    @Test
    void doesNotJudgeWhatIsNotMeasured() {
        List<ObjectNode> lines = ModelSystem.run(null, SEED).lines();
        lines.removeIf(line -> line.path("name").asString("").equals("parked"));
        assertThat(verdict("I14", lines).outcome()).isEqualTo("PARTLY");
    }

    @Test
    void needsNoAnswerOfOneWhoIsDead() {
        List<ObjectNode> lines = ModelSystem.run(null, SEED).lines();
        assertThat(verdict("I16", lines).violations()).isEmpty();
        lines.removeIf(line -> line.path("kind").asString().equals("fault"));
        assertThat(verdict("I16", lines).violations()).hasSize(1);
    }

    private static void answerAgainOtherwise(List<ObjectNode> lines) {
        ObjectNode invoke = last(lines, "invoke").deepCopy().put("process", "again");
        ObjectNode end = last(lines, "ok").deepCopy().put("process", "again").put("version", 77);
        lines.add(invoke);
        lines.add(end);
    }

    private static ObjectNode read(List<ObjectNode> lines) {
        List<ObjectNode> reads = lines.stream()
                .filter(line -> line.has("version") && line.has("reader"))
                .toList();
        ObjectNode latest = reads.getLast().deepCopy();
        long later = lines.stream()
                .mapToLong(line -> line.path("nanos").asLong(0))
                .max()
                .orElseThrow();
        return latest.put("began", later + 1).put("nanos", later + 2);
    }

    private static Verdict verdict(String number, List<ObjectNode> lines) {
        return Objects.requireNonNull(
                Checker.judge(lines.stream().map(ObjectNode::toString)).get(number));
    }

    private static ObjectNode gauge(List<ObjectNode> lines, String name) {
        return lines.stream()
                .filter(line -> line.path("name").asString("").equals(name)
                        && line.path("when").asString("").equals("rest"))
                .findFirst()
                .orElseThrow();
    }

    private static ObjectNode first(List<ObjectNode> lines, String kind) {
        return lines.stream()
                .filter(line -> line.path("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static ObjectNode last(List<ObjectNode> lines, String kind) {
        return first(lines.reversed(), kind);
    }
}
