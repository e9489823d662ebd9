package io.dealtrail.deal.party.describeparty;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.deal.party.PartyStory;
import io.dealtrail.events.PartyDescribed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When more becomes known of a party. */
class DescribePartyTest {

    @Test
    void addsOtherNamesToThoseThatAreKnown() {
        var described = PartyStory.registered().given("DescribeParty", "{country:'FI', otherNames:['Nokia Oyj']}");
        var event = (PartyDescribed) described.recordsOne("DescribeParty", "{otherNames:['Oy Nokia Ab','Nokia Oyj']}");
        assertThat(event.otherNames()).containsExactly("Nokia Oyj", "Oy Nokia Ab");
        assertThat(event.country()).isNull();
    }

    @Test
    void saysNothingNewTwice() {
        var described = PartyStory.registered()
                .given("DescribeParty", "{country:'FI', otherNames:['Nokia Oyj']}")
                .given("DescribeParty", "{kind:'COMPANY'}")
                .given("DescribeParty", "{country:'FI', otherNames:['Oy Nokia Ab']}");
        described.changesNothing("DescribeParty", "{country:'FI', otherNames:['Nokia Oyj']}");
        described.changesNothing("DescribeParty", "{kind:'COMPANY'}");
        described.records("DescribeParty", "{country:'SE'}", "party-described");
    }

    @Test
    void canBeCorrected() {
        var described = PartyStory.registered().given("DescribeParty", "{country:'SE'}");
        described.records(
                "CorrectFact",
                "{factRef:'party:nokia.country', from:'SE', to:'FI', reason:'misread'}",
                "fact-corrected");
        described.refuses(
                "CorrectFact",
                "{factRef:'party:nokia.country', from:'SE', to:'XX', reason:'misread'}",
                "CORRECTION_BREAKS_RULE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            MALFORMED | {}
            MALFORMED | {country:'XX'}
            MALFORMED | {otherNames:[' ']}
            UNKNOWN_SOURCE | {country:'FI', sources:['nothing']}
            SOURCE_FROM_FUTURE | {country:'FI', sources:['later']}
            """)
    void refusesWhatBreaksARule(String code, String data) {
        PartyStory.registered().refuses("DescribeParty", data, code);
    }

    @Test
    void refusesAnUnknownParty() {
        PartyStory.untold()
                .given("RegisterParty", "{name:'Nokia', kind:'COMPANY'}")
                .given("RetractFact", "{factRef:'party:nokia', reason:'never'}")
                .refuses("DescribeParty", "{country:'FI'}", "UNKNOWN_PARTY");
    }
}
