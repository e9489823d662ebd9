package io.dealtrail.deal.partnership.removepartnershipparty;

import io.dealtrail.deal.partnership.PartnershipStory;
import io.dealtrail.deal.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a party leaves the relation. */
class RemovePartnershipPartyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {party:'hmd', on:'2017-05-05', sources:['release']}
            {party:'hmd', role:'SUPPLIER', on:'2017-05-04', sources:['release']}
            {party:'hmd', sources:['release']}
            {party:'nokia', on:'2017-05-05', sources:['release']}
            """)
    void recordsItOnce(String data) {
        told().records("RemovePartnershipParty", data, "partnership-party-removed");
        told().given("RemovePartnershipParty", data).changesNothing("RemovePartnershipParty", data);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            NOT_A_MEMBER | {party:'microsoft', sources:['release']}
            NOT_A_MEMBER | {party:'hmd', role:'CUSTOMER', sources:['release']}
            DATE_ORDER | {party:'hmd', on:'2017-05-03', sources:['release']}
            HAPPENED_IN_FUTURE | {party:'hmd', on:'2017-07-07', sources:['release']}
            SOURCE_REQUIRED | {party:'hmd'}
            RUMOUR_CANNOT_CHANGE_STATE | {party:'hmd', sources:['rumour']}
            """)
    void refusesWhatBreaksARule(String code, String data) {
        told().refuses("RemovePartnershipParty", data, code);
    }

    @Test
    void goesOnceAndMayComeAgain() {
        var told = told().given("RemovePartnershipParty", "{party:'hmd', on:'2017-06-01', sources:['release']}");
        told.refuses("RemovePartnershipParty", "{party:'hmd', on:'2017-06-03', sources:['release']}", "NOT_A_MEMBER");
        told.records(
                "AddPartnershipParty",
                "{party:'hmd', on:'2017-06-02', sources:['release']}",
                "partnership-party-added");
        told.refuses(
                "AddPartnershipParty",
                "{party:'hmd', on:'2017-05-20', role:'SUPPLIER', sources:['release']}",
                "ALREADY_JOINED");
    }

    private static Story<?> told() {
        return PartnershipStory.opened()
                .given("AddPartnershipParty", "{party:'hmd', role:'SUPPLIER', on:'2017-05-05', sources:['release']}");
    }
}
