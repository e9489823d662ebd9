package io.dealtrail.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.dealtrail.terms.Evidence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An envelope survives the way through CloudEvents, and its hash is the one that anybody can compute again. */
class EnvelopeTest {

    private static final String BEFORE = "ab".repeat(32);
    private static final Provenance PROVENANCE = new Provenance(
            "importer", "s00-012", "import-7", "s00-012", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

    static Set<String> samples() {
        return Samples.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void comesBackFromACloudEvent(String sample) {
        EventEnvelope envelope = envelope(EventJson.write(Samples.get(sample)), Samples.nameOf(sample));
        assertThat(CloudEventsMapping.toEnvelope(CloudEventsMapping.toCloudEvent(envelope)))
                .isEqualTo(envelope);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void comesBackFromItsLineOfJson(String sample) {
        EventEnvelope envelope = envelope(EventJson.write(Samples.get(sample)), Samples.nameOf(sample));
        String line = CloudEventsJson.write(envelope);
        assertThat(line).doesNotContain("\n", "\r");
        assertThat(CloudEventsJson.read(line)).isEqualTo(envelope);
        assertThat(CloudEventsJson.read(line).expectedHash(BEFORE)).isEqualTo(envelope.hash());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "line\nbreak\r\n and \"quotes\" and \\backslash/ and tab\t",
                "Zürich, 小米, 😀, \u0001, \u007f, \u2028",
                "</script>&amp;'",
            })
    void keepsTheTextOfAnAwkwardPayload(String note) {
        DealEvent event = new PartnershipClosed("why", new Evidence(List.of("s1"), 0.1, note, List.of()));
        EventEnvelope envelope = envelope(EventJson.write(event), EventCatalog.nameOf(event));
        assertThat(CloudEventsJson.write(envelope)).doesNotContain("\n", "\r");
        assertThat(CloudEventsJson.read(CloudEventsJson.write(envelope))).isEqualTo(envelope);
    }

    /** A newer writer may print otherwise than we would. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"reason\":\"done\",\"mood\":{\"of\":[1.10,1e3,-0.0,\"\\u00e9\\/\"]}}",
                "{ \"reason\" : \"}\\\"{\" , \"data\" : {\"data\":[] } }",
                "{}",
            })
    void keepsAPayloadToTheLetter(String payload) {
        EventEnvelope envelope = envelope(payload, new EventName("partnership-closed", 1));
        EventEnvelope read = CloudEventsJson.read(CloudEventsJson.write(envelope));
        assertThat(read).isEqualTo(envelope);
        assertThat(read.expectedHash(BEFORE)).isEqualTo(envelope.hash());
    }

    @Test
    void comesBackWithoutWhatIsOptional() {
        Provenance plain = new Provenance("me", "c1", "c1", "c1", null);
        EventEnvelope envelope = new EventEnvelope(
                1,
                UUID.fromString("0197d5b2-8c1e-7a3b-9f00-1234567890ab"),
                new AggregateRef(AggregateType.SOURCE, "s1"),
                0,
                new EventName("source-recorded", 1),
                "{}",
                null,
                Instant.parse("2026-01-02T03:04:05.000001Z"),
                Instant.parse("2026-01-02T03:04:05.000001Z"),
                plain,
                BEFORE);
        assertThat(CloudEventsJson.read(CloudEventsJson.write(envelope))).isEqualTo(envelope);
    }

    @Test
    void saysInItsAttributesWhatTheInterfacesPromise() {
        CloudEvent event = CloudEventsMapping.toCloudEvent(closed());
        assertThat(event.getType()).isEqualTo("io.dealtrail.partnership-closed.v1");
        assertThat(event.getSource()).hasToString("/deal-service/partnerships/nokia-xiaomi");
        assertThat(event.getSubject()).isEqualTo("nokia-xiaomi");
        assertThat(event.getDataSchema()).hasToString("io.dealtrail:/schemas/partnership-closed.v1.json");
        assertThat(event.getTime()).isEqualTo("2017-07-05T00:00:00Z");
        assertThat(event.getExtension("sequence")).isEqualTo("0000000000000000011");
        assertThat(event.getExtension("position")).isEqualTo("1042");
        assertThat(event.getExtension("partitionkey")).isEqualTo("nokia-xiaomi");
        assertThat(event.getExtension("actor")).isEqualTo("importer");
    }

    @Test
    void isRefusedWithoutAnAttribute() {
        CloudEvent event = CloudEventBuilder.from(CloudEventsMapping.toCloudEvent(closed()))
                .withoutExtension("hash")
                .build();
        assertThatThrownBy(() -> CloudEventsMapping.toEnvelope(event)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hasTheHashThatAnybodyComputes() {
        assertThat(closed().hash()).isEqualTo("cf7f4174db63d56c0a60d913bfb3b057c6d79d75eea80d04d785e27be99485fa");
        assertThat(hashAfter(null)).isEqualTo("3f0c22b861b0ae6e6a5e5469529ce887637293e7e880ddde3e6d886a5b2b9c73");
    }

    @Test
    void hasAnotherHashWhereAnythingDiffers() {
        assertThat(Set.of(hashAfter(BEFORE), hashAfter(null), hashAfter(""))).hasSize(3);
        assertThat(envelope("{\"reason\":\"done \"}", new EventName("partnership-closed", 1))
                        .hash())
                .isNotEqualTo(closed().hash());
    }

    private static String hashAfter(@Nullable String before) {
        return closed().expectedHash(before);
    }

    private static EventEnvelope closed() {
        return envelope("{\"reason\":\"done\"}", new EventName("partnership-closed", 1));
    }

    private static EventEnvelope envelope(String payload, EventName name) {
        UUID id = UUID.fromString("0197d5b2-8c1e-7a3b-9f00-1234567890ab");
        AggregateRef aggregate = new AggregateRef(AggregateType.PARTNERSHIP, "nokia-xiaomi");
        Instant recorded = Instant.parse("2026-01-02T03:04:05.678901Z");
        Instant known = Instant.parse("2017-07-05T12:00:00Z");
        String hash = EventHash.next(BEFORE, id, aggregate, 11, name, payload, recorded, known, PROVENANCE);
        return new EventEnvelope(
                1042,
                id,
                aggregate,
                11,
                name,
                payload,
                LocalDate.parse("2017-07-05"),
                recorded,
                known,
                PROVENANCE,
                hash);
    }
}
