package io.dealtrail.deal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.dealtrail.deal.decision.CommandOutcome;
import io.dealtrail.deal.decision.DealCommand;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.knowledge.Correction;
import io.dealtrail.deal.party.correctpartyfact.CorrectPartyFact;
import io.dealtrail.deal.party.registerparty.RegisterParty;
import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.EventEnvelope;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PartyKind;
import io.dealtrail.testservers.PostgresServer;
import io.dealtrail.testservers.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.StringNode;

/** What Axon makes of the store: commands of real aggregates, their cache, their snapshots, two instances of the service. */
class CommandSideIT {

    private static TestDatabase database;
    private static CommandSide first;

    @BeforeAll
    static void start() {
        database = PostgresServer.shared().createDatabase("deals_commands");
        first = new CommandSide(database);
    }

    @AfterAll
    static void stop() {
        first.close();
    }

    @Test
    void storesWhatAnAggregateDecidesTogetherWithItsReceipt() {
        EventEnvelope event = first.dispatch(register("nokia")).getFirst();

        assertThat(event.position()).isPositive();
        assertThat(history("nokia")).containsExactly(event);
        assertThat(first.part(ReceiptStore.class).find(event.provenance().commandId()))
                .hasValueSatisfying(receipt -> assertThat(receipt.version()).isEqualTo(1));
    }

    @Test
    void storesNothingInADryRunAndLeavesTheAggregateAsItWas() {
        first.dispatch(register("xiaomi"));
        CommandOutcome outcome = new CommandOutcome(true);
        assertThatExceptionOfType(DryRunCompleted.class)
                .isThrownBy(() -> first.dispatch(rename("xiaomi", 0, 1), outcome));

        assertThat(outcome.events()).singleElement().satisfies(event -> {
            assertThat(event.position()).isZero();
            assertThat(event.sequence()).isEqualTo(1);
        });
        assertThat(history("xiaomi")).hasSize(1);
        assertThat(first.dispatch(rename("xiaomi", 0, 1))).hasSize(1);
    }

    @Test
    void keepsAnAggregateAtHandAfterACommand() {
        first.dispatch(register("huawei"));

        assertThat(first.part(Cache.class).containsKey("parties/huawei")).isTrue();
    }

    @Test
    void keepsAnAggregateAtHandAfterARefusal() {
        first.dispatch(register("honor"));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> first.dispatch(rename("honor", 7, 8)));

        assertThat(first.part(Cache.class).containsKey("parties/honor")).isTrue();
        assertThat(first.dispatch(rename("honor", 0, 1))).hasSize(1);
    }

    @Test
    void refusesWithoutWaitingForAStoreThatIsAway() {
        try (PostgresServer server = PostgresServer.startOwn();
                CommandSide side = new CommandSide(server.createDatabase("deals_away"))) {
            side.dispatch(register("htc"));
            server.kill();
            assertThatExceptionOfType(Refusal.class).isThrownBy(() -> side.dispatch(rename("htc", 7, 8)));

            assertThat(side.part(Cache.class).containsKey("parties/htc")).isTrue();
            assertThatExceptionOfType(StoreUnavailableException.class)
                    .isThrownBy(() -> side.dispatch(rename("htc", 7, 8)));
            server.start();
            await().atMost(Duration.ofSeconds(10))
                    .ignoreException(StoreUnavailableException.class)
                    .untilAsserted(
                            () -> assertThat(side.dispatch(rename("htc", 0, 1))).hasSize(1));
        }
    }

    @Test
    void forgetsAnAggregateThatRefusesBecauseAnotherInstanceHasChangedIt() {
        first.dispatch(register("realme"));
        try (CommandSide second = new CommandSide(database)) {
            second.dispatch(rename("realme", 0, 1));
        }
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> first.dispatch(rename("realme", 1, 2)));

        assertThat(first.dispatch(rename("realme", 1, 2)).getFirst().sequence()).isEqualTo(2);
    }

    @Test
    void forgetsAnAggregateThatAnotherInstanceHasChanged() {
        first.dispatch(register("oppo"));
        try (CommandSide second = new CommandSide(database)) {
            second.dispatch(rename("oppo", 0, 1));
        }
        assertThatExceptionOfType(ConcurrentAppendException.class)
                .isThrownBy(() -> first.dispatch(rename("oppo", 0, 2)));

        assertThat(first.dispatch(rename("oppo", 1, 2)).getFirst().sequence()).isEqualTo(2);
    }

    @Test
    void packsTheEventsOfALongHistoryAndGoesOnFromThem() {
        first.dispatch(register("vivo"));
        for (int i = 0; i < 6; i++) {
            first.dispatch(rename("vivo", i, i + 1));
        }
        await().atMost(Duration.ofSeconds(5))
                .until(() -> first.part(SnapshotStore.class).next(party("vivo")) == 6);

        try (CommandSide cold = new CommandSide(database)) {
            assertThat(cold.dispatch(rename("vivo", 6, 7)).getFirst().sequence())
                    .isEqualTo(7);
        }
    }

    @Test
    void tellsAllThatWaitForOneAggregateInTimeThatNothingWasStored() throws Exception {
        first.dispatch(register("lenovo"));
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
                Connection elsewhere =
                        DriverManager.getConnection(database.jdbcUrl(), database.appUser(), database.appPassword())) {
            elsewhere.setAutoCommit(false);
            elsewhere.createStatement().execute("select position from event_head for update");
            List<Future<Duration>> refused = IntStream.range(0, 12)
                    .mapToObj(_ -> clients.submit(() -> refusedAfter(rename("lenovo", 0, 1))))
                    .toList();
            for (Future<Duration> each : refused) {
                assertThat(each.get()).isLessThan(StoreOutageIT.BOUND);
            }
        }

        assertThat(first.dispatch(rename("lenovo", 0, 1)).getFirst().sequence()).isEqualTo(1);
    }

    private static Duration refusedAfter(DealCommand command) {
        long begin = System.nanoTime();
        assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(() -> first.dispatch(command));
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    @Test
    void neverLetsAxonSerialiseOtherThanAsPlainJson() {
        assertThat(first.parts(Serializer.class).values())
                .isNotEmpty()
                .allSatisfy(serializer -> assertThat(serializer).isInstanceOf(Jackson3Serializer.class));
        assertThat(first.parts(TokenStore.class)).isEmpty();
    }

    private static List<EventEnvelope> history(String id) {
        return first.part(EventLog.class).read(party(id), 0, 100);
    }

    private static AggregateRef party(String id) {
        return new AggregateRef(AggregateType.PARTY, id);
    }

    private static DealCommand register(String id) {
        return new RegisterParty(id, name(0), PartyKind.COMPANY, null, List.of(), Evidence.NONE);
    }

    private static DealCommand rename(String id, int from, int to) {
        return new CorrectPartyFact(
                id,
                new Correction(
                        FactRef.parse("party:" + id + ".name"),
                        StringNode.valueOf(name(from)),
                        StringNode.valueOf(name(to)),
                        "It was misspelt.",
                        null),
                Evidence.NONE);
    }

    private static String name(int number) {
        return "Name " + number;
    }
}
