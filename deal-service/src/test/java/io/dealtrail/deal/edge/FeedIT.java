package io.dealtrail.deal.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.events.CloudEventsJson;
import io.dealtrail.events.EventEnvelope;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The raw log, as others read it to catch up. */
class FeedIT {

    private final Client client = RunningService.shared().client();

    @Test
    void givesAnAggregatesEventsInOrder() {
        Deals deals = Deals.open(client);
        deals.sign("A1").isStatus(201);
        Answer answer = deals.history().isStatus(200);
        assertThat(answer.header("Content-Type").orElseThrow()).startsWith("application/cloudevents-batch+json");
        assertThat(answer.json().valueStream().map(event -> event.get("type").stringValue()))
                .containsExactly("io.dealtrail.partnership-opened.v1", "io.dealtrail.agreement-signed.v1");
        Answer rest = client.get("/v1/partnerships/" + deals.partnership + "/events?fromSequence=1");
        assertThat(rest.json()).hasSize(1);
        assertThat(client.get("/v1/partnerships/" + deals.partnership + "/events?fromSequence=2")
                        .json())
                .isEmpty();
    }

    @Test
    void givesEverythingByPositionInPages() {
        Deals deals = Deals.open(client);
        String token =
                deals.sign("A1").isStatus(201).header("Consistency-Token").orElseThrow();
        long position = Long.parseLong(token);
        Answer answer = client.get(
                        "/v1/events?fromPosition=" + (position - 1) + "&limit=2", "Accept", "application/x-ndjson")
                .isStatus(200);
        assertThat(answer.header("Link"))
                .hasValue("</v1/events?fromPosition=" + (position + 1) + "&limit=2>; rel=\"next\"");
        List<EventEnvelope> envelopes =
                answer.text().lines().map(CloudEventsJson::read).toList();
        assertThat(envelopes.stream().map(EventEnvelope::position)).containsExactly(position - 1, position);
        assertThat(envelopes.getLast().aggregate().id()).isEqualTo(deals.partnership);
    }

    @Test
    void knowsNothingOfWhatIsNotRecorded() {
        client.get("/v1/partnerships/" + Deals.name("none") + "/events").isProblem(404, "UNKNOWN_PARTNERSHIP");
        client.get("/v1/parties/" + Deals.name("none") + "/events").isProblem(404, "UNKNOWN_PARTY");
        client.get("/v1/planets/mars/events").isProblem(404, "NOT_FOUND");
    }
}
