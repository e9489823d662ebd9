package io.dealtrail.deal.partnership.recordrelateddeal;

import io.dealtrail.deal.partnership.PartnershipStory;
import io.dealtrail.deal.story.Others;
import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.PartnershipOpened;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartnershipKind;
import java.util.List;
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

    @Test
    void knowsTheOtherPartnership() {
        String data =
                "{relatedDealId:'R1', subject:'nokia', relation:'SOLD_TO', object:'microsoft', otherPartnershipId:'%s', sources:['release']}";
        String moved =
                "{factRef:'partnership:nokia-xiaomi.relatedDeals.R1.otherPartnershipId', from:'p2', to:'%s', reason:'misread'}";
        var opened = PartnershipStory.opened().amid(others());
        opened.refuses("RecordRelatedDeal", data.formatted("p9"), "UNKNOWN_PARTNERSHIP");
        opened.refuses("RecordRelatedDeal", data.formatted("nokia-xiaomi"), "MALFORMED");
        opened.records("RecordRelatedDeal", data.formatted("p2"), "related-deal-recorded");
        var recorded = opened.given("RecordRelatedDeal", data.formatted("p2"));
        recorded.refuses("CorrectFact", moved.formatted("p9"), "CORRECTION_BREAKS_RULE");
        recorded.refuses("CorrectFact", moved.formatted("nokia-xiaomi"), "CORRECTION_BREAKS_RULE");
        recorded.records("CorrectFact", moved.formatted("p3"), "fact-corrected");
    }

    private static Others others() {
        return new Others().with(partnership("p2"), opened("p2")).with(partnership("p3"), opened("p3"));
    }

    private static AggregateRef partnership(String id) {
        return new AggregateRef(AggregateType.PARTNERSHIP, id);
    }

    private static PartnershipOpened opened(String id) {
        return new PartnershipOpened(
                id, PartnershipKind.BILATERAL, null, List.of("nokia", "microsoft"), null, null, Evidence.NONE);
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
