package io.dealtrail.terms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Patent documents of several offices. */
class PatentRefTest {

    @ParameterizedTest
    @CsvSource({
        "EP.1000000.B1, EP, 1000000, B1",
        "ep.1000000.b1, EP, 1000000, B1",
        "EP.1000000, EP, 1000000,",
        "US.7654321.B2, US, 7654321, B2",
        "US.20010012345.A1, US, 20010012345, A1",
        "US.2001/0012345.A1, US, 20010012345, A1",
        "US.RE12345.E1, US, RE12345, E1",
        "US.D123456.S1, US, D123456, S1",
        "US.PP12345.P2, US, PP12345, P2",
        "WO.2017/123456.A1, WO, 2017123456, A1",
        "WO.99/12345.A2, WO, 9912345, A2",
        "CN.102345678.B, CN, 102345678, B",
        "JP.2003-123456.A, JP, 2003123456, A",
        "DE.102004012345.A1, DE, 102004012345, A1",
        "SU.123456.A1, SU, 123456, A1",
    })
    void nameOfficeNumberAndKind(String text, String office, String number, String kind) {
        PatentRef patent = PatentRef.parse(text);
        assertThat(patent).hasToString(text);
        assertThat(patent.office()).isEqualTo(office);
        assertThat(patent.number()).isEqualTo(number);
        assertThat(patent.kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "EP1000000B1",
                "EP.1000000.",
                "EP..B1",
                "EP.1000000.B1.X",
                "EP.1000000.BB",
                "EP.100000.B1",
                "EP.10000000.B1",
                "EP.1000000.B4",
                "EP.1000000.C",
                "US.7654321.A1",
                "US.20010012345.B1",
                "US.123456789.B1",
                "WO.2017/12345.A1",
                "WO.1950/123456.A1",
                "WO.2017/123456.B1",
                "CN.ABC.A",
                "CN.10 2345678.A",
            })
    void areRefusedWhereInconsistent(String text) {
        Refused.with("INVALID_PATENT_NUMBER", () -> PatentRef.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZ.1234567.A", "XX.1234567.A", "EU.1234567.A"})
    void areOfAnOfficeThatExists(String text) {
        Refused.malformed(() -> PatentRef.parse(text));
    }

    @Test
    void areEqualHoweverPrinted() {
        PatentRef patent = PatentRef.parse("WO.2017/123456.A1");
        assertThat(patent)
                .isEqualTo(PatentRef.parse("wo.2017123456.a1"))
                .hasSameHashCodeAs(PatentRef.parse("wo.2017123456.a1"))
                .isNotEqualTo(PatentRef.parse("WO.2017/123456.A2"))
                .isNotEqualTo(PatentRef.parse("WO.2017/123456"));
        assertThat(patent.samePatent(PatentRef.parse("WO.2017/123456.A2"))).isTrue();
        assertThat(patent.samePatent(PatentRef.parse("WO.2017/123457.A1"))).isFalse();
    }
}
