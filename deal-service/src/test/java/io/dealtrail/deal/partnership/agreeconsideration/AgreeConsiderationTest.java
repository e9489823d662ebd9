package io.dealtrail.deal.partnership.agreeconsideration;

import io.dealtrail.deal.partnership.PartnershipStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a consideration is agreed. */
class AgreeConsiderationTest {

    @Test
    void acceptsARepetition() {
        PartnershipStory.signed()
                .given(
                        "AgreeConsideration",
                        "{considerationId:'C1', agreementId:'A2', kind:'PURCHASE_PRICE', payers:['xiaomi'], payees:['nokia'], disclosure:'UNDISCLOSED', sources:['release']}")
                .changesNothing(
                        "AgreeConsideration",
                        "{considerationId:'C1', agreementId:'A2', kind:'PURCHASE_PRICE', payers:['xiaomi'], payees:['nokia'], disclosure:'UNDISCLOSED', sources:['release']}");
    }

    @Test
    void refusesOtherContentUnderTheSameId() {
        PartnershipStory.signed()
                .given(
                        "AgreeConsideration",
                        "{considerationId:'C1', agreementId:'A2', kind:'PURCHASE_PRICE', payers:['xiaomi'], payees:['nokia'], disclosure:'UNDISCLOSED', sources:['release']}")
                .refuses(
                        "AgreeConsideration",
                        "{considerationId:'C1', agreementId:'A2', kind:'LICENSE_FEE', payers:['xiaomi'], payees:['nokia'], disclosure:'UNDISCLOSED', sources:['release']}",
                        "DUPLICATE_CONSIDERATION");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {considerationId:'C1', agreementId:'A2', kind:'PURCHASE_PRICE', payers:['xiaomi'], payees:['nokia'], disclosure:'UNDISCLOSED', sources:['release']}
            {considerationId:'C1', agreementId:'A2', kind:'PURCHASE_PRICE', payers:['xiaomi'], payees:['nokia'], disclosure:'DISCLOSED', sources:['release'], amount:{amount:'0',currency:'EUR'}}
            {considerationId:'C1', agreementId:'A2', kind:'PURCHASE_PRICE', payers:['xiaomi'], payees:['nokia'], disclosure:'PARTIALLY_DISCLOSED', sources:['release']}
            {considerationId:'C1', agreementId:'A2', kind:'PURCHASE_PRICE', payers:['xiaomi'], payees:['nokia'], disclosure:'PARTIALLY_DISCLOSED', sources:['release'], amount:{amount:'1',currency:'EUR'}}
            {considerationId:'C1', agreementId:'A2', kind:'PURCHASE_PRICE', disclosure:'NONE_AGREED', sources:['release']}
            {considerationId:'C1', agreementId:'A2', kind:'PURCHASE_PRICE', payers:['xiaomi'], payees:['nokia'], disclosure:'DISCLOSED', sources:['analyst','release'], amount:{amount:'1',currency:'EUR'}}
            {considerationId:'C1', agreementId:'A2', kind:'PURCHASE_PRICE', payers:['xiaomi'], payees:['hmd'], disclosure:'UNDISCLOSED', sources:['release']}
            """)
    void recordsIt(String data) {
        PartnershipStory.signed().records("AgreeConsideration", data, "consideration-agreed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            MALFORMED | {considerationId:'C1', agreementId:'A2', kind:'PURCHASE_PRICE', payers:['xiaomi'], payees:['nokia'], sources:['release']}
            UNKNOWN_AGREEMENT | {considerationId:'C1', agreementId:'A9', kind:'PURCHASE_PRICE', payers:['xiaomi'], payees:['nokia'], disclosure:'UNDISCLOSED', sources:['release']}
            UNKNOWN_CONSIDERATION | {considerationId:'C1', agreementId:'A2', kind:'PURCHASE_PRICE', payers:['xiaomi'], payees:['nokia'], disclosure:'UNDISCLOSED', sources:['release'], partOf:'C9'}
            NOT_A_PARTY | {considerationId:'C1', agreementId:'A2', kind:'PURCHASE_PRICE', payers:['hmd'], payees:['nokia'], disclosure:'UNDISCLOSED', sources:['release']}
            SOURCE_REQUIRED | {considerationId:'C1', agreementId:'A2', kind:'PURCHASE_PRICE', payers:['xiaomi'], payees:['nokia'], disclosure:'UNDISCLOSED'}
            UNDISCLOSED_WITH_AMOUNT | {considerationId:'C1', agreementId:'A2', kind:'PURCHASE_PRICE', payers:['xiaomi'], payees:['nokia'], disclosure:'UNDISCLOSED', sources:['release'], amount:{amount:'1',currency:'EUR'}}
            UNDISCLOSED_WITH_AMOUNT | {considerationId:'C1', agreementId:'A2', kind:'PURCHASE_PRICE', payers:['xiaomi'], payees:['nokia'], disclosure:'NONE_AGREED', sources:['release'], amount:{amount:'1',currency:'EUR'}}
            UNDISCLOSED_WITH_AMOUNT | {considerationId:'C1', agreementId:'A2', kind:'PURCHASE_PRICE', payers:['xiaomi'], payees:['nokia'], disclosure:'TO_BE_DETERMINED', sources:['release'], range:{from:{amount:'1',currency:'EUR'},to:{amount:'2',currency:'EUR'}}}
            DISCLOSED_WITHOUT_AMOUNT | {considerationId:'C1', agreementId:'A2', kind:'PURCHASE_PRICE', payers:['xiaomi'], payees:['nokia'], disclosure:'DISCLOSED', sources:['release']}
            PAYER_IS_PAYEE | {considerationId:'C1', agreementId:'A2', kind:'PURCHASE_PRICE', payers:['xiaomi'], payees:['nokia','xiaomi'], disclosure:'UNDISCLOSED', sources:['release']}
            ESTIMATE_NOT_TERM | {considerationId:'C1', agreementId:'A2', kind:'PURCHASE_PRICE', payers:['xiaomi'], payees:['nokia'], disclosure:'DISCLOSED', sources:['analyst'], amount:{amount:'1',currency:'EUR'}}
            PART_OF_CYCLE | {considerationId:'C1', agreementId:'A2', kind:'PURCHASE_PRICE', payers:['xiaomi'], payees:['nokia'], disclosure:'UNDISCLOSED', sources:['release'], partOf:'C1'}
            """)
    void refusesWhatBreaksARule(String code, String data) {
        PartnershipStory.signed().refuses("AgreeConsideration", data, code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            PART_EXCEEDS_WHOLE | {considerationId:'C3', agreementId:'A2', kind:'PURCHASE_PRICE', payers:['xiaomi'], payees:['nokia'], disclosure:'DISCLOSED', sources:['release'], partOf:'C1', amount:{amount:'40.01',currency:'EUR'}}
            PART_EXCEEDS_WHOLE | {considerationId:'C3', agreementId:'A2', kind:'PURCHASE_PRICE', payers:['xiaomi'], payees:['nokia'], disclosure:'DISCLOSED', sources:['release'], partOf:'C2', amount:{amount:'61',currency:'EUR'}}
            """)
    void refusesPartsThatExceedTheirWhole(String code, String data) {
        PartnershipStory.signed()
                .given(
                        "AgreeConsideration",
                        "{considerationId:'C1', agreementId:'A2', kind:'PURCHASE_PRICE', payers:['xiaomi'], payees:['nokia'], disclosure:'DISCLOSED', sources:['release'], amount:{amount:'100',currency:'EUR'}}")
                .given(
                        "AgreeConsideration",
                        "{considerationId:'C2', agreementId:'A2', kind:'PURCHASE_PRICE', payers:['xiaomi'], payees:['nokia'], disclosure:'DISCLOSED', sources:['release'], partOf:'C1', amount:{amount:'60',currency:'EUR'}}")
                .refuses("AgreeConsideration", data, code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {considerationId:'C3', agreementId:'A2', kind:'PURCHASE_PRICE', payers:['xiaomi'], payees:['nokia'], disclosure:'DISCLOSED', sources:['release'], partOf:'C1', amount:{amount:'40.00',currency:'EUR'}}
            {considerationId:'C3', agreementId:'A2', kind:'PURCHASE_PRICE', payers:['xiaomi'], payees:['nokia'], disclosure:'DISCLOSED', sources:['release'], partOf:'C1', amount:{amount:'900',currency:'USD'}}
            """)
    void acceptsPartsThatFillTheirWhole(String data) {
        PartnershipStory.signed()
                .given(
                        "AgreeConsideration",
                        "{considerationId:'C1', agreementId:'A2', kind:'PURCHASE_PRICE', payers:['xiaomi'], payees:['nokia'], disclosure:'DISCLOSED', sources:['release'], amount:{amount:'100',currency:'EUR'}}")
                .given(
                        "AgreeConsideration",
                        "{considerationId:'C2', agreementId:'A2', kind:'PURCHASE_PRICE', payers:['xiaomi'], payees:['nokia'], disclosure:'DISCLOSED', sources:['release'], partOf:'C1', amount:{amount:'60',currency:'EUR'}}")
                .records("AgreeConsideration", data, "consideration-agreed");
    }
}
