package io.dealtrail.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.CloudEventsJson;
import io.dealtrail.events.EventEnvelope;
import io.dealtrail.events.EventJson;
import io.dealtrail.events.EventName;
import io.dealtrail.events.Provenance;
import io.dealtrail.events.Samples;
import io.dealtrail.events.ledger.Frontier;
import io.dealtrail.events.ledger.LedgerKeys;
import io.dealtrail.events.ledger.LedgerSigner;
import io.dealtrail.events.ledger.TreeHash;
import io.dealtrail.schema.AsyncApi;
import io.dealtrail.schema.EventSchemas;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The AsyncAPI document names every event there is, accepts each of them, and does not accept everything. */
class AsyncApiTest {

    private static final Path FOLDER = Path.of("src", "main", "resources");
    private static final Description DOCUMENT = Description.read(AsyncApi.text());
    private static final Contract CONTRACT = Contract.ofThisBuild();
    private static final String BOOKMARK = "io.dealtrail.bookmark.v1";

    static Set<String> samples() {
        return Samples.all().keySet();
    }

    @Test
    void hasAMessageOfEachEventOnTheTopic() {
        Stream<String> types = EventSchemas.names().stream().map(EventName::cloudEventsType);
        assertThat(DOCUMENT.topic().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(types, Stream.of(BOOKMARK)).toList());
    }

    @Test
    void listsEachKindOnce() {
        assertThat(DOCUMENT.at("/components/schemas/Kind/enum").valueStream().map(JsonNode::asString))
                .containsExactlyElementsOf(EventSchemas.names().stream()
                        .map(EventName::name)
                        .distinct()
                        .toList());
    }

    @Test
    void describesEachMessageByItsOwnTypeAndSchema() {
        DOCUMENT.topic().values().stream()
                .filter(message -> !message.name().equals(BOOKMARK))
                .forEach(message -> {
                    EventName name = EventName.ofCloudEventsType(message.name());
                    assertThat(message.constant("ce_type")).isEqualTo(message.name());
                    assertThat(message.constant("ce_dataschema")).isEqualTo(name.schemaUri());
                    assertThat(message.payloadSchema()).isEqualTo(name.schemaPath());
                    assertThat(FOLDER.resolve(name.schemaPath().substring(1)))
                            .as("what the reference means in a checkout")
                            .isRegularFile();
                });
    }

    @Test
    void describesTheSameAttributesOnTheTopicAndOnTheFeed() {
        Function<String, Set<String>> names =
                pointer -> Set.copyOf(DOCUMENT.at(pointer).propertyNames());
        Set<String> attributes = names.apply("/components/messageTraits/dealEvent/headers/properties").stream()
                .map(header -> header.equals("content-type") ? "datacontenttype" : header.substring("ce_".length()))
                .collect(Collectors.toSet());
        attributes.add("data");
        assertThat(names.apply("/components/schemas/StructuredEvent/properties"))
                .isEqualTo(attributes);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void acceptsEveryEvent(String sample) {
        EventEnvelope envelope = envelope(sample);
        assertThat(complaints(headers(envelope), envelope.payload())).isEmpty();
        assertThat(CONTRACT.complaintsOfFrame("7", envelope.name().name(), CloudEventsJson.write(envelope)))
                .isEmpty();
    }

    @Test
    void missesEveryHeaderButTheOptionalOnes() {
        EventEnvelope envelope = envelope("partnership-closed.v1");
        Map<String, String> whole = headers(envelope);
        assertThat(whole.keySet().stream().filter(header -> {
                    Map<String, String> broken = new HashMap<>(whole);
                    broken.remove(header);
                    return complaints(broken, envelope.payload()).isEmpty();
                }))
                .containsExactlyInAnyOrder("ce_happenedon", "ce_traceparent");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "content-type|text/plain",
                "ce_specversion|0.3",
                "ce_id|7",
                "ce_source|/deal-service/deals/p",
                "ce_type|io.dealtrail.partnership-closed.v2",
                "ce_subject|No Id",
                "ce_time|2017-07-05",
                "ce_dataschema|/schemas/partnership-closed.v1.json",
                "ce_sequence|7",
                "ce_recordedtime|2026-01-02T03:04Z",
                "ce_knownsince|yesterday",
                "ce_happenedon|2017-07",
                "ce_position|0",
                "ce_commandid|two words",
                "ce_traceparent|none",
                "ce_hash|abc",
                "ce_mood|good",
            })
    void refusesPlantedMistakes(String header, String value) {
        EventEnvelope envelope = envelope("partnership-closed.v1");
        Map<String, String> broken = headers(envelope);
        broken.put(header, value);
        assertThat(complaints(broken, envelope.payload())).isNotEmpty();
    }

    @Test
    void refusesTheDataOfAnotherEventAndNoData() {
        Map<String, String> headers = headers(envelope("agreement-signed.v1"));
        assertThat(complaints(headers, "{\"reason\":\"done\"}")).isNotEmpty();
        assertThat(CONTRACT.complaintsOfRecord("p", headers, null)).isNotEmpty();
        assertThat(CONTRACT.complaintsOfRecord(
                        null, headers, envelope("agreement-signed.v1").payload()))
                .isNotEmpty();
    }

