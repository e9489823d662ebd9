package io.dealtrail.terms;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.events.EventJson;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;

/** Whether two extents have something in common: certainly, certainly not, or nobody knows. */
class OverlapTest {

    private static final JsonMapper JSON = EventJson.mapper()
            .rebuild()
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES, JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
            .build();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'WORLDWIDE' | {include:['CN']} | CERTAIN
            'WORLDWIDE' | {exclude:['US']} | CERTAIN
            {include:['CN']} | {exclude:['CN']} | NONE
            {include:['CN']} | {include:['IN']} | NONE
            {include:['CN','IN']} | {include:['IN','US']} | CERTAIN
            {include:['US']} | {include:['US-CA']} | CERTAIN
            {include:['CN'],exclude:['CN-HK']} | {include:['CN-HK']} | NONE
            {include:['CN-HK']} | {include:['HK']} | CERTAIN
            {include:['CN']} | {include:['HK']} | UNKNOWN
            'NOT_SPECIFIED' | 'WORLDWIDE' | UNKNOWN
            """)
    void comparesTerritories(String one, String other, Overlap expected) {
        Territory a = JSON.readValue(one, Territory.class);
        Territory b = JSON.readValue(other, Territory.class);
        assertThat(List.of(Overlap.of(a, b), Overlap.of(b, a))).containsOnly(expected);
        assertThat(Overlap.of(a, null)).isEqualTo(Overlap.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {include:['PHONES']} | {include:['PHONES.SMARTPHONES']} | CERTAIN
            {include:['PHONES.SMARTPHONES']} | {include:['PHONES.SMARTPHONES']} | CERTAIN
            {include:['PHONES.SMARTPHONES']} | {include:['PHONES.FEATURE_PHONES']} | NONE
            {include:['PHONES.SMARTPHONES']} | {include:['PHONES'],exclude:['PHONES.SMARTPHONES']} | NONE
            {include:['PHONES']} | {include:['AUTOMOTIVE']} | UNKNOWN
            {include:['PHONES']} | {exclude:['AUTOMOTIVE']} | CERTAIN
            {include:['PHONES']} | {text:'telephones'} | UNKNOWN
            'NOT_SPECIFIED' | {include:['PHONES']} | UNKNOWN
            """)
    void comparesFields(String one, String other, Overlap expected) {
        FieldOfUse a = JSON.readValue(one, FieldOfUse.class);
        FieldOfUse b = JSON.readValue(other, FieldOfUse.class);
        assertThat(List.of(Overlap.of(a, b), Overlap.of(b, a))).containsOnly(expected);
        assertThat(Overlap.of(a, null)).isEqualTo(Overlap.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {kind:'TRADEMARK',marks:['Nokia']} | {kind:'TRADEMARK',marks:['NOKIA']} | CERTAIN
            {kind:'TRADEMARK',marks:['Nokia']} | {kind:'TRADEMARK',marks:['Asha']} | NONE
            {kind:'TRADEMARK',marks:['Nokia'],open:true} | {kind:'TRADEMARK',marks:['Asha']} | UNKNOWN
            {kind:'TRADEMARK',marks:['Nokia']} | {kind:'ALL_PATENTS'} | NONE
            {kind:'ALL_PATENTS'} | {kind:'NUMBERED',patents:['EP.1000000']} | CERTAIN
            {kind:'ALL_PATENTS',exclude:['design patents']} | {kind:'SEP_SET',standards:['CELLULAR']} | UNKNOWN
            {kind:'NUMBERED',patents:['EP.1000000']} | {kind:'NUMBERED',patents:['EP.1000000.B1']} | CERTAIN
            {kind:'NUMBERED',patents:['EP.1000000']} | {kind:'NUMBERED',patents:['EP.1000001']} | NONE
            {kind:'SEP_SET',standards:['CELLULAR']} | {kind:'SEP_SET',standards:['CELLULAR','WIFI']} | CERTAIN
            {kind:'SEP_SET',standards:['CELLULAR']} | {kind:'SEP_SET',standards:['WIFI']} | UNKNOWN
            {kind:'PORTFOLIO',portfolioId:'p1'} | {kind:'PORTFOLIO',portfolioId:'p1'} | CERTAIN
            {kind:'PORTFOLIO',portfolioId:'p1'} | {kind:'NUMBERED',patents:['EP.1000000']} | UNKNOWN
            {kind:'NOT_SPECIFIED'} | {kind:'TRADEMARK',marks:['Nokia']} | UNKNOWN
            {kind:'SOFTWARE'} | {kind:'SOFTWARE'} | UNKNOWN
            """)
    void comparesSubjects(String one, String other, Overlap expected) {
        Subject a = JSON.readValue(one, Subject.class);
        Subject b = JSON.readValue(other, Subject.class);
        assertThat(List.of(Overlap.of(a, b), Overlap.of(b, a))).containsOnly(expected);
    }
}
