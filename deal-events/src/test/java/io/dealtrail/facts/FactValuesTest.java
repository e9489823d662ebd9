package io.dealtrail.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When two values say the same. */
class FactValuesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1 | 1.0",
                "100 | 1e2",
                "0 | 0.00",
                "{'amount':'1.0','currency':'EUR'} | {'currency':'EUR','amount':'1.00'}",
                "{'amount':'100','currency':'EUR'} | {'amount':'100.00','currency':'EUR','approximate':false}",
                "'2/6' | '1/3'",
                "{'party':'nokia','roles':[]} | 'nokia'",
                "[{'party':'nokia'}] | ['nokia']",
                "{'kind':'FIXED','to':null} | {'kind':'FIXED'}",
            })
    void findsTheSame(String one, String other) {
        assertThat(FactValues.same(History.json(one), History.json(other))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1 | 2",
                "1 | '1'",
                "'1.0' | '1.00'",
                "{'amount':'1','currency':'EUR'} | {'amount':'1','currency':'USD'}",
                "{'amount':'1','currency':'EUR'} | {'amount':'1','currency':'EUR','approximate':true}",
                "'2016/2018' | '1008/1009'",
                "['nokia','xiaomi'] | ['xiaomi','nokia']",
                "{'mention':'Foxconn'} | 'Foxconn'",
                "null | false",
            })
    void tellsApart(String one, String other) {
        assertThat(FactValues.same(History.json(one), History.json(other))).isFalse();
    }

    @Test
    void takesNothingForTheUnknown() {
        assertThat(FactValues.same(null, History.json("null"))).isTrue();
    }

    @Test
    void survivesAFractionOfNothing() {
        assertThat(FactValues.same(History.json("'0/0'"), History.json("'0/0'")))
                .isTrue();
    }
}
