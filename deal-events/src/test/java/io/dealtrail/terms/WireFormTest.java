package io.dealtrail.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dealtrail.events.EventJson;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Every term is read from what it writes, and unknown properties are the mapper's to refuse or to ignore. */
class WireFormTest {

    private static final JsonMapper LENIENT = EventJson.mapper();
    private static final JsonMapper STRICT = LENIENT.rebuild()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "PartyRef|\"nokia\"",
                "PartyRef|{\"mention\":\"Foxconn\"}",
                "Signatory|\"nokia\"",
                "Signatory|{\"mention\":\"Foxconn\"}",
                "Signatory|{\"party\":\"nokia\",\"roles\":[\"LICENSOR\"]}",
                "WorldDate|\"2017-07\"",
                "WorldDate|{\"relativeTo\":\"agreement:A1.closing\",\"plus\":\"P30M\"}",
                "WorldDate|{\"relativeTo\":\"p2/agreement:B1.closing\"}",
                "WorldDate|{\"laterOf\":[\"2017-07-05\",{\"relativeTo\":\"agreement:A1.closing\"}]}",
                "Territory|\"WORLDWIDE\"",
                "Territory|\"NOT_SPECIFIED\"",
                "Territory|{\"include\":[\"CN\"],\"exclude\":[\"CN-HK\"]}",
                "FieldOfUse|\"NOT_SPECIFIED\"",
                "FieldOfUse|{\"include\":[\"PHONES.SMARTPHONES\"],\"exclude\":[\"AUTOMOTIVE\"],\"text\":\"phones\"}",
                "Term|{\"kind\":\"YEARS\",\"from\":\"2017-07-05\",\"n\":6,\"maxExtent\":\"2030\"}",
                "Term|{\"kind\":\"FIXED\",\"to\":{\"relativeTo\":\"agreement:A1.closing\",\"plus\":\"P10Y\"}}",
            })
    void isReadFromWhatItWrites(String type, String json) throws Exception {
        Class<?> term = Class.forName("io.dealtrail.terms." + type);
        Object read = STRICT.readValue(json, term);
        assertThat(LENIENT.readTree(LENIENT.writeValueAsString(read))).isEqualTo(LENIENT.readTree(json));
        assertThat(LENIENT.readValue(LENIENT.writeValueAsString(read), term)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "PartyRef|{\"mention\":\"Foxconn\",\"country\":\"TW\"}",
                "PartyRef|{\"mention\":\"Foxconn\",\"party\":\"foxconn\"}",
                "Signatory|{\"party\":\"nokia\",\"share\":\"1/2\"}",
                "WorldDate|{\"relativeTo\":\"agreement:A1.closing\",\"minus\":\"P1D\"}",
                "Territory|{\"include\":[\"CN\"],\"word\":\"WORLDWIDE\"}",
                "FieldOfUse|{\"include\":[\"PHONES\"],\"word\":\"NOT_SPECIFIED\"}",
                "Term|{\"kind\":\"PERPETUAL\",\"until\":\"2030\"}",
                "Evidence|{\"sources\":[\"s1\"],\"actor\":\"me\"}",
            })
    void leavesUnknownPropertiesToTheMapper(String type, String json) throws Exception {
        Class<?> term = Class.forName("io.dealtrail.terms." + type);
        assertThatThrownBy(() -> STRICT.readValue(json, term)).isInstanceOf(JacksonException.class);
        assertThat((Object) LENIENT.readValue(json, term)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "PartyRef|{}",
                "Signatory|{\"roles\":[\"LICENSOR\"]}",
                "WorldDate|{}",
                "WorldDate|{\"plus\":\"P1D\"}",
                "WorldDate|{\"laterOf\":[\"2017\"]}",
                "Territory|\"MARS\"",
                "Territory|{}",
                "FieldOfUse|\"PHONES\"",
                "FieldOfUse|{}",
                "Term|\"FOR_EVER\"",
            })
    void saysWhichRuleAMalformedTermBreaks(String type, String json) throws Exception {
        Class<?> term = Class.forName("io.dealtrail.terms." + type);
        assertThatThrownBy(() -> STRICT.readValue(json, term))
                .isInstanceOf(JacksonException.class)
                .rootCause()
                .isInstanceOfSatisfying(
                        MalformedTermException.class, e -> assertThat(e.code()).isEqualTo("MALFORMED"));
    }

    @Test
    void readsTheWordOfATermAsItsKind() {
        assertThat(STRICT.readValue("\"PERPETUAL\"", Term.class)).isEqualTo(Term.of(TermKind.PERPETUAL));
    }

    @Test
    void keepsTheMentionOfASignatory() {
        Signatory foxconn = STRICT.readValue("{\"mention\":\"Foxconn\"}", Signatory.class);
        assertThat(foxconn).isEqualTo(new Signatory(PartyRef.mention("Foxconn"), List.of()));
    }
}
