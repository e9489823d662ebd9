package io.dealtrail.deal.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a command is answered, and what its headers do. */
class CommandRoutesIT {

    private final Client client = RunningService.shared().client();

    @Test
    void answersWithVersionPositionAndEvents() {
        Deals deals = Deals.open(client);
        Answer answer = deals.sign("A1").isStatus(201);
        JsonNode body = answer.json();
        assertThat(body.get("aggregateId").stringValue()).isEqualTo(deals.partnership);
        assertThat(body.get("version").longValue()).isEqualTo(2);
        assertThat(answer.header("ETag")).hasValue("\"2\"");
        long position = body.get("position").longValue();
        assertThat(position).isPositive();
        assertThat(answer.header("Consistency-Token")).hasValue(Long.toString(position));
        JsonNode event = body.get("events").get(0);
        assertThat(event.get("type").stringValue()).isEqualTo("io.dealtrail.agreement-signed.v1");
        assertThat(event.get("sequence").longValue()).isEqualTo(1);
        assertThat(event.get("position").longValue()).isEqualTo(position);
        assertThat(UUID.fromString(event.get("id").stringValue()).version()).isEqualTo(7);
        assertThat(body.get("links").get("self").stringValue())
                .isEqualTo("/v1/commands/" + answer.header("Idempotency-Key").orElseThrow());
    }

