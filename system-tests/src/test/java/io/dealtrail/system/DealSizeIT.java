package io.dealtrail.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * The same commands and questions on a small partnership, a pool with many members, an agreement with many amendments and a partnership with
 * many events: all are taken and answered alike. Prints what each of them took, and judges none of it; {@code docs/benchmarks.md} says how to
 * run it for figures worth quoting.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DealSizeIT {

    private static final Logger LOG = LoggerFactory.getLogger(DealSizeIT.class);
    private static final SizeScale SCALE = SizeScale.chosen();

    /** The first one is asked, the last one is for warming up, commands go to those between. */
    private static final int SMALL_ONES = 20;

    private static final String SMALL = "small-0";
    private static final String WARMING = "small-" + (SMALL_ONES - 1);
    private static final List<String> DEALS = Stream.of(SMALL, "pool", "amended", "long", "wide")
            .limit(SCALE.wide() > 0 ? 5 : 4)
            .toList();
    private static final String EARLY = "?validAt=2010-01-11&knownAt=2010-01-11";

    private static final Map<String, String> QUESTIONS = new LinkedHashMap<>();

    static {
        QUESTIONS.put("state, early as known early", EARLY);
        QUESTIONS.put("state, early as known now", "?validAt=2010-01-11");
        QUESTIONS.put("state, 2012 as known 2013-06", "?validAt=2012-01-01&knownAt=2013-06-01");
        QUESTIONS.put("state, now as known early", "?validAt=2019-01-01&knownAt=2010-01-11");
        QUESTIONS.put("state, now as known now", "");
        QUESTIONS.put("timeline, first 10 by knowledge", "/timeline?limit=10");
        QUESTIONS.put("timeline, last 10 by knowledge", "/timeline?limit=10&order=desc");
        QUESTIONS.put("timeline, first 10 by day", "/timeline?limit=10&axis=valid");
        QUESTIONS.put("timeline, first 10 by day as known early", "/timeline?limit=10&axis=valid&knownAt=2010-01-11");
    }

    private final Latencies latencies = new Latencies();
    private final SizeCommands commands = new SizeCommands();
    private int turn;
    private SystemUnderTest system;

    @BeforeAll
    void startSystem() {
        system = SystemUnderTest.start();
        take(SizedDeals.surroundings(SCALE.rounds() * SCALE.block() + SCALE.warmUp()));
        smallOnes().forEach(id -> take(SizedDeals.small(id)));
        take(SizedDeals.pool("pool", SCALE.members()));
        take(SizedDeals.amended("amended", SCALE.amendments()));
        take(SizedDeals.lengthy("long", SCALE.events()));
        if (SCALE.wide() > 0) {
            take(SizedDeals.wide("wide", SCALE.wide()));
        }
        system.awaitCaughtUp();
        warmUp();
    }

    @AfterAll
    void stopSystem() {
        LOG.info("\n{}", latencies.table());
        system.close();
    }

    @Test
    @Order(1)
    void answerTheSameQuestions() {
        for (int round = 0; round < SCALE.rounds(); round++) {
            for (Map.Entry<String, String> question : QUESTIONS.entrySet()) {
                for (String deal : inTurn(round)) {
                    for (int n = 0; n < SCALE.block(); n++) {
                        latencies.time(question.getKey(), deal, () -> ask(deal, question.getValue()));
                    }
                }
            }
        }
        assertThat(sizes("long", EARLY)).as("what is in it early").isEqualTo(sizes(SMALL, EARLY));
        assertThat(sizes("amended", EARLY)).isEqualTo(sizes(SMALL, EARLY));
        assertThat(sizes("pool", "?validAt=2019-01-01")).containsEntry("members", SCALE.members() + 2);
    }

    @Test
    @Order(2)
    void takeTheSameCommands() {
        Map<String, String> before = early();
        for (int round = 0; round < SCALE.rounds(); round++) {
            for (String kind : commands.kinds()) {
                for (String deal : inTurn(round)) {
                    for (int n = 0; n < SCALE.block(); n++) {
                        String id = next(deal);
                        latencies.time(kind, deal, () -> send(kind, id));
                    }
                }
            }
        }
        system.awaitCaughtUp();
        assertThat(early()).as("what was known early").isEqualTo(before);
    }

    /** Processor time per command with all that follows from it, until the read side has applied it. */
    @Test
    @Order(3)
    void costProcessorTime() {
        ReadSide readSide = new ReadSide(system.projectionService());
        for (int round = 0; round < 2; round++) {
            for (String deal : inTurn(round)) {
                CpuTime begun = CpuTime.of(system);
                int sent = 0;
                long last = 0;
                for (int n = 0; n < SCALE.block() * SCALE.rounds() / 2; n++) {
                    for (String kind :
                            List.of("add-collaboration-area", "amend-agreement", "correct-fact", "attest-fact")) {
                        last = send(kind, next(deal)).json().path("position").asLong();
                        sent++;
                    }
                }
                readSide.awaitPosition(last);
                LOG.info(
                        "{}: CPU per command {}",
                        deal,
                        CpuTime.of(system).since(begun).perCommand(sent));
            }
        }
    }

    private void take(ImportLines lines) {
        for (String file : SizedDeals.files(lines)) {
            Answer imported = system.dealService().postLines("/v1/imports", file);
            assertThat(imported.status()).as(imported.body()).isEqualTo(200);
            assertThat(imported.jsonLines())
                    .allSatisfy(line -> assertThat(line.path("status").asInt())
                            .as(line.toString())
                            .isEqualTo(201));
        }
    }

    private void warmUp() {
        Stream.concat(smallOnes(), DEALS.stream().skip(1)).forEach(this::lookUpName);
        for (int n = 0; n < SCALE.warmUp(); n++) {
            commands.kinds().forEach(kind -> send(kind, WARMING));
            QUESTIONS.values().forEach(question -> ask(SMALL, question));
        }
        system.awaitCaughtUp();
    }

    private void lookUpName(String id) {
        JsonNode areas = state(id, "").path("areas");
        commands.named(id, areas.path(0).path("name").asString());
    }

    private Answer send(String kind, String id) {
        Answer answer = commands.send(kind, id, system.dealService());
        assertThat(answer.status()).as("%s on %s: %s", kind, id, answer.body()).isEqualTo(201);
        return answer;
    }

    private Answer ask(String deal, String question) {
        Answer answer = system.projectionService().get("/v1/partnerships/" + deal + question);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private JsonNode state(String deal, String question) {
        return ask(deal, question).json();
    }

    /** What was known early of each deal. */
    private Map<String, String> early() {
        return DEALS.stream()
                .collect(Collectors.toMap(
                        Function.identity(), deal -> ask(deal, EARLY).body()));
    }

    /** How many there are of each kind of object. */
    private Map<String, Integer> sizes(String deal, String question) {
        Map<String, Integer> sizes = new TreeMap<>();
        state(deal, question).properties().forEach(member -> {
            if (member.getValue().isArray()) {
                sizes.put(member.getKey(), member.getValue().size());
            }
        });
        return sizes;
    }

    /** The deals, every other time the other way round. */
    private static List<String> inTurn(int round) {
        return round % 2 == 0 ? DEALS : DEALS.reversed();
    }

    /** Commands to small partnerships go to one after the other, so that they stay small. */
    private String next(String deal) {
        return deal.equals(SMALL) ? "small-" + (1 + turn++ % (SMALL_ONES - 2)) : deal;
    }

    private static Stream<String> smallOnes() {
        return IntStream.range(0, SMALL_ONES).mapToObj(n -> "small-" + n);
    }
}