    @Test
    void knowsBookmarksOfTheTopic() {
        Map<String, String> bookmark = Map.of(
                "ce_specversion", "1.0",
                "ce_id", "bookmark-3-42",
                "ce_source", "/deal-service",
                "ce_type", BOOKMARK,
                "ce_position", "42");
        assertThat(CONTRACT.complaintsOfRecord(null, bookmark, null)).isEmpty();
        assertThat(CONTRACT.complaintsOfRecord("p", bookmark, null)).isNotEmpty();
        assertThat(CONTRACT.complaintsOfRecord(null, bookmark, "{}")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none|bookmark|{'position':0}|true",
                "12|bookmark|{'position':12}|true",
                "12|bookmark|{'position':'12'}|false",
                "12|reset|{'position':12,'reason':'unknown-id'}|true",
                "12|reset|{'position':12,'reason':'because'}|false",
                "none|reset|{'position':12,'reason':'late-event'}|false",
                "none|overflow|{'position':12}|true",
                "12|overflow|{'position':12}|false",
                "none|server-shutdown|{'position':12}|true",
                "none|server-shutdown|{'position':12,'why':'x'}|false",
                "none|surprise|{'position':12}|false",
            })
    void knowsWhatTheServerSaysOfTheFeed(String id, String event, String data, boolean described) {
        assertThat(CONTRACT.complaintsOfFrame(id, event, data.replace('\'', '"'))
                        .isEmpty())
                .isEqualTo(described);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none|start|{'validAt':'2017-07-05','knownAt':'2017-07-06T00:00:00Z'}|true",
                "a1|start|{'validAt':'2017-07-05','knownAt':'2017-07-06T00:00:00Z'}|false",
                "none|start|{'validAt':'2017-07-05'}|false",
                "a1|step|{'validAt':'2017-07-05','knownAt':'2017-07-06T00:00:00Z','items':[],'difference':[]}|true",
                "none|step|{'validAt':'2017-07-05','knownAt':'2017-07-06T00:00:00Z','items':[],'difference':[]}|false",
                "a1|step|{'validAt':'2017-07-05','knownAt':'2017-07-06T00:00:00Z','items':[{}],'difference':[]}|false",
                "a1|step|{'validAt':'2017-07-05','knownAt':'2017-07-06T00:00:00Z','items':[]}|false",
                "a1|end|{'validAt':'2017-07-05','knownAt':'2017-07-06T00:00:00Z'}|true",
                "none|reset|{'reason':'unknown-id'}|true",
                "none|reset|{'reason':'because'}|false",
                "none|server-shutdown|{}|true",
                "none|server-shutdown|{'position':12}|false",
                "none|overflow|{}|false",
            })
    void knowsWhatTheServerSaysOfAReplay(String id, String event, String data, boolean described) {
        assertThat(CONTRACT.complaintsOfReplay(id, event, data.replace('\'', '"'))
                        .isEmpty())
                .isEqualTo(described);
    }

    @Test
    void refusesAFrameThatSaysOtherwiseThanItsEvent() {
        String line = CloudEventsJson.write(envelope("partnership-closed.v1"));
        assertThat(CONTRACT.complaintsOfFrame("8", "partnership-closed", line)).isNotEmpty();
        assertThat(CONTRACT.complaintsOfFrame("7", "partnership-opened", line)).isNotEmpty();
    }

    @Test
    void describesACheckpointAsItIsSigned() throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        LedgerKeys keys = new LedgerKeys("deals.example.com/ledger", List.of(pair.getPublic()));
        Frontier tree = Frontier.EMPTY.plus(List.of(TreeHash.leaf(new byte[] {1})));
        String note = LedgerSigner.of(pair.getPrivate(), keys).sign(tree).text();
        Pattern described = Pattern.compile(DOCUMENT.at("/channels/checkpoints/messages/checkpoint/payload/pattern")
                .asString());

        assertThat(note).matches(described);
        assertThat(note.replace("\n1\n", "\n\n")).doesNotMatch(described);
        assertThat(note.substring(0, note.indexOf('—'))).doesNotMatch(described);
    }

    private static List<String> complaints(Map<String, String> headers, String payload) {
        return CONTRACT.complaintsOfRecord("p", headers, payload);
    }

    /** As the binding for Kafka writes the attributes of an event. */
    private static Map<String, String> headers(EventEnvelope envelope) {
        Map<String, String> headers = new HashMap<>();
        JsonMapper.shared().readTree(CloudEventsJson.write(envelope)).properties().stream()
                .filter(attribute -> !attribute.getKey().equals("data"))
                .forEach(attribute -> headers.put(
                        "ce_" + attribute.getKey(), attribute.getValue().asString()));
        headers.put("content-type", Objects.requireNonNull(headers.remove("ce_datacontenttype")));
        return headers;
    }

    private static EventEnvelope envelope(String sample) {
        return new EventEnvelope(
                7,
                UUID.fromString("0197d5b2-8c1e-7a3b-9f00-1234567890ab"),
                new AggregateRef(AggregateType.PARTNERSHIP, "p"),
                3,
                Samples.nameOf(sample),
                EventJson.write(Samples.get(sample)),
                LocalDate.of(2017, 7, 5),
                Instant.parse("2026-01-02T03:04:05.000001Z"),
                Instant.parse("2017-07-05T12:00:00Z"),
                new Provenance(
                        "importer",
                        "s00-012",
                        "import-7",
                        "s00-012",
                        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"),
                "ab".repeat(32));
    }
}
