package io.dealtrail.deal.party.endpartyrelation;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.deal.party.PartyStory;
import io.dealtrail.deal.story.Story;
import io.dealtrail.events.PartyRelationEnded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a party belongs to another one no longer: rules 5, 13 and 47. */
class EndPartyRelationTest {

    private static final String UNTIL_2016 =
            "{parent:'microsoft', kind:'CONTROLLED', to:'2016-11-30', sources:['release']}";

    @Test
    void endsOnce() {
        var ended = controlled().given("EndPartyRelation", UNTIL_2016);
        ended.changesNothing("EndPartyRelation", UNTIL_2016);
        ended.records("EndPartyRelation", UNTIL_2016.replace("release", "analyst"), "party-relation-ended");
        ended.refuses("EndPartyRelation", UNTIL_2016.replace("11-30", "12-01"), "ALREADY_CLOSED");
    }

    @Test
    void makesRoomForAnotherOwner() {
        String apple = "{parent:'apple', kind:'WHOLLY_OWNED', from:'2016-12-01', sources:['release']}";
        var owned = PartyStory.registered()
                .given(
                        "RecordPartyRelation",
                        "{parent:'microsoft', kind:'WHOLLY_OWNED', from:'2014', sources:['release']}");
        owned.refuses("RecordPartyRelation", apple, "RELATION_OVERLAP");
        owned.given("EndPartyRelation", UNTIL_2016.replace("CONTROLLED", "WHOLLY_OWNED"))
                .records("RecordPartyRelation", apple, "party-relation-recorded");
    }

    @Test
    void meansTheRelationThatHasBegunByThen() {
        var event = (PartyRelationEnded) controlled()
                .given("EndPartyRelation", UNTIL_2016)
                .given(
                        "RecordPartyRelation",
                        "{parent:'microsoft', kind:'CONTROLLED', from:'2017', sources:['release']}")
                .recordsOne("EndPartyRelation", UNTIL_2016.replace("2016-11-30", "2018"));
        assertThat(event.number()).isEqualTo(2);
    }

    @Test
    void canBeCorrected() {
        var ended = controlled().given("EndPartyRelation", UNTIL_2016);
        ended.records(
                "CorrectFact",
                "{factRef:'party:nokia.relationEnds.1', from:'2016-11-30', to:'2016-12-01', reason:'misread'}",
                "fact-corrected");
        ended.refuses(
                "CorrectFact",
                "{factRef:'party:nokia.relationEnds.1', from:'2016-11-30', to:'2013-12-01', reason:'misread'}",
                "CORRECTION_BREAKS_RULE");
        ended.given("RetractFact", "{factRef:'party:nokia.relationEnds.1', reason:'never'}")
                .records("EndPartyRelation", UNTIL_2016.replace("11-30", "12-01"), "party-relation-ended");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            UNKNOWN_RELATION | {parent:'microsoft', kind:'STAKE', to:'2016', sources:['release']}
            UNKNOWN_RELATION | {parent:'apple', kind:'CONTROLLED', to:'2016', sources:['release']}
            UNKNOWN_PARTY | {parent:'nobody', kind:'CONTROLLED', to:'2016', sources:['release']}
            MALFORMED | {parent:'microsoft', kind:'CONTROLLED', sources:['release']}
            DATE_ORDER | {parent:'microsoft', kind:'CONTROLLED', to:'2013', sources:['release']}
            SOURCE_REQUIRED | {parent:'microsoft', kind:'CONTROLLED', to:'2016'}
            RUMOUR_CANNOT_CHANGE_STATE | {parent:'microsoft', kind:'CONTROLLED', to:'2016', sources:['rumour']}
            """)
    void refusesWhatBreaksARule(String code, String data) {
        controlled().refuses("EndPartyRelation", data, code);
    }

    @Test
    void mayBeExpectedInTheFuture() {
        controlled().records("EndPartyRelation", UNTIL_2016.replace("2016-11-30", "2019"), "party-relation-ended");
    }

    private static Story<?> controlled() {
        return PartyStory.registered()
                .given(
                        "RecordPartyRelation",
                        "{parent:'microsoft', kind:'CONTROLLED', from:'2014-04-25', sources:['release']}");
    }
}
