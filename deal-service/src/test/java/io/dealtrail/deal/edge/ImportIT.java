package io.dealtrail.deal.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.deal.store.EventLog;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A stream of commands, each known since a day of its own. */
class ImportIT {

    private final RunningService service = RunningService.shared();
    private final Client client = service.client();
    private final String party = Deals.name("imported");

    @Test
    void answersEveryLineForItself() {
        List<JsonNode> results = client.importLines(line("{\"name\":\"N\",\"kind\":\"COMPANY\"}")
                        + "\n\nno json\n"
                        + line("{\"name\":\"N\"}")
                        + "\n{\"commandId\":\"x\"}\n"
                        + "x".repeat(70_000)
                        + "\n"
                        + line("{\"name\":\"N\",\"kind\":\"COMPANY\"}").replace("RegisterParty", "SignAgreement")
                        + "\n"
                        + line("{\"name\":\"N\",\"kind\":\"COMPANY\"}").replace("2017-07-05T12:00:00Z", "yesterday"))
                .isStatus(200)
                .lines();
        assertThat(results).hasSize(7);
        assertThat(results.get(0).get("status").intValue()).isEqualTo(201);
        assertThat(results.get(0).get("events")).hasSize(1);
        assertThat(results.stream().map(each -> each.get("line").intValue())).containsExactly(1, 3, 4, 5, 6, 7, 8);
        assertThat(results.stream().skip(1).map(each -> each.at("/problem/code").asString("")))
                .containsExactly("MALFORMED", "MALFORMED", "MALFORMED", "BODY_TOO_LARGE", "MALFORMED", "MALFORMED");
        assertThat(results.get(2).at("/problem/errors/0/pointer").asString("")).isEqualTo("/data/kind");
        assertThat(results.get(6).at("/problem/errors/0/pointer").asString("")).isEqualTo("/knownSince");
    }

    @Test
    void keepsSinceWhenALineWasKnown() {
        client.importLines(line("{\"name\":\"N\",\"kind\":\"COMPANY\"}")).isStatus(200);
        JsonNode event = client.get("/v1/parties/" + party + "/events").json().get(0);
        assertThat(event.get("knownsince").stringValue()).isEqualTo("2017-07-05T12:00:00Z");
        assertThat(event.get("recordedtime").stringValue()).isGreaterThan("2020");
    }

    @Test
    void changesNothingTheSecondTime() {
        String file = line("{\"name\":\"N\",\"kind\":\"COMPANY\"}");
        JsonNode first = client.importLines(file).isStatus(200).lines().getFirst();
        long position = service.bean(EventLog.class).lastPosition();
        JsonNode again = client.importLines(file).isStatus(200).lines().getFirst();
        assertThat(again.get("replayed").booleanValue()).isTrue();
        assertThat(again.get("events")).isEqualTo(first.get("events"));
        assertThat(service.bean(EventLog.class).lastPosition()).isEqualTo(position);
    }

    @Test
    void refusesWhatIsKnownBeforeWhatIsRecorded() {
        String first = line("{\"name\":\"N\",\"kind\":\"COMPANY\"}");
        String future = line("{\"name\":\"N\",\"kind\":\"COMPANY\"}")
                .replace("2017", "2999")
                .replace(party, Deals.name("later"));
        List<JsonNode> results =
                client.importLines(first + "\n" + future).isStatus(200).lines();
        assertThat(results.get(1).at("/problem/code").asString("")).isEqualTo("KNOWLEDGE_OUT_OF_ORDER");
    }

    @Test
    void refusesInstantsThatNoCalendarOfOursHas() {
        String good = line("{\"name\":\"N\",\"kind\":\"COMPANY\"}");
        String file = Stream.of("-1000000000-01-01T00:00:00Z", "0000-12-31T00:00:00Z", "+10000-01-01T00:00:00Z")
                .map(instant -> good.replace("2017-07-05T12:00:00Z", instant))
                .collect(Collectors.joining("\n"));
        assertThat(client.importLines(file).isStatus(200).lines()).hasSize(3).allSatisfy(result -> {
            assertThat(result.at("/problem/code").asString("")).isEqualTo("MALFORMED");
            assertThat(result.at("/problem/errors/0/pointer").asString("")).isEqualTo("/knownSince");
        });
    }

    @Test
    void needsItsOwnScope() {
        service.client("deals:write deals:read").importLines(line("{}")).isProblem(403, "FORBIDDEN");
    }

    private String line(String data) {
        return "{\"commandId\":\"%s\",\"knownSince\":\"2017-07-05T12:00:00Z\",\"aggregate\":\"parties\",\"aggregateId\":\"%s\",\"command\":\"RegisterParty\",\"data\":%s}"
                .formatted(UUID.randomUUID(), party, data);
    }
}
