package io.dealtrail.deal.partnership.correctfact;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.partnership.PartnershipStory;
import io.dealtrail.deal.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a fact was wrong. */
class CorrectFactTest {

    private static final String RENAMED =
            "{factRef:'area:iot.name', from:'IoT', to:'Internet of Things', reason:'misread'}";

    @Test
    void correctsAndCorrectsBack() {
        var corrected = told().given("CorrectFact", RENAMED);
        corrected.changesNothing("CorrectFact", RENAMED);
        corrected.refuses(
                "CorrectFact",
                "{factRef:'area:iot.name', from:'IoT', to:'Internet', reason:'misread'}",
                "CORRECTION_FROM_DIFFERS");
        corrected
                .given(
                        "CorrectFact",
                        "{factRef:'area:iot.name', from:'Internet of Things', to:'IoT', reason:'misread'}")
                .records("CorrectFact", RENAMED, "fact-corrected");
    }

    @Test
    void countsForLaterDecisions() {
        told().given(
                        "CorrectFact",
                        "{factRef:'agreement:A2.parties', from:['nokia','xiaomi'], to:['nokia','xiaomi','apple'], reason:'misread'}")
                .records(
                        "GrantLicense",
                        "{grantId:'G9', agreementId:'A2', licensor:'apple', licensee:'xiaomi', subject:{kind:'ALL_PATENTS'}, sources:['release']}",
                        "license-granted");
    }

    @Test
    void namesTheRuleThatItBreaks() {
        Refusal refusal = told().refuses(
                        "CorrectFact",
                        "{factRef:'agreement:A2.parties', from:['nokia','xiaomi'], to:['xiaomi','apple'], reason:'misread'}",
                        "CORRECTION_BREAKS_RULE");
        assertThat(refusal.extra()).containsEntry("brokenCode", "NOT_A_PARTY").containsEntry("brokenRule", 9);
    }

