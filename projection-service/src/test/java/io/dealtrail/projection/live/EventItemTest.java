package io.dealtrail.projection.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.CloudEventsJson;
import io.dealtrail.events.EventEnvelope;
import io.dealtrail.events.EventName;
import io.dealtrail.events.Provenance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An event on a page says what its CloudEvent says. */
class EventItemTest {

    @Test
    void hasTheTimeOfItsCloudEvent() {
        EventEnvelope envelope = new EventEnvelope(
                1,
                UUID.fromString("0197d5b2-8c1e-7a3b-9f00-1234567890ab"),
                new AggregateRef(AggregateType.PARTNERSHIP, "p1"),
                0,
                new EventName("partnership-closed", 1),
                "{\"reason\":\"done\"}",
                LocalDate.of(2017, 7, 5),
                Instant.parse("2026-01-02T03:04:05.000001Z"),
                Instant.parse("2026-01-02T03:04:05.000001Z"),
                new Provenance("anna", "c1", "c2", "c3", null),
                "ab".repeat(32));
        String time = EventItem.of(envelope).time();
        assertThat(time).isEqualTo("2017-07-05T00:00:00Z");
        assertThat(CloudEventsJson.write(envelope)).contains("\"time\":\"" + time + "\"");
    }
}
