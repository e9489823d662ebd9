package io.dealtrail.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates known to a precision, with the examples of the EDTF specification for the forms that deals have. */
class PartialDateTest {

    @ParameterizedTest
    @CsvSource({
        "1985-04-12, 1985-04-12, 1985-04-12, DAY",
        "1985-04,    1985-04-01, 1985-04-30, MONTH",
        "1985,       1985-01-01, 1985-12-31, YEAR",
        "2016-02,    2016-02-01, 2016-02-29, MONTH",
        "201X,       2010-01-01, 2019-12-31, DECADE",
        "20XX,       2000-01-01, 2099-12-31, CENTURY",
        "2004-XX,    2004-01-01, 2004-12-31, YEAR",
        "1985-04-XX, 1985-04-01, 1985-04-30, MONTH",
        "1985-XX-XX, 1985-01-01, 1985-12-31, YEAR",
        "2001-21,    2001-01-01, 2001-12-31, SEASON",
        "2003-24,    2003-01-01, 2004-02-29, SEASON",
        "2017-33,    2017-01-01, 2017-03-31, QUARTER",
        "2001-34,    2001-04-01, 2001-06-30, QUARTER",
        "2017-36,    2017-10-01, 2017-12-31, QUARTER",
        "2016-40,    2016-01-01, 2016-06-30, HALF",
        "2016-41,    2016-07-01, 2016-12-31, HALF",
        "1964/2008,          1964-01-01, 2008-12-31, INTERVAL",
        "2004-06/2006-08,    2004-06-01, 2006-08-31, INTERVAL",
        "2004-02-01/2005,    2004-02-01, 2005-12-31, INTERVAL",
        "2016-05-18/2016-05-18, 2016-05-18, 2016-05-18, INTERVAL",
    })
    void nameDays(String text, LocalDate earliest, LocalDate latest, Precision precision) {
        PartialDate date = PartialDate.parse(text);
        assertThat(date.earliest()).isEqualTo(earliest);
        assertThat(date.latest()).isEqualTo(latest);
        assertThat(date.precision()).isEqualTo(precision);
        assertThat(date).hasToString(text).isEqualTo(PartialDate.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../2016-05-18", "/2016-05-18"})
    void mayBeOpenBefore(String text) {
        PartialDate date = PartialDate.parse(text);
        assertThat(date.earliest()).isEqualTo(LocalDate.MIN);
        assertThat(date.latest()).isEqualTo("2016-05-18");
        assertThat(date.isDay()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2017-01/..", "2017-01/"})
    void mayBeOpenAfter(String text) {
        PartialDate date = PartialDate.parse(text);
        assertThat(date.earliest()).isEqualTo("2017-01-01");
        assertThat(date.latest()).isEqualTo(LocalDate.MAX);
    }

    @ParameterizedTest
    @CsvSource({"1984?,false,true", "2004-06~,true,false", "2004-06-11%,true,true", "1984~/2004-06,true,false"})
    void areQualified(String text, boolean approximate, boolean uncertain) {
        PartialDate date = PartialDate.parse(text);
        assertThat(date.approximate()).isEqualTo(approximate);
        assertThat(date.uncertain()).isEqualTo(uncertain);
        assertThat(date.isDay()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "85",
                "1985-4",
                "1985-00",
                "1985-13",
                "2017-20",
                "2017-25",
                "2017-32",
                "2017-37",
                "2017-39",
                "2017-42",
                "2017-36-01",
                "2015-02-29",
                "2016-04-31",
                "2016-01-00",
                "1985-XX-12",
                "201X-05",
                "2XXX",
                "2015 ",
                "2015??",
                "?2015",
                "2015-6-1",
                "20150601",
                "2015-06-01T00:00:00Z",
                "-1985",
                "Y17000",
                "..",
                "/",
                "../..",
                "2018/2017",
                "2016/2017/2018",
                "..-2016",
                "٢٠١٦",
            })
    void areRefusedOtherwise(String text) {
        Refused.malformed(() -> PartialDate.parse(text));
    }

    @Test
    void isADayOnlyWhenKnownToIt() {
        assertThat(PartialDate.parse("2017-07-05").isDay()).isTrue();
        assertThat(PartialDate.parse("2017-07").isDay()).isFalse();
        assertThat(PartialDate.of(LocalDate.parse("2017-07-05"))).isEqualTo(PartialDate.parse("2017-07-05"));
    }

    @Nested
    class Compared {

        @ParameterizedTest
        @CsvSource({
            "2017-07-04, 2017-07-05, true",
            "2017-07-05, 2017-07-05, false",
            "2017-06,    2017-07-01, true",
            "2017-07,    2017-07-31, false",
            "2016,       2017,       true",
            "2016/..,    2030,       false",
            "../2016,    2017,       true",
            "2015?,      2030,       false",
            "2015~,      2016-12-31, false",
            "2015~,      2017-01-01, true",
            "2016,       2017-02~,   true",
            "2016-12,    2017-01~,   false",
        })
        void isBeforeOnlyWhereCertain(String first, String second, boolean before) {
            PartialDate a = PartialDate.parse(first);
            PartialDate b = PartialDate.parse(second);
            assertThat(a.certainlyBefore(b)).isEqualTo(before);
            assertThat(b.certainlyAfter(a)).isEqualTo(before);
            assertThat(b.certainlyBefore(a)).isFalse();
        }

        @ParameterizedTest
        @CsvSource({
            "2017-07-04, 2017-07-05, false",
            "2017-07-03, 2017-07-05, true",
            "2017-06-30, 2017-07,    false",
            "2017-06-29, 2017-07,    true",
            "2016/..,    2030,       false",
        })
        void allowsOneDayForDateLines(String first, String second, boolean before) {
            PartialDate a = PartialDate.parse(first);
            PartialDate b = PartialDate.parse(second);
            assertThat(a.certainlyBeforeAnywhere(b)).isEqualTo(before);
            assertThat(b.certainlyAfterAnywhere(a)).isEqualTo(before);
        }

        @Test
        void endsAPeriodAfterItsStart() {
            PartialDate start = PartialDate.parse("2017-07-05");
            assertThat(new Period(start, PartialDate.parse("2017-07-04")).to()).isNotNull();
            Refused.with("DATE_ORDER", () -> new Period(start, PartialDate.parse("2017-07-03")));
        }
    }
}
