package io.dealtrail.deal.party.renameparty;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.deal.party.PartyStory;
import io.dealtrail.events.PartyRenamed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a party is called otherwise. */
class RenamePartyTest {

    private static final String ALCATEL = "{name:'Alcatel', sources:['release']}";

    @Test
    void isKnownFromTodayOnWhereNoDayIsGiven() {
        var event = (PartyRenamed) PartyStory.registered().recordsOne("RenameParty", ALCATEL);
        assertThat(event.from()).hasToString("2017-07-05");
        assertThat(event.number()).isEqualTo(1);
    }

    @Test
    void mayBeginInTheFuture() {
        PartyStory.registered()
                .records("RenameParty", "{name:'Alcatel', from:'2018-01', sources:['release']}", "party-renamed");
    }

    @Test
    void repeatsTheLastRenameOnly() {
        var renamed = PartyStory.registered().given("RenameParty", ALCATEL).on("2017-07-08");
        renamed.changesNothing("RenameParty", ALCATEL);
        var event = (PartyRenamed) renamed.given("RenameParty", "{name:'Lucent', sources:['release']}")
                .recordsOne("RenameParty", ALCATEL);
        assertThat(event.number()).isEqualTo(3);
    }

    @Test
    void repeatsAnyDatedRename() {
        PartyStory.registered()
                .given("RenameParty", "{name:'Alcatel', from:'2010', sources:['release']}")
                .given("RenameParty", "{name:'Lucent', from:'2012', sources:['release']}")
                .changesNothing("RenameParty", "{name:'Alcatel', from:'2010', sources:['release']}");
    }

    @Test
    void canBeCorrectedAndRetracted() {
        var renamed =
                PartyStory.registered().given("RenameParty", "{name:'Alcatel', from:'2010', sources:['release']}");
        renamed.records(
                "CorrectFact",
                "{factRef:'party:nokia.renames.1.from', from:'2010', to:'2011', reason:'misread'}",
                "fact-corrected");
        renamed.refuses(
                "CorrectFact",
                "{factRef:'party:nokia.renames.1.from', from:'2010', to:'soon', reason:'misread'}",
                "MALFORMED");
        renamed.given("RetractFact", "{factRef:'party:nokia.renames.1', reason:'never'}")
                .records("RenameParty", "{name:'Alcatel', from:'2010', sources:['release']}", "party-renamed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            MALFORMED | {name:' ', sources:['release']}
            SOURCE_REQUIRED | {name:'Alcatel'}
            RUMOUR_CANNOT_CHANGE_STATE | {name:'Alcatel', sources:['rumour']}
            UNKNOWN_SOURCE | {name:'Alcatel', sources:['nothing']}
            """)
    void refusesWhatBreaksARule(String code, String data) {
        PartyStory.registered().refuses("RenameParty", data, code);
    }
}
