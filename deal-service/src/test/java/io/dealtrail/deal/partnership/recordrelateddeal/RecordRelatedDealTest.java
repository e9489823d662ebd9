package io.dealtrail.deal.partnership.recordrelateddeal;

import io.dealtrail.deal.partnership.PartnershipStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a deal of others is recorded. */
class RecordRelatedDealTest {

    @Test
    void acceptsARepetitionAndRefusesOtherContent() {
        var recorded = PartnershipStory.opened()
                .given(
                        "RecordRelatedDeal",
                        "{relatedDealId:'R1', subject:'nokia', relation:'DIVESTED_BUSINESS_TO', object:'microsoft', sources:['release']}");
        recorded.changesNothing(
                "RecordRelatedDeal",
                "{relatedDealId:'R1', subject:'nokia', relation:'DIVESTED_BUSINESS_TO', object:'microsoft', sources:['release']}");
        recorded.refuses(
                "RecordRelatedDeal",
                "{relatedDealId:'R1', subject:'nokia', relation:'DIVESTED_BUSINESS_TO', object:'microsoft', scope:'mobile', sources:['release']}",
                "DUPLICATE_RELATED_DEAL");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {relatedDealId:'R1', subject:'nokia', relation:'DIVESTED_BUSINESS_TO', object:'microsoft', on:'2014-04-25', sources:['release']}
            {relatedDealId:'R2', subject:{mention:'Foxconn'}, relation:'MAKES_FOR', object:'hmd', sources:['rumour','release']}
            """)
    void recordsIt(String data) {
        PartnershipStory.opened().records("RecordRelatedDeal", data, "related-deal-recorded");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            MALFORMED | {relatedDealId:'R1', subject:'nokia', object:'microsoft', sources:['release']}
            UNKNOWN_PARTY | {relatedDealId:'R1', subject:'nokia', relation:'X', object:'nobody', sources:['release']}
            SOURCE_REQUIRED | {relatedDealId:'R1', subject:'nokia', relation:'DIVESTED_BUSINESS_TO', object:'microsoft'}
            HAPPENED_IN_FUTURE | {relatedDealId:'R1', subject:'nokia', relation:'DIVESTED_BUSINESS_TO', object:'microsoft', on:'2017-07-07', sources:['release']}
            """)
    void refusesWhatBreaksARule(String code, String data) {
        PartnershipStory.opened().refuses("RecordRelatedDeal", data, code);
    }
}