    @Test
    void cannotCorrectWhatWasRetracted() {
        told().given("RetractFact", "{factRef:'area:iot', reason:'never'}")
                .refuses("CorrectFact", RENAMED, "FACT_RETRACTED");
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

    @Test
    void doesNotHideAPriceThatWasDisclosed() {
        PartnershipStory.signed()
                .given(
                        "AgreeConsideration",
                        "{considerationId:'C1', agreementId:'A2', kind:'PURCHASE_PRICE', payers:['xiaomi'], payees:['nokia'], disclosure:'UNDISCLOSED', sources:['release']}")
                .given(
                        "DiscloseConsideration",
                        "{considerationId:'C1', amount:{amount:'7', currency:'EUR'}, sources:['release']}")
                .refuses(
                        "CorrectFact",
                        "{factRef:'consideration:C1.disclosure', from:'DISCLOSED', to:'UNDISCLOSED', reason:'misread'}",
                        "CORRECTION_BREAKS_RULE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {factRef:'agreement:A1.announcedOn', from:'2017-07-05', to:'2017-07-04', reason:'misread'}
            {factRef:'consideration:C2.amount', from:{amount:'100',currency:'EUR'}, to:{amount:'200',currency:'EUR'}, reason:'misread'}
            {factRef:'transfer:T1.assets.count', from:{value:100,qualifier:'APPROX',unit:'PATENT_ASSETS'}, to:{value:120,qualifier:'EXACT',unit:'PATENT_ASSETS'}, reason:'misread'}
            {factRef:'transfer:T1.executedOn', from:'2017-07-01', to:'2017-07-02', reason:'misread'}
            {factRef:'partnership:nokia-xiaomi.relatedDeals.R1.on', from:'2014-04-25', to:'2014-04-24', reason:'misread'}
            {factRef:'consideration:C2.payees', from:['nokia'], to:['nokia','apple'], reason:'misread'}
            {factRef:'transfer:T1.transferees', from:['xiaomi'], to:[{mention:'Ghost'}], reason:'misread'}
            {factRef:'agreement:A1.term', from:{kind:'NOT_SPECIFIED'}, to:{kind:'PERPETUAL'}, reason:'misread'}
            """)
    void recordsIt(String data) {
        told().records("CorrectFact", data, "fact-corrected");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            CORRECTION_NO_CHANGE | {factRef:'area:iot.level', from:'EXPLORATORY', to:'EXPLORATORY', reason:'misread'}
            CORRECTION_NO_CHANGE | {factRef:'consideration:C2.amount', from:{amount:'100',currency:'EUR'}, to:{amount:'100.00',currency:'EUR'}, reason:'misread'}
            CORRECTION_NO_CHANGE | {factRef:'area:iot.name', from:'Other', to:'IoT', reason:'misread'}
            CORRECTION_TARGET_UNKNOWN | {factRef:'area:ar.level', from:'EXPLORATORY', to:'COMMITTED', reason:'misread'}
            CORRECTION_TARGET_UNKNOWN | {factRef:'area:iot.colour', from:'red', to:'blue', reason:'misread'}
            CORRECTION_FROM_DIFFERS | {factRef:'area:iot.name', from:'IOT', to:'Things', reason:'misread'}
            REASON_REQUIRED | {factRef:'area:iot.name', from:'IoT', to:'Things'}
            REASON_REQUIRED | {factRef:'area:iot.name', from:'IoT', to:'Things', reason:' '}
            UNKNOWN_EVENT | {factRef:'area:iot.name', from:'IoT', to:'Things', reason:'misread', causeEventId:'00000000-0000-7000-8000-000000000001'}
            MALFORMED | {factRef:'area:iot.level', from:'EXPLORATORY', to:'SURE', reason:'misread'}
            MALFORMED | {factRef:'area:iot.level', from:'EXPLORATORY', to:null, reason:'misread'}
            MALFORMED | {factRef:'agreement:A1.announcedOn', from:'2017-07-05', to:'5 July', reason:'misread'}
            MALFORMED | {factRef:'consideration:C2.amount', from:{amount:'100',currency:'EUR'}, to:'lots', reason:'misread'}
            MALFORMED | {factRef:'transfer:T1.executedOn', from:'2017-07-01', to:true, reason:'misread'}
            CORRECTION_BREAKS_RULE | {factRef:'consideration:C2.amount', from:{amount:'100',currency:'EUR'}, to:{amount:'-1',currency:'EUR'}, reason:'misread'}
            CORRECTION_BREAKS_RULE | {factRef:'agreement:A1.announcedOn', from:'2017-07-05', to:'2017-07-07', reason:'misread'}
            CORRECTION_BREAKS_RULE | {factRef:'agreement:A1.parties', from:['nokia','xiaomi'], to:['nokia'], reason:'misread'}
            CORRECTION_BREAKS_RULE | {factRef:'agreement:A2.types', from:['PATENT_LICENSE','CROSS_LICENSE','PATENT_PURCHASE'], to:['PATENT_LICENSE'], reason:'misread'}
            CORRECTION_BREAKS_RULE | {factRef:'grant:X1-1.licensee', from:'xiaomi', to:'apple', reason:'misread'}
            CORRECTION_BREAKS_RULE | {factRef:'consideration:C1.disclosure', from:'UNDISCLOSED', to:'DISCLOSED', reason:'misread'}
            CORRECTION_BREAKS_RULE | {factRef:'transfer:T1.executedOn', from:'2017-07-01', to:'2017-07-07', reason:'misread'}
            CORRECTION_BREAKS_RULE | {factRef:'transfer:T1.transferees', from:['xiaomi'], to:['nokia'], reason:'misread'}
            CORRECTION_BREAKS_RULE | {factRef:'partnership:nokia-xiaomi.parties', from:['nokia','xiaomi'], to:['nokia'], reason:'misread'}
            UNKNOWN_PARTY | {factRef:'consideration:C2.payees', from:['nokia'], to:['nokia','ghost'], reason:'misread'}
            UNKNOWN_PARTY | {factRef:'transfer:T1.transferees', from:['xiaomi'], to:['ghost'], reason:'misread'}
            UNKNOWN_PORTFOLIO | {factRef:'grant:X1-1.subject', from:{kind:'ALL_PATENTS'}, to:{kind:'PORTFOLIO',portfolioId:'nowhere'}, reason:'misread'}
            WRONG_PARTNERSHIP | {factRef:'p2/area:iot.name', from:'IoT', to:'Things', reason:'misread'}
            UNKNOWN_SOURCE | {factRef:'area:iot.name', from:'IoT', to:'Things', reason:'misread', sources:['nothing']}
            """)
    void refusesWhatBreaksARule(String code, String data) {
        told().refuses("CorrectFact", data, code);
    }
}
