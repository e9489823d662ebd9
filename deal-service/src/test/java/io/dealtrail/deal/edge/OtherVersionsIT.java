package io.dealtrail.deal.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.deal.store.EventLog;
import io.dealtrail.deal.store.Planted;
import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.CloudEventsJson;
import io.dealtrail.events.EventEnvelope;
import io.dealtrail.events.EventName;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a newer instance has recorded meanwhile, as in a rolling upgrade. */
class OtherVersionsIT {

    /** Numbers and characters that a reader would write otherwise. */
    private static final String MOOD = "\"mood\":{\"of\":[1.10,1e3,\"\\u00e9\\/\"]}";

    private final RunningService service = RunningService.shared();
    private final Client client = service.client();
    private final Deals deals = Deals.open(client);

    private EventEnvelope plant(String name, String payload) {
        return Planted.next(
                service.bean(DataSource.class),
                service.bean(EventLog.class),
                new AggregateRef(AggregateType.PARTNERSHIP, deals.partnership),
                new EventName(name, 1),
                payload);
    }

    private Answer isUnreadable(Answer answer) {
        answer.isProblem(503, "HISTORY_UNREADABLE");
        assertThat(answer.header("Retry-After")).hasValue("30");
        assertThat(answer.field("/outcome")).isEqualTo("not-done");
        return answer;
    }

    /** Whoever does not know what has happened decides nothing about it. */
    @Nested
    class OfATypeThatIsNotKnown {

        @Test
        void isNotDecidedOn() {
            plant("treaty-ratified", "{\"by\":\"all\"}");
            isUnreadable(deals.sign("A1"));
            isUnreadable(client.command(deals.path("sign-agreement") + "?dryRun=true", deals.signing("A1")));
            isUnreadable(client.command(
                    "partnerships/" + deals.partnership + "/commands",
                    "{\"commands\":[{\"command\":\"SignAgreement\",\"data\":%s}]}".formatted(deals.signing("A1"))));
            assertThat(deals.history().json()).hasSize(2);
        }

        @Test
        void isNotDecidedOnAlsoWhereItsPayloadIsNot() {
            plant("partnership-reopened", "{\"reason\":{\"code\":7}}");
            isUnreadable(deals.sign("A1"));
        }

        @Test
        void isNotDecidedOnByNeighbours() {
            Deals others = Deals.open(client);
            plant("treaty-ratified", "{\"by\":\"all\"}");
            isUnreadable(client.command(others.path("record-related-deal"), others.relatedTo(deals.partnership)));
            others.sign("A1").isStatus(201);
        }

        @Test
        void leavesTheAnswersOfFormerCommands() {
            String key = UUID.randomUUID().toString();
            Answer first = deals.sign("A1", "Idempotency-Key", key).isStatus(201);
            plant("treaty-ratified", "{\"by\":\"all\"}");
            Answer again = deals.sign("A1", "Idempotency-Key", key).isStatus(201);
            assertThat(again.json()).isEqualTo(first.json());
        }

        @Test
        void stopsOnlyItsOwnLinesOfAnImport() {
            plant("treaty-ratified", "{\"by\":\"all\"}");
            isUnreadable(deals.sign("A1"));
            String party = Deals.name("party");
            List<JsonNode> results = client.importLines(
                            line("partnerships", deals.partnership, "SignAgreement", deals.signing("A1"))
                                    + "\n"
                                    + line("parties", party, "RegisterParty", "{\"name\":\"N\",\"kind\":\"COMPANY\"}"))
                    .isStatus(200)
                    .lines();
            assertThat(results.getFirst().at("/problem/code").asString("")).isEqualTo("HISTORY_UNREADABLE");
            assertThat(results.getLast().path("status").asInt()).isEqualTo(201);
        }

        @Test
        void isPassedOnToTheLetter() {
            EventEnvelope planted = plant("treaty-ratified", "{\"by\":\"all\"," + MOOD + "}");
            assertThat(fed()).isEqualTo(planted.payload());
        }

        private String line(String aggregates, String id, String command, String data) {
            return "{\"commandId\":\"%s\",\"knownSince\":\"2017-07-05T12:00:00Z\",\"aggregate\":\"%s\",\"aggregateId\":\"%s\",\"command\":\"%s\",\"data\":%s}"
                    .formatted(UUID.randomUUID(), aggregates, id, command, data);
        }
    }

    /** The rest of it is known, and that is what is decided on. */
    @Nested
    class WithAFieldThatIsNotKnown {

        @Test
        void isDecidedOnWithoutIt() {
            plant("partnership-closed", "{\"reason\":\"done\"," + MOOD + "}");
            deals.sign("A1").isProblem(409, "PARTNERSHIP_CLOSED");
            client.command(deals.path("reopen-partnership"), "{\"reason\":\"more\"}")
                    .isStatus(201);
            deals.sign("A1").isStatus(201);
        }

        @Test
        void isPassedOnToTheLetter() {
            EventEnvelope planted = plant("partnership-closed", "{\"reason\":\"done\"," + MOOD + "}");
            assertThat(fed()).isEqualTo(planted.payload());
        }
    }

    /** The payload of the last event, out of the feed. */
    private String fed() {
        return client.get(
                        "/v1/partnerships/" + deals.partnership + "/events?fromSequence=1",
                        "Accept",
                        "application/x-ndjson")
                .isStatus(200)
                .text()
                .lines()
                .map(CloudEventsJson::read)
                .toList()
                .getLast()
                .payload();
    }
}
