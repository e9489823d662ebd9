package io.dealtrail.deal.party.linkpartyidentifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dealtrail.deal.party.PartyStory;
import io.dealtrail.events.PartyIdentifierLinked;
import io.dealtrail.terms.MalformedTermException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a party is known by an identifier more. */
class LinkPartyIdentifierTest {

    private static final String WIKIDATA = "{identifier:{scheme:'WIKIDATA',id:'Q1418'}}";

    @Test
    void isLinkedOnce() {
        var linked = PartyStory.registered().given("LinkPartyIdentifier", WIKIDATA);
        linked.changesNothing("LinkPartyIdentifier", WIKIDATA);
        linked.changesNothing(
                "LinkPartyIdentifier", "{identifier:{scheme:'WIKIDATA',id:'Q1418'}, sources:['release']}");
        linked.changesNothing("LinkPartyIdentifier", "{identifier:{scheme:'LEI',id:'549300A0JPRWG1KI7U06'}}");
        var next = (PartyIdentifierLinked)
                linked.recordsOne("LinkPartyIdentifier", "{identifier:{scheme:'YTUNNUS',id:'0112038-9'}}");
        assertThat(next.number()).isEqualTo(2);
    }

    @Test
    void canBeCorrectedAndLinkedAgainThen() {
        PartyStory.registered()
                .given("LinkPartyIdentifier", WIKIDATA)
                .given(
                        "CorrectFact",
                        "{factRef:'party:nokia.linkedIdentifiers.1.id', from:'Q1418', to:'Q1419', reason:'misread'}")
                .records("LinkPartyIdentifier", WIKIDATA, "party-identifier-linked");
    }

    @Test
    void isCorrectedByItsOwnRule() {
        PartyStory.registered()
                .given("LinkPartyIdentifier", WIKIDATA)
                .refuses(
                        "CorrectFact",
                        "{factRef:'party:nokia.linkedIdentifiers.1.id', from:'Q1418', to:'X1', reason:'misread'}",
                        "CORRECTION_BREAKS_RULE");
    }

    @ParameterizedTest
    @CsvSource({
        "INVALID_LEI,LEI,549300A0JPRWG1KI7U07",
        "INVALID_LEI,LEI,549300A0JPRWG1KI7U0",
        "INVALID_IDENTIFIER,WIKIDATA,1418",
        "INVALID_IDENTIFIER,YTUNNUS,' '"
    })
    void refusesWhatIsNoIdentifierOfItsScheme(String code, String scheme, String id) {
        assertThatThrownBy(() -> PartyStory.registered()
                        .command("LinkPartyIdentifier", "{identifier:{scheme:'%s',id:'%s'}}".formatted(scheme, id)))
                .hasRootCauseInstanceOf(MalformedTermException.class)
                .rootCause()
                .extracting("code")
                .isEqualTo(code);
    }
}
