package io.dealtrail.deal.partnership.retractfact;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.partnership.PartnershipStory;
import io.dealtrail.deal.story.Story;
import io.dealtrail.events.FactRetracted;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When what was recorded never was. */
class RetractFactTest {

    private static final String NEVER = "{factRef:'area:iot', reason:'never was'}";

    @Test
    void retractsAnObjectOnceAndFreesItsId() {
        var retracted = told().given("RetractFact", NEVER);
        retracted.changesNothing("RetractFact", NEVER);
        retracted.refuses("RetractFact", "{factRef:'area:iot', reason:'another'}", "FACT_RETRACTED");
        retracted.refuses(
                "PromoteCollaborationArea", "{areaId:'iot', on:'2017-07-05', sources:['release']}", "UNKNOWN_AREA");
        retracted
                .given("AddCollaborationArea", "{areaId:'iot', name:'Things', level:'COMMITTED', sources:['release']}")
                .records("RetractFact", NEVER, "fact-retracted");
    }

    @Test
    void retractsOneFieldAndLeavesTheRest() {
        var retracted = told().given("RetractFact", "{factRef:'agreement:A1.term', reason:'unfounded'}");
        retracted.changesNothing("RetractFact", "{factRef:'agreement:A1.term', reason:'unfounded'}");
        retracted.refuses("RetractFact", "{factRef:'agreement:A1.term', reason:'another'}", "FACT_RETRACTED");
        retracted.records(
                "CorrectFact",
                "{factRef:'agreement:A1.announcedOn', from:'2017-07-05', to:'2017-07-04', reason:'r'}",
                "fact-corrected");
    }

    @Test
    void listsWhatDependsOnIt() {
        Refusal refusal = told().refuses("RetractFact", "{factRef:'agreement:A2', reason:'never'}", "HAS_DEPENDANTS");
        assertThat((List<?>) refusal.extra().get("dependants")).hasSize(7);
    }

    @Test
    void takesDependantsAlongInOneEvent() {
        var event = (FactRetracted)
                told().recordsOne("RetractFact", "{factRef:'agreement:A2', reason:'never', cascade:true}");
        assertThat(event.eventIds()).hasSize(8);
        assertThat(event.factRef()).isNull();
    }

    @Test
    void retractsASupplementByItsAddress() {
        told().given(
                        "AttestFact",
                        "{factRef:'agreement:A2.revenueFrom', source:'release', stance:'SUPPLEMENTS', claim:'2017-36'}")
                .records("RetractFact", "{factRef:'agreement:A2.revenueFrom', reason:'unfounded'}", "fact-retracted");
    }

    @Test
    void retractsAConditionWithoutItsAgreement() {
        var event = (FactRetracted) PartnershipStory.opened()
                .given(
                        "SignAgreement",
                        "{agreementId:'A1', types:['SUPPLY'], parties:['nokia','xiaomi'], announcedOn:'2017-07-05', conditions:[{conditionId:'K1',kind:'CLEARANCE'}], sources:['release']}")
                .recordsOne("RetractFact", "{factRef:'condition:K1', reason:'never'}");
        assertThat(event.factRef()).hasToString("condition:K1");
    }

    private static Story<?> told() {
        return PartnershipStory.signed()
                .given(
                        "GrantCrossLicense",
                        "{crossLicenseId:'X1', agreementId:'A2', subject:{kind:'ALL_PATENTS'}, grants:[{licensor:'nokia',licensee:'xiaomi'},{licensor:'xiaomi',licensee:'nokia'}], sources:['release']}")
                .given(
                        "TransferPatent",
                        "{transferId:'T1', agreementId:'A2', transferors:['nokia'], transferees:['xiaomi'], assets:{kind:'PORTFOLIO',count:{value:100,qualifier:'APPROX',unit:'PATENT_ASSETS'}}, status:'EXECUTED', executedOn:'2017-07-01', sources:['release']}")
                .given(
                        "AgreeConsideration",
                        "{considerationId:'C1', agreementId:'A2', kind:'PURCHASE_PRICE', payers:['xiaomi'], payees:['nokia'], disclosure:'UNDISCLOSED', sources:['release']}")
                .given(
                        "AgreeConsideration",
                        "{considerationId:'C2', agreementId:'A2', kind:'LICENSE_FEE', payers:['xiaomi'], payees:['nokia'], disclosure:'DISCLOSED', amount:{amount:'100.00',currency:'EUR'}, sources:['release']}")
                .given(
                        "AddCollaborationArea",
                        "{areaId:'iot', agreementId:'A1', name:'IoT', level:'EXPLORATORY', sources:['release']}")
                .given(
                        "RecordRelatedDeal",
                        "{relatedDealId:'R1', subject:'nokia', relation:'SOLD_TO', object:'microsoft', on:'2014-04-25', sources:['release']}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            MALFORMED | {reason:'r'}
            MALFORMED | {factRef:'area:iot', eventId:'00000000-0000-7000-8000-000000000001', reason:'r'}
            REASON_REQUIRED | {factRef:'area:iot'}
            UNKNOWN_AREA | {factRef:'area:ar', reason:'r'}
            UNKNOWN_FACT | {factRef:'area:iot.colour', reason:'r'}
            UNKNOWN_EVENT | {eventId:'00000000-0000-7000-8000-000000000001', reason:'r'}
            WRONG_PARTNERSHIP | {factRef:'p2/area:iot', reason:'r'}
            HAS_DEPENDANTS | {factRef:'partnership:nokia-xiaomi', reason:'r'}
            HAS_DEPENDANTS | {factRef:'transfer:T1', reason:'r'}
            HAS_DEPENDANTS | {factRef:'grant:X1-1', reason:'r'}
            """)
    void refusesWhatBreaksARule(String code, String data) {
        told().refuses("RetractFact", data, code);
    }
}
