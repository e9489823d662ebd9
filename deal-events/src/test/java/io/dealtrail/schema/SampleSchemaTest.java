package io.dealtrail.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.dealtrail.corpus.Corpus;
import io.dealtrail.events.EventJson;
import io.dealtrail.events.EventName;
import io.dealtrail.events.LicenseGranted;
import io.dealtrail.events.PartyRegistered;
import io.dealtrail.events.Samples;
import io.dealtrail.terms.MalformedTermException;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PatentRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every sample is valid against its schema, and planted mistakes are not. */
class SampleSchemaTest {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<EventName, Schema> SCHEMAS = new HashMap<>();

    static Set<String> samples() {
        return Samples.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void acceptsItsSample(String sample) {
        assertThat(errors(Samples.nameOf(sample), sample(sample))).isEmpty();
    }

    static List<Corpus.Sample> released() {
        return Corpus.all().stream()
                .flatMap(release -> release.samples().stream())
                .distinct()
                .toList();
    }

    /** Also where its revision is a former one: the schema of each is kept. */
    @ParameterizedTest
    @MethodSource("released")
    void acceptsWhatAnyReleaseWrote(Corpus.Sample sample) {
        assertThat(errors(sample.name(), sample.data())).as("%s", sample.data()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void missesWhateverIsRequired(String sample) {
        EventName name = Samples.nameOf(sample);
        JsonNode required = EventJson.mapper()
                .readTree(EventSchemas.text(name).orElseThrow())
                .path("required");
        assertThat(required).isNotEmpty();
        for (JsonNode property : required) {
            ObjectNode broken = sample(sample);
            broken.remove(property.stringValue());
            assertThat(errors(name, broken)).as("without %s", property).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void refusesEveryPropertyOfAnotherType(String sample) {
        EventName name = Samples.nameOf(sample);
        for (String property : sample(sample).propertyNames()) {
            boolean free = sample.startsWith("fact-")
                    ? Set.of("claim", "from", "to").contains(property)
                    : property.equals("consent");
            if (!free) {
                ObjectNode broken = sample(sample).put(property, 1.5);
                assertThat(property.equals("confidence")
                                || !errors(name, broken).isEmpty())
                        .as("1.5 as %s", property)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "agreement-signed.v1|/announcedOn|'5 July 2017'",
                "agreement-signed.v1|/types/0|'FRIENDSHIP'",
                "agreement-signed.v1|/parties/0|{'roles':['LICENSOR']}",
                "agreement-signed.v1|/effectiveFrom|{'plus':'P1D'}",
                "agreement-signed.v1|/term|'FOR_EVER'",
                "agreement-signed.v1|/interest|'50%'",
                "agreement-signed.v1|/confidence|2",
                "agreement-signed.v1|/sources/0|'Not An Id'",
                "license-granted.v1|/subject|{'standards':['CELLULAR']}",
                "license-granted.v1|/territory|'MARS'",
                "license-granted.v1|/territory|{'include':['China']}",
                "license-granted.v1|/field|{}",
                "license-granted.v1.minimal|/subject/patents/0|'EP1000000B1'",
                "collaboration-area-added.v1|/roles/nokia|'FRIEND'",
                "consideration-disclosed.v1|/range/from/amount|'-1'",
                "fact-retracted.v1|/eventIds|'all'",
            })
    void refusesPlantedMistakes(String sample, String place, String quoted) {
        ObjectNode broken = sample(sample);
        JsonNode wrong = EventJson.mapper().readTree(quoted.replace('\'', '"'));
        String parent = place.substring(0, place.lastIndexOf('/'));
        String last = place.substring(place.lastIndexOf('/') + 1);
        JsonNode owner = broken.at(parent);
        if (owner instanceof ObjectNode object) {
            object.set(last, wrong);
        } else {
            owner.asArray().set(Integer.parseInt(last), wrong);
        }
        assertThat(errors(Samples.nameOf(sample), broken)).isNotEmpty();
    }

    @Test
    void refusesUnknownPropertiesOnlyWhereClosed() {
        ObjectNode more = sample("license-granted.v1");
        more.withObjectProperty("subject").put("more", true);
        Class<?> type = LicenseGranted.class;
        assertThat(schema(JsonSchemas.schemaOf(type)).validate(more)).isEmpty();
        assertThat(schema(JsonSchemas.closedSchemaOf(type)).validate(more)).isNotEmpty();
        assertThat(schema(JsonSchemas.closedSchemaOf(type)).validate(sample("license-granted.v1")))
                .isEmpty();
    }

    @Test
    void makesComponentsThatReferToEachOther() {
        JsonNode components = JsonSchemas.components(List.of(LicenseGranted.class, PartyRegistered.class));
        assertThat(components.propertyNames())
                .contains("LicenseGranted", "PartyRegistered", "WorldDate", "Period", "Term");
        assertThat(components.at("/LicenseGranted/properties/from/$ref").stringValue())
                .isEqualTo("#/components/schemas/WorldDate");
        assertThat(components.at("/LicenseGranted/additionalProperties").booleanValue(true))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1985-04-12",
                "1985-04",
                "1985",
                "201X",
                "20XX",
                "2004-XX",
                "1985-04-XX",
                "1985-XX-XX",
                "2001-21",
                "2017-36",
                "2016-41",
                "1984?",
                "2004-06~",
                "2004-06-11%",
                "../2016-05-18",
                "2017-01/..",
                "2004-06/2006-08",
                "/2006",
                "",
                "85",
                "1985-13",
                "2017-37",
                "2015??",
                "2016/2017/2018",
                "2015-06-01T00:00:00Z",
                "2017-36-01",
                "1985-XX-12",
            })
    void saysOfADateWhatTheTermSays(String text) {
        assertThat(text.matches(Patterns.DATE)).isEqualTo(exists(() -> PartialDate.parse(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EP.1000000.B1", "WO.2017/123456.A1", "US.RE12345", "EP1000000B1", "EP..B1", "EP.1000000."})
    void saysOfAPatentWhatTheTermSays(String text) {
        assertThat(text.matches(Patterns.PATENT)).isEqualTo(exists(() -> PatentRef.parse(text)));
    }

    private static boolean exists(Runnable making) {
        try {
            making.run();
            return true;
        } catch (MalformedTermException e) {
            return false;
        }
    }

    private static ObjectNode sample(String sample) {
        return (ObjectNode) EventJson.tree(Samples.get(sample));
    }

    private static List<Error> errors(EventName name, JsonNode event) {
        return SCHEMAS.computeIfAbsent(name, SampleSchemaTest::committed).validate(event);
    }

    private static Schema committed(EventName name) {
        return schema(
                (ObjectNode) EventJson.mapper().readTree(EventSchemas.text(name).orElseThrow()));
    }

    private static Schema schema(ObjectNode schema) {
        return REGISTRY.getSchema(schema);
    }
}
