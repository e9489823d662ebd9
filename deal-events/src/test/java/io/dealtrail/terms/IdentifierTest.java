package io.dealtrail.terms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Public identifiers of parties; the LEIs are registered ones. */
class IdentifierTest {

    @ParameterizedTest
    @CsvSource({
        "LEI,549300A0JPRWG1KI7U06",
        "LEI,7LTWFZYICNSX8D621K86",
        "LEI,54930084UKLVMY22DS16",
        "LEI,213800WSGIIZCXF1P572",
        "WIKIDATA,Q1418",
        "DUNS,12-345-6789",
        "Registro Mercantil,x",
    })
    void followTheirScheme(String scheme, String id) {
        assertThat(new Identifier(scheme, id).id()).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "LEI,549300A0JPRWG1KI7U07,INVALID_LEI",
        "LEI,549300A0JPRWG1IK7U06,INVALID_LEI",
        "LEI,549300A0JPRWG1KI7U0,INVALID_LEI",
        "LEI,549300A0JPRWG1KI7U061,INVALID_LEI",
        "LEI,549300a0jprwg1ki7u06,INVALID_LEI",
        "LEI,549300A0JPRWG1KI7UAA,INVALID_LEI",
        "lei,549300A0JPRWG1KI7U07,INVALID_LEI",
        "LEI,'',INVALID_LEI",
        "WIKIDATA,1418,INVALID_IDENTIFIER",
        "WIKIDATA,Q,INVALID_IDENTIFIER",
        "WIKIDATA,Q14x,INVALID_IDENTIFIER",
        "DUNS,' ',INVALID_IDENTIFIER",
        "' ',1,MALFORMED",
    })
    void areRefusedOtherwise(String scheme, String id, String code) {
        Refused.with(code, () -> new Identifier(scheme, id));
    }
}
