package io.dealtrail.deal.partnership.addpartnershipparty;

import io.dealtrail.deal.partnership.PartnershipStory;
import io.dealtrail.deal.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When another party comes into the relation. */
class AddPartnershipPartyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {party:'hmd', on:'2017-05-05', sources:['release']}
            {party:'hmd', role:'SUPPLIER', sources:['release']}
            {party:'nokia', role:'ADMINISTRATOR', sources:['release']}
            """)
    void recordsItOnce(String data) {
        told().records("AddPartnershipParty", data, "partnership-party-added");
        told().given("AddPartnershipParty", data).changesNothing("AddPartnershipParty", data);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            UNKNOWN_PARTY | {party:'nobody', sources:['release']}
            MENTION_CANNOT_ACT | {party:{mention:'Foxconn'}, sources:['release']}
            ALREADY_JOINED | {party:'nokia', on:'2017-05-05', sources:['release']}
            HAPPENED_IN_FUTURE | {party:'hmd', on:'2017-07-07', sources:['release']}
            SOURCE_REQUIRED | {party:'hmd'}
            RUMOUR_CANNOT_CHANGE_STATE | {party:'hmd', sources:['rumour']}
            """)
    void refusesWhatBreaksARule(String code, String data) {
        told().refuses("AddPartnershipParty", data, code);
    }

    @Test
    void comesOnceAndOnOneSide() {
        var told = told().given("AddPartnershipParty", "{party:'hmd', role:'SUPPLIER', sources:['release']}");
        told.refuses(
                "AddPartnershipParty",
                "{party:'hmd', role:'SUPPLIER', on:'2017', sources:['release']}",
                "ALREADY_JOINED");
        told.refuses("AddPartnershipParty", "{party:'hmd', role:'CUSTOMER', sources:['release']}", "ROLE_CONFLICT");
    }

    @Test
    void mayThenTransferPatents() {
        String transfer =
                "{transferId:'T1', transferors:['hmd'], transferees:['nokia'], assets:{kind:'PORTFOLIO', count:{qualifier:'UNKNOWN', unit:'PATENT_ASSETS'}}, status:'AGREED', sources:['release']}";
        told().refuses("TransferPatent", transfer, "NOT_A_PARTY");
        told().given("AddPartnershipParty", "{party:'hmd', sources:['release']}")
                .records("TransferPatent", transfer, "patent-transfer-agreed");
    }

    @Test
    void needsAnOpenPartnership() {
        told().given("ClosePartnership", "{reason:'over', sources:['release']}")
                .refuses("AddPartnershipParty", "{party:'hmd', sources:['release']}", "PARTNERSHIP_CLOSED");
    }

    private static Story<?> told() {
        return PartnershipStory.opened();
    }
}