    @Test
    void answersARepetitionOfTheSameFactWithNoEvents() {
        Deals deals = Deals.open(client);
        Answer first = deals.sign("A1").isStatus(201);
        Answer again = deals.sign("A1").isStatus(200);
        assertThat(again.json().get("events")).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.header("Consistency-Token")).isEqualTo(first.header("Consistency-Token"));
        assertThat(deals.history().json()).hasSize(2);
    }

    @Test
    void looksUpThePartiesThatACorrectionBringsIn() {
        Deals deals = Deals.open(client);
        Deals others = Deals.open(client);
        deals.sign("A1").isStatus(201);
        client.command(deals.path("correct-fact"), deals.withParty(Deals.name("ghost")))
                .isProblem(404, "UNKNOWN_PARTY")
                .at("/to");
        client.command(deals.path("correct-fact"), deals.withParty(others.left)).isStatus(201);
    }

    @Test
    void holdsACorrectionAgainstTheSourcesOfWhatItCorrects() {
        Deals deals = Deals.open(client);
        deals.sign("A1").isStatus(201);
        client.command(deals.path("correct-fact"), deals.announcedOn("2017-07-07"))
                .isProblem(422, "CORRECTION_BREAKS_RULE");
        client.command(deals.path("correct-fact"), deals.announcedOn("2017-07-06"))
                .isStatus(201);
    }

    @Test
    void looksUpThePartnershipOfARelatedDeal() {
        Deals deals = Deals.open(client);
        Deals others = Deals.open(client);
        client.command(deals.path("record-related-deal"), deals.relatedTo(Deals.name("none")))
                .isProblem(404, "UNKNOWN_PARTNERSHIP")
                .at("/otherPartnershipId");
        client.command(deals.path("record-related-deal"), deals.relatedTo(deals.partnership))
                .isProblem(400, "MALFORMED")
                .at("/otherPartnershipId");
        client.command(deals.path("record-related-deal"), deals.relatedTo(others.partnership))
                .isStatus(201);
    }

    @Test
    void acceptsTheIdOfThePathInTheDataWhereItIsEqual() {
        Deals deals = Deals.open(client);
        String repeated =
                deals.area("iot").replace("{\"areaId\"", "{\"partnershipId\":\"" + deals.partnership + "\",\"areaId\"");
        client.command(deals.path("add-collaboration-area"), repeated).isStatus(201);
        client.command(deals.path("add-collaboration-area"), repeated.replace(deals.partnership, "other"))
                .isProblem(400, "MALFORMED")
                .at("/partnershipId");
    }

    @Test
    void putsActorCommandAndCorrelationOnEveryEvent() {
        Deals deals = Deals.open(client);
        String key = UUID.randomUUID().toString();
        deals.sign(
                        "A1",
                        "Idempotency-Key",
                        key,
                        "X-Correlation-Id",
                        "batch-7",
                        "traceparent",
                        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .isStatus(201);
        JsonNode event = deals.history().json().get(1);
        assertThat(event.get("actor").stringValue()).isEqualTo("tester");
        assertThat(event.get("commandid").stringValue()).isEqualTo(key);
        assertThat(event.get("causationid").stringValue()).isEqualTo(key);
        assertThat(event.get("correlationid").stringValue()).isEqualTo("batch-7");
        assertThat(event.get("traceparent").stringValue()).startsWith("00-0af7651916cd43dd8448eb211c80319c");
    }

    @Test
    void makesTheIdThatTheClientLeavesOut() {
        Deals deals = Deals.open(client);
        Answer answer = client.command(
                        deals.path("record-related-deal"),
                        "{\"subject\":\"%s\",\"relation\":\"SUPPLIES\",\"object\":\"%s\",\"sources\":[\"%s\"]}"
                                .formatted(deals.left, deals.right, deals.source))
                .isStatus(201);
        String data = deals.history().json().get(1).at("/data/relatedDealId").asString("");
        assertThat(UUID.fromString(data).version()).isEqualTo(7);
        assertThat(answer.json().get("events")).hasSize(1);
    }

    @Test
    void letsOneOfTwoWritersWithTheSameVersionWin() {
        Deals deals = Deals.open(client);
        deals.sign("A1", "If-Match", "\"1\"").isStatus(201);
        Answer conflict = deals.sign("A2", "If-Match", "\"1\"").isProblem(412, "VERSION_CONFLICT");
        assertThat(conflict.json().get("currentVersion").longValue()).isEqualTo(2);
        assertThat(conflict.json().get("missedEvents").get(0).get("type").stringValue())
                .isEqualTo("io.dealtrail.agreement-signed.v1");
        assertThat(deals.history().json()).hasSize(2);
    }

    @Test
    void storesNothingInADryRun() {
        Deals deals = Deals.open(client);
        Answer imagined = client.command(deals.path("sign-agreement") + "?dryRun=true", deals.signing("A1"))
                .isStatus(200);
        assertThat(imagined.json().get("events").get(0).at("/data/agreementId").asString(""))
                .isEqualTo("A1");
        assertThat(imagined.header("ETag")).isEmpty();
        assertThat(deals.history().json()).hasSize(1);
        client.command(
                        deals.path("sign-agreement") + "?dryRun=true",
                        deals.signing("A1").replace("PATENT_LICENSE", "X"))
                .isProblem(400, "MALFORMED");
        assertThat(deals.sign("A1").isStatus(201).json().get("version").longValue())
                .isEqualTo(2);
    }

    @Test
    void tellsTheOutcomeOfACommandLater() {
        Deals deals = Deals.open(client);
        String key = UUID.randomUUID().toString();
        Answer first = deals.sign("A1", "Idempotency-Key", key).isStatus(201);
        Answer later = client.get("/v1/commands/" + key).isStatus(200);
        assertThat(later.json()).isEqualTo(first.json());
        client.get("/v1/commands/never-sent").isProblem(404, "UNKNOWN_COMMAND");
    }

    @Test
    void refusesByTheRulesOfTheModel() {
        Deals deals = Deals.open(client);
        client.command(deals.path("sign-agreement"), deals.signing("A1").replace(deals.source, "no-such-source"))
                .isProblem(404, "UNKNOWN_SOURCE");
        Answer withoutSource = client.command(
                deals.path("add-collaboration-area"), "{\"areaId\":\"q\",\"name\":\"Q\",\"level\":\"EXPLORATORY\"}");
        withoutSource.isProblem(422, "SOURCE_REQUIRED");
        assertThat(withoutSource.json().get("rule").intValue()).isEqualTo(11);
        client.command("partnerships/" + Deals.name("none") + "/commands/sign-agreement", deals.signing("A1"))
                .isProblem(404, "UNKNOWN_PARTNERSHIP");
        deals.sign("A1").isStatus(201);
        Answer duplicate =
                client.command(deals.path("sign-agreement"), deals.signing("A1").replace("2017-07-05", "2017-07-04"));
        duplicate.isProblem(409, "DUPLICATE_AGREEMENT");
        assertThat(duplicate.field("/conflictingEventId")).isNotBlank();
    }
}
